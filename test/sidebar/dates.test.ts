import * as fc from '../_fastCheck.ts';
import { addDays } from '../../src/domain/days.ts';
import {
  printDate,
  printLongDate,
  readDate,
  suggestedId,
  suggestedTrimester,
  suggestedQuarter,
} from '../../src/sidebar/dates.ts';

const NEAR = '2027-02-11';

describe('a date as typed', () => {
  test.each([
    ['2027-04-04', '2027-04-04'],
    ['2027-4-4', '2027-04-04'],
    ['4 Apr 2027', '2027-04-04'],
    ['4 april', '2027-04-04'],
    ['4th April, 2027', '2027-04-04'],
    ['Apr 4', '2027-04-04'],
    ['April 4, 2027', '2027-04-04'],
    ['4.4.2027', '2027-04-04'],
    ['4.4.', '2027-04-04'],
    ['04/04/27', '2027-04-04'],
    ['3/4/2027', '2027-04-03'],
    ['3/25/2027', '2027-03-25'],
    ['29 Dec', '2026-12-29'],
    ['10. März', '2027-03-10'],
    ['10 mars 2027', '2027-03-10'],
    ['1er août', '2027-08-01'],
    ['10 de março de 2027', '2027-03-10'],
    ['24 dic', '2026-12-24'],
    ['3 septiembre 2027', '2027-09-03'],
    ['3 Sept 2027', '2027-09-03'],
    ['', ''],
  ])('%s is %s', (text, date) => {
    expect(readDate(text, NEAR)).toBe(date);
  });

  it('has its month first in slashes where that is the custom', () => {
    expect(readDate('3/4/2027', NEAR, true)).toBe('2027-03-04');
    expect(readDate('13/4/2027', NEAR, true)).toBe('2027-04-13');
    expect(readDate('3.4.2027', NEAR, true)).toBe('2027-04-03');
  });

  test.each(['31 Feb', '32 Jan 2027', '2027-13-01', 'soon', '4 Foo', '12', '1/2/3/4', '3 jui'])(
    '“%s” is none',
    (text) => {
      expect(readDate(text, NEAR)).toBeNull();
    },
  );

  it('reads back every date it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (offset) => {
        const date = addDays(NEAR, offset);
        expect(readDate(printDate(date), NEAR)).toBe(date);
        expect(readDate(printLongDate(date), NEAR)).toBe(date);
        expect(readDate(printDate(date, NEAR), NEAR)).toBe(date);
        expect(readDate(printLongDate(date, NEAR), NEAR)).toBe(date);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('printing a date', () => {
  it('leaves out the year that goes without saying', () => {
    expect(printDate('2027-02-11', NEAR)).toBe('11 Feb');
    expect(printDate('2026-12-18', NEAR)).toBe('18 Dec');
    expect(printDate('2026-07-18', NEAR)).toBe('18 Jul 2026');
    expect(printDate('2027-11-18', NEAR)).toBe('18 Nov 2027');
    expect(printLongDate('2027-04-04', NEAR)).toBe('4 April');
    expect(printDate('soon', NEAR)).toBe('');
  });
});

describe('suggestions for a cycle', () => {
  it('takes the running quarter in its first half, later the next', () => {
    expect(suggestedQuarter('2027-01-20')).toEqual({ starts: '2027-01-01', ends: '2027-03-31' });
    expect(suggestedQuarter('2027-03-10')).toEqual({ starts: '2027-04-01', ends: '2027-06-30' });
    expect(suggestedQuarter('2026-12-20')).toEqual({ starts: '2027-01-01', ends: '2027-03-31' });
  });

  it('names a cycle by the middle of its dates', () => {
    expect(suggestedId('2027-01-04', '2027-04-04')).toBe('2027-Q1');
    expect(suggestedId('2026-12-28', '2027-03-28')).toBe('2027-Q1');
    expect(suggestedId('2027-05-01', '2027-08-31')).toBe('2027-T2');
    expect(suggestedTrimester('2027-02-11')).toEqual({ starts: '2027-01-01', ends: '2027-04-30' });
    expect(suggestedTrimester('2027-11-20')).toEqual({ starts: '2028-01-01', ends: '2028-04-30' });
    expect(suggestedId('2027-01-01', '2027-06-30')).toBe('2027-H1');
    expect(suggestedId('2027-01-01', '2027-12-31')).toBe('2027');
    expect(suggestedId('2027-04-04', '2027-01-04')).toBe('');
  });
});
