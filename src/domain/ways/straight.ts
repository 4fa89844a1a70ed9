import type { Constants } from '../forecastConstants.ts';
import { medianLine, medianOf, type Point } from '../line.ts';
import { beginning, follow, pass, strayOf } from './belief.ts';
import type { Course } from './course.ts';
import { add, ended, endingOf, heldOf, type Ending } from './ending.ts';

/** How far from its start a metric may have been at the beginning. */
const ANYWHERE = 0.3;

/** No line is taken to be closer to its points. */
const NEAR = 0.02;

/** On evenly along the line of medians, for a metric that is nowhere near the way from start to target. */
export function lineOf(points: readonly Point[], course: Course, constants: Constants): Ending[] {
  const { prior, bend, wrong, arounds } = constants;
  const { gaps, left } = course;
  const { slope, base } = medianLine(points);
  const off = points.map(({ at, value }) => Math.abs(value - base - slope * at));
  const noise = Math.max(NEAR, 1.5 * medianOf(off));
  const belief = beginning(slope, 0.1 + 2 * noise);
  belief.level = base;
  belief.levels = ANYWHERE ** 2;
  const around = { ...arounds[0]!, noise };
  follow(belief, { ...course, moves: gaps }, 0, around, wrong);
  pass(belief, left, strayOf(around, belief.rate * left, left));
  const end = endingOf('line');
  const bent = (bend * belief.rate * left) ** 2;
  add(end, belief.likely, belief.level, belief.levels + bent + noise ** 2);
  const on = ended(end, prior.line);
  return slope === 0 ? heldOf(on, [], course.values, constants.held) : [on];
}
