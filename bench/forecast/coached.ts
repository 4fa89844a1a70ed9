import type { Point } from '../../src/domain/line.ts';

/** What a coach would say of a few histories, in percent, one number a week of thirteen: the chance of the target. */
const SAID = [
  // One flat week after an even pace may be anything; three are a stop.
  { numbers: [10, 20, 30, 40, 50, 50], chance: 0.5 },
  { numbers: [12, 24, 36, 48, 60, 60], chance: 0.5 },
  { numbers: [11, 19, 31, 42, 51, 51], chance: 0.45 },
  { numbers: [9, 21, 30, 40, 51, 60, 60], chance: 0.5 },
  { numbers: [20, 40, 60, 80, 80], chance: 0.6 },
  { numbers: [10, 20, 30, 40, 50, 50, 50, 50], chance: 0.1 },
  // Reached and held; nothing at all for half of the time.
  { numbers: [30, 60, 90, 104, 104, 105, 104], chance: 0.9 },
  { numbers: [0, 0, 0, 0, 0, 0], chance: 0.07 },
];
const WEEKS = 13;

/** The same, as points in shares of the time and progress. */
export const coached: { points: Point[]; chance: number }[] = SAID.map(({ numbers, chance }) => ({
  points: numbers.map((number, index) => ({ at: (index + 1) / WEEKS, value: number / 100 })),
  chance,
}));
