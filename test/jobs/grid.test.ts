import { sheetByName, touch } from '../../src/host/model.ts';
import { onHost, prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';

const NOT = 'Not logged in the tab “Key Results”:';
const CURRENT = 8;
const KIND = 18;

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  const keyResults = Array.from({ length: 4 }, () => aKeyResultForm());
  keyResults.push(aKeyResultForm({ kind: 'Milestone', unit: '', start: null, target: null }));
  host.jobs.saveObjective(anObjectiveForm({ keyResults }));
  host.jobs.checkIn({
    by: 'Jon Adeyemi',
    entries: [
      anEntry({ value: 84, confidence: 8 }),
      anEntry({ keyResult: 'O1-KR2', value: 83, confidence: 6 }),
    ],
  });
});
const log = (host: OnHost) =>
  host
    .rows('Check-ins')
    .map((row) => [
      row['Key result'],
      row['Value'],
      row['Confidence'],
      row['By'],
      row['Source'],
      row['For'],
    ]);

describe('what is typed into the grid', () => {
  test('becomes one check-in a row, the same with and without the trigger', () => {
    const hosts = [ready(true), ready(false)].map((host) => {
      host.edit('Key Results', 2, CURRENT, [
        ['86', '5'],
        ['83', '4'],
        ['85', ''],
      ]);
      host.edit('Key Results', 6, CURRENT, [['TRUE']]);
      host.takeOver();
      return host;
    });
    const [withTrigger, without] = hosts.map((host) => [log(host), host.rows('Key Results')]);
    expect(withTrigger).toEqual(without);
    expect(log(hosts[0] as OnHost).slice(2)).toEqual([
      ['O1-KR1', 86, 5, '', 'Sheet', '2027-02-17'],
      ['O1-KR2', '', 4, '', 'Sheet', '2027-02-17'],
      ['O1-KR3', 85, '', '', 'Sheet', '2027-02-17'],
      ['O1-KR5', true, '', '', 'Sheet', '2027-02-17'],
    ]);
    expect((hosts[0] as OnHost).rows('Key Results')[0]).toMatchObject({
      'Last check-in': '2027-02-17',
    });
  });

  test('is logged at once by the trigger, and not a second time by the next operation', () => {
    const host = ready(true);
    host.edit('Key Results', 2, CURRENT, [['86']]);
    expect(log(host)).toHaveLength(3);
    expect(host.takeOver()).toEqual([]);
    expect(log(host)).toHaveLength(3);
  });

  test('elsewhere costs the trigger one call, two in the same tab', () => {
    const host = ready(true);
    host.resetCalls();
    host.edit('Objectives', 2, 4, [['Ida Brandt']]);
    expect(host.calls).toMatchObject({ reads: 0, writes: 0 });
    host.edit('Key Results', 2, 4, [['Ida Brandt']]);
    expect(host.calls).toMatchObject({ reads: 1, writes: 0 });
  });

  test('is left by the trigger while somebody saves, and logged by the next operation', () => {
    const host = ready(true);
    host.holdLock(true);
    host.edit('Key Results', 2, CURRENT, [['86']]);
    host.holdLock(false);
    expect(log(host)).toHaveLength(2);
    expect(host.takeOver()).toEqual([
      'Logged 1 check-in that somebody typed into the tab “Key Results”.',
    ]);
    expect(log(host)).toHaveLength(3);
  });

  test('as a correction in the log is followed by the cell that came from it, and by no other', () => {
    const host = ready(true);
    const [value, confidence] = ['Value', 'Confidence'].map(
      (header) => Object.keys(host.rows('Check-ins')[0] ?? {}).indexOf(header) + 1,
    );
    host.edit('Check-ins', 2, value ?? 0, [['83']]);
    host.edit('Check-ins', 2, confidence ?? 0, [['7']]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 83, Confidence: 7 });
    expect(host.takeOver()).toEqual([]);
    expect(log(host)).toHaveLength(2);
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90, confidence: 5 })] });
    host.edit('Check-ins', 2, value ?? 0, [['70']]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 90, Confidence: 5 });
    expect(host.takeOver()).toEqual([]);
  });

  test('as corrections of many cells of the log at once are followed by the cells, and log nothing anew', () => {
    const value = Object.keys(ready().rows('Check-ins')[0] ?? {}).indexOf('Value') + 1;
    for (const withTrigger of [true, false]) {
      const host = ready(withTrigger);
      host.edit('Check-ins', 2, value, [
        ['80', '3'],
        ['79', '7'],
      ]);
      const said = host.takeOver();
      const now = host.rows('Key Results').slice(0, 2);
      expect(now.map(({ Current, Confidence }) => [Current, Confidence])).toEqual([[80, 3], [79, 7]]); // prettier-ignore
      expect(log(host).map(([id, is, sure]) => [id, is, sure])).toEqual([['O1-KR1', 80, 3], ['O1-KR2', 79, 7]]); // prettier-ignore
      expect(said).toEqual(
        withTrigger
          ? []
          : [
              'Current of O1-KR1 follows the tab “Check-ins”, where its newest check-in was changed or deleted: 80 instead of 84. So do the cells of 1 more.',
            ],
      );
      expect(host.takeOver()).toEqual([]);
    }
  });

  test('as a check-in deleted from the log takes its number back from the cells, and says so', () => {
    const host = ready();
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90, confidence: 5 })] });
    host.edit('Check-ins', 4, 1, [Array.from({ length: 16 }, () => '')]);
    expect(host.takeOver()).toEqual([
      'Current of O1-KR1 follows the tab “Check-ins”, where its newest check-in was changed or deleted: 84 instead of 90.',
    ]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 84, Confidence: 8 });
    expect(host.takeOver()).toEqual([]);
  });

  test('after cells and log were changed alike counts from what they say then', () => {
    const host = ready();
    const value = Object.keys(host.rows('Check-ins')[0] ?? {}).indexOf('Value') + 1;
    host.edit('Check-ins', 2, value, [['80']]);
    host.edit('Key Results', 2, CURRENT, [['80']]);
    expect(host.takeOver()).toEqual([]);
    host.edit('Key Results', 2, CURRENT, [['84']]);
    host.takeOver();
    expect(log(host).pop()?.slice(0, 2)).toEqual(['O1-KR1', 84]);
  });

  test('as a correction in the log does not take back what was typed into the cell since', () => {
    const host = ready(true);
    const value = Object.keys(host.rows('Check-ins')[0] ?? {}).indexOf('Value') + 1;
    host.holdLock(true);
    host.edit('Key Results', 2, CURRENT, [['89']]);
    host.holdLock(false);
    host.edit('Check-ins', 2, value, [['83']]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 89 });
    host.takeOver();
    expect(log(host).map(([id, is]) => [id, is])).toEqual([
      ['O1-KR1', 83],
      ['O1-KR2', 83],
      ['O1-KR1', 89],
    ]);
  });

  test('as the start, before anything was measured, is no check-in', () => {
    const host = ready();
    host.edit('Key Results', 4, CURRENT, [['82']]);
    expect(host.takeOver()).toEqual([]);
  });

  test('as a blank is filled again from the newest check-in', () => {
    const host = ready();
    host.edit('Key Results', 2, CURRENT, [['', '', '']]);
    expect(host.takeOver()).toEqual([]);
    expect(host.rows('Key Results')[0]).toMatchObject({
      Current: 84,
      Confidence: 8,
      'Last check-in': '2027-02-17',
    });
    expect(log(host)).toHaveLength(2);
  });

  test('as a formula is logged as a snapshot and never written over', () => {
    const host = ready();
    host.edit('Key Results', 2, CURRENT, [['=80+9']]);
    host.takeOver();
    expect(log(host).pop()?.slice(0, 2)).toEqual(['O1-KR1', 89]);
    const { notices } = host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90 })] });
    expect(notices).toEqual(['Left as it is, because a formula stands there: Key Results!H2.']);
    const sheet = sheetByName(host.workbook, 'Key Results');
    expect(sheet && touch(sheet, 2, CURRENT).formula).toBe('=80+9');
  });

  test('as a percentage counts in the unit %, and a check-in keeps its format', () => {
    const host = ready();
    host.edit('Key Results', 2, CURRENT, [['85%']]);
    host.takeOver();
    expect(log(host).pop()?.slice(0, 2)).toEqual(['O1-KR1', 85]);
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 87 })] });
    expect(host.rows('Key Results')[0]?.['Current']).toBe(0.87);
    expect(host.takeOver()).toEqual([]);
  });

  test('as nonsense is left and told', () => {
    const host = ready();
    host.edit('Key Results', 2, CURRENT, [['about 85', '12']]);
    expect(host.takeOver()).toEqual([
      expect.stringContaining(
        '“about 85” in Current of O1-KR1 is no number; “12” in Confidence of O1-KR1',
      ),
    ]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 'about 85', Confidence: 12 });
  });

  test('as confidence on a scale of one, or in words, all alike, is taken for 0 to 10 and written so', () => {
    for (const [typed, meant] of [
      [['0.8', '0.6', '1', '0.35'], [8, 6, 10, 3.5]],
      [['high', 'Medium', 'low', 'red'], [8, 5, 2, 2]],
      [['80%', '60%', '10%', '50%'], [8, 6, 1, 5]],
    ] as const) {
      const host = ready();
      host.edit('Key Results', 2, CURRENT + 1, typed.map((each) => [each]));
      const [restated, logged] = host.takeOver();
      expect(restated).toMatch(/^Wrote the column Confidence of the tab “Key Results” as 0 to 10/);
      expect(logged).toMatch(/^Logged \d check-ins/);
      expect(host.rows('Key Results').map((row) => row['Confidence'])).toEqual([...meant, '']);
      const last = new Map(log(host).map(([id, , confidence]) => [id, confidence]));
      expect([1, 2, 3, 4].map((n) => last.get(`O1-KR${n}`) ?? '')).toEqual(meant);
      host.jobs.checkIn({ by: '', entries: [anEntry({ confidence: 3 })] });
      expect(host.takeOver()).toEqual([]);
      expect(host.rows('Key Results')[1]?.['Confidence']).toBe(meant[1]);
    }
  }); // prettier-ignore

  test('as confidence that names its scale, among whole numbers, is taken for that and written so', () => {
    for (const [typed, format, says] of [
      ["'7/10", '', '“7/10”'],
      ['7 out of 10', '', '“7 out of 10”'],
      ["'70 %", '@', '“70 %”'],
      ['70%', 'General', '“70 %”'],
    ] as const) {
      const host = ready();
      const cell = touch(sheetByName(host.workbook, 'Key Results')!, 3, CURRENT + 1);
      if (format === 'General') delete cell.format;
      else if (format !== '') cell.format = format;
      host.edit('Key Results', 3, CURRENT + 1, [[typed]]);
      expect(host.takeOver()).toEqual([
        `Wrote ${says} in Confidence of O1-KR2 as 7, in the tab “Key Results”.`,
        'Logged 1 check-in that somebody typed into the tab “Key Results”.',
      ]);
      expect(log(host).pop()?.slice(0, 3)).toEqual(['O1-KR2', '', 7]);
      expect(host.rows('Key Results').map((row) => row['Confidence'])).toEqual([8, 7, '', '', '']);
      expect(host.takeOver()).toEqual([]);
    }
  });

  test('as confidence that names its scale in the log counts, with no finding, and Repair writes it', () => {
    const host = ready();
    const confidence = Object.keys(host.rows('Check-ins')[0] ?? {}).indexOf('Confidence') + 1;
    host.edit('Check-ins', 3, confidence, [["'70%"]]);
    host.edit('Key Results', 3, CURRENT + 1, [['']]);
    expect(host.takeOver()).toEqual([]);
    expect(host.rows('Key Results')[1]).toMatchObject({ Confidence: 7 });
    const about = host.jobs.validate({}).findings.filter(({ tab, rule }) => tab === 'Check-ins' || rule.startsWith('confidence-')); // prettier-ignore
    expect(about.map(({ rule }) => rule)).toEqual([]);
    const { items } = host.jobs.drift({});
    const item = items.find(({ tab }) => tab === 'Check-ins');
    expect(item).toMatchObject({ before: '70%', after: '7', isSafe: true });
    host.jobs.repair({ items: [item!.id] });
    expect(host.rows('Check-ins')[1]).toMatchObject({ Confidence: 7 });
  });

  test('as a date where a number belongs is left and told, with the day', () => {
    const host = ready();
    host.edit('Key Results', 3, CURRENT, [['', '07/10/2027']]);
    const sheet = sheetByName(host.workbook, 'Key Results')!;
    touch(sheet, 3, CURRENT + 1).format = 'dd/mm/yyyy';
    expect(host.takeOver()).toEqual([
      `${NOT} “07/10/2027” in Confidence of O1-KR2 is a date, which a sheet makes of 7/10 as well. Choose Format ▸ Number ▸ Automatic for the cell and write a whole number from 0 to 10.`,
    ]);
    touch(sheet, 3, CURRENT + 1).format = '0';
    host.edit('Key Results', 3, CURRENT, [['07/10/2027', '6']]);
    touch(sheet, 3, CURRENT).format = 'dd/mm/yyyy';
    expect(host.takeOver()).toEqual([
      `${NOT} “07/10/2027” in Current of O1-KR2 is a date. Choose Format ▸ Number ▸ Automatic for the cell and write the number.`,
    ]);
  });

  test('as a fraction among whole numbers, which may be 7 as well, is left for a finding', () => {
    const host = ready();
    host.edit('Key Results', 3, CURRENT, [['84', '0.7']]);
    expect(host.takeOver()).toEqual([
      `Logged 1 check-in that somebody typed into the tab “Key Results”. ${NOT} “0.7” in Confidence of O1-KR2 may be meant on another scale. Write a whole number from 0 to 10.`,
    ]);
    expect(log(host).pop()?.slice(0, 3)).toEqual(['O1-KR2', 84, '']);
    expect(host.rows('Key Results')[1]).toMatchObject({ Current: 84, Confidence: 0.7 });
  });

  test('as a fraction among whole numbers is not low on Home, which Validate asks about', () => {
    const host = onHost();
    host.jobs.setUp({});
    host.planCycle();
    const keyResults = [7, 8, 9, 6].map(() => aKeyResultForm());
    host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults }));
    host.edit('Key Results', 2, CURRENT + 1, [['7'], ['8'], ['0.8'], ['6']]);
    const { cards, decisions } = host.jobs.open({});
    expect(cards.map(({ confidence }) => confidence)).toEqual([7, 8, null, 6]);
    expect(decisions).toEqual([]);
    const odd = host.jobs
      .validate({})
      .findings.filter(({ rule }) => rule === 'confidence-out-of-scale');
    expect(odd).toMatchObject([{ id: 'O1-KR3' }]);
  });

  test.each([
    [['TRUE', ''], '“TRUE” in Current of O1-KR2 is no number. Write the number.'],
    [['lots', ''], '“lots” in Current of O1-KR2 is no number. Write the number.'],
    [['', '75'], '“75” in Confidence of O1-KR2 is not on the scale of 0 to 10. Write a whole number from 0 to 10.'],
    [['', 'quite sure'], '“quite sure” in Confidence of O1-KR2 is not on the scale of 0 to 10. Write a whole number from 0 to 10.'],
    [['lots', '75'], '“lots” in Current of O1-KR2 is no number; “75” in Confidence of O1-KR2 is not on the scale of 0 to 10. The findings say what to do.'],
  ])('as what is no check-in, %j, is left and told once, and again after it was mended', (typed, says) => {
    const host = ready();
    const before = log(host);
    host.edit('Key Results', 3, CURRENT, [typed]);
    expect([host.takeOver(), host.takeOver()]).toEqual([[`${NOT} ${says}`], []]);
    expect(log(host)).toEqual(before);
    host.edit('Key Results', 3, CURRENT, [['84', '7']]);
    expect(host.takeOver()).toEqual(['Logged 1 check-in that somebody typed into the tab “Key Results”.']);
    expect(host.takeOver()).toEqual([]);
    host.edit('Key Results', 3, CURRENT, [typed]);
    expect(host.takeOver()).toEqual([`${NOT} ${says}`]);
  }); // prettier-ignore

  test('as what is no check-in is told of five cells at once, then of those alone that are new', () => {
    const host = onHost();
    host.jobs.setUp({});
    host.planCycle();
    const keyResults = Array.from({ length: 6 }, () => aKeyResultForm());
    host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults }));
    host.edit('Key Results', 2, CURRENT, [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]);
    expect(host.takeOver()).toEqual([
      `${NOT} ${['a', 'b', 'c', 'd', 'e'].map((text, at) => `“${text}” in Current of O1-KR${at + 1} is no number`).join('; ')}; and 1 more. The findings say what to do.`,
    ]);
    host.edit('Key Results', 7, CURRENT, [['g']]);
    expect(host.takeOver()).toEqual([`${NOT} “g” in Current of O1-KR6 is no number. Write the number.`]);
  }); // prettier-ignore

  test('as what is no check-in is named by Validate cell by cell, and told by nobody after that', () => {
    const host = ready();
    host.edit('Key Results', 2, CURRENT, [['TRUE'], ['28 Nov 2026']]);
    const { findings, notices } = host.jobs.validate({});
    const about = findings.filter(({ rule }) => rule === 'value-unreadable');
    expect(about.map(({ cell, what }) => [cell, what])).toEqual([
      ['H2', 'Current says “TRUE”, which is no number.'],
      ['H3', expect.stringMatching(/^Current says “.*(Nov|11).*”, which is a date\.$/)],
    ]);
    expect(notices).toEqual([]);
    expect(host.takeOver()).toEqual([]);
    expect(host.jobs.open({}).notices).toEqual([]);
  });

  test('as a share of what is counted in hours is asked about, and not taken for 0.35', () => {
    const host = ready();
    const unit = Object.keys(host.rows('Key Results')[0]!).indexOf('Unit') + 1;
    host.edit('Key Results', 3, unit, [['hours']]);
    const before = log(host);
    host.edit('Key Results', 3, CURRENT, [['35%']]);
    expect(host.takeOver()).toEqual([
      `${NOT} “35%” in Current of O1-KR2 is a share, and the unit is “hours”. Choose Format ▸ Number ▸ Automatic for the cell and write the number in “hours”.`,
    ]);
    expect(log(host)).toEqual(before);
    const { findings } = host.jobs.validate({});
    expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toContain('value-unreadable H3');
  });

  test('as a number for a milestone is left and told', () => {
    const host = ready();
    host.edit('Key Results', 3, KIND, [['Milestone']]);
    host.edit('Key Results', 3, CURRENT, [['5']]);
    expect(host.takeOver()).toEqual([`${NOT} “5” in Current of O1-KR2 is neither done nor open. Tick it, or write TRUE or FALSE.`]);
  }); // prettier-ignore

  test('as a number that no sheet keeps is left and told; the next one is logged', () => {
    const host = ready();
    host.edit('Key Results', 2, CURRENT, [['1e308']]);
    const [says] = host.takeOver();
    expect(says).toMatch(/“1E\+308” in Current of O1-KR1 is larger than a sheet keeps/);
    expect(log(host)).toHaveLength(2);
    host.edit('Key Results', 2, CURRENT, [['85']]);
    host.takeOver();
    expect(log(host).pop()?.slice(0, 2)).toEqual(['O1-KR1', 85]);
  });

  test('can be undone: the number goes back, the check-in away', () => {
    const host = ready(true);
    host.edit('Key Results', 2, CURRENT, [['86', '3']]);
    expect(host.jobs.undo({ id: null }).message).toContain(
      'Undid “1 check-in typed into Key Results”',
    );
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 84, Confidence: 8 });
    expect(log(host).filter(([id]) => id !== '')).toHaveLength(2);
    expect(host.takeOver()).toEqual([]);
  });
});

describe('a row typed by hand', () => {
  test('gets ID, formulas and a milestone its checkbox, once, and keeps what was typed', () => {
    const host = ready();
    host.edit('Key Results', 7, 2, [['O1', 'Open the second gate']]);
    host.edit('Key Results', 7, 18, [['Milestone']]);
    expect(host.takeOver()).toEqual(['Gave a new row its ID.']);
    const row = host.rows('Key Results')[5];
    expect(row).toMatchObject({
      ID: 'O1-KR6',
      'Key result': 'Open the second gate',
      Current: false,
    });
    expect(row?.['Health']).toBe('○ Pending');
    host.resetCalls();
    expect(host.takeOver()).toEqual([]);
    expect(host.calls.writes).toBe(0);
  });

  test('never gets an ID that was given before', () => {
    const host = ready();
    host.edit('Key Results', 6, 1, [Array.from({ length: 25 }, () => '')]);
    host.edit('Key Results', 6, 2, [['O1', 'Another one']]);
    host.takeOver();
    expect(host.rows('Key Results')[4]?.['ID']).toBe('O1-KR6');
  });

  test('can carry a number at once, which becomes a check-in', () => {
    const host = ready();
    host.edit('Key Results', 7, 2, [['O1', 'Raise the roof', '', '1', '9', 'm', '4', '6']]);
    expect(host.takeOver()).toHaveLength(2);
    expect(log(host).pop()).toEqual(['O1-KR6', 4, 6, '', 'Sheet', '2027-02-17']);
  });

  test('is left alone in a workbook that was never set up', () => {
    const host = onHost();
    host.edit('Sheet1', 1, 1, [
      ['ID', 'Objective', 'Owner'],
      ['', 'Not ours', ''],
    ]);
    expect(host.takeOver()).toEqual([]);
    expect(host.workbook.sheets).toHaveLength(1);
  });
});

test('Published in the grid writes the launch record at the next operation', () => {
  const host = ready();
  host.edit('Objectives', 2, 6, [['Published']]);
  host.takeOver();
  host.at('2027-03-01T08:00:00Z');
  host.edit('Key Results', 2, 6, [['99']]);
  host.takeOver();
  const launches = host.call('launches', []) as { id: string; on: string; target: number | null }[];
  expect(launches).toHaveLength(6);
  expect(launches[1]).toMatchObject({ id: 'O1-KR1', on: '2027-02-17', start: 82, target: 92 });
});

describe('an initiative that is set to Done in the grid', () => {
  const STATUS = 5;
  const DONE_ON = 7;
  const planned = (): OnHost => {
    const host = ready(true);
    for (const text of ['Print the slips', 'Call the growers', 'Sow a second time'])
      host.edit('Initiatives', host.rows('Initiatives').length + 2, 2, [[text, 'O1-KR1']]);
    host.takeOver();
    return host;
  };
  const days = (host: OnHost) => host.rows('Initiatives').map((row) => row['Done on']);

  test('is done on this day, one or several pasted at once', () => {
    const host = planned();
    host.edit('Initiatives', 2, STATUS, [['Done'], ['Done'], ['In progress']]);
    expect(days(host)).toEqual(['2027-02-17', '2027-02-17', '']);
    host.at('2027-02-24T08:00:00Z');
    host.edit('Initiatives', 4, STATUS, [['Done']]);
    expect(days(host)).toEqual(['2027-02-17', '2027-02-17', '2027-02-24']);
  });

  test('keeps the day that stands there', () => {
    const host = planned();
    host.edit('Initiatives', 2, DONE_ON, [['2027-02-10']]);
    host.edit('Initiatives', 2, STATUS, [['Done']]);
    expect(days(host)[0]).toBe('2027-02-10');
  });

  test('of long ago, typed without the trigger, gets no day that is made up', () => {
    const host = onHost(planned().workbook, false);
    host.edit('Initiatives', 2, STATUS, [['Done']]);
    host.takeOver();
    expect(days(host)[0]).toBe('');
  });

  test('can be undone like any other change', () => {
    const host = planned();
    host.edit('Initiatives', 2, STATUS, [['Done']]);
    expect(host.jobs.undo({ id: null }).message).toMatch('“Done on, set with Status”');
    expect(days(host)[0]).toBe('');
  });
});
