import type { Point } from '../line.ts';

/** Points as a way is followed through them. */
export type Course = {
  at: number[];
  values: number[];
  /** How long it is from the point before to each. */
  gaps: number[];
  /** How long the points have seen it, and how much time is left. */
  seen: number;
  left: number;
};

/** Right at the start nothing can be told from what was reached. */
const BEGUN = 0.01;

export function courseOf(points: readonly Point[]): Course {
  const at = points.map((point) => Math.max(BEGUN, point.at));
  const gaps = at.map((time, index) => time - (at[index - 1] ?? 0));
  const seen = at[at.length - 1] ?? BEGUN;
  return { at, values: points.map(({ value }) => value), gaps, seen, left: Math.max(0, 1 - seen) };
}
