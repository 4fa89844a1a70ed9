import { displayed } from '../../src/host/display.ts';
import { sheetByName, touch } from '../../src/host/model.ts';
import { REVIEW_WIDTHS } from '../../src/layouts/review.ts';
import { prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';

/** What people do to tabs that Google Sheets then refuses to write to, or writes otherwise. */
const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm(), aKeyResultForm()] }),
  );
});
const sheetOf = (host: OnHost, name: string) => sheetByName(host.workbook, name)!;
const columnOf = (host: OnHost, tab: string, header: string): number =>
  Object.keys(host.rows(tab)[0] ?? {}).indexOf(header) + 1;
const REVIEW = 'Review 2027-W07';

test('a tab turned to plain text gets numbers, days and formulas all the same', () => {
  const host = ready();
  const sheet = sheetOf(host, 'Key Results');
  for (let row = 2; row <= 200; row++)
    for (let column = 1; column <= 26; column++) touch(sheet, row, column).format = '@';
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 86, confidence: 7 })] });
  host.edit('Key Results', 4, 1, [['', 'O1', 'Sell more trays']]);
  host.takeOver();
  expect(host.rows('Key Results')[0]).toMatchObject({
    Current: 86,
    Confidence: 7,
    'Last check-in': '2027-02-17',
  });
  const health = columnOf(host, 'Key Results', 'Health');
  expect(touch(sheet, 4, health).formula).toMatch(/^=IF/);
  expect(host.rows('Key Results')[2]).toMatchObject({ ID: 'O1-KR3', Health: '○ Pending' });
});

test('a strict dropdown of somebody’s is named with its tab and cell', () => {
  const host = ready();
  const column = columnOf(host, 'Key Results', 'Current');
  touch(sheetOf(host, 'Key Results'), 2, column).validation = {
    criteria: 'NUMBER_BETWEEN',
    values: [0, 10],
    dropdown: false,
    allowInvalid: false,
    help: null,
  };
  expect(() => host.jobs.checkIn({ by: '', entries: [anEntry({ value: 86 })] })).toThrow(
    /^Cell H2 of the tab “Key Results” has a rule .* Data ▸ Data validation/,
  );
  touch(sheetOf(host, 'Key Results'), 2, column).validation!.allowInvalid = true;
  host.mend();
  expect(host.rows('Check-ins')).toEqual([]);
  host.jobs.checkIn({ by: '', entries: [anEntry({ value: 86 })] });
  expect(host.rows('Key Results')[0]).toMatchObject({ Current: 86 });
});

describe('a review is written again', () => {
  const reviewed = (spoil: (sheet: NonNullable<ReturnType<typeof sheetByName>>) => void) => {
    const host = ready();
    host.jobs.weeklyReview({});
    spoil(sheetOf(host, REVIEW));
    host.jobs.saveObjective(anObjectiveForm({ status: 'Published' }));
    host.jobs.weeklyReview({});
    const texts = Array.from(sheetOf(host, REVIEW).cells.values(), ({ value }) => String(value));
    expect(texts.some((text) => text.includes('O2'))).toBe(true);
    return sheetOf(host, REVIEW);
  };
  test('where somebody froze a column of it', () => {
    expect(reviewed((sheet) => (sheet.frozenColumns = 1)).frozenColumns).toBe(1);
  });
  test('where somebody filters it', () => {
    const area = { row: 3, column: 1, rows: 90, columns: 9 };
    const sheet = reviewed((spoilt) => (spoilt.filter = { area, hidden: {} }));
    expect(sheet.filter?.area).toEqual(area);
  });
  test('where somebody merged cells beyond its edge', () => {
    const wide = { row: 5, column: REVIEW_WIDTHS.length, rows: 1, columns: 3 };
    expect(reviewed((sheet) => sheet.merges.push(wide)).merges).not.toContainEqual(wide);
  });
});

test('an undo leaves cells apart where a filter keeps them so, and says so', () => {
  const host = ready();
  host.call('mergeCells', ['Key Results', 2, columnOf(host, 'Key Results', 'Owner'), 2, 1]);
  const { undoId } = host.jobs.repair({ items: host.jobs.drift({}).items.map(({ id }) => id) });
  sheetOf(host, 'Key Results').filter = {
    area: { row: 1, column: 1, rows: 9, columns: 20 },
    hidden: {},
  };
  const { message } = host.jobs.undo({ id: undoId });
  expect(message).toMatch(/Key Results!/);
  expect(sheetOf(host, 'Key Results').merges).toEqual([]);
});

test('no number that is written ends with a decimal point for want of decimals', () => {
  const host = ready();
  host.jobs.checkIn({ by: '', entries: [anEntry({ value: 86.5 })] });
  host.jobs.weeklyReview({});
  host.jobs.validate({});
  const shown = host.workbook.sheets.flatMap(({ cells }) =>
    Array.from(cells.values()).flatMap((cell) =>
      typeof cell.value === 'number' ? [displayed(cell, 'en_US')] : [],
    ),
  );
  expect(shown).toContain('86.5');
  expect(shown.filter((text) => text.endsWith('.'))).toEqual([]);
});

test('a tab that somebody has hidden shows again when the add-on leads to it', () => {
  const host = ready();
  sheetOf(host, 'Key Results').hidden = true;
  host.jobs.goTo({ tab: 'Key Results', id: 'O1-KR2', cell: 'C2' });
  expect(host.workbook).toMatchObject({
    active: sheetOf(host, 'Key Results').id,
    selection: { row: 3, column: 3 },
  });
  expect(sheetOf(host, 'Key Results').hidden).toBe(false);
  host.jobs.weeklyReview({});
  host.workbook.active = sheetOf(host, 'Objectives').id;
  sheetOf(host, REVIEW).hidden = true;
  host.jobs.weeklyReview({});
  expect(sheetOf(host, REVIEW).hidden).toBe(false);
  expect(host.workbook.active).toBe(sheetOf(host, REVIEW).id);
});

test.each([
  ['Cycles', 'Ends'],
  ['Key Results', 'Due'],
  ['Key Results', 'Last check-in'],
])('a number that is no day in %s, %s, stops nothing and is kept', (tab, header) => {
  const host = ready();
  const column = columnOf(host, tab, header);
  expect(column).toBeGreaterThan(0);
  // Where the tab has a formula there or no row yet, somebody's number stands now.
  const cell = touch(sheetOf(host, tab), 2, column);
  Object.assign(cell, { value: 1e308, formula: undefined, format: 'd mmm' });
  host.takeOver();
  expect(host.jobs.open({}).notices.join(' ')).not.toContain('went wrong');
  host.jobs.validate({});
  host.jobs.drift({});
  host.jobs.explain({ id: 'O1-KR1', figure: null });
  expect(cell.value).toBe(1e308);
});

test('a row is found by its ID under a header in other letters and with spaces', () => {
  const host = ready();
  const column = columnOf(host, 'Key Results', 'ID');
  host.edit('Key Results', 1, column, [[' id ']]);
  host.jobs.goTo({ tab: 'Key Results', id: 'O1-KR2', cell: 'C9' });
  expect(host.workbook.selection).toMatchObject({ row: 3, column: 3 });
});
