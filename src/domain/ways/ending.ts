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
 * The endings of a way that is at rest: at about its level, exactly at its last number, or on from there. Each number
 * after two that are the same makes it so much likelier that it rests exactly, since one flat week may be a pause;
 * what is held right at the target is there at the end.
 */
export function heldOf(
  rest: Ending,
  onwards: readonly Ending[],
  values: readonly number[],
  held: number,
): Ending[] {
  const last = values[values.length - 1] ?? 0;
  let same = 0;
  while (same < values.length - 1 && values[values.length - 2 - same] === last) same++;
  const odds = held * Math.max(0, same - 1);
  return [
    rest,
    { ...rest, weight: rest.weight * odds, middle: last + SAME, spread: SAME / 3 },
    ...onwards.map((each) => ({ ...each, weight: each.weight * (1 + odds) })),
  ];
}
