import * as fc from '../_fastCheck.ts';
import {
  addDays,
  days,
  isBeforeLastWeek,
  isDate,
  isoWeek,
  mondayOf,
  sundayBefore,
  weekday,
  weekOf,
  weeksBetween,
} from '../../src/domain/days.ts';

const SEED = { seed: 20270104, numRuns: 500 };
const anyDay = fc.integer({ min: -600_000, max: 2_000_000 }).map((n) => addDays('1970-01-01', n));

describe('days', () => {
  test.each([
    ['2027-02-15', '2027-02-17', 2],
    ['2027-02-17', '2027-02-15', -2],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    // The nights on which clocks change in Berlin and New York are one day long like all others.
    ['2027-03-27', '2027-03-29', 2],
    ['2027-11-06', '2027-11-08', 2],
    ['2026-12-31', '2027-01-01', 1],
  ])('from %s to %s are %d', (a, b, count) => {
    expect(days(a, b)).toBe(count);
    expect(addDays(a, count)).toBe(b);
  });

  test('what is no date is NaN away, and no day later', () => {
    expect(days('', '2027-01-01')).toBeNaN();
    expect(days('2027-01-01', 'soon')).toBeNaN();
    expect(addDays('', 7)).toBe('');
  });

  test('adding and counting agree on any day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(days(day, addDays(day, count))).toBe(count);
      }),
      SEED,
    );
  });

  test('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (count) => {
        const other = new Date(Date.UTC(2027, 0, 1 + count)).toISOString().slice(0, 10);
        expect(addDays('2027-01-01', count)).toBe(other);
      }),
      SEED,
    );
  });
});

test.each([
  ['2027-W07', false],
  ['2027-W06', false],
  ['2027-W05', true],
  ['2026-W53', true],
  ['', false],
  ['soon', false],
])('on 17 Feb 2027 the week %j is before last week: %j', (week, is) => {
  expect(isBeforeLastWeek(week, '2027-02-17')).toBe(is);
});

describe('isoWeek', () => {
  test.each([
    ['2027-02-17', '2027-W07'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2026-12-28', '2026-W53'],
    ['2025-12-29', '2026-W01'],
    ['2026-01-04', '2026-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-01', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2032-12-31', '2032-W53'],
    ['2023-01-01', '2022-W52'],
  ])('of %s is %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  test('is the same from Monday to Sunday, and another the day after', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(day);
        expect(weekday(monday)).toBe('Monday');
        expect(days(monday, day)).toBeGreaterThanOrEqual(0);
        expect(days(monday, day)).toBeLessThan(7);
        expect(isoWeek(addDays(monday, 6))).toBe(isoWeek(monday));
        expect(isoWeek(addDays(monday, 7))).not.toBe(isoWeek(monday));
        expect(sundayBefore(day)).toBe(addDays(monday, -1));
        expect(weeksBetween(day, addDays(day, 70))).toBe(10);
      }),
      SEED,
    );
  });
});

describe('weekOf', () => {
  const cycle = { starts: '2027-01-04', ends: '2027-04-04' };
  test.each([
    ['2027-02-17', [7, 13]],
    ['2027-01-04', [1, 13]],
    ['2027-01-10', [1, 13]],
    ['2027-01-11', [2, 13]],
    ['2026-11-02', [1, 13]],
    ['2027-04-04', [13, 13]],
    ['2027-06-01', [13, 13]],
  ])('on %s', (on, expected) => {
    expect(weekOf(cycle, on)).toEqual(expected);
  });

  test('counts through a year of 53 weeks', () => {
    const winter = { starts: '2026-12-01', ends: '2027-01-31' };
    expect(weekOf(winter, '2026-12-31')).toEqual([5, 9]);
    expect(weekOf(winter, '2027-01-04')).toEqual([6, 9]);
  });

  test.each([
    { starts: '', ends: '2027-04-04' },
    { starts: '2027-01-04', ends: '' },
    { starts: '2027-01-04', ends: '2027-01-04' },
    { starts: '2027-04-04', ends: '2027-01-04' },
  ])('is week 1 of 1 without a span: $starts to $ends', (broken) => {
    expect(weekOf(broken, '2027-02-17')).toEqual([1, 1]);
  });
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['2027-00-10', false],
  ['2027-1-4', false],
  ['4 Jan 2027', false],
  ['', false],
])('isDate(%j) is %j', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});
