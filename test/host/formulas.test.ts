import * as fc from '../_fastCheck.ts';
import { createHost, newWorkbook, type Host } from '../../src/host/host.ts';

const SCRIPT = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function put(a1, value) { sheet().getRange(a1).setValue(value); }
function get(a1) { return sheet().getRange(a1).getValues(); }
function formula(a1) { return sheet().getRange(a1).getFormula(); }
function insertRow(at) { sheet().insertRowBefore(at); }
function removeRow(at) { sheet().deleteRow(at); }
`;

const open = (): Host =>
  createHost({
    files: [{ name: 'a', source: SCRIPT }],
    workbook: newWorkbook('f', { zone: 'UTC' }),
  });

describe('formulas on the host', () => {
  test('follow the cells they look at, through other formulas', () => {
    const host = open();
    host.run('put', ['A1', 2]);
    host.run('put', ['B1', '=A1*10']);
    host.run('put', ['C1', '=IF(B1>50;"much";"little")']);
    expect(host.run('get', ['B1:C1'])).toEqual([[20, 'little']]);
    host.edit('Sheet1', 1, 1, [['6']]);
    expect(host.run('get', ['B1:C1'])).toEqual([[60, 'much']]);
  });

  test('an array fills all its cells, also beside a shorter one and between others', () => {
    const host = open();
    host.edit('Sheet1', 1, 1, [['1'], ['2'], ['3'], ['4']]);
    host.edit('Sheet1', 1, 3, [['=ARRAYFORMULA(A1:A3)', '=ARRAYFORMULA(A1:A2)', '=ARRAYFORMULA(A1:A4)']]);
    const rows = [[1, 1, 1], [2, 2, 2], [3, '', 3], ['', '', 4]];
    expect(host.run('get', ['C1:E4'])).toEqual(rows);
    host.edit('Sheet1', 9, 9, [['anything']]);
    expect(host.run('get', ['C1:E4'])).toEqual(rows);
  }); // prettier-ignore

  test('look things up in ranges that are held once as they do in any range', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'TRUE', 'false', 'ash', 'Ash', 'oak*', '0', '=1/0', '=NA()'),
      fc.integer({ min: -3, max: 3 }).map(String),
    );
    const lookUps = ['a', 'Ash', 'oak*', '0', '2'].flatMap((wanted, at) => [
      `=MATCH(D${at + 1};A1:A6;0)`,
      `=IFERROR(INDEX(B1:B6;MATCH(D${at + 1};$A$1:$A$6;0));"none of ${wanted}")`,
      `=COUNTIF(A1:A6;D${at + 1})`,
      `=COUNTIFS(A1:A6;D${at + 1};Sheet1!B1:B6;">0")`,
      `=SUMIF(A1:A6;D${at + 1};B1:B6)+SUMIFS(B1:B6;A1:A6;"<>"&D${at + 1})`,
      `=MINIFS(B1:B6;A1:A6;D${at + 1})-MAXIFS(B1:B6;A1:A6;D${at + 1})`,
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 6, maxLength: 6 }),
        fc.array(cell, { minLength: 5, maxLength: 5 }),
        (rows, wanted) => {
          const shown = (spilling: string): unknown => {
            const host = open();
            host.edit('Sheet1', 1, 8, [[spilling]]);
            host.edit('Sheet1', 1, 1, rows);
            host.edit('Sheet1', 1, 4, wanted.map((each) => [each])); // prettier-ignore
            host.edit('Sheet1', 1, 5, lookUps.map((each) => [each])); // prettier-ignore
            return host.run('get', [`E1:E${lookUps.length}`]);
          };
          // Nothing is held in a workbook where a formula fills more cells than its own.
          expect(shown('1')).toEqual(shown('=SORT(J1:J2)'));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('take semicolons and commas', () => {
    const host = open();
    host.run('put', ['A1', '=SUM(1;2)']);
    host.run('put', ['A2', '=SUM(1,2)']);
    expect(host.run('get', ['A1:A2'])).toEqual([[3], [3]]);
  });

  test('show an error for a circle, an unknown function and a broken text, never 0', () => {
    const host = open();
    host.run('put', ['A1', '=B1+1']);
    host.run('put', ['B1', '=A1+1']);
    host.run('put', ['C1', '=NOSUCHTHING(1)']);
    host.run('put', ['D1', '=1+']);
    host.run('put', ['E1', '=1/0']);
    expect(host.run('get', ['A1:E1'])).toEqual([
      ['#REF!', '#REF!', '#NAME?', '#ERROR!', '#DIV/0!'],
    ]);
  });

  test('refuse a function that Sheets has and the host does not', () => {
    expect(() => open().run('put', ['A1', '=QUERY(A2:B9;"select A")'])).toThrow(
      'not implemented in the local host: the function QUERY',
    );
  });

  test('keep their references when rows come and go', () => {
    const host = open();
    host.run('put', ['A1', 1]);
    host.run('put', ['A2', 2]);
    host.run('put', ['A3', '=SUM($A$1:A2)']);
    host.run('insertRow', [2]);
    expect(host.run('formula', ['A4'])).toBe('=SUM($A$1:A3)');
    host.run('removeRow', [1]);
    expect(host.run('formula', ['A3'])).toBe('=SUM($A$1:A2)');
    host.run('put', ['B9', '=A1']);
    host.run('removeRow', [1]);
    expect(host.run('get', ['B8'])).toEqual([['#REF!']]);
  });

  test('calculated piecemeal give what calculating everything gives', () => {
    const cell = fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C1', 'C2');
    const content = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.tuple(cell, cell).map(([a, b]) => `=IFERROR(${a}+${b};0)`),
      fc.tuple(cell).map(([a]) => `=SUM(A1:${a})`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, content), { minLength: 3, maxLength: 8 }), (steps) => {
        const host = open();
        for (const [at, value] of steps) {
          host.run('put', [at, value]);
          host.run('get', ['A1:C2']);
        }
        const piecemeal = host.run('get', ['A1:C2']);
        host.recalculate();
        expect(piecemeal).toEqual(host.run('get', ['A1:C2']));
        host.dispose();
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
