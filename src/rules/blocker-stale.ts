import { reviewsBetween } from '../domain/cadence.ts';
import { holidaysOf } from '../domain/holidays.ts';
import { BLOCKER_REVIEWS, openBlocker } from '../domain/blockers.ts';
import { blockedUpTo } from './_blockers.ts';
import { perRun } from './_perRun.ts';
import { rule } from './_rule.ts';
import { quote, sayDate } from './_wording.ts';

/** Read once a run, not for each check-in. */
const daysOffIn = perRun(holidaysOf);

const blocked = (day: string, at: number) => ({
  ...{ row: at + 2, id: `CK${at + 1}`, for: day },
  ...{ blocker: 'The archive has no staff', blockerOwner: 'Ola Nordin' },
});

export default rule({
  on: 'checkIn',
  at: 'blocker',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: '{blocker} has stood in the way of {keyResult} since {day}, through {count} reviews.',
  advice: 'Take it today to somebody who can move it, or plan the way around it.',
  why: 'What three reviews could not move the team cannot move alone. Passing it upwards is then no defeat; keeping it is.',
  source: 'OpenOKR, which has blockers escalated after two reviews',
  limits: { reviews: BLOCKER_REVIEWS },
  bad: { with: { checkIns: ['2027-02-03', '2027-02-10', '2027-02-17'].map(blocked) } },
  good: { with: { checkIns: ['2027-02-10', '2027-02-17'].map(blocked) } },

  check(checkIn, context) {
    const { cycle, figuresOf, limits, named, on, plan } = context;
    const all = blockedUpTo(checkIn, context);
    if (!cycle || !all) return 'skip';
    const keyResult = named('keyResults', checkIn.keyResult);
    // That nobody has checked in since is told instead.
    if (keyResult && figuresOf(keyResult)?.stale) return false;
    const since = openBlocker(all)?.since;
    if (since === undefined) return false;
    const count = reviewsBetween(cycle, since, on, daysOffIn(plan));
    if (count <= (limits.reviews ?? BLOCKER_REVIEWS)) return false;
    return {
      blocker: quote(checkIn.blocker),
      keyResult: checkIn.keyResult,
      day: sayDate(since),
      count,
    };
  },
});
