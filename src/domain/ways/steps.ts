import type { Constants } from '../forecastConstants.ts';
import { normal, slip } from './belief.ts';
import type { Course } from './course.ts';
import { add, ended, endingOf, heldOf, type Ending } from './ending.ts';

/** Jumps at odd times with rests between them (a compound Poisson process): it rests to the end, or jumps again. */
export function stepsOf(course: Course, constants: Constants): Ending[] {
  const { values, gaps, strays, left, stray } = course;
  const { prior, wrong, held } = constants;
  const { often, spread, size, still } = constants.jumps;
  const noise = still ** 2;
  let level = 0;
  let levels = 0;
  let likely = 1;
  values.forEach((value, index) => {
    const count = often * gaps[index]!;
    const none = Math.exp(-count);
    const off = value - level;
    const rests = levels + noise + strays[index]! / 4;
    const jumped = off - (1 + count / 2) / often;
    const isRight =
      (1 - wrong.often) *
      (none * normal(off, rests) +
        (1 - none) * normal(jumped, rests + spread ** 2 * (1 + count / 2)));
    const isWrong = wrong.often * slip(off, wrong.by);
    const right = isRight / (isRight + isWrong);
    likely *= isRight + isWrong;
    level += right * off;
    levels = right * noise + (1 - right) * (levels + right * off * off);
  });
  const count = often * left;
  const none = Math.exp(-count);
  const rests = endingOf('steps');
  add(rests, likely * none, level, levels + noise + stray);
  // The mean and the variance of a sum of so many jumps that make up the way in all, given that there is one.
  const middle = left / (1 - none);
  const squares = (count * (1 / often ** 2 + size ** 2) + left ** 2) / (1 - none);
  const jumps = endingOf('steps');
  add(
    jumps,
    likely * (1 - none),
    level + middle,
    levels + noise + Math.max(0, squares - middle ** 2),
  );
  return heldOf(ended(rests, prior.steps), [ended(jumps, prior.steps)], values, held);
}
