import * as fc from '../_fastCheck.ts';
import { callServer } from '../../src/addon/callServer.ts';
import { fromGoogle } from '../../src/errors.ts';
import { prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  const milestone = aKeyResultForm({ kind: 'Milestone', unit: '', start: null, target: null });
  host.jobs.saveObjective(anObjectiveForm({ keyResults: [aKeyResultForm(), milestone] }));
});
const save = (host: OnHost, ...entries: Parameters<typeof anEntry>[0][]) =>
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: entries.map((entry) => anEntry(entry)) });

/** Saves and returns what was said against it; nothing may have changed then. */
function refused(host: OnHost, entry: Parameters<typeof anEntry>[0]): string {
  const before = host.seen();
  let said = '';
  try {
    save(host, entry);
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  }
  expect(host.seen()).toEqual(before);
  return said;
}

/** The column of a header in a tab, from 1. */
const columnOf = (host: OnHost, tab: string, header: string): number =>
  Object.keys(host.rows(tab)[0] ?? {}).indexOf(header) + 1;

describe('a check-in is refused, in words,', () => {
  test('on a key result that nobody knows, or that is gone', () => {
    const host = ready();
    expect(refused(host, { keyResult: 'O7-KR1' })).toMatch(/“O7-KR1” is no longer in the tab/);
    expect(refused(host, { for: '2027-02-30' })).toMatch(/“2027-02-30” is no day/);
    expect(refused(host, { keyResult: '' })).toMatch(/“” is no longer in the tab/);
    host.edit('Key Results', 2, 1, [Array.from({ length: 25 }, () => '')]);
    expect(refused(host, {})).toMatch(/removed it, changed its ID or made it an initiative/);
  });

  test('on one that was dropped, or of an objective that is closed while its cycle goes on', () => {
    const cases: [string, string, string, RegExp][] = [
      [
        'Key Results',
        'Status',
        'Dropped',
        /“O1-KR1” takes no check-in: it was dropped\. Set Status/,
      ],
      ['Objectives', 'Status', 'Closed', /its objective “O1” is Closed\. Set Status to Published/],
    ];
    for (const [tab, header, status, says] of cases) {
      const host = ready();
      host.edit(tab, 2, columnOf(host, tab, header), [[status]]);
      expect(refused(host, {})).toMatch(says);
    }
  });

  test('for a day to come in the spreadsheet’s zone, or before the cycle', () => {
    const host = ready();
    host.at('2027-02-17T22:30:00Z');
    expect(refused(host, { for: '2027-02-18' })).toMatch(
      /^18 Feb 2027 is still to come; today is 17 Feb 2027 in this spreadsheet’s time zone/,
    );
    host.at('2027-02-17T23:30:00Z');
    expect(save(host, { for: '2027-02-18' }).saved).toBe(1);
    expect(refused(host, { for: '2027-01-03' })).toMatch(
      /^3 Jan 2027 is before the cycle “2027-Q1” began\. Choose a day from 4 Jan 2027 on/,
    );
    expect(refused(host, { for: '2027-02-30' })).toMatch(/2027-02-30/);
  });

  test('with a number no sheet can keep, and with the answer of another kind', () => {
    const host = ready();
    expect(refused(host, { value: 1e308 })).toMatch(/“1e\+308” is no value for “O1-KR1”/);
    expect(refused(host, { value: true })).toMatch(
      /“done” is no value for “O1-KR1”.*write a number/,
    );
    expect(refused(host, { keyResult: 'O1-KR2', value: 3 })).toMatch(/“3” is no value.*milestone/);
  });

  test('that is a text, or a confidence on another scale, before it reaches the sheet', () => {
    const said = (entry: object): string => {
      const reply = callServer('checkIn', { by: '', entries: [{ ...anEntry(), ...entry }] });
      return reply.ok ? '' : reply.message;
    };
    expect(said({ value: 'about 84' })).toMatch(
      /^Nothing was saved\..*Write the value as a number/,
    );
    expect(said({ confidence: 0.7 })).toMatch(/whole number, 0 to 10/);
    expect(said({ confidence: 70 })).toMatch(/0 to 10/);
    expect(said({ confidence: 'high' })).toMatch(/whole number, 0 to 10/);
    expect(said({ for: 'last Friday' })).toMatch(/date such as/);
  });

  test('that says nothing at all', () => {
    const host = ready();
    const nothing = { value: null, confidence: null };
    expect(refused(host, nothing)).toMatch(
      /The check-in on “O1-KR1” says nothing\. Give a value, .* Nothing was saved\./,
    );
    expect(refused(host, { ...nothing, changed: ' ', blocker: '\n' })).toMatch(/says nothing/);
    for (const said of [
      { changed: 'Waits for the dispatch book' },
      { blocker: 'No van' },
      { nextStep: 'Ask' },
    ]) {
      expect(save(host, { ...nothing, ...said }).message).toBe('Saved your note.');
    }
    expect(refused(host, { ...nothing, blockerOwner: 'Ida Brandt' })).toMatch(/says nothing/);
  });

  test('with the entry and the field named, and nothing of how a request is made', () => {
    const said = (input: unknown): string => {
      const reply = callServer('checkIn', input);
      return reply.ok ? '' : reply.message;
    };
    const entries = [anEntry(), anEntry({ keyResult: 'O1-KR2' })];
    const second = (fields: object) => ({
      by: '',
      entries: [entries[0], { ...entries[1], ...fields }],
    });
    expect(said(second({ confidence: 70 }))).toBe(
      'Nothing was saved. Check-in 2 (“O1-KR2”), confidence holds “70”. Confidence is 0 to 10.',
    );
    expect(said(second({ blockerDue: 'soon' }))).toBe(
      'Nothing was saved. Check-in 2 (“O1-KR2”), blocker due holds “soon”. Write a date such as 2027-02-11.',
    );
    expect(said(second({ nextStep: 5 }))).toMatch(
      /^Nothing was saved\. Check-in 2 \(“O1-KR2”\), next step holds “5”\. Write a text\. If the sidebar sent this, close it/,
    );
    expect(said(second({ changed: undefined }))).toMatch(
      /, what changed is missing\. Write a text\./,
    );
    expect(said(second({ decision: { rule: 'r' } }))).toMatch(/\), decision, why is missing\./);
    expect(said({ by: '', entries: [] })).toBe(
      'Nothing was saved. The list of check-ins holds nothing. Check in on one key result or more.',
    );
    expect(said(second({ value: { toString: 1 } }))).toMatch(
      /^Nothing was saved\. Check-in 2 \(“O1-KR2”\), value holds several fields\. /,
    );
    expect(said(null)).toMatch(/^Nothing was saved\. The request holds nothing\./);
    const plan = callServer('savePlan', { seen: {}, form: {} });
    expect(plan).toMatchObject({
      message: expect.stringMatching(/^Nothing was saved\. ID is missing\. /),
    });
  });

  test('whatever arrives, without a path or a word of the schema', () => {
    const field = fc.constantFrom('value', 'confidence', 'for', 'changed', 'decision', 'more');
    fc.assert(
      fc.property(fc.jsonValue(), field, (value, name) => {
        // With a line on what changed, no entry is empty, whatever the field holds.
        const first = { ...anEntry({ changed: 'Three wards joined.' }), [name]: value };
        const reply = callServer('checkIn', {
          by: 'Ida Brandt',
          entries: [first, anEntry({ confidence: 70 })],
        });
        const said = reply.ok ? '' : reply.message;
        expect(said).toMatch(/^Nothing was saved\. Check-in [12] \(“O1-KR1”\), /);
        expect(said.replace(/holds “[^]*”\. /, '')).not.toMatch(
          /›|Invalid|undefined|\[object|_|expected/,
        );
      }),
    );
  });
});

describe('a row typed into the log', () => {
  const typed = (host: OnHost, day: string, cells: string[], row = 3): string[] => {
    host.edit('Check-ins', row, columnOf(host, 'Check-ins', 'For'), [[day]]);
    host.edit('Check-ins', row, columnOf(host, 'Check-ins', 'Key result'), [cells]);
    return host.jobs.open({}).notices;
  };
  const logged = (withTrigger = false): OnHost => {
    const host = ready(withTrigger);
    save(host, { for: '2027-02-10' });
    return host;
  };

  test.each([
    [
      ['last week', 'O1-KR1', '88'],
      'does not count: “last week” in For is no date. Write one such as 2027-02-17.',
    ],
    [
      ['2027-02-16', 'O8-KR1', '88'],
      'does not count: “O8-KR1” is no key result. Write the ID of one, such as O1-KR1.',
    ],
    [['2027-02-16', 'O1-KR1', 'lots'], 'counts without its value: “lots” is no number. Write one.'],
  ])('says what in it does not count, %j, once, and leaves it', ([day = '', ...cells], says) => {
    const host = logged();
    const said = typed(host, day, cells);
    expect(said).toEqual([`Gave a new row its ID. Row 3 of the tab “Check-ins” ${says}`]);
    expect(host.rows('Check-ins')[1]).toMatchObject({ ID: 'CK2', 'Key result': cells[0] });
    expect(host.jobs.open({}).notices).toEqual([]);
  });

  test('for a day to come is told until it is corrected, and what is typed into cells is logged beside it', () => {
    for (const withTrigger of [true, false]) {
      const host = logged(withTrigger);
      const says =
        'Row 3 of the tab “Check-ins” is for 2027-12-01, which is still to come, and counts from that day on. Correct For.';
      expect(typed(host, '2027-12-01', ['O1-KR1', '88'])).toEqual(['Gave a new row its ID.', says]);
      host.edit('Key Results', 2, columnOf(host, 'Key Results', 'Current'), [['87', '4']]);
      expect(save(host, { value: 90, confidence: 5 }).notices).toContainEqual(
        expect.stringContaining(says),
      );
      expect(
        host
          .rows('Check-ins')
          .map(({ For, Value, Confidence, Source }) => [For, Value, Confidence, Source]),
      ).toEqual([
        ['2027-02-10', 86, 7, 'Sidebar'],
        ['2027-12-01', 88, '', ''],
        ['2027-02-17', 87, 4, 'Sheet'],
        ['2027-02-17', 90, 5, 'Sidebar'],
      ]);
      host.edit('Check-ins', 3, columnOf(host, 'Check-ins', 'For'), [['2027-02-12']]);
      expect(host.jobs.open({}).notices).toEqual([]);
      expect(host.rows('Key Results')[0]).toMatchObject({ Current: 90, Confidence: 5 });
    }
  });

  test('as if written on a day to come, as after the zone was changed, loses nothing that stands in the cells', () => {
    const host = ready();
    host.at('2027-02-19T08:00:00Z');
    save(host, { value: 84 });
    host.at('2027-02-17T08:00:00Z');
    host.edit('Key Results', 2, columnOf(host, 'Key Results', 'Current'), [['87']]);
    expect(host.jobs.open({}).notices).toEqual([
      'Row 2 of the tab “Check-ins” is for 2027-02-19, which is still to come. Correct For: until then a number that is typed into the tab “Key Results” is only logged when a check-in takes its place.',
    ]);
    const { undoId } = save(host, { value: 90, confidence: 5 });
    const values = () => host.rows('Check-ins').map(({ For, Value }) => [For, Value]);
    const logged = [['2027-02-19', 84], ['2027-02-17', 87], ['2027-02-17', 90]]; // prettier-ignore
    expect(values()).toEqual(logged);
    host.jobs.undo({ id: undoId });
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 87 });
    save(host, { value: 90, confidence: 5 });
    expect(values()).toEqual(logged);
  });

  test('for a day to come by a slip of For logs nothing anew: the cells wait for that day too', () => {
    const host = logged();
    typed(host, '2027-02-16', ['O1-KR1', '88']);
    host.edit('Check-ins', 3, columnOf(host, 'Check-ins', 'For'), [['2028-02-16']]);
    const [said] = host.jobs.open({}).notices;
    expect(said).toMatch(
      /^Current of O1-KR1 follows the tab “Check-ins”, where its newest check-in was changed or deleted: 86 instead of 88\. Row 3 /,
    );
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 86 });
    host.edit('Check-ins', 3, columnOf(host, 'Check-ins', 'For'), [['2027-02-16']]);
    expect(host.jobs.open({}).notices).toEqual([expect.stringMatching(/: 88 instead of 86\.$/)]);
    expect(host.rows('Check-ins')).toHaveLength(2);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 88 });
  });

  test('is followed by the cells, and is not taken back by what they said before it', () => {
    const host = logged();
    expect(typed(host, '2027-02-16', ['O1-KR1', '87', '6'])).toEqual(['Gave a new row its ID.']);
    const cells = { Current: 87, Confidence: 6, 'Last check-in': '2027-02-16' };
    expect(host.rows('Key Results')[0]).toMatchObject(cells);
    expect(host.rows('Check-ins')).toHaveLength(2);
    expect(host.takeOver()).toEqual([]);
  });

  test('and a number typed into the cells beside it are both kept', () => {
    const host = logged();
    host.edit('Key Results', 2, columnOf(host, 'Key Results', 'Current'), [['89']]);
    typed(host, '2027-02-16', ['O1-KR1', '87', '6']);
    expect(
      host.rows('Check-ins').map(({ Value, Confidence, For }) => [Value, Confidence, For]),
    ).toEqual([
      [86, 7, '2027-02-10'],
      [87, 6, '2027-02-16'],
      [89, '', '2027-02-17'],
    ]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 89, Confidence: 6 });
    expect(host.takeOver()).toEqual([]);
  });

  test('waits for an operation that reads the cells as well', () => {
    const host = logged();
    host.edit('Check-ins', 3, columnOf(host, 'Check-ins', 'For'), [['2027-02-16']]);
    host.edit('Check-ins', 3, columnOf(host, 'Check-ins', 'Key result'), [['O1-KR1', '87', '6']]);
    host.jobs.lookBack({ what: 'Overview', on: '2027-02-16', cycle: '' });
    expect(host.rows('Check-ins')[1]?.['ID']).toBe('');
    host.jobs.open({});
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 87, Confidence: 6 });
  });

  test('that counts is only given its ID, and of several the first slip is told in full', () => {
    expect(typed(logged(), '2027-02-16', ['O1-KR1', '87', '7'])).toEqual([
      'Gave a new row its ID.',
    ]);
    const host = logged();
    host.edit('Check-ins', 4, columnOf(host, 'Check-ins', 'Key result'), [['O1-KR1', '87']]);
    host.edit('Check-ins', 5, columnOf(host, 'Check-ins', 'Key result'), [['O1-KR1', '88']]);
    expect(typed(host, 'soon', ['O1-KR1', '87'])).toEqual([
      'Gave 3 new rows their IDs. Row 3 of the tab “Check-ins” does not count: “soon” in For is no date. Write one such as 2027-02-17. 2 more new rows do not count in full.',
    ]);
  });
});

describe('a check-in from before its cycle', () => {
  const BEFORE = '“2027-Q1” only begins on 4 Jan 2027; this tells where it stands before that.';

  test('in the sidebar is kept and told as one, and none is asked for', () => {
    const host = ready();
    host.edit('Objectives', 2, columnOf(host, 'Objectives', 'Status'), [['Published']]);
    host.at('2027-01-02T08:00:00Z');
    const home = host.jobs.open({});
    expect(home.cards.map(({ isDue }) => isDue)).toEqual([false, false]);
    expect(home.copy.missing).toBe(
      '“2027-Q1” begins on 4 Jan 2027. No check-in is due before that.',
    );
    expect(save(host, { value: 82, confidence: 6 }).message).toBe(
      `Saved: 82\u00a0%, confidence 6. ${BEFORE}`,
    );
    expect(save(host, {}, { keyResult: 'O1-KR2', value: false }).message).toBe(
      `Saved 2 check-ins. ${BEFORE}`,
    );
    expect(host.rows('Check-ins')).toHaveLength(3);
    host.at('2027-01-04T08:00:00Z');
    expect(host.jobs.open({}).cards.map(({ isDue }) => isDue)).toEqual([true, true]);
    expect(save(host, {}).message).not.toContain('begins');
  });

  test('typed into the grid is logged and told as one', () => {
    const host = ready();
    host.at('2027-01-02T08:00:00Z');
    host.edit('Key Results', 2, 8, [['83']]);
    expect(host.takeOver()).toEqual([
      `Logged 1 check-in that somebody typed into the tab “Key Results”. ${BEFORE}`,
    ]);
    expect(host.takeOver()).toEqual([]);
  });

  test('typed into the log counts and is told with its row', () => {
    const host = ready();
    save(host, {});
    host.edit('Check-ins', 3, columnOf(host, 'Check-ins', 'For'), [['2026-12-02']]);
    host.edit('Check-ins', 3, columnOf(host, 'Check-ins', 'Key result'), [['O1-KR1', '80']]);
    expect(host.takeOver()).toEqual([
      'Gave a new row its ID. Row 3 of the tab “Check-ins” is for 2 Dec 2026, and “2027-Q1” only begins on 4 Jan 2027. Correct For if another day is meant.',
    ]);
    expect(host.rows('Check-ins')[1]).toMatchObject({ For: '2026-12-02', Value: 80 });
  });
});

test('a check-in from after a cycle that is not closed is kept, and told how it would count', () => {
  const host = ready();
  host.at('2027-04-06T08:00:00Z');
  const { message } = save(host, { value: 91, confidence: 8 });
  expect(message).toBe(
    'Saved: 91\u00a0%, confidence 8. “2027-Q1” ended on 4 Apr 2027, and its score counts what was known then: for that, enter it for that day.',
  );
  expect(save(host, { for: '2027-04-04', value: 91 }).message).toBe(
    'Saved for 4 Apr: 91\u00a0%, confidence 7.',
  );
});

describe('a check-in for an earlier day', () => {
  test('says when it is saved which day it counts for', () => {
    const host = ready();
    const earlier = { for: '2027-02-12', value: 84, confidence: 3 };
    expect(save(host, earlier).message).toBe('Saved for 12 Feb: 84\u00a0%, confidence 3.');
    expect(
      save(host, { ...earlier, value: null, confidence: null, changed: 'Frost' }).message,
    ).toBe('Saved your note for 12 Feb.');
    expect(save(host, earlier, {}).message).toBe('Saved 2 check-ins, one of them for 12 Feb.');
    expect(save(host, earlier, { ...earlier, for: '2027-02-11' }).message).toBe(
      'Saved 2 check-ins, 2 of them for earlier days.',
    );
    expect(save(host, { for: '2027-02-17' }).message).toBe('Saved: 86\u00a0%, confidence 7.');
  });

  test('is logged for that day and leaves what is known of later days', () => {
    const host = ready();
    save(host, { value: 86, confidence: 7 });
    host.at('2027-02-18T08:00:00Z');
    save(host, { for: '2027-02-12', value: 84, confidence: 3 });
    expect(host.rows('Check-ins')[1]).toMatchObject({
      At: '2027-02-18 09:00', For: '2027-02-12', Week: '2027-W06', Value: 84, Confidence: 3,
    }); // prettier-ignore
    const row = { Current: 86, Confidence: 7, 'Last check-in': '2027-02-17' };
    expect(host.rows('Key Results')[0]).toMatchObject(row);
    expect(host.takeOver()).toEqual([]);
  });

  test('fills in what no later one says', () => {
    const host = ready();
    save(host, { value: 86, confidence: null });
    save(host, { for: '2027-02-12', value: 84, confidence: 3 });
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 86, Confidence: 3 });
    expect(host.takeOver()).toEqual([]);
  });

  test('does not win over what somebody typed into the grid today', () => {
    const host = ready();
    host.edit('Key Results', 2, 8, [['88']]);
    save(host, { for: '2027-02-12', value: 84 });
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 88 });
    expect(host.rows('Check-ins').map(({ Value, For }) => [Value, For])).toEqual([
      [88, '2027-02-17'],
      [84, '2027-02-12'],
    ]);
  });

  test('is the newest when nothing later was said, and a correction of a day wins over it', () => {
    const host = ready();
    save(host, { for: '2027-02-12', value: 84 });
    save(host, { for: '2027-02-12', value: 85 });
    expect(host.rows('Key Results')[0]).toMatchObject({
      Current: 85,
      'Last check-in': '2027-02-12',
    });
    expect(host.rows('Check-ins')).toHaveLength(2);
  });
});

describe('two people on one key result', () => {
  test('are both kept and both told', () => {
    const host = ready();
    host.edit('Objectives', 2, columnOf(host, 'Objectives', 'Status'), [['Published']]);
    save(host, { value: 84, confidence: 6, seen: '' });
    host.at('2027-02-17T08:04:00Z');
    const second = host.jobs.checkIn({
      by: 'Noor Visser',
      entries: [anEntry({ value: 88, confidence: 4, seen: '' })],
    });
    expect(second.notices).toEqual([
      'Jon Adeyemi checked in on Trays delivered… at 9:00 with 84\u00a0%, confidence 6; both are kept.',
    ]);
    expect(host.rows('Check-ins').map(({ Value }) => Value)).toEqual([84, 88]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 88, Confidence: 4 });
    host.jobs.saveWho({ who: 'Jon Adeyemi' });
    expect(host.jobs.open({}).notices).toContain(
      'Noor Visser checked in on Trays delivered… at 9:04 with 88\u00a0%, confidence 4, after you; both are kept, and the newest counts.',
    );
    host.jobs.saveWho({ who: 'Noor Visser' });
    expect(host.jobs.open({}).notices).toEqual([]);
  });

  test('are not told of what they saw, nor of their own', () => {
    const host = ready();
    save(host, { seen: '' });
    expect(save(host, { seen: '' }).notices).toEqual([]);
    const other = { by: 'Noor Visser', entries: [anEntry({ seen: 'CK2' })] };
    expect(host.jobs.checkIn(other).notices).toEqual([]);
  });

  test('lose nothing, whatever they save, type and undo: each is a row, and cells follow the newest', () => {
    const days = ['', '2027-02-10', '2027-02-12'];
    const action = fc.oneof(
      fc.record({
        is: fc.constant('save' as const),
        by: fc.constantFrom('Jon Adeyemi', 'Noor Visser'),
        value: fc.option(fc.integer({ min: 0, max: 99 })),
        confidence: fc.option(fc.integer({ min: 0, max: 10 })),
        day: fc.constantFrom(...days),
      }),
      fc.record({ is: fc.constant('type' as const), value: fc.integer({ min: 0, max: 99 }) }),
      fc.record({ is: fc.constant('trigger' as const) }),
    );
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 8 }), (actions) => {
        const host = ready();
        let rows = 0;
        let shown: number | null = null;
        let shownOn = '';
        for (const each of actions) {
          if (each.is === 'type') {
            host.edit('Key Results', 2, 8, [[String(each.value)]]);
            const before: number = shown ?? 82;
            if (each.value !== before) {
              rows += 1;
              shown = each.value;
              shownOn = '2027-02-17';
            }
            host.takeOver();
          } else if (each.is === 'trigger') {
            host.takeOver();
          } else {
            const { by, value, confidence, day } = each;
            host.jobs.checkIn({
              by,
              entries: [anEntry({ value, confidence, for: day, changed: 'Counted' })],
            });
            rows += 1;
            const of = day || '2027-02-17';
            if (value !== null && of >= shownOn) {
              shown = value;
              shownOn = of;
            }
          }
          expect(host.takeOver()).toEqual([]);
          expect(host.rows('Check-ins').length).toBe(rows);
          if (shown !== null) expect(host.rows('Key Results')[0]?.['Current']).toBe(shown);
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe('with the tabs in disorder', () => {
  const sheetOf = (host: OnHost, name: string) => {
    const sheet = host.workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no tab ${name}`);
    return sheet;
  };

  test('without its tab the log begins again with what the cells hold, under new IDs', () => {
    const host = ready();
    save(host, { value: 84 });
    host.workbook.sheets = host.workbook.sheets.filter(({ name }) => name !== 'Check-ins');
    save(host, { value: 86 });
    expect(host.rows('Check-ins').map(({ ID, Value }) => [ID, Value])).toEqual([
      ['CK2', 84],
      ['CK3', 86],
    ]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 86 });
    expect(host.takeOver()).toEqual([]);
  });

  // prettier-ignore
  test('renamed or deleted, the key results are asked for by name', () => {
    for (const [disorder, says] of [
      [(host: OnHost) => void (sheetOf(host, 'Key Results').name = 'KRs'), /There is no tab “Key Results”/],
      [(host: OnHost) => void (host.workbook.sheets = host.workbook.sheets.filter(({ name }) => name !== 'Key Results')), /The tab “Key Results” was deleted/],
    ] as const) {
      const host = ready();
      disorder(host);
      expect(refused(host, {})).toMatch(says);
      expect(() => host.jobs.weeklyReview({})).toThrow(says);
    }
    });

  test('renamed, no empty tab is set up beside it, and all goes on once it has its name again', () => {
    const host = ready();
    sheetOf(host, 'Key Results').name = 'KRs';
    const says = 'There is no tab “Key Results”, but “KRs” has its columns. Give it the name “Key Results” again. Nothing was changed.';
    expect(refused(host, {})).toBe(says);
    expect(() => host.jobs.setUp({})).toThrow(says);
    sheetOf(host, 'KRs').name = 'Key Results';
    save(host, { value: 86 });
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 86 });
  }); // prettier-ignore

  test('duplicated, only the tab of the right name is read and written', () => {
    const host = ready();
    const copy = structuredClone(sheetOf(host, 'Key Results'));
    host.workbook.sheets.push({ ...copy, id: copy.id + 1000, name: 'Copy of Key Results' });
    const before = host.rows('Copy of Key Results');
    save(host, { value: 86 });
    expect(host.rows('Copy of Key Results')).toEqual(before);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 86 });
    expect(host.rows('Check-ins')).toHaveLength(1);
  });
});

test('a protected cell is told as one, a failure of Google’s as such, and every other fault as what it is', () => {
  const said = fromGoogle(
    new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ),
  );
  expect(said?.message).toMatch(/protected, and you may not edit it\. Ask the owner of the file/);
  expect(fromGoogle(new Error('Service Spreadsheets failed'))?.message).toMatch(
    /^Google Sheets did not answer in time\. Try again in a moment\./,
  );
  expect(fromGoogle(new TypeError('x is undefined'))).toBeNull();
});
