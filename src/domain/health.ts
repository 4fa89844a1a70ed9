import { paceOf } from './expected.ts';
import type { Health } from './figures.ts';
import type { Kind } from './scope.ts';

/**
 * What evidence says about a key result, the first that holds; confidence takes no part. Lateness overrides
 * every colour, and a key result that nobody ever checked in is pending, not fine.
 */
export function healthOf(seen: {
  kind: Kind;
  isCheckedIn: boolean;
  isStale: boolean;
  progress: number | null;
  /** Share of its time that has passed; null when the cycle has no span. */
  share: number | null;
  gap: number | null;
  isPastDue: boolean;
}): Health {
  const { kind, progress } = seen;
  const isOneOff = kind === 'Milestone' || kind === 'Baseline';
  if (!seen.isCheckedIn) return 'pending';
  if (isOneOff && progress === 1) return 'done';
  if (seen.isStale) return 'outdated';
  if (progress === null) return 'unknown';
  if (kind === 'Metric' && progress >= 1) return 'done';
  if (kind === 'Maintain') return progress === 1 ? 'on-track' : 'off-track';
  if (isOneOff) return seen.isPastDue ? 'off-track' : 'on-track';
  return paceOf(seen.share, seen.gap);
}

/** The health of a key result whose newest value cannot be read: an older value is no reason to call it well. */
export const doubted = (health: Health): Health => (GOOD.includes(health) ? 'unknown' : health);

const GOOD: readonly Health[] = ['done', 'on-track', 'early'];
