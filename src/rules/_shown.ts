import { dayOf } from '../domain/log.ts';
import type { MadeCell, Plan } from '../domain/plan.ts';
import { perRun } from './_perRun.ts';
import type { Context } from './_rule.ts';
import { columnOf, sayCell, sayShare } from './_wording.ts';

/**
 * The share that a calculated cell shows; null for none. A cell shows what is known today, so there is none to
 * compare when the check pretends to run before the newest check-in.
 */
export function shownShare(
  made: MadeCell | null,
  { plan, on }: Pick<Context, 'plan' | 'on'>,
): number | null {
  if (!made || typeof made.shown !== 'number' || lastDay(plan) > on) return null;
  return made.shown;
}

const lastDay = perRun((plan: Plan): string =>
  plan.rows.checkIns.map(dayOf).reduce((last, day) => (day > last ? day : last), ''),
);

/** True when a cell shows none of these shares, neither as a share nor as percent without the sign. */
export const differs = (shown: number, shares: readonly number[], limit: number): boolean =>
  shares.every(
    (share) =>
      isAway(shown, share, limit) && (shown <= PERCENT || isAway(shown / 100, share, limit)),
  );

const isAway = (a: number, b: number, limit: number): boolean => Math.abs(a - b) > limit + TINY;

/** Above this a share is more likely to be meant in percent. */
const PERCENT = 1.5;

const TINY = 1e-9;

/** Whether most cells of a calculated column hold a formula. */
export const isMostlyMade = (plan: Plan, { tab, column }: MadeCell): boolean => {
  const [made = 0, typed = 0] = tally(plan).get(`${tab} ${column}`) ?? [];
  return made > typed;
};

const tally = perRun((plan: Plan) => {
  const counts = new Map<string, [made: number, typed: number]>();
  for (const { tab, column, formula } of plan.made ?? []) {
    const [made, typed] = counts.get(`${tab} ${column}`) ?? [0, 0];
    counts.set(`${tab} ${column}`, formula === '' ? [made, typed + 1] : [made + 1, typed]);
  }
  return counts;
});

/** What a calculated cell shows, in words. */
export const sayMade = ({ tab, column, shown }: MadeCell): string =>
  typeof shown === 'number' && columnOf(tab, column)?.format.includes('%')
    ? sayShare(shown)
    : sayCell(shown);
