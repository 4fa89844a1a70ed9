import * as fc from '../_fastCheck.ts';
import { count, numberText, printNumber, readNumber } from '../../src/sidebar/numbers.ts';

describe('a number as typed', () => {
  test.each([
    ['36', 36],
    ['36.5', 36.5],
    ['36,5', 36.5],
    ['36,5 %', 36.5],
    ['-3', -3],
    ['−3', -3],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['1,200', 1200],
    ['1.200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1’200', 1200],
    ['.5', 0.5],
    [',5', 0.5],
    ['€1.2k', 1200],
    ['3M', 3000000],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(['', ' ', 'x', '3,6,5', '1,2,3', '12-', '1.2.3', '--1', '3 4 five', '1e5'])(
    '“%s” is none',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('may carry its unit', () => {
    expect(readNumber('4.5 days', 'days')).toBe(4.5);
    expect(readNumber('4.5 Days', 'days')).toBe(4.5);
    expect(readNumber('days', 'days')).toBeNull();
  });

  it('reads back what a field shows', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, (value) => {
        const shown = Number(value.toPrecision(12));
        // A field shows plain digits; very small numbers are not what people type.
        fc.pre(!/e/.test(String(shown)));
        const text = numberText(shown);
        expect(readNumber(text)).toBeCloseTo(shown, 9);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = readNumber(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('printing', () => {
  it('uses a real minus sign and at most the decimals asked for', () => {
    expect(printNumber(-2)).toBe('−2');
    expect(printNumber(0.34)).toBe('0.3');
    expect(printNumber(0.34, 2)).toBe('0.34');
    expect(printNumber(-0.04)).toBe('0');
  });

  it('counts in words', () => {
    expect(count(1, 'key result')).toBe('1 key result');
    expect(count(3, 'key result')).toBe('3 key results');
    expect(count(0, 'error')).toBe('no errors');
  });
});
