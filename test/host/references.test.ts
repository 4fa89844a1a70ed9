import * as fc from '../_fastCheck.ts';
import { letters, columnNumber, parseA1, quoted, splitTab, toA1 } from '../../src/host/a1.ts';
import { newWorkbook, touch, type Area, type WorkbookModel } from '../../src/host/model.ts';
import { fromR1C1, toR1C1 } from '../../src/host/services/r1c1.ts';
import { copiedFormula, renameTabs, shift } from '../../src/host/structure.ts';
import { typed } from '../../src/host/typed.ts';

const RUNS = { seed: 5, numRuns: 200 };
const GRID = { rows: 1000, columns: 100 };
const area = fc
  .record({ row: fc.integer({ min: 1, max: 500 }), column: fc.integer({ min: 1, max: 50 }), rows: fc.integer({ min: 1, max: 400 }), columns: fc.integer({ min: 1, max: 40 }) }); // prettier-ignore

describe('addresses', () => {
  test('column letters count back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_278 }), (column) => {
        expect(columnNumber(letters(column))).toBe(column);
      }),
      RUNS,
    );
    expect([letters(26), letters(27), letters(702), letters(703)]).toEqual([
      'Z',
      'AA',
      'ZZ',
      'AAA',
    ]);
  });

  test('an area reads back from its address', () => {
    fc.assert(
      fc.property(area, (each) => {
        expect(parseA1(toA1(each, GRID), GRID)).toEqual(each);
      }),
      RUNS,
    );
  });

  test('any tab name reads back from its quoted form', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (name) => {
        expect(splitTab(`${quoted(name)}!B2`)).toEqual({ tab: name, address: 'B2' });
      }),
      RUNS,
    );
  });

  test('R1C1 is A1 seen from the cell', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }));
    const dollar = fc.constantFrom('', '$');
    fc.assert(
      fc.property(place, place, dollar, dollar, ([row, column], [homeRow, homeColumn], a, b) => {
        const formula = `=SUM(${a}${letters(column)}${b}${row},"R1C1")&1`;
        expect(fromR1C1(toR1C1(formula, homeRow, homeColumn), homeRow, homeColumn)).toBe(formula);
      }),
      RUNS,
    );
  });
});

/** A workbook whose A1 on the second tab looks at an area of the first, cell by cell numbered. */
function looking(at: Area): WorkbookModel {
  const workbook = newWorkbook('Book', { zone: 'UTC' });
  const [first] = workbook.sheets as [(typeof workbook.sheets)[0]];
  touch(first, 600, 60).formula = `=SUM(${toA1(at)})`;
  workbook.names = [{ name: 'place', sheet: 0, area: { ...at } }];
  first.rules = [{ areas: [{ ...at }], formula: '=TRUE', style: { bold: true } }];
  first.columns = GRID.columns;
  return workbook;
}
const formulaOf = (workbook: WorkbookModel): string =>
  Array.from(workbook.sheets[0]!.cells.values(), ({ formula }) => formula).find(
    (each) => each !== undefined,
  )!;

describe('rows and columns that come and go', () => {
  const axis = fc.constantFrom('rows' as const, 'columns' as const);

  test('leave formula, name and rule looking at the same place', () => {
    const small = area.filter(
      ({ row, rows, column, columns }) => row + rows < 500 && column + columns < 50,
    );
    const line = fc.integer({ min: 1, max: 45 });
    fc.assert(
      fc.property(small, axis, line, fc.integer({ min: -5, max: 5 }), (each, along, at, count) => {
        const workbook = looking(each);
        shift(workbook, { sheet: workbook.sheets[0]!, axis: along, at, count });
        const formula = formulaOf(workbook);
        const [name] = workbook.names;
        if (!name) expect(formula).toBe('=SUM(#REF!)');
        else {
          expect(formula.replace(/\(([A-Z]+\d+):\1\)/, '($1)')).toBe(`=SUM(${toA1(name.area)})`);
          expect(workbook.sheets[0]!.rules[0]!.areas).toEqual([name.area]);
        }
      }),
      RUNS,
    );
  });

  test('inserted and deleted again change nothing', () => {
    fc.assert(
      fc.property(
        area,
        axis,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 9 }),
        (each, along, at, count) => {
          const workbook = looking(each);
          const before = structuredClone(workbook);
          const sheet = workbook.sheets[0]!;
          shift(workbook, { sheet, axis: along, at, count });
          shift(workbook, { sheet, axis: along, at, count: -count });
          expect(workbook).toEqual(before);
        },
      ),
      RUNS,
    );
  });
});

test('a formula copied there and back is the same, as long as it stays on the grid', () => {
  fc.assert(
    fc.property(area, fc.nat(50), fc.nat(50), (each, rows, columns) => {
      const formula = `=SUM(${toA1(each)})*$B$2+B$3+$C4`;
      expect(copiedFormula(copiedFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
    RUNS,
  );
  expect(copiedFormula('=A1+$A$1', -1, 0)).toBe('=#REF!+$A$1');
});

test('renaming a tab keeps its formulas, rules and dropdowns looking at it', () => {
  const workbook = newWorkbook('Book', { zone: 'UTC' });
  const sheet = workbook.sheets[0]!;
  touch(sheet, 1, 1).formula = '=Sheet1!B2&"Sheet1!B2"';
  touch(sheet, 2, 1).validation = { criteria: 'VALUE_IN_RANGE', values: ['Sheet1!A1:A9'], dropdown: true, allowInvalid: true, help: null }; // prettier-ignore
  renameTabs(workbook, new Map([['Sheet1', "Bob's plan"]]));
  expect(touch(sheet, 1, 1).formula).toBe(`='Bob''s plan'!B2&"Sheet1!B2"`);
  expect(touch(sheet, 2, 1).validation?.values).toEqual(["'Bob''s plan'!A1:A9"]);
});

describe('what is typed', () => {
  test('a number typed as its locale writes it is that number', () => {
    const number = fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((each) => Number(each.toFixed(4)));
    fc.assert(
      fc.property(number, (each) => {
        const plain = String(each === 0 ? 0 : each);
        if (plain.includes('e')) return;
        expect(typed(plain, 'en_US', undefined, 2027).value).toBe(Number(plain));
        expect(typed(plain.replace('.', ','), 'de_DE', undefined, 2027).value).toBe(Number(plain));
      }),
      RUNS,
    );
  });

  test('an apostrophe or a text cell keeps any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), (text) => {
        expect(typed(`'${text}`, 'en_US', undefined, 2027)).toEqual({ value: text });
        if (!text.startsWith("'")) expect(typed(text, 'en_US', '@', 2027)).toEqual({ value: text });
      }),
      RUNS,
    );
  });

  test.each([
    ['en_US', '1/2/2024', 45_293],
    ['en_GB', '1/2/2024', 45_323],
    ['de_DE', '1.2.2024', 45_323],
    ['de_DE', '2024-02-01', 45_323],
    ['en_US', '31/1/2024', '31/1/2024'],
    ['en_US', '2/30/2024', '2/30/2024'],
    ['en_US', '1.2.2024', '1.2.2024'],
    ['en_US', '1,23', '1,23'],
    ['en_US', '12:30', 0.520_833_333_333_333_4],
  ])('in %s %s is %p', (locale, text, value) => {
    const made = typed(text, locale, undefined, 2027).value;
    if (typeof value === 'number') expect(made).toBeCloseTo(value, 9);
    else expect(made).toBe(value);
  });
});
