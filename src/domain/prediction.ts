import { fitted, type Constants } from './forecastConstants.ts';
import type { Point } from './line.ts';
import { waysThrough, type Way, type WayName } from './ways.ts';

/** One way of ending: the way it went on from, how likely it is the one, its middle, and how far from it the end may be. */
export type Ending = { way: WayName; weight: number; middle: number; spread: number };

/**
 * How a metric may end, in progress: a mixture of the ways that it may have moved so far, each weighted by how
 * well it explains the points and by how often such ways were right in simulated histories. Points are oldest
 * first, in shares of its time and progress.
 */
export const endings = (points: readonly Point[]): Ending[] =>
  weighed(waysThrough(points), seenOf(points), fitted);

/** How many points there are, the share of time they span, and the share that is left after them. */
export type Seen = { count: number; left: number; span: number };

export function seenOf(points: readonly Point[]): Seen {
  const first = points[0]?.at ?? 0;
  const last = points[points.length - 1]?.at ?? 0;
  return { count: points.length, left: 1 - last, span: last - first };
}

/** The endings of ways, their weights adding up to 1. */
export function weighed(ways: readonly Way[], seen: Seen, constants: Constants): Ending[] {
  const all = ways.flatMap((way) => endingsOf(way, seen, constants));
  const most = all.reduce((max, { weight }) => Math.max(max, weight), -Infinity);
  let total = 0;
  for (const each of all) total += each.weight = Math.exp(each.weight - most);
  for (const each of all) each.weight /= total;
  return all;
}

/** Its weight is a logarithm: of how often it is so, and of how close the points are to it. */
function endingsOf(way: Way, seen: Seen, constants: Constants): Ending[] {
  const { name, level, rate, end, miss, freedom, jump = 0 } = way;
  const { count, left, span } = seen;
  const { prior, sharpness, usual, floor, slack, noise, reach, bend, drift } = constants;
  const { fall, fallSpread, fallBase, step, stepSpread, wild, wildSpread, again, againSpread } =
    constants;
  const off = (miss + floor) / Math.max(0.5, count - freedom + slack);
  const weight = prior[name] - sharpness * count * Math.log(off);
  const noises = noise * off ** 2 * (1 + reach * (left / Math.max(0.15, span)) ** 2) + 1e-4;
  const ending = (middle: number, variance: number): Ending => ({
    way: name,
    weight,
    middle,
    spread: Math.sqrt(noises + variance),
  });
  switch (name) {
    case 'stopped': {
      const resumed = ending(level + again * rate * left, (againSpread * left * rate) ** 2);
      return [ending(end, 0), { ...resumed, weight: weight + prior.resumed }];
    }
    case 'turned':
      return [ending(level + fall * rate * left, (fallSpread * left) ** 2 * (rate ** 2 + fallBase))]; // prettier-ignore
    case 'steps': {
      // The variance of so many jumps of such a size at odd times (compound Poisson).
      const jumps = ending(
        level + step * rate * left,
        stepSpread ** 2 * left * Math.abs(rate) * jump,
      );
      const odd = ending(level + wild * left, (wildSpread * left) ** 2);
      return [jumps, { ...odd, weight: weight + prior.wild }];
    }
    default: {
      const onwards = ending(end, (bend * left * rate) ** 2 + (drift * left) ** 2);
      // Targets are set so that few metrics end far from them.
      return [{ ...onwards, weight: weight - usual * Math.log(1 + ((end - 1) / FAR) ** 2) }];
    }
  }
}

const FAR = 0.5;

/** The chance of ending at a progress or beyond it. */
export const chanceOf = (mixture: readonly Ending[], progress: number): number =>
  Math.min(
    1,
    mixture.reduce((sum, each) => sum + each.weight * share((each.middle - progress) / each.spread), 0), // prettier-ignore
  );

/** The same by way: how much each counts, and the chance on it; all weights times chances add up to the chance. */
export function chancesOf(
  mixture: readonly Ending[],
  progress: number,
): { way: WayName; weight: number; chance: number }[] {
  const ways = [...new Set(mixture.map(({ way }) => way))];
  return ways.map((way) => {
    const own = mixture.filter((each) => each.way === way);
    const weight = own.reduce((sum, each) => sum + each.weight, 0);
    return { way, weight, chance: weight > 0 ? chanceOf(own, progress) / weight : 0 };
  });
}

/** The progress that is reached with a chance, found by halving. */
export function reachedWith(mixture: readonly Ending[], chance: number): number {
  let low = Math.min(...mixture.map(({ middle, spread }) => middle - TAIL * spread));
  let high = Math.max(...mixture.map(({ middle, spread }) => middle + TAIL * spread));
  for (let halved = 0; halved < HALVINGS; halved++) {
    const middle = (low + high) / 2;
    if (chanceOf(mixture, middle) >= chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const TAIL = 10;
const HALVINGS = 40;

/** The logistic distribution with about the variance of the standard normal one. */
const share = (distance: number): number => 1 / (1 + Math.exp(-1.7 * distance));
