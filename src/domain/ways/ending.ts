import type { WayName } from './ways.ts';

/** One way of ending: how likely it is beside the others, its middle, and how far from it the end may be. */
export type Ending = { way: WayName; weight: number; middle: number; spread: number };

/** Endings of one way, put into one of the same mean and variance. */
export type Sum = { way: WayName; weight: number; first: number; second: number };

export const endingOf = (way: WayName): Sum => ({ way, weight: 0, first: 0, second: 0 });

/** One more ending of the way, of a weight. */
export function add(sum: Sum, weight: number, middle: number, variance: number): void {
  sum.weight += weight;
  sum.first += weight * middle;
  sum.second += weight * (middle * middle + variance);
}

/** The ending that they make, of a way that is so common beforehand (a logarithm). */
export function ended({ way, weight, first, second }: Sum, prior: number): Ending {
  const middle = weight > 0 ? first / weight : 0;
  const variance = weight > 0 ? second / weight - middle * middle : 0;
  const spread = Math.sqrt(Math.max(1e-8, variance));
  return { way, weight: weight * Math.exp(prior), middle, spread };
}

/** A number that stays the same is the same to the last digit, and no less than that. */
const SAME = 1e-4;

/**
 * A rest, of which a share is exactly at its last number: the more numbers in a row were the same, the larger
 * (Laplace's rule of succession). So what is held right at the target is there at the end.
 */
export function heldOf(rest: Ending, values: readonly number[]): Ending[] {
  const last = values[values.length - 1] ?? 0;
  let ties = 0;
  while (ties < values.length - 1 && values[values.length - 2 - ties] === last) ties++;
  if (ties === 0) return [rest];
  const share = ties / (ties + 1);
  return [
    { ...rest, weight: rest.weight * (1 - share) },
    { ...rest, weight: rest.weight * share, middle: last + SAME, spread: SAME / 3 },
  ];
}
