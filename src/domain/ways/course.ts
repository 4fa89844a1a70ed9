import type { Constants } from '../forecastConstants.ts';
import type { Point } from '../line.ts';

/** Points as a way is followed through them. */
export type Course = {
  at: number[];
  values: number[];
  /** How long it is from the point before to each. */
  gaps: number[];
  /** The variance of how far it strays meanwhile. */
  strays: number[];
  /** How long the points have seen it, how much time is left, and how far it may stray in that. */
  seen: number;
  left: number;
  stray: number;
};

/** Right at the start nothing can be told from what was reached. */
const BEGUN = 0.01;

export function courseOf(points: readonly Point[], { wander }: Constants): Course {
  const at = points.map((point) => Math.max(BEGUN, point.at));
  const gaps = at.map((time, index) => time - (at[index - 1] ?? 0));
  const seen = at[at.length - 1] ?? BEGUN;
  const left = Math.max(0, 1 - seen);
  return {
    at,
    values: points.map(({ value }) => value),
    gaps,
    strays: gaps.map((gap) => gap * wander ** 2),
    seen,
    left,
    stray: left * wander ** 2,
  };
}
