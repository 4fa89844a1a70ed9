import { HIGH } from './confidence.ts';
import type { KeyResultFigures } from './figures.ts';

/** A number of the log, the last of its week. */
export type WeekNumber = { for: string; week: string; value: number };

/**
 * The numbers at the end of the log that are all the same, one a week, oldest first: a correction within the week is
 * no second measurement, and a check-in without a number measures nothing.
 */
function flatEnd(points: KeyResultFigures['points']): WeekNumber[] {
  const numbers = points.flatMap(({ value, ...point }) =>
    typeof value === 'number' ? [{ ...point, value }] : [],
  );
  const weekly = numbers.filter(({ week }, at) => numbers[at + 1]?.week !== week);
  const last = weekly[weekly.length - 1]?.value;
  return weekly.slice(weekly.map(({ value }) => value === last).lastIndexOf(false) + 1);
}

/** A number that stands still for so many weeks is asked about (OpenOKR). */
export const FLAT_CHECK_INS = 4;

/**
 * The same numbers, where they stand still although everybody is content: the key result counts as on track, or is
 * believed in. Empty where nothing is to be asked, and where the newest number is old, which is told instead.
 */
export function standsStill(
  { kind, done, stale, health, confidence, points }: KeyResultFigures,
  checkIns = FLAT_CHECK_INS,
): WeekNumber[] {
  if (kind !== 'Metric' || done || stale) return [];
  const isSure = confidence !== null && confidence >= HIGH;
  if (health !== 'on-track' && !isSure) return [];
  const flat = flatEnd(points);
  return flat.length < Math.max(2, checkIns) ? [] : flat;
}
