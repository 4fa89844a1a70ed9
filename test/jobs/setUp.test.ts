import { conditionalLook } from '../../src/host/conditional.ts';
import { newSheet, sheetByName, touch } from '../../src/host/model.ts';
import { aWorkbook, onHost } from '../_host.ts';
import { anEntry, anObjectiveForm } from '../_forms.ts';

const names = (host: ReturnType<typeof onHost>): string[] =>
  host.workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

describe('setting up', () => {
  test('an empty workbook adds the tabs that show, dressed, and keeps the person’s own', () => {
    const host = onHost();
    const own = names(host)[0];
    const { message, undoId } = host.jobs.setUp({});
    expect(message).toBe(
      'Added 6 tabs. Your own tab is as it was. Undo takes back what was added.',
    );
    expect(undoId).toBe('1');
    expect(names(host)).toEqual([
      'Overview',
      own,
      'Cycles',
      'Objectives',
      'Key Results',
      'Initiatives',
      'Not this cycle',
    ]);
    const sheet = sheetByName(host.workbook, 'Key Results');
    const header = sheet && touch(sheet, 1, 8);
    expect(header).toMatchObject({
      value: 'Current',
      style: { bold: true, background: '#f1f3f4' },
    });
    expect(header?.note).toContain('typing here is a check-in');
    expect(sheet).toMatchObject({ frozenRows: 1, rules: { length: 3 } });
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([18, 19, 20, 21, 22, 23, 24, 25]);
    const every = sheet && touch(sheet, 201, 14).validation;
    expect(every).toMatchObject({ criteria: 'VALUE_IN_LIST', allowInvalid: true });
    expect(sheet && touch(sheet, 3, 4).validation).toMatchObject({ criteria: 'VALUE_IN_RANGE' });
    expect(sheet && touch(sheet, 5, 8).validation).toBeUndefined();
  });

  test('a head stands over its column: on the right over numbers and days, else on the left', () => {
    const host = onHost();
    host.jobs.setUp({});
    const sheet = sheetByName(host.workbook, 'Key Results')!;
    const onTheRight = Array.from({ length: 17 }, (_, at) => touch(sheet, 1, at + 1))
      .filter(({ style }) => style?.horizontal === 'right')
      .map(({ value }) => value);
    expect(onTheRight).toEqual([
      'Start', 'Target', 'Current', 'Confidence', 'Last check-in', 'Progress', 'Expected', 'Due',
    ]); // prettier-ignore
  });

  test('Health is bold where it is behind or off track', () => {
    const host = onHost();
    host.jobs.setUp({});
    const sheet = sheetByName(host.workbook, 'Key Results')!;
    const words = ['● On track', '◆ Behind', '▼ Off track', '□ Outdated', ''];
    words.forEach((word, at) => (touch(sheet, at + 2, 13).value = word));
    const look = conditionalLook(host.workbook, sheet);
    const bold = words.map((_, at) => look(at + 2, 13)?.bold === true);
    expect(bold).toEqual([false, true, true, false, false]);
    expect(look(3, 12)?.bold).toBeUndefined();
  });

  test('a second time changes nothing and says so', () => {
    const host = onHost();
    host.jobs.setUp({});
    host.resetCalls();
    const { message, undoId } = host.jobs.setUp({});
    expect([message, undoId]).toEqual(['Everything is in place already; nothing was changed.', '']);
    expect(host.calls.writes).toBe(0);
  });

  test('a workbook with other tabs leaves them as they are, and undo takes back what was added', () => {
    const workbook = aWorkbook();
    const budget = newSheet(7, 'Budget 2027');
    Object.assign(touch(budget, 3, 2), { value: 12, style: { background: '#ff0000' } });
    workbook.sheets.push(budget);
    const before = structuredClone(workbook.sheets);
    const host = onHost(workbook);
    expect(host.jobs.setUp({}).message).toContain('Your 2 own tabs are as they were.');
    expect(host.workbook.sheets.filter(({ id }) => id === 7 || id === before[0]?.id)).toEqual(
      before,
    );
    expect(host.jobs.undo({ id: null }).message).toMatch(
      /^Undid “Set up this workbook”, \d?\d:\d\d\.$/,
    );
    expect(names(host)).toEqual(before.map(({ name }) => name));
  });

  test('undo leaves a tab that somebody typed into, and names it', () => {
    const host = onHost();
    host.jobs.setUp({});
    host.edit('Initiatives', 2, 2, [['Mend the gate']]);
    const { message } = host.jobs.undo({ id: null });
    expect(message).toContain('One place was changed since and left alone: Initiatives.');
    expect(host.rows('Initiatives')[0]).toMatchObject({ Initiative: 'Mend the gate' });
  });

  test('completes a tab of ours beside a person’s columns, and rules come after theirs', () => {
    const workbook = aWorkbook();
    const sheet = newSheet(5, 'Objectives');
    ['ID', 'Objective', 'My column', 'Owner'].forEach((header, at) => {
      touch(sheet, 1, at + 1).value = header;
      touch(sheet, 2, at + 1).value = ['O7', 'Plan', 'mine', 'Ida'][at] ?? '';
    });
    const rule = {
      areas: [{ row: 1, column: 1, rows: 5, columns: 1 }],
      formula: '=TRUE',
      style: {},
    };
    sheet.rules.push(rule);
    workbook.sheets.push(sheet);
    const host = onHost(workbook);
    const { message } = host.jobs.setUp({});
    expect(message).toContain('Objectives › Cycle, Objectives › Why now');
    expect(host.rows('Objectives')[0]).toMatchObject({
      ID: 'O7',
      'My column': 'mine',
      Owner: 'Ida',
      Status: '',
    });
    expect(sheet.rules.map(({ formula }) => formula.includes('Findings'))).toEqual([
      false,
      true,
      true,
    ]);
    host.resetCalls();
    host.jobs.setUp({});
    host.resetCalls();
    host.jobs.setUp({});
    expect(host.calls.writes).toBe(0);
  });

  test('refuses a tab of that name which is something else', () => {
    const workbook = aWorkbook();
    const sheet = newSheet(5, 'Cycles');
    touch(sheet, 1, 1).value = 'Bicycles we own';
    workbook.sheets.push(sheet);
    const host = onHost(workbook);
    expect(() => host.jobs.setUp({})).toThrow(/a tab “Cycles” of its own/);
    expect(names(host)).toEqual(['Sheet1', 'Cycles']);
  });

  test('refuses while somebody else is saving', () => {
    const host = onHost();
    host.holdLock(true);
    expect(() => host.jobs.setUp({})).toThrow(/stayed busy for 10 seconds/);
    host.holdLock(false);
    expect(host.jobs.setUp({}).undoId).toBe('1');
  });
});

test('tabs that do not show appear when they are first used', () => {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm());
  host.jobs.checkIn({ by: '', entries: [anEntry()] });
  expect(names(host)).toContain('Check-ins');
  expect(names(host)).not.toContain('Decisions');
});

test('formats and dropdowns keep reaching below the last row', () => {
  const host = onHost();
  host.jobs.setUp({});
  host.edit(
    'Initiatives',
    2,
    2,
    Array.from({ length: 250 }, (_, at) => [`Step ${at + 1}`]),
  );
  expect(host.takeOver()).toEqual(['Gave 250 new rows their IDs.']);
  const sheet = sheetByName(host.workbook, 'Initiatives');
  expect(sheet && touch(sheet, 260, 5).validation).toMatchObject({ criteria: 'VALUE_IN_LIST' });
  expect(host.rows('Initiatives')[249]).toMatchObject({ ID: 'I250' });
});
