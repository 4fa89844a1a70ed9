import { isMissing } from './cadence.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { holidaysOf, isWeekOff } from './holidays.ts';
import { judgedObjectives } from './judged.ts';
import { checkInDays, logOf } from './log.ts';
import type { Plan } from './plan.ts';
import { graceDaysOf, profileOf } from './profile.ts';
import { standingOn } from './standing.ts';
import { judgedOn, mondaysUpTo } from './weeks.ts';

/** How many of the key results of a week were checked in on; weeks count from that of the cycle's first day. */
export type CheckedInWeek = { n: number; checkedIn: number; all: number };

/**
 * The last weeks of a cycle up to a day, oldest first, each counted at its Sunday (this one on the day) as its review
 * counts: all that were published by then but those that are missing. Weeks off are left out, as nobody is waited for.
 */
export function checkedInWeeks(plan: Plan, cycle: Cycle, on: string, most: number): CheckedInWeek[] {
  const off = holidaysOf(plan);
  const judged = judgedObjectives(plan, cycle, logOf(plan, on), graceDaysOf(profileOf(plan)))
    .flatMap(({ keyResults }) => keyResults)
    .map((each) => ({ each, days: checkInDays(each.entries) }));
  return mondaysUpTo(cycle, on)
    .map((monday, at) => ({ n: at + 1, monday }))
    .filter(({ monday }) => !isWeekOff(off, monday))
    .slice(-most)
    .map(({ n, monday }) => {
      const day = judgedOn(monday, on);
      const there = judged.filter(({ each }) => (each.published ?? '') <= day);
      const missing = there.filter(
        ({ each, days }) =>
          isMissing(each.keyResult, days, day, off) && standingOn(each, day).health !== 'done',
      );
      return { n, checkedIn: there.length - missing.length, all: there.length };
    })
    .filter(({ all }) => all > 0);
} // prettier-ignore
