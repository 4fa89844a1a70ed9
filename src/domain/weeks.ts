import type { Cycle } from '../tabs/cycles.ts';
import { WEEKS_MAX } from './cadence.ts';
import { addDays, isDate, mondayOf } from './days.ts';

/** The Mondays of the ISO weeks from the one in which a cycle began to the one of a day; at least the latter. */
export function mondaysUpTo(cycle: Cycle, on: string): string[] {
  const last = mondayOf(on);
  const first = isDate(cycle.starts) ? mondayOf(cycle.starts) : last;
  const mondays = [last];
  while (mondays.length < WEEKS_MAX && (mondays[0] ?? '') > first) {
    mondays.unshift(addDays(mondays[0] ?? '', -7));
  }
  return mondays;
}

/** The last day of the ISO week of a Monday, but not beyond a day: past weeks are judged at their Sunday, this one today. */
export function judgedOn(monday: string, on: string): string {
  const sunday = addDays(monday, 6);
  return sunday < on ? sunday : on;
}
