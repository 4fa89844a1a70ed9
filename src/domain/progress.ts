import type { KeyResult } from '../tabs/keyResults.ts';
import { weightOf, type Kind } from './scope.ts';

/** What a key result measures: a number, for a milestone true or false, null when unknown. */
export type Measured = number | boolean | null;

/**
 * How far a key result has come, 1 at its target, unrounded and unclamped; null when it cannot be told.
 * Metric: (value − start) / (target − start), so that the sign cancels for a falling metric. Maintain: 1 inside
 * its band, else 0. Milestone: 1 done, 0 not. Baseline: 1 once a number and its source are known.
 */
export function progressOf(keyResult: KeyResult, kind: Kind, value: Measured): number | null {
  switch (kind) {
    case 'Metric':
      return metricProgress(keyResult.start, keyResult.target, value);
    case 'Maintain': {
      const outside = outsideBand(keyResult, value);
      return outside === null ? null : outside === 0 ? 1 : 0;
    }
    case 'Milestone':
      return typeof value === 'boolean' ? Number(value) : null;
    case 'Baseline':
      return typeof value === 'number' && keyResult.source !== '' ? 1 : 0;
  }
}

/** (value − start) / (target − start); null unless all three are numbers and start and target differ. */
export function metricProgress(
  start: number | null,
  target: number | null,
  value: Measured,
): number | null {
  if (start === null || target === null || typeof value !== 'number') return null;
  return Math.abs(target - start) < SAME ? null : (value - start) / (target - start);
}

const SAME = 1e-9;

/** How far a value is outside a band, below negative and above positive, 0 inside; null without a number or a band. */
export function outsideBand(
  { floor, ceiling }: { floor: number | null; ceiling: number | null },
  value: Measured,
): number | null {
  if (typeof value !== 'number' || (floor === null && ceiling === null)) return null;
  if (floor !== null && value < floor) return value - floor;
  return ceiling !== null && value > ceiling ? value - ceiling : 0;
}

/** Progress within 0..1, as it counts in an objective and shows as a bar; unknown stays unknown. */
export const clamped = (progress: number | null): number | null =>
  progress === null ? null : Math.min(1, Math.max(0, progress));

/**
 * The mean of parts by weight, over those that are known; null when none is. Unknown is never counted as 0.
 */
export function weightedMean(
  parts: readonly { keyResult: KeyResult; share: number | null }[],
): number | null {
  const known = parts.filter(({ share }) => share !== null);
  if (known.length === 0) return null;
  const weights = known.reduce((sum, { keyResult }) => sum + weightOf(keyResult), 0);
  return (
    known.reduce((sum, { keyResult, share }) => sum + weightOf(keyResult) * (share ?? 0), 0) /
    weights
  );
}
