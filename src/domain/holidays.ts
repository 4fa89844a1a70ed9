import { addDays, days, isDate, mondayOf } from './days.ts';
import type { Plan } from './plan.ts';
import { settingIn } from './settingIn.ts';
import { typedDate } from './typedDate.ts';

/** The name of the setting that lists the days on which nobody is expected to check in. */
export const HOLIDAYS = 'Holidays';

/** A stretch of days off, first and last day included. */
export type DaysOff = { from: string; to: string };

/** A stretch longer than this is a slip in the year. */
const LONGEST = 366;

/**
 * Reads a list such as '2027-04-02, 2027-12-24 to 2027-12-31': days and stretches, a comma or a new line between
 * them. `unread` holds the parts that say no day.
 */
export function readHolidays(text: string): { off: DaysOff[]; unread: string[] } {
  const off: DaysOff[] = [];
  const unread: string[] = [];
  for (const part of text.split(/[,;\n]/).map((each) => each.trim())) {
    if (part === '') continue;
    const [first = '', last = first, ...more] = part.split(
      /\s+(?:to|until|[-–—])\s+|\s*(?:\.\.|…)\s*/,
    );
    const [from, to] = [dayIn(first), dayIn(last)];
    const isRead = more.length === 0 && from !== '' && to !== '';
    if (isRead && days(from, to) >= 0 && days(from, to) < LONGEST) off.push({ from, to });
    else unread.push(part);
  }
  return { off, unread };
}

/** A list as it is kept in the tab Settings. */
export const printHolidays = (off: readonly DaysOff[]): string =>
  off.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');

/** What the setting says, '' for nothing. */
export const holidaySetting = (plan: Pick<Plan, 'rows'>): string => settingIn(plan, HOLIDAYS);

/** The days off of a workbook; those that cannot be read are a finding, and nobody's day off. */
export const holidaysOf = (plan: Pick<Plan, 'rows'>): readonly DaysOff[] =>
  readHolidays(holidaySetting(plan)).off;

/** How many days off lie after a day and up to another. */
export function daysOffBetween(off: readonly DaysOff[], after: string, upTo: string): number {
  if (off.length === 0 || !isDate(after) || !isDate(upTo)) return 0;
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) {
    if (isOff(off, day)) count += 1;
  }
  return count;
}

/** True for a week of a Monday without a working day, Monday to Friday: nothing is due in it. */
export function isWeekOff(off: readonly DaysOff[], date: string): boolean {
  if (off.length === 0) return false;
  const monday = mondayOf(date);
  return [0, 1, 2, 3, 4].every((at) => isOff(off, addDays(monday, at)));
}

const isOff = (off: readonly DaysOff[], day: string): boolean =>
  off.some(({ from, to }) => day >= from && day <= to);

function dayIn(text: string): string {
  const read = isDate(text) ? { date: text, isSure: true } : typedDate(text, '');
  return read?.isSure ? read.date : '';
}
