import { readFileSync } from 'node:fs';
import { createHost, newWorkbook } from '../../src/host/host.ts';

/** The bundle as it is pushed, on a workbook of somebody who uses nothing else of it. */
function sheet() {
  const workbook = newWorkbook();
  Object.assign(workbook, { zone: 'America/New_York', locale: 'en_US' });
  const host = createHost({
    files: [
      { name: 'code', source: readFileSync('dist/code.js', 'utf8') },
      { name: 'look', source: LOOK },
    ],
    workbook,
    html: {},
  });
  return {
    /** Types rows from A1 on and reads a range of what is shown. */
    shown: (rows: unknown[][], range: string): string[][] =>
      host.run('look', [rows, range]) as string[][],
  };
}

const LOOK = `function look(rows, range) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.clear();
  rows.forEach(function (row, at) { row.forEach(function (value, column) {
    if (value !== null) sheet.getRange(at + 1, column + 1).setValue(value); }); });
  SpreadsheetApp.flush();
  return sheet.getRange(range).getValues().map(function (row) { return row.map(String); });
}`;

/** What Sheets would get from a function for these values of cells. */
function called(name: string, args: unknown[]): unknown {
  const workbook = newWorkbook();
  workbook.zone = 'America/New_York';
  const host = createHost({
    files: [{ name: 'code', source: readFileSync('dist/code.js', 'utf8') }],
    workbook,
    html: {},
  });
  return host.run(name, args, { authMode: 'CUSTOM_FUNCTION', ui: false });
}

/** What a formula in E1 shows beside these rows in A to D. */
function shownBy(formula: string, rows: unknown[][] = [[]], range = 'E1'): string[][] {
  const [first = [], ...rest] = rows;
  const padded = [...first, null, null, null, null].slice(0, 4);
  return sheet().shown([[...padded, formula], ...rest], range);
}

describe('one cell', () => {
  test.each([
    ['=OKR_PROGRESS(82, 92, 87)', '0.5'],
    ['=OKR_PROGRESS(20, 10, 16)', '0.4'],
    ['=OKR_PROGRESS(82, 92, 80)', '-0.2'],
    ['=OKR_PROGRESS(, , TRUE)', '1'],
    ['=OKR_SCORE(82, 92, 80)', '0'],
    ['=OKR_SCORE(82, 92, 99)', '1'],
    ['=OKR_SCORE(, , FALSE)', '0'],
    ['=OKR_EXPECTED("2027-01-04", "2027-04-04", "2027-02-18")', '0.5'],
    ['=OKR_EXPECTED("2027-01-04", "2027-04-04", "2027-02-18", "late")', '0.25'],
    ['=OKR_HEALTH(82, 92, 87, "2027-01-04", "2027-04-04", "2027-02-15")', '● On track'],
    ['=OKR_HEALTH(82, 92, 84, "2027-01-04", "2027-04-04", "2027-02-15")', '▼ Off track'],
    ['=OKR_HEALTH(82, 92, 84, "2027-01-04", "2027-04-04", "2027-02-15", "Late")', '● On track'],
    ['=OKR_HEALTH(82, 92, 92, "2027-01-04", "2027-04-04", "2027-02-15")', '✓ Done'],
    ['=OKR_WEEK("2027-01-03")', '2026-W53'],
    ['=OKR_WEEK("2027-02-17", "2027-01-04")', '7'],
    ['=OKR_WEEK("2027-08-01", "2027-01-04", "2027-04-04")', '13'],
    ['=OKR_WEEK(DATE(2027, 2, 17))', '2027-W07'],
  ])('%s shows %s', (formula, value) => expect(shownBy(formula)).toEqual([[value]]));
});

describe('ranges', () => {
  test('give an answer a cell, a blank for a blank', () =>
    expect(
      shownBy('=OKR_PROGRESS(A1:A3, 92, C1:C3)', [[82, null, 87], [82, null, null], [72, null, 77]], 'E1:E3'), // prettier-ignore
    ).toEqual([['0.5'], [''], ['0.25']]));

  test('of days, which are those of the spreadsheet’s own zone', () => {
    // Midnight in New York, in winter and in summer, and the Sunday evening before that is Monday in Greenwich.
    const days = ['2027-01-04T05:00:00Z', '2027-07-05T04:00:00Z', '2027-01-04T04:59:00Z'];
    const given = days.map((day) => [new Date(day)]);
    expect(called('OKR_WEEK', [given])).toEqual([['2027-W01'], ['2027-W27'], ['2026-W53']]);
  });

  test('of days without a date format count from the end of 1899', () =>
    expect(called('OKR_WEEK', [46435])).toBe('2027-W07'));
});

describe('a forecast', () => {
  const history = [
    ['=DATE(2027,1,11)', 84],
    ['=DATE(2027,1,18)', 85],
    ['=DATE(2027,1,25)', 85],
    ['=DATE(2027,2,1)', 86],
    ['=DATE(2027,2,8)', 80],
    ['=DATE(2027,2,15)', 87],
  ];
  const of = (more = '', rows = history): string =>
    shownBy(`=OKR_FORECAST(82, 92, "2027-01-04", "2027-04-04", A1:A6, B1:B6${more})`, rows)[0]?.[0] ?? ''; // prettier-ignore

  test('ends where the figures say', () => expect(Number(of())).toBeCloseTo(90.18, 2));
  test('has its range around it, and its chances', () => {
    const [low, high, chance, chance70] = ['low', 'high', 'chance', 'chance70'].map((what) => Number(of(`, "${what}"`))); // prettier-ignore
    expect(low).toBeLessThan(90.18);
    expect(high).toBeGreaterThan(90.18);
    expect(chance).toBeLessThanOrEqual(chance70 ?? 0);
  });
  test('is blank of three numbers', () =>
    expect(of('', history.map((row, at) => (at > 2 ? [row[0] ?? '', null as never] : row)))).toBe('')); // prettier-ignore
  test('of a block has one a history', () =>
    expect(
      shownBy('=OKR_FORECAST(0, 100, "2027-01-04", "2027-04-04", A1:D1, A2:D3)', [
        ['=DATE(2027,1,11)', '=DATE(2027,1,18)', '=DATE(2027,1,25)', '=DATE(2027,2,1)'],
        [7, 14, 21, 28],
        [14, 28, 42, 56],
      ], 'E1:E2').map(([value]) => Math.round(Number(value))), // prettier-ignore
    ).toEqual([90, 180]));
});

describe('what cannot be calculated says what to do', () => {
  // prettier-ignore
  test.each([
    ['=OKR_PROGRESS(82, 92, "many")', 'Current is “many”, which is no number'],
    ['=OKR_PROGRESS(82, 82, 85)', 'Start and target are both 82'],
    ['=OKR_PROGRESS(A1:A2, 92, A1:A3)', 'has 2 rows and 1 column'],
    ['=OKR_WEEK(7)', 'Date is “7”, which is no date'],
    ['=OKR_EXPECTED("soon", "2027-04-04", "2027-02-18")', 'Starts is “soon”, which is no date'],
    ['=OKR_EXPECTED("2027-04-04", "2027-01-04", "2027-02-18")', 'Give a due day after the start'],
    [
      '=OKR_EXPECTED("2027-01-04", "2027-04-04", "2027-02-18", "Steep")',
      'Write Even, Late or Early',
    ],
    ['=OKR_PROGRESS(82, 92)', 'Current is left out'],
    ['=OKR_PROGRESS(82, 92, "87")', 'Current is “87” as text, not as a number'],
    ['=OKR_PROGRESS(82, 92, "  ")', 'Current is “  ”, which is no number'],
    ['=OKR_SCORE(82, 92)', 'End is left out'],
    ['=OKR_EXPECTED("2027-01-04", "2027-04-04")', 'On is left out'],
    ['=OKR_HEALTH(82, 92, 87)', 'Starts, Due and On are left out'],
    ['=OKR_FORECAST(82, 92, "2027-01-04", "2027-04-04", A1:A3)', 'Values is left out'],
    ['=OKR_FORECAST(82, 82, "2027-01-04", "2027-04-04", A1:A3, A1:A3)', 'Start and target are both 82'],
    ['=OKR_FORECAST(82, 92, "2027-04-04", "2027-01-04", A1:A3, A1:A3)', 'Give a due day after the start'],
  ])('%s', (formula, sentence) => {
    const name = /=(\w+)/.exec(formula)?.[1] ?? '';
    const args = /\((.*)\)/.exec(formula)?.[1] ?? '';
    expect(shownBy(formula, [[1], [2], [3]])[0]?.[0]).toBe('#ERROR!');
    const cells = Array.from({ length: 3 }, () => [1]);
    const values = args.split(', ').map((each) => (each.startsWith('"') ? each.slice(1, -1) : each.includes(':') ? cells.slice(0, Number(each.slice(-1))) : Number(each))); // prettier-ignore
    expect(() => called(name, values)).toThrow(sentence);
  });
});

test.each([
  ['OKR_PROGRESS', [], 'Start, Target and Current are left out. Give each of them'],
  ['OKR_PROGRESS', [82], 'Target and Current are left out'],
  ['OKR_SCORE', [], 'Start, Target and End are left out'],
  ['OKR_EXPECTED', [], 'Starts, Due and On are left out'],
  ['OKR_HEALTH', [82, 92], 'Current, Starts, Due and On are left out'],
  ['OKR_FORECAST', [], 'Start, Target, Starts, Due, Dates and Values are left out'],
  ['OKR_WEEK', [], 'Date is left out'],
])('%s of %j names all that is left out', (name, values, sentence) => {
  expect(() => called(name, values)).toThrow(sentence);
});

test('one cell that cannot be calculated is named by its place in the range', () => {
  const rows = (...cells: unknown[]) => cells.map((cell) => [cell]);
  expect(() => called('OKR_PROGRESS', [rows(82, 82, 'x'), 92, rows(84, 85, 86)])).toThrow(
    'In row 3 of the range: Start is “x”, which is no number',
  );
  expect(() => called('OKR_SCORE', [82, 92, [[84, 'many']]])).toThrow(
    'In row 1, column 2 of the range: End is “many”',
  );
});

test('each function is offered with its words for the autocompletion', () => {
  const source = readFileSync('dist/code.js', 'utf8');
  for (const name of ['PROGRESS', 'EXPECTED', 'HEALTH', 'FORECAST', 'WEEK', 'SCORE'])
    expect(source).toMatch(
      new RegExp(
        `@param [^/]*@return [^/]*@customfunction\\s*\\*/\\s*function OKR_${name}\\(\\w+,`,
      ),
    );
});
