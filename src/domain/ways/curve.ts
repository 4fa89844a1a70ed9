import type { Constants } from '../forecastConstants.ts';
import { beginning, follow, pass, strayOf } from './belief.ts';
import type { Course } from './course.ts';
import { add, ended, endingOf, type Ending } from './ending.ts';

const power = (exponent: number) => (at: number) => at ** exponent;

/** Ever less towards a level (exponential saturation), made to go from 0 to 1. */
const fade = (rate: number) => (at: number) => Math.expm1(-rate * at) / Math.expm1(-rate);

/** A sudden rise about a time (the logistic curve), made to go from 0 to 1. */
const rise = (middle: number) => {
  const at = (time: number): number => 1 / (1 + Math.exp(STEEP * (middle - time)));
  const first = at(0);
  return (time: number) => (at(time) - first) / (at(1) - first);
};
const STEEP = 9;

/** The curves that leave the start at the beginning and what share of their reach they come to. */
export const CURVES = {
  'power0.4': power(0.4),
  'power0.65': power(0.65),
  fade3: fade(3),
  fade6: fade(6),
  power1: (at) => at,
  quick: (at) => at,
  slow: (at) => at,
  'power1.6': power(1.6),
  'power2.5': power(2.5),
  power4: power(4),
  'rise0.5': rise(0.5),
  'rise0.65': rise(0.65),
  'rise0.8': rise(0.8),
} satisfies Record<string, (at: number) => number>;
export type Curve = keyof typeof CURVES;

/**
 * Such a curve times a reach that is usually about the target, or far beyond an easy one, or far
 * from a hard one, under numbers that are more or less exact.
 */
export function curveOf(course: Course, curve: Curve, constants: Constants): Ending {
  const { at, values, gaps, left } = course;
  const { prior, bend, wrong, arounds } = constants;
  const reach = curve === 'quick' || curve === 'slow' ? constants[curve] : constants.reach;
  const shapes = at.map(CURVES[curve]);
  const moves = shapes.map((shape, index) => shape - (shapes[index - 1] ?? 0));
  const rest = 1 - (shapes[shapes.length - 1] ?? 0);
  const end = endingOf(curve);
  for (const around of arounds) {
    const belief = beginning(reach.middle, reach.spread);
    follow(belief, { moves, gaps, values }, 0, around, wrong);
    const way = rest * belief.rate;
    pass(belief, rest, strayOf(around, way, left));
    // No two weeks are alike: the rate of what is left may be another.
    const unsure = belief.levels + (bend * way) ** 2 + around.noise ** 2;
    add(end, Math.exp(around.prior) * belief.likely, belief.level, unsure);
  }
  return ended(end, prior[curve]);
}
