import { fitted, type Constants } from './forecastConstants.ts';
import type { Point } from './line.ts';
import { reachedWith } from './prediction.ts';
import { viewsOf } from './views.ts';

/**
 * Where a metric may end: the share of its way that it comes to with each of the chances at ODDS, the smallest share
 * first. Of a way to a target that is further off no share is likelier to be reached.
 */
export type Outlook = readonly number[];

/** As logarithms of odds, so that few are enough; the bounds of the range, 0.85 and 0.15, are among them. */
const STEP = Math.log(0.85 / 0.15) / 2;
const LEVELS = 6;
const ODDS = Array.from({ length: 2 * LEVELS + 1 }, (_, at) => (LEVELS - at) * STEP);
const chanceAt = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * The outlook from points in shares of the time and progress. They are looked at from some targets that depend on the
 * numbers alone; what a further one makes likelier is evened out; and the target itself lies between two of them.
 */
export function outlookOf(points: readonly Point[], constants: Constants = fitted): Outlook {
  const views = viewsOf(points, constants);
  const targets = views.map(({ target }) => target);
  const most = Math.max(...views.map(({ likely }) => likely));
  const weights = views.map(({ likely }) => Math.exp(likely - most) + LEAST);
  const reached = views.map(({ mixture }) => reachedWith(mixture, ODDS));
  return ODDS.map((_, level) => {
    const shares = reached.map((progress, at) => progress[level]! / targets[at]!);
    const above = shares.map((share) => Math.max(0, share));
    const evened = shareFor(1, targets, evenedOut(above, weights));
    // What ends below its start is a smaller share of a longer way.
    return evened > 0 ? evened : Math.min(0, shareFor(1, targets, shares));
  });
}

/** No target counts for nothing. */
const LEAST = 1e-9;

/** The chance to come to a share of the way or further. */
export function chanceIn(outlook: Outlook, share: number): number {
  const after = outlook.findIndex((each) => each >= share);
  if (after === 0) return chanceAt(ODDS[0]!);
  if (after < 0) return chanceAt(ODDS[ODDS.length - 1]!);
  const [low, high] = [outlook[after - 1]!, outlook[after]!];
  return chanceAt(ODDS[after - 1]! - (STEP * (share - low)) / (high - low));
}

/** The range that holds the end in seven of ten cases, as shares of the way. */
export const rangeOf = (outlook: Outlook): readonly [low: number, high: number] => [
  outlook[LEVELS - 2]!,
  outlook[LEVELS + 2]!,
];

/** The falling series that is nearest to one by weighted least squares (pooling adjacent violators, Ayer 1955). */
export function evenedOut(series: readonly number[], weights: readonly number[]): number[] {
  const pools: { mean: number; weight: number; count: number }[] = [];
  for (const [at, value] of series.entries()) {
    let pool = { mean: value, weight: weights[at]!, count: 1 };
    for (let last = pools.pop(); last; last = pools.pop()) {
      if (last.mean >= pool.mean) {
        pools.push(last);
        break;
      }
      const weight = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / weight;
      pool = { mean, weight, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
}

/** The share for a target between some, such that an end that is the same for two of them is so for what is between. */
function shareFor(target: number, targets: readonly number[], shares: readonly number[]): number {
  const after = targets.findIndex((each) => each >= target);
  if (after < 0) return shares[shares.length - 1]!;
  if (after === 0) return (shares[0]! * targets[0]!) / target;
  const [near, far] = [1 / targets[after - 1]!, 1 / targets[after]!];
  const part = (near - 1 / target) / (near - far);
  return shares[after - 1]! + part * (shares[after]! - shares[after - 1]!);
}
