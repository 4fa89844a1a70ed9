import * as fc from '../_fastCheck.ts';
import { parseSentence } from '../../src/sentence/parse.ts';
import { printFromTo, printQuantity, shownValue } from '../../src/sentence/print.ts';

const UNITS = [
  ['%', 'percent'],
  ['points', 'points'],
  ['ms', 'ms'],
  ['s', 's'],
  ['min', 'min'],
  ['h', 'h'],
  ['days', 'day'],
  ['weeks', 'week'],
  ['months', 'month'],
  ['years', 'year'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['R$', 'BRL'],
  ['CHF', 'CHF'],
  ['x', 'ratio'],
  ['customers', 'count'],
  ['', 'count'],
  ['score', 'score'],
] as const;

test('a value that is shown has six digits, and never fewer before its point than it has', () => {
  expect([87 + 1 / 3, 2 / 3, 1_234_567.25, -87.55555555, 0, 1e-9].map(shownValue)).toEqual([
    87.3333, 0.666667, 1_234_567, -87.5556, 0, 1e-9,
  ]);
  fc.assert(fc.property(fc.maxSafeInteger(), (whole) => {
    if (Math.abs(whole) < 1e15) expect(shownValue(whole)).toBe(whole);
  })); // prettier-ignore
});

describe('printQuantity', () => {
  test('puts a narrow gap before a unit and none after a currency', () => {
    expect(printQuantity(36, '%')).toBe('36\u00a0%');
    expect(printQuantity(20, 'days')).toBe('20\u00a0days');
    expect(printQuantity(1, 'days')).toBe('1\u00a0day');
    expect(printQuantity(1_200_000, '€')).toBe('€1.2M');
    expect(printQuantity(-42_500, '$')).toBe('-$42.5k');
    expect(printQuantity(4320, 'min')).toBe('4,320\u00a0min');
    expect(printQuantity(3, 'x')).toBe('3x');
  });

  test('reading what was printed gives the value and unit back', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 5e9 }),
      fc.double({ min: 0.001, max: 1e6, noNaN: true }).map((x) => Number(x.toPrecision(6))),
    );
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...UNITS),
        fc.boolean(),
        (size, [unit, name], negative) => {
          // A bare number of four digits may be a year, and a score has its own small range.
          fc.pre(
            !(name === 'count' && size >= 1900 && size < 2100) && !(name === 'score' && size > 100),
          );
          const value = negative && name !== 'score' && name !== 'ratio' ? -size : size;
          const [read] = parseSentence(
            `Balance ${value < 0 ? 'of' : 'at'} ${printQuantity(value, unit)}`,
          ).numbers;
          expect(read?.unit).toBe(name);
          expect(read?.value).toBeCloseTo(value, 9);
        },
      ),
      { seed: 20270106, numRuns: 1500 },
    );
  });
});

describe('printFromTo', () => {
  test('says the unit once where it follows the number', () => {
    expect(printFromTo({ start: 32, target: 65, unit: '%' })).toBe('32 → 65\u00a0%');
    expect(printFromTo({ start: 80_000, target: 110_000, unit: '€' })).toBe('€80k → €110k');
    expect(printFromTo({ start: null, target: 65, unit: '%' })).toBe('→ 65\u00a0%');
    expect(printFromTo({ start: null, target: null, unit: '%' })).toBe('');
  });
});
