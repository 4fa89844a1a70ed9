import type { KeyResultFigures } from '../domain/figures.ts';

/** A number of the log, the last of its week. */
export type WeekNumber = { for: string; week: string; value: number };

/**
 * The numbers at the end of the log that are all the same, one a week, oldest first: a correction within the week is
 * no second measurement, and a check-in without a number measures nothing.
 */
export function flatEnd(points: KeyResultFigures['points']): WeekNumber[] {
  const numbers = points.flatMap(({ value, ...point }) =>
    typeof value === 'number' ? [{ ...point, value }] : [],
  );
  const weekly = numbers.filter(({ week }, at) => numbers[at + 1]?.week !== week);
  const last = weekly[weekly.length - 1]?.value;
  return weekly.slice(weekly.map(({ value }) => value === last).lastIndexOf(false) + 1);
}
