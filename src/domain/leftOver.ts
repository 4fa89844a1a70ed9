import { mondayOfWeek } from './days.ts';
import { decisionDay } from './decisions.ts';
import type { Figures } from './figures.ts';
import { idKey } from './ids.ts';
import type { Plan } from './plan.ts';

/** What a review had no time for, by ID in its order; the next one begins with it. */
export type LeftOver = {
  /** The ISO week of that review. */
  week: string;
  /** Health metrics, movers and decisions. */
  movers: string[];
  unclear: string[];
};

/**
 * Of what the last review had no time for, what is still to be spoken about: key results that are not done and health
 * metrics, unless somebody has decided about them since and nothing new came up.
 */
export function leftAbout(plan: Plan, figures: Figures, left: LeftOver | null): Set<string> {
  if (left === null) return new Set();
  const since = mondayOfWeek(left.week);
  const decided = new Set(
    plan.rows.decisions
      .filter((each) => decisionDay(each) >= since)
      .map(({ about }) => idKey(about)),
  );
  const now = new Set(
    [...figures.movers, ...figures.decisionsNeeded.map(({ id }) => id)].map(idKey),
  );
  const ids = new Map<string, string>([
    ...figures.keyResults.filter(({ done }) => !done).map(({ id }) => [idKey(id), id] as const),
    // A guardrail that is back inside its band needs nobody.
    ...plan.rows.healthMetrics
      .filter(({ id }) => now.has(idKey(id)))
      .map(({ id }) => [idKey(id), id] as const),
  ]);
  return new Set(
    left.movers.flatMap((id) => {
      const key = idKey(id);
      return decided.has(key) && !now.has(key) ? [] : (ids.get(key) ?? []);
    }),
  );
}
