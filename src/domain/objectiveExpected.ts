import type { Cycle } from '../tabs/cycles.ts';
import { reviewDayOf } from './cadence.ts';
import { addDays } from './days.ts';
import { elapsed, expectedAfter } from './expected.ts';
import type { KeyResultFigures, ObjectiveFigures } from './figures.ts';
import { weightedMean } from './progress.ts';

/** What is expected of an objective by now: the mean over its metrics, by the weights of progress; null without any. */
export const expectedNow = ({ keyResults }: Pick<ObjectiveFigures, 'keyResults'>): number | null =>
  weightedMean(keyResults.map(({ keyResult, expected }) => ({ keyResult, share: expected })));

/**
 * What is expected of the metrics among key results on the review day of week n of their cycle: each on its own
 * curve to its own day, by the weights of progress; null without any.
 */
export function expectedAhead(
  cycle: Cycle,
  keyResults: readonly Pick<KeyResultFigures, 'keyResult' | 'kind' | 'due'>[],
  n: number,
): number | null {
  const day = reviewDayOf(cycle, addDays(cycle.starts, 7 * (n - 1)));
  return weightedMean(
    keyResults.map(({ keyResult, kind, due }) => ({
      keyResult,
      share: kind === 'Metric' ? expectedAfter(elapsed(cycle, due, day), keyResult.curve) : null,
    })),
  );
}
