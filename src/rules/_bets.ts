import { isDate } from '../domain/days.ts';
import type { KeyResultFigures } from '../domain/figures.ts';
import { progressOf } from '../domain/progress.ts';
import type { Initiative } from '../tabs/initiatives.ts';

/** The days up to the given one on which initiatives were done, oldest first. */
export const finishedBy = (initiatives: readonly Initiative[], day: string): string[] =>
  initiatives
    .filter(({ status, doneOn }) => status === 'Done' && isDate(doneOn) && doneOn <= day)
    .map(({ doneOn }) => doneOn)
    .sort();

/**
 * How far a metric moved from the value known on the day `since` to the newest one, if that is younger than `after`;
 * null where either is unknown.
 */
export function movedSince(
  { keyResult, kind, points }: Pick<KeyResultFigures, 'keyResult' | 'kind' | 'points'>,
  { since, after }: { since: string; after: string },
): { from: string; to: string; day: string; progress: number } | null {
  const measured = points.filter(({ value }) => typeof value === 'number');
  const before = measured.filter((point) => point.for <= since).pop();
  const now = measured[measured.length - 1];
  if (!before || !now || now.for <= after) return null;
  const [was, is] = [before, now].map(({ value }) => progressOf(keyResult, kind, value));
  if (typeof was !== 'number' || typeof is !== 'number') return null;
  const say = (value: unknown): string => `${String(value)} ${keyResult.unit}`.trim();
  return { from: String(before.value), to: say(now.value), day: before.for, progress: is - was };
}
