import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { days, hasNoSpan } from './days.ts';

/**
 * The share of a key result's time that has passed on a day, from the first day of the cycle to the day it is
 * due, 0..1. 1 when it is due at the start or earlier; null when the cycle has no span.
 */
export function elapsed(
  cycle: Pick<Cycle, 'starts' | 'ends'>,
  due: string,
  day: string,
): number | null {
  if (hasNoSpan(cycle)) return null;
  const span = days(cycle.starts, due);
  return span <= 0 ? 1 : Math.min(1, Math.max(0, days(cycle.starts, day) / span));
}

/** How far a metric would be after that share of its time: evenly e, late e², early √e. */
export function expectedAfter(share: number | null, curve: KeyResult['curve']): number | null {
  if (share === null) return null;
  if (curve === 'Late') return share * share;
  return curve === 'Early' ? Math.sqrt(share) : share;
}

/** Expected less actual, positive when behind; null when either is unknown. */
export const gapOf = (expected: number | null, progress: number | null): number | null =>
  expected === null || progress === null ? null : expected - progress;

/** The share of its time before which nobody is asked about pace. */
export const EARLY = 0.15;
export const BEHIND = 0.1;
export const OFF_TRACK = 0.25;

/**
 * What the gap says: nothing early on, behind above 0.10, off track above 0.25. All limits are strict, after
 * rounding to 1e-9, so that a gap of exactly 0.25 is behind.
 */
export function paceOf(
  share: number | null,
  gap: number | null,
): 'early' | 'on-track' | 'behind' | 'off-track' {
  if (isEarly(share)) return 'early';
  if (isBeyond(gap, OFF_TRACK)) return 'off-track';
  return isBeyond(gap, BEHIND) ? 'behind' : 'on-track';
}

/** True while less than 15 % of its time has passed, or exactly that much. */
export const isEarly = (share: number | null): boolean => share !== null && !isBeyond(share, EARLY);

/** True when a number is strictly above a limit after rounding both to 1e-9; never for null. */
export const isBeyond = (number: number | null, limit: number): boolean =>
  number !== null && rounded(number) > rounded(limit);

/** Sorts by the gap, the largest first, unknown last; what only binary arithmetic tells apart is the same. */
export const gapFirst = (a: number | null, b: number | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : rounded(b) - rounded(a);

const rounded = (number: number): number => Math.round(number * 1e9) / 1e9;
