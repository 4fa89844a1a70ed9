import type { Constants } from '../forecastConstants.ts';
import { doubtOf, normal, slip } from './belief.ts';
import type { Course } from './course.ts';
import { add, ended, endingOf, heldOf, type Ending, type Sum } from './ending.ts';

/**
 * Jumps at odd times with rests between them (a compound Poisson process), few and large or many and small, that make
 * up the way in all: it rests to the end, or jumps again.
 */
export function stepsOf(course: Course, constants: Constants): Ending[] {
  const { jumps, prior, held } = constants;
  const rests = endingOf('steps');
  const onwards = endingOf('steps');
  for (const often of jumps.often) stepsOfSize(course, often, constants, rests, onwards);
  const common = prior.steps - Math.log(jumps.often.length);
  return heldOf(ended(rests, common), [ended(onwards, common)], course.values, held);
}

function stepsOfSize(
  { values, gaps, left }: Course,
  often: number,
  { jumps: { spread, size, still, wander, pull }, wrong }: Constants,
  rests: Sum,
  onwards: Sum,
): void {
  const noise = still ** 2;
  let level = 0;
  let levels = 0;
  let likely = 1;
  values.forEach((value, index) => {
    const gap = gaps[index]!;
    const count = often * gap;
    const none = Math.exp(-count);
    const off = value - level;
    const apart = levels + noise + wander ** 2 * gap;
    const jumped = off - (1 + count / 2) / often;
    const isRight =
      (1 - wrong.often) *
      (none * normal(off, apart) +
        (1 - none) * normal(jumped, apart + spread ** 2 * (1 + count / 2)));
    const isWrong = wrong.often * doubtOf(index, values) * slip(off, wrong.by);
    const right = isRight / (isRight + isWrong);
    likely *= isRight + isWrong;
    level += right * off;
    levels = right * noise + (1 - right) * (levels + right * off * off);
  });
  // What was not done so far may still be made up for.
  const toCome = Math.max(0.05 * left, left + pull * left * (1 - left - level));
  const count = often * toCome;
  const none = Math.exp(-count);
  add(rests, likely * none, level, levels + noise + wander ** 2 * left);
  // The mean and the variance of a sum of so many jumps that make up the way in all, given that there is one.
  const middle = toCome / (1 - none);
  const squares = (count * (1 / often ** 2 + size ** 2) + toCome ** 2) / (1 - none);
  const variance = levels + noise + Math.max(0, squares - middle ** 2);
  add(onwards, likely * (1 - none), level + middle, variance);
}
