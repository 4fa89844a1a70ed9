import type { Constants } from './forecastConstants.ts';
import { median, type Point } from './line.ts';
import type { Ending } from './ways/ending.ts';
import { waysThrough } from './ways/ways.ts';

/** How a metric may end, in progress, if its target were another one, which is in progress as well. */
export type View = {
  target: number;
  mixture: readonly Ending[];
  /** How likely its numbers are then, a logarithm. */
  likely: number;
};

/**
 * The points as they are seen from nearer and further targets, the nearest first. Which ones these are follows from the
 * numbers alone, wherever the target is.
 */
export function viewsOf(points: readonly Point[], constants: Constants): View[] {
  const views = targetsOf(points).map((target) => viewFrom(target, points, constants));
  return views.flatMap((view, at) => (at === 0 ? [view] : [between(views[at - 1]!, view), view]));
}

/** From less than where it stands to further than where its pace leads. */
const NEAREST = 0.7;
const FURTHEST = 2;
/** How many times as far as the one before each is, and how many there are at most. */
const RATIO = 2;
const TARGETS_MAX = 6;
/** Where it stands is the middle of so many numbers. */
const LATEST = 3;
/** The pace of an earlier number says nothing, and one so many times the next pace may come from a number typed wrongly. */
const EARLY = 0.05;
const SLIP = 16;

function targetsOf(points: readonly Point[]): number[] {
  const sizes = points.map(({ value }) => Math.abs(value));
  const paces = points.map(({ at }, index) => sizes[index]! / Math.max(EARLY, at));
  paces.sort((a, b) => b - a);
  const [fastest = 0, next = 0] = paces;
  if (fastest === 0) return [1];
  const furthest = FURTHEST * Math.min(fastest, SLIP * (next || fastest));
  const stands = NEAREST * median(sizes.slice(-LATEST));
  const nearest = Math.min(furthest / RATIO, Math.max(stands, furthest / RATIO ** TARGETS_MAX));
  const steps = Math.ceil(Math.log(furthest / nearest) / Math.log(RATIO) - SAME);
  const ratio = (furthest / nearest) ** (1 / steps);
  return Array.from({ length: steps + 1 }, (_, at) => nearest * ratio ** at);
}

/** So that the last bit of a number makes no step more. */
const SAME = 1e-6;

function viewFrom(target: number, points: readonly Point[], constants: Constants): View {
  const seen = points.map(({ at, value }) => ({ at, value: value / target }));
  const ways = waysThrough(seen, constants);
  const all = ways.reduce((sum, { weight }) => sum + weight, 0);
  const main = ways.filter(({ weight }) => weight > MINOR * all);
  const total = main.reduce((sum, { weight }) => sum + weight, 0);
  const mixture = main.map(({ way, weight, middle, spread }) => ({
    way,
    weight: weight / total,
    middle: middle * target,
    spread: spread * target,
  }));
  return { target, mixture, likely: Math.log(all) - points.length * Math.log(target) };
}

/** Ways that weigh less say nothing. */
const MINOR = 5e-4;

/** A target half-way between two, from which either may be right. */
const between = (near: View, far: View): View => ({
  target: Math.sqrt(near.target * far.target),
  mixture: [...near.mixture, ...far.mixture].map((each) => ({ ...each, weight: each.weight / 2 })),
  likely: (near.likely + far.likely) / 2,
});
