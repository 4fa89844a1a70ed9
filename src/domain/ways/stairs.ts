import type { Constants } from '../forecastConstants.ts';
import { doubtOf, normal, slip } from './belief.ts';
import type { Course } from './course.ts';
import { add, ended, endingOf, type Ending, type Sum } from './ending.ts';

/** How many steps there are in the whole of the time, and how much of the first has passed at its start. */
const COUNTS = [2, 2.5, 3, 3.5, 4, 5, 6, 7];
const PASSED = [0, 0.5];
/** More that are left are not told apart. */
const LEFT_MAX = 8;

/**
 * Steps of about one size at about equal times, as releases have it (a renewal process with Weibull's waiting times):
 * an ending for each number of them that may be left.
 */
export function stairsOf(course: Course, constants: Constants): Ending[] {
  const ends = Array.from({ length: LEFT_MAX + 1 }, () => endingOf('steps'));
  for (const count of COUNTS)
    for (const passed of PASSED)
      rest(climb(course, 1 / count, passed, constants), course.left, constants, ends);
  const common = constants.prior.stairs - Math.log(COUNTS.length * PASSED.length);
  return ends.flatMap((end) => (end.weight > 0 ? [ended(end, common)] : []));
}

/** How much less alike the newest step may be, or else a better one would often tell of a worse end. */
const NEWEST = 4;

/** What is known of stairs: their level, how large a step is, each with its variance, and when the last one was. */
type Stairs = {
  period: number;
  level: number;
  levels: number;
  size: number;
  sizes: number;
  since: number;
  likely: number;
};

function climb(
  { values, gaps }: Course,
  period: number,
  passed: number,
  { stairs: { noise, wander, uneven, regular }, reach, wrong }: Constants,
): Stairs {
  let level = 0;
  let levels = 0;
  let size = reach.middle * period;
  let sizes = (reach.spread * period) ** 2;
  let since = passed * period;
  let likely = 1;
  values.forEach((value, index) => {
    const gap = gaps[index]!;
    const none = waits(since / period, (since + gap) / period, regular);
    const steps = Math.max(1, Math.round(gap / period));
    const off = value - level;
    const apart = levels + noise ** 2 + wander ** 2 * gap;
    const odd = index === values.length - 1 ? NEWEST * uneven : uneven;
    const all = apart + (sizes + (odd * size) ** 2) * steps ** 2;
    const rested = none * normal(off, apart);
    const climbed = (1 - none) * normal(off - steps * size, all);
    const isRight = (1 - wrong.often) * (rested + climbed);
    const isWrong = wrong.often * doubtOf(index, values) * slip(off, wrong.by);
    const right = isRight / (isRight + isWrong);
    const stepped = isRight > 0 ? (right * climbed) / (rested + climbed) : 0;
    likely *= isRight + isWrong;
    const gain = (stepped * sizes * steps) / all;
    size += gain * (off - steps * size);
    sizes *= 1 - gain * steps;
    level += right * off;
    levels = right * noise ** 2 + (1 - right) * (levels + right * off * off);
    // A step between two numbers was half-way on average.
    since = stepped * (gap / 2) + (1 - stepped) * (since + gap);
  });
  return { period, level, levels, size, sizes, since, likely };
}

/** Adds where stairs end to the endings for each number of steps that are left. */
function rest(
  { period, level, levels, size, sizes, since, likely }: Stairs,
  left: number,
  { stairs: { noise, wander, uneven, regular, soon } }: Constants,
  ends: Sum[],
): void {
  // What would be due a little after the end is made for it.
  const time = (since + left) / period + soon;
  let more = 1;
  for (let count = 0; count <= LEFT_MAX && more > NOTHING; count++) {
    // The further off a step, the less is known of when it is.
    const until = Math.max(0, time - count) / Math.sqrt(1 + count / 4);
    const none = waits(count === 0 ? since / period : 0, until, regular);
    const share = count === LEFT_MAX ? more : more * none;
    const unsure = count ** 2 * sizes + count * (uneven * size) ** 2;
    const around = levels + noise ** 2 + wander ** 2 * left;
    add(ends[count]!, likely * share, level + count * size, around + unsure);
    more *= 1 - none;
  }
}

const NOTHING = 1e-6;

/** How likely what did not come in a time does not in a longer one, both in periods (Weibull 1951). */
const waits = (from: number, to: number, regular: number): number =>
  Math.exp(from ** regular - to ** regular);
