import { fitted, type Constants } from './forecastConstants.ts';
import type { Point } from './line.ts';
import type { Ending } from './ways/ending.ts';
import { waysThrough, type WayName } from './ways/ways.ts';

/** Looked up once: a host may look up what is global anew each time. */
const { exp, log, abs, min, max } = Math;

/**
 * How a metric may end, in progress: a mixture of the ways that it may have moved so far, each weighted by how
 * likely it makes the points and by how common such ways are. Points are oldest first, in shares of its time and
 * progress; the weights add up to 1.
 */
export function endings(points: readonly Point[], constants: Constants = fitted): Ending[] {
  const all = waysThrough(points, constants);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  for (const each of all) each.weight /= total;
  return all;
}

/** The chance of ending at a progress or beyond it. */
export function chanceOf(mixture: readonly Ending[], progress: number): number {
  let chance = 0;
  for (const { weight, middle, spread } of mixture)
    chance += weight * shareOf((middle - progress) / spread);
  return min(1, chance);
}

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

/**
 * The progress that is reached with each of some chances, falling ones as logarithms of odds: by Newton’s steps, in which
 * a single way takes one, as long as they close in, else by halving.
 */
export function reachedWith(mixture: readonly Ending[], odds: readonly number[]): number[] {
  let lowest = Infinity;
  let highest = -Infinity;
  let at = 0;
  for (const { weight, middle, spread } of mixture) {
    lowest = min(lowest, middle - TAIL * spread);
    highest = max(highest, middle + TAIL * spread);
    at += weight * middle;
  }
  return odds.map((wanted) => {
    let low = lowest;
    let high = highest;
    let before = Infinity;
    for (let step = 0; step < STEPS; step++) {
      let beyond = 0;
      let density = 0;
      for (const { weight, middle, spread } of mixture) {
        const share = shareOf((middle - at) / spread);
        beyond += weight * share;
        density += (weight * SLOPE * share * (1 - share)) / spread;
      }
      const rest = max(Number.MIN_VALUE, 1 - beyond);
      const more = log(beyond / rest) - wanted;
      if (more >= 0) low = at;
      else high = at;
      const next = at + (more * beyond * rest) / density;
      const isNearer = abs(more) < before / 2 && next > low && next < high;
      const last = at;
      at = isNearer ? next : (low + high) / 2;
      before = abs(more);
      if (abs(at - last) <= CLOSE * (abs(at) + high - low)) break;
    }
    // The next one is further.
    lowest = at;
    return at;
  });
}

const TAIL = 10;
const STEPS = 120;
const CLOSE = 1e-8;

/** The logistic distribution with about the variance of the normal one; its tails are heavier. */
const shareOf = (distance: number): number => 1 / (1 + exp(-SLOPE * distance));
const SLOPE = 1.7;
