import type { Constants } from '../forecastConstants.ts';
import { beginning, follow, pass } from './belief.ts';
import type { Course } from './course.ts';
import { add, ended, endingOf, type Ending } from './ending.ts';

/** The curves that leave the start at the beginning: ever slower, even, ever faster. */
export const POWERS = [0.4, 0.65, 1, 1.6, 2.5] as const;
export type Power = (typeof POWERS)[number];

/** reach × time ^ power, of a reach that is usually about the target, under numbers that are more or less exact. */
export function curveOf(course: Course, power: Power, constants: Constants): Ending {
  const { at, values, gaps, strays, left, stray } = course;
  const { prior, reach, bend, wrong, noises } = constants;
  const shapes = power === 1 ? at : at.map((time) => time ** power);
  const moves = power === 1 ? gaps : shapes.map((shape, index) => shape - (shapes[index - 1] ?? 0));
  const end = endingOf(`power${power}`);
  for (const noise of noises) {
    const belief = beginning(reach.middle, reach.spread);
    follow(belief, { moves, strays, values }, 0, noise ** 2, wrong);
    pass(belief, 1 - (shapes[shapes.length - 1] ?? 0), stray);
    // No two weeks are alike: the rate of what is left may be another.
    const bent = (bend * power * belief.rate * left) ** 2;
    add(end, belief.likely, belief.level, belief.levels + bent + noise ** 2);
  }
  return ended(end, prior[`power${power}`] - Math.log(noises.length));
}
