import { extentOf, newSheet, rowOf, sheetByName, touch } from '../../src/host/model.ts';
import { prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';

const HEADERS = { id: 1, keyResult: 3, owner: 4, start: 5, current: 8 };

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ keyResults: [aKeyResultForm(), aKeyResultForm()] }));
});
const load = (host: OnHost) => host.jobs.loadObjective({ id: 'O1' });
const type = (host: OnHost, row: number, column: number, text: string): void =>
  host.edit('Key Results', row, column, [[text]]);

describe('columns', () => {
  test('are found by header wherever they stand, in any case and spacing', () => {
    const host = ready();
    const before = load(host);
    const sheet = sheetByName(host.workbook, 'Key Results');
    // Two of a person's own columns in front move all of ours.
    if (!sheet) throw new Error('no tab');
    const moved = [...sheet.cells].map(([place, cell]) => [place + 2, cell] as const);
    sheet.cells.clear();
    for (const [place, cell] of moved) sheet.cells.set(place, cell);
    sheet.columns += 2;
    type(host, 1, HEADERS.owner + 2, '  oWNER ');
    expect(load(host)).toEqual(before);
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90 })] });
    expect(host.rows('Key Results')[0]).toMatchObject({ ID: 'O1-KR1', Current: 90 });
  });

  test('that stand there twice stop the operation before anything is written', () => {
    const host = ready();
    type(host, 1, 30, 'current');
    const before = host.seen();
    expect(() => host.jobs.checkIn({ by: '', entries: [anEntry()] })).toThrow(
      /“Key Results” has the column “Current” more than once, in H1 and AD1.*Repair the workbook….*Nothing was changed/,
    );
    expect(host.seen()).toEqual(before);
  });

  test('that are needed and gone stop the operation; set-up adds them again', () => {
    const host = ready();
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (sheet) sheet.metadata = [];
    type(host, 1, HEADERS.current, '');
    expect(() => host.jobs.checkIn({ by: '', entries: [anEntry()] })).toThrow(
      /“Key Results” has no column “Current”.*Repair the workbook… to have it done/,
    );
    expect(host.jobs.setUp({}).message).toContain('Key Results › Current');
    expect(host.jobs.checkIn({ by: '', entries: [anEntry()] }).saved).toBe(1);
    expect(host.jobs.setUp({}).message).toMatch(/nothing was changed/);
  });

  test('that were renamed are still used, and that is said', () => {
    const host = ready();
    type(host, 1, HEADERS.owner, 'Lead');
    expect(load(host).keyResults[0]?.owner).toBe('Jon Adeyemi');
    const { notices, message } = host.jobs.setUp({});
    expect(notices).toEqual([expect.stringContaining('“Owner” is now called “Lead”')]);
    expect(message).toMatch(/nothing was changed/);
  });

  test('that nothing needs may be missing', () => {
    const host = ready();
    type(host, 1, 17, 'My remarks');
    expect(host.jobs.checkIn({ by: '', entries: [anEntry()] }).saved).toBe(1);
  });
});

describe('rows', () => {
  test('are read below blank lines; a text in a person’s own column makes none', () => {
    const host = ready();
    type(host, 40, 30, 'a remark of mine');
    host.edit('Key Results', 60, 2, [['O1', 'Far below']]);
    host.takeOver();
    expect(
      load(host)
        .keyResults.map(({ id, keyResult }) => [id, keyResult])
        .pop(),
    ).toEqual(['O1-KR3', 'Far below']);
    expect(host.rows('Key Results')[38]?.['ID']).toBe('');
  });

  test('with a broken formula, a text or a date in a number stay readable beside it', () => {
    const host = ready();
    type(host, 2, HEADERS.start, '=1/0');
    type(host, 3, HEADERS.start, 'about five');
    const [first, second] = load(host).keyResults;
    expect([first?.start, first?.target]).toEqual([null, 92]);
    expect([second?.start, second?.target]).toEqual([null, 92]);
    const form = load(host);
    host.jobs.saveObjective({ ...form, owner: 'Ida Brandt' });
    expect(host.rows('Key Results')[1]?.['Start']).toBe('about five');
  });

  test('understand 82% typed into a cell as 82 in %', () => {
    const host = ready();
    type(host, 2, HEADERS.start, '50%');
    expect(load(host).keyResults[0]?.start).toBe(50);
    const form = load(host);
    const keyResults = form.keyResults.map((each, at) =>
      at === 0 ? { ...each, start: 55 } : each,
    );
    host.jobs.saveObjective({ ...form, keyResults });
    expect(host.rows('Key Results')[0]?.['Start']).toBe(0.55);
    expect(load(host).keyResults[0]?.start).toBe(55);
  });
});

describe('workbooks that came from elsewhere', () => {
  test('need no Team, Slot or For', () => {
    const host = ready();
    host.edit('Cycles', 1, 2, [['Crew']]);
    host.edit('Cycles', 1, 10, [['Length']]);
    for (const name of ['Cycles']) {
      const sheet = sheetByName(host.workbook, name);
      if (sheet) sheet.metadata = [];
    }
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 85 })] });
    const log = sheetByName(host.workbook, 'Check-ins');
    if (log) log.metadata = [];
    host.edit('Check-ins', 1, 3, [['When']]);
    expect(host.jobs.checkIn({ by: '', entries: [anEntry({ value: 86 })] }).saved).toBe(1);
    expect(host.rows('Check-ins').map((row) => [row['ID'], row['Value'], row['When']])).toEqual([
      ['CK1', 85, '2027-02-17'],
      ['CK2', 86, ''],
    ]);
  });

  test('keep a tab that only has the name of one of ours', () => {
    const host = ready();
    const own = newSheet(99, 'Decisions');
    touch(own, 1, 1).value = 'What we ate';
    host.workbook.sheets.push(own);
    const decision = {
      rule: 'confidence-drop',
      why: '',
      choice: 'Start',
      decision: 'x',
      owner: '',
      due: '',
    } as const;
    const before = host.seen();
    expect(() => host.jobs.checkIn({ by: '', entries: [anEntry({ decision })] })).toThrow(
      /a tab “Decisions” of its own.*Rename your tab/,
    );
    expect(host.seen()).toEqual(before);
    expect(host.jobs.checkIn({ by: '', entries: [anEntry()] }).saved).toBe(1);
  });
});

describe('the log', () => {
  /** Puts check-ins on O1-KR1 into the log, a day each, the newest last. */
  function filled(count: number, shuffled = false): OnHost {
    const host = ready();
    host.at('2027-01-05T08:00:00Z');
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 84 })] });
    host.at('2027-02-17T08:00:00Z');
    const sheet = sheetByName(host.workbook, 'Check-ins');
    if (!sheet) throw new Error('no log');
    sheet.rows = count + 100;
    const last = 46434; // 15 Feb 2027 as a day number
    for (let at = 0; at < count; at++) {
      const day = last - (count - 1 - at);
      const row = at + 2;
      const cells = [
        `CK${at + 1}`,
        shuffled && at === count - 2 ? 40000 : day,
        day,
        '',
        'O1-KR1',
        85,
        7,
      ];
      cells.forEach((value, index) => {
        const cell = touch(sheet, row, index + 1);
        cell.value = value;
        if (index === 1 || index === 2) cell.format = 'yyyy-mm-dd';
      });
    }
    host.jobs.checkIn({ by: '', entries: [anEntry({ keyResult: 'O1-KR2' })] });
    return host;
  }
  const reads = (host: OnHost): number => {
    host.resetCalls();
    const { notices } = host.jobs.checkIn({ by: '', entries: [anEntry({ value: 86 })] });
    expect(notices.filter((notice) => notice.includes('not in the order'))).toHaveLength(0);
    return host.calls.reads;
  };

  test('is read from its end, as far as the cycle needs', () => {
    expect(reads(filled(1500))).toBe(9);
    // One more for its header.
    expect(reads(filled(5000))).toBe(10);
  });

  test('is read as a whole when its rows are out of order, and that is said', () => {
    const host = filled(5000, true);
    const { notices } = host.jobs.checkIn({ by: '', entries: [anEntry({ value: 86 })] });
    expect(notices).toEqual([
      expect.stringContaining('not in the order in which they were written'),
    ]);
    const log = sheetByName(host.workbook, 'Check-ins');
    const last = log ? extentOf(log).rows : 0;
    const written = [...(log?.cells ?? [])].filter(([place]) => rowOf(place) === last);
    expect(written.map(([, { value }]) => value)).toEqual(expect.arrayContaining(['Sidebar', 86]));
  });
});
