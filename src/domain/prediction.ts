import { fitted, type Constants } from './forecastConstants.ts';
import type { Point } from './line.ts';
import type { Ending } from './ways/ending.ts';
import { waysThrough, type WayName } from './ways/ways.ts';

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
  return Math.min(1, chance);
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

/** The progress that is reached with a chance: by Newton’s steps as long as they close in, else by halving. */
export function reachedWith(mixture: readonly Ending[], chance: number): number {
  const likely = mixture.filter(({ weight }) => weight > NOTHING);
  let low = Infinity;
  let high = -Infinity;
  let at = 0;
  let off = 1;
  for (const { weight, middle, spread } of likely) {
    low = Math.min(low, middle - TAIL * spread);
    high = Math.max(high, middle + TAIL * spread);
    at += weight * middle;
  }
  for (let step = 0; step < STEPS; step++) {
    let more = -chance;
    let density = 0;
    for (const { weight, middle, spread } of likely) {
      const share = shareOf((middle - at) / spread);
      more += weight * share;
      density += (weight * SLOPE * share * (1 - share)) / spread;
    }
    if (more >= 0) low = at;
    else high = at;
    const before = at;
    const next = at + more / density;
    const isNearer = Math.abs(more) < Math.abs(off) / 2;
    at = isNearer && next > low && next < high ? next : (low + high) / 2;
    off = more;
    if (Math.abs(at - before) <= CLOSE * (1 + Math.abs(at))) break;
  }
  return at;
}

/** Endings of less weight change no digit that anybody sees. */
const NOTHING = 1e-9;
/** The search begins so many spreads away from the outermost endings: beyond that lies next to nothing. */
const TAIL = 10;
/** More steps than halving alone takes, so that the search always ends. */
const STEPS = 120;
/** Two steps this close, beside the size of the number, have found it. */
const CLOSE = 1e-12;

/** The logistic distribution with about the variance of the normal one; its tails are heavier. */
const shareOf = (distance: number): number => 1 / (1 + Math.exp(-SLOPE * distance));
const SLOPE = 1.7;
