import { DAYS } from '../tabs/cycles.ts';

/** Whole days from a to b; negative when b is earlier, NaN when either is no date. */
export const days = (a: string, b: string): number => dayNumber(b) - dayNumber(a);

/** The date so many days later; negative counts back; '' when it begins with no date. */
export const addDays = (date: string, count: number): string => dateOf(dayNumber(date) + count);

/** The ISO 8601 week of a date, such as '2027-W07'; the first and last days of a year may belong to its neighbour. */
export function isoWeek(date: string): string {
  const thursday = addDays(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(days(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of the ISO week of a date. */
export const mondayOf = (date: string): string => addDays(date, -weekdayIndex(date));

/** The Sunday before the ISO week of a date: where last week ended. */
export const sundayBefore = (date: string): string => addDays(mondayOf(date), -1);

/** The name of the weekday, in the words of the column Review day. */
export const weekday = (date: string): (typeof DAYS)[number] =>
  DAYS[weekdayIndex(date)] ?? 'Monday';

/** ISO weeks from the week of a to the week of b: 0 within one week. */
export const weeksBetween = (a: string, b: string): number => days(mondayOf(a), mondayOf(b)) / 7;

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
export const isDate = (text: string): boolean =>
  ISO_DATE.test(text) && dateOf(dayNumber(text)) === text;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** 0 for Monday to 6 for Sunday. */
const weekdayIndex = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/**
 * Days since 1 Jan 1970, by the calendar alone: no clock and no time zone takes part.
 * Counts in years that begin in March, so that the leap day comes last (Hinnant, days_from_civil).
 */
function dayNumber(date: string): number {
  if (!ISO_DATE.test(date)) return NaN;
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
}

/** The date of a day number (Hinnant, civil_from_days). */
function dateOf(number: number): string {
  if (Number.isNaN(number)) return '';
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
