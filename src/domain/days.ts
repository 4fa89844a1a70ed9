import { DAYS } from '../tabs/cycles.ts';

/** Whole days from a to b; negative when b is earlier, NaN when either is no date. */
export const days = (a: string, b: string): number => dayNumber(b) - dayNumber(a);

/** The date so many days later; negative counts back; '' when it begins with no date. */
export const addDays = (date: string, count: number): string => dateOf(dayNumber(date) + count);

/** The day that a cell without the format of a day gives as a number, from 30 Dec 1899 on; '' for no likely day. */
export const dayOfSerial = (serial: number): string =>
  serial >= 20_000 && serial < 80_000 ? addDays('1899-12-30', Math.floor(serial)) : '';

/** The ISO 8601 week of a date, such as '2027-W07'; the first and last days of a year may belong to its neighbour. */
export function isoWeek(date: string): string {
  const known = WEEKS.get(date);
  if (known !== undefined) return known;
  const week = countWeek(date);
  if (WEEKS.size < REMEMBERED_MAX) WEEKS.set(date, week);
  return week;
}

function countWeek(date: string): string {
  const thursday = addDays(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(days(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of the ISO week of a date. */
export const mondayOf = (date: string): string => addDays(date, -weekdayIndex(date));

/** The Monday of an ISO week such as '2027-W07'; '' for what is none. */
export function mondayOfWeek(week: string): string {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  // The fourth of January is in the first week of every year.
  const monday = addDays(mondayOf(`${year}-01-04`), 7 * (Number(number) - 1));
  return isoWeek(monday) === week ? monday : '';
}

/** Whether an ISO week such as 2027-W07 is older than the week before that of a date; never for what is no week. */
export function isBeforeLastWeek(week: string, date: string): boolean {
  const monday = mondayOfWeek(week);
  return monday !== '' && monday < addDays(mondayOf(date), -7);
}

/** The Sunday before the ISO week of a date: where last week ended. */
export const sundayBefore = (date: string): string => addDays(mondayOf(date), -1);

/** The name of the weekday, in the words of the column Review day. */
export const weekday = (date: string): (typeof DAYS)[number] =>
  DAYS[weekdayIndex(date)] ?? 'Monday';

/** ISO weeks from the week of a to the week of b: 0 within one week. */
export const weeksBetween = (a: string, b: string): number =>
  weekNumber(dayNumber(b)) - weekNumber(dayNumber(a));

/** Week n of N of a cycle on a day, n kept within 1..N; [1, 1] when its dates are missing or the wrong way round. */
export function weekOf(cycle: { starts: string; ends: string }, on: string): [number, number] {
  if (hasNoSpan(cycle)) return [1, 1];
  const last = weeksBetween(cycle.starts, cycle.ends) + 1;
  return [Math.min(last, Math.max(1, weeksBetween(cycle.starts, on) + 1)), last];
}

/** True for a cycle without two dates in order: nothing can be expected of it by a day. */
export const hasNoSpan = (cycle: { starts: string; ends: string }): boolean =>
  !isDate(cycle.starts) || !isDate(cycle.ends) || cycle.starts >= cycle.ends;

/** True for a real calendar day written 'YYYY-MM-DD'. */
export const isDate = (text: string): boolean => !Number.isNaN(dayNumber(text));

/** 0 for Monday to 6 for Sunday. */
const weekdayIndex = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/** Counts weeks that begin on a Monday; day 0 is a Thursday. */
const weekNumber = (number: number): number => Math.floor((number + 3) / 7);

/**
 * Days since 1 Jan 1970, NaN for what is no day of the calendar. A workbook holds few different days and asks
 * for each thousands of times, so that remembering them makes its figures ten times as fast.
 */
function dayNumber(date: string): number {
  const known = NUMBERS.get(date);
  if (known !== undefined) return known;
  const number = ISO_DATE.test(date) ? countDays(date) : NaN;
  if (NUMBERS.size < REMEMBERED_MAX) NUMBERS.set(date, number);
  return number;
}

/** The date of a day number, '' for NaN. */
function dateOf(number: number): string {
  const known = DATES.get(number);
  if (known !== undefined) return known;
  const date = Number.isNaN(number) ? '' : countDate(number);
  if (DATES.size < REMEMBERED_MAX) DATES.set(number, date);
  return date;
}

const REMEMBERED_MAX = 5000;
const NUMBERS = new Map<string, number>();
const DATES = new Map<number, string>();
const WEEKS = new Map<string, string>();
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * By the calendar alone: no clock and no time zone takes part. Counts in years that begin in March, so that
 * the leap day comes last (Hinnant, days_from_civil). A day that its month does not have is NaN.
 */
function countDays(date: string): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const number = era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
  return countDate(number) === date ? number : NaN;
}

/** The other way round (Hinnant, civil_from_days). */
function countDate(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The time of a moment 'YYYY-MM-DD HH:MM' as people say it: '9:41'. */
export const clock = (at: string): string => at.slice(11).replace(/^0/, '');
