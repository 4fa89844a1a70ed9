import { weightOf } from '../domain/scope.ts';
import type { Subjects } from './_rule.ts';
import { sayNumber } from './_wording.ts';

type KeyResult = Subjects['keyResult'];

/** What is odd about the weights of an objective's key results as a whole, in a sentence; null for nothing. */
export function oddSum(keyResults: readonly KeyResult[]): string | null {
  const filled = keyResults.flatMap(({ weight }) =>
    weight !== null && weight > 0 ? [weight] : [],
  );
  const sum = Number(filled.reduce((total, weight) => total + weight, 0).toPrecision(10));
  const whole = wholeOf(filled, sum);
  if (whole === null) return null;
  if (filled.length < keyResults.length)
    return `Next to weights such as ${sayNumber(Math.max(...filled))} an empty one counts as 1`;
  const isWhole = Math.abs(sum - whole) <= whole / 100 + 1e-9;
  return isWhole ? null : `The weights add up to ${sayNumber(sum)}, not to ${whole}`;
}

/** Weights that add up to the whole they are meant to be parts of, each with its share; null where it is unclear. */
export function evened(keyResults: readonly KeyResult[]): number[] | null {
  if (oddSum(keyResults) === null) return null;
  const weights = keyResults.map(({ weight }) => weight ?? 0);
  if (weights.some((weight) => weight <= 0)) return null;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const whole = wholeOf(weights, sum);
  return whole && weights.map((weight) => Number(((weight * whole) / sum).toPrecision(3)));
}

/** What weights that look like shares are meant to add up to: 1 or 100; null for 1, 2, 3 and the like. */
function wholeOf(filled: readonly number[], sum: number): 1 | 100 | null {
  if (filled.length === 0) return null;
  if (filled.every((weight) => weight < 1) && sum > 0.5 && sum < 1.5) return 1;
  return filled.every((weight) => weight >= 5) && sum > 60 && sum < 150 ? 100 : null;
}

/** The share of its objective that a key result decides. */
export const shareOf = (keyResult: KeyResult, all: readonly KeyResult[]): number =>
  weightOf(keyResult) / all.reduce((sum, each) => sum + weightOf(each), 0);
