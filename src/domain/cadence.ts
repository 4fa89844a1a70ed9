import { DAYS, type Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { dayWithin } from './cycle.ts';
import { addDays, days, hasNoSpan, isDate, mondayOf, weeksBetween } from './days.ts';
import { daysOffBetween, isWeekOff, type DaysOff } from './holidays.ts';
import { everyOf } from './scope.ts';

/** Days between check-ins: 7, 14 or 31. */
export const intervalDays = (keyResult: KeyResult): number =>
  ({ Week: 7, '2 weeks': 14, Month: 31 })[everyOf(keyResult)];

/** ISO weeks within which one check-in is due: 1, 2 or 5. */
export const windowWeeks = (keyResult: KeyResult): number =>
  ({ Week: 1, '2 weeks': 2, Month: 5 })[everyOf(keyResult)];

export type Lateness = { stale: boolean; veryStale: boolean; neverCheckedIn: boolean };

/**
 * How late a key result is on a day. Stale: more than its interval and the grace since the last check-in, or
 * without any since the cycle began or it was published, whichever is later. Very stale: more than two
 * intervals and the grace. Days off are not counted.
 */
export function latenessOf(
  keyResult: KeyResult,
  {
    last,
    since,
    day,
    graceDays,
    off,
  }: {
    last: string | null;
    since: string;
    day: string;
    graceDays: number;
    off: readonly DaysOff[];
  },
): Lateness {
  const { between, daysOff } = waitOf(last ?? since, day, off);
  const waited = between - daysOff;
  const interval = intervalDays(keyResult);
  const stale = waited > interval + graceDays;
  return {
    stale,
    veryStale: stale && last !== null && waited > 2 * interval + graceDays,
    neverCheckedIn: stale && last === null,
  };
}

/** How many days passed since one, and how many of them nobody was expected to check in. */
export const waitOf = (
  since: string,
  day: string,
  off: readonly DaysOff[],
): { between: number; daysOff: number } => ({
  between: days(since, day),
  daysOff: daysOffBetween(off, since, day),
});

/** The day from which a first check-in is waited for: the later of the cycle's first day and the publishing. */
export function waitedSince({ starts }: Cycle, published: string | null): string {
  const from = isDate(starts) ? starts : '';
  return published !== null && published > from && isDate(published) ? published : from;
}

/**
 * True when none of these days lies in the window of ISO weeks that ends with the week of a day. In a week off
 * nobody is waited for.
 */
export const isMissing = (
  keyResult: KeyResult,
  checkInDays: readonly string[],
  day: string,
  off: readonly DaysOff[],
): boolean =>
  !isWeekOff(off, day) && !hasAnyIn(checkInDays, windowStart(keyResult, mondayOf(day)), day);

/** The day of the review in the ISO week of a date; without a review day the Sunday. */
export const reviewDayOf = (cycle: Cycle, date: string): string =>
  addDays(mondayOf(date), cycle.reviewDay === '' ? 6 : DAYS.indexOf(cycle.reviewDay));

/**
 * How many days of review lie between two days, both included, those in weeks off left out. A review that nobody held
 * counts: what waited for it waits on.
 */
export function reviewsBetween(
  cycle: Cycle,
  from: string,
  to: string,
  off: readonly DaysOff[],
): number {
  const first = reviewDayOf(cycle, from);
  const isBefore = first < from;
  const isAfter = reviewDayOf(cycle, to) > to;
  const all = weeksBetween(from, to) + 1 - Number(isBefore) - Number(isAfter);
  if (off.length === 0) return all;
  const weeks = Array.from({ length: Math.max(0, Math.min(all, WEEKS_MAX)) }, (_, at) =>
    addDays(first, 7 * (at + Number(isBefore))),
  );
  return all - weeks.filter((day) => isWeekOff(off, day)).length;
}

/** One week's check-ins: how many were due, and how many of them came. Weeks count from that of the cycle's first day. */
export type RhythmWeek = { n: number; monday: string; due: number; kept: number };

/**
 * The weeks of a cycle up to a day in which check-ins were due, oldest first. A week is due for a key result when it
 * ends a window and is no week off; this week counts from the review day on, or once checked in.
 */
export function rhythmWeeks(
  cycle: Cycle,
  on: string,
  keyResults: readonly { keyResult: KeyResult; checkInDays: readonly string[] }[],
  off: readonly DaysOff[],
): RhythmWeek[] {
  if (hasNoSpan(cycle)) return [];
  const weeks = Math.min(weeksBetween(cycle.starts, dayWithin(cycle, on)) + 1, WEEKS_MAX);
  const first = mondayOf(cycle.starts);
  const found = Array.from({ length: weeks }, (_, at): RhythmWeek => ({
    n: at + 1,
    monday: addDays(first, 7 * at),
    due: 0,
    kept: 0,
  }));
  // What holds for a week holds for every key result in it.
  const windows = found.map(({ monday }) => ({
    sunday: addDays(monday, 6),
    isAsked: on >= reviewDayOf(cycle, monday) && !isWeekOff(off, monday),
  }));
  for (const { keyResult, checkInDays } of keyResults) {
    const size = windowWeeks(keyResult);
    for (let n = size; n <= weeks; n += size) {
      const week = found[n - 1];
      const window = windows[n - 1];
      // A window begins so many weeks before it ends, and the first begins with the cycle.
      const start = found[n - size]?.monday;
      if (!week || !window || start === undefined) continue;
      const isKept = hasAnyIn(checkInDays, start, window.sunday);
      if (!isKept && !window.isAsked) continue;
      week.due += 1;
      week.kept += isKept ? 1 : 0;
    }
  }
  return found.filter(({ due }) => due > 0);
}

/** Share of the due check-ins that came, 0..1; null before any was due. */
export function rhythmOf(weeks: readonly RhythmWeek[]): number | null {
  const due = weeks.reduce((sum, week) => sum + week.due, 0);
  return due === 0 ? null : weeks.reduce((sum, { kept }) => sum + kept, 0) / due;
}

/** More weeks than the longest cycle has: a mistyped year must not count for ever. */
export const WEEKS_MAX = 80;

/** The Monday on which the window ending with the week of this Monday begins. */
export const windowStart = (keyResult: KeyResult, monday: string): string =>
  addDays(monday, -7 * (windowWeeks(keyResult) - 1));

const hasAnyIn = (list: readonly string[], first: string, last: string): boolean =>
  list.some((day) => day >= first && day <= last);
