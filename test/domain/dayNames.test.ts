import { dayNear, nameOfDay, nearestDay } from '../../src/domain/dayNames.ts';
import { printDate } from '../../src/sidebar/dates.ts';

describe('the name of a day', () => {
  test.each([
    ['2027-02-11', '2027-02-11', '11 Feb'],
    // A year is left out where nobody would think of another one, and not by the calendar.
    ['2026-12-18', '2027-02-11', '18 Dec'],
    ['2027-11-18', '2027-02-11', '18 Nov 2027'],
    ['2026-07-18', '2027-02-11', '18 Jul 2026'],
    // In 2027 there is none; nobody thinks of the next year that has one.
    ['2028-02-29', '2027-02-11', '29 Feb 2028'],
    ['2028-02-29', '2028-02-11', '29 Feb'],
    ['2027-02-11', '', '11 Feb 2027'],
    ['', '2027-02-11', ''],
    ['soon', '2027-02-11', ''],
  ])('%s near %s is “%s”, in the sheet and beside it', (date, near, name) => {
    expect(dayNear(date, near)).toBe(name);
    expect(printDate(date, near)).toBe(name);
  });

  it('has its year nowhere alone', () => {
    expect(nameOfDay('2027-02-11')).toBe('11 Feb');
    expect(nameOfDay('2027-02-31')).toBe('');
  });

  it('is that of the nearest year that has the day', () => {
    expect(nearestDay('02-29', '2027-06-01')).toBe('2028-02-29');
    expect(nearestDay('02-30', '2027-06-01')).toBe('');
  });
});
