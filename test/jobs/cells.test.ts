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

describe('a cell that cannot be calculated, in a range', () => {
  const rows = (...cells: unknown[]) => cells.map((cell) => [cell]);

  test('says so in its own cell, and the others have their answers', () => {
    expect(called('OKR_SCORE', [82, 92, rows(84, 'many', '', 99)])).toEqual([
      [0.2],
      ['End is “many”, which is no number. Give a number or cells with numbers.'],
      [''],
      [1],
    ]);
    expect(called('OKR_PROGRESS', [rows(82, 85, 82), rows(92, 85, 92), rows(84, 86, 87)])).toEqual([
      [0.2],
      ['Start and target are both 85. Give a target that differs from the start.'],
      [0.5],
    ]);
    expect(called('OKR_WEEK', [[['2027-02-17', 'soon']]])).toEqual([
      ['2027-W07', 'Date is “soon”, which is no date. Give a cell with a date, or a text such as 2027-01-04.'],
    ]);
  }); // prettier-ignore

  test('also where it is the only one that is filled', () =>
    expect(called('OKR_SCORE', [82, 92, rows('', 'many', '')])).toEqual([
      [''],
      [expect.stringMatching(/^End is “many”/)],
      [''],
    ]));

  test('is one of whole columns: heads say what they are, blank rows are blank', () =>
    expect(
      shownBy('=OKR_SCORE(A:A, B:B, C:C)', [['Start', 'Target', 'End'], [82, 92, 84], [], [10, 0, 5]], 'E1:E5'),
    ).toEqual([[expect.stringMatching(/^End is “End”, which is no number/)], ['0.2'], [''], ['0.5'], ['']])); // prettier-ignore

  test('shows an error once where every row has the same, as with one argument for all', () => {
    const days = rows('2027-02-17', '2027-02-18');
    expect(() =>
      called('OKR_EXPECTED', ['2027-01-04', '2027-04-04', days, 'Steep']),
    ).toThrow(/^Curve is “Steep”/);
    expect(() => called('OKR_PROGRESS', [82, 82, rows(84, 85)])).toThrow(/^Start and target are both 82/);
  }); // prettier-ignore

  test('is one history of a forecast as well', () => {
    const dates = [['2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01']];
    expect(
      called('OKR_FORECAST', [0, 100, '2027-01-04', '2027-04-04', dates, [[7, 14, 21, 28], [7, 'x', 21, 28]]]),
    ).toEqual([[expect.any(Number)], [expect.stringMatching(/^Values is “x”, which is no number/)]]);
  }); // prettier-ignore
});

test.each([
  ['OKR_PROGRESS', [82, 92, 87, 5], 'OKR_PROGRESS takes Start, Target and Current. Leave out what stands after them.'],
  ['OKR_SCORE', [82, 92, 87, ''], 'OKR_SCORE takes Start, Target and End.'],
  ['OKR_WEEK', ['2027-02-17', '2027-01-04', '2027-04-04', 1], 'OKR_WEEK takes Date, Starts and Ends.'],
  ['OKR_EXPECTED', ['2027-01-04', '2027-04-04', '2027-02-18', 'Late', 1], 'OKR_EXPECTED takes Starts, Due, On and Curve.'],
  ['OKR_HEALTH', [82, 92, 87, '2027-01-04', '2027-04-04', '2027-02-15', 'Late', 1], 'OKR_HEALTH takes Start, Target, Current, Starts, Due, On and Curve.'],
  ['OKR_FORECAST', [82, 92, '2027-01-04', '2027-04-04', [['2027-02-15']], [[87]], 'low', 1], 'OKR_FORECAST takes Start, Target, Starts, Due, Dates, Values and What.'],
])('%s of one argument too many says which it takes', (name, values, sentence) => {
  expect(() => called(name, values)).toThrow(sentence);
}); // prettier-ignore

test('each function is offered with its words for the autocompletion', () => {
  const source = readFileSync('dist/code.js', 'utf8');
  for (const name of ['PROGRESS', 'EXPECTED', 'HEALTH', 'FORECAST', 'WEEK', 'SCORE'])
    expect(source).toMatch(
      new RegExp(
        `@param [^/]*@return [^/]*@customfunction\\s*\\*/\\s*function OKR_${name}\\(\\w+,`,
      ),
    );
});
