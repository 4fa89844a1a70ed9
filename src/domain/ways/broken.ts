import type { Constants } from '../forecastConstants.ts';
import { become, beginning, follow, pass, strayOf, turn } from './belief.ts';
import type { Course } from './course.ts';
import { add, ended, endingOf, heldOf, type Ending } from './ending.ts';

/** What may happen to an even way. */
const BREAKS = ['stopped', 'turned', 'shifted'] as const;
export type Break = (typeof BREAKS)[number];

/**
 * An even way that was broken before one of the points: the metric stopped, turned back, or jumped and goes on. It
 * goes on so to the end, or its pace is taken up again on the way there.
 */
export function brokenOf(course: Course, constants: Constants): Ending[] {
  const { values, gaps, seen, left } = course;
  const { prior, pace, breaks, wrong, stills } = constants;
  const { often, again, spread: againSpread } = constants.mended;
  const ends = BREAKS.map(endingOf);
  const mended = BREAKS.map(endingOf);
  const steps = { moves: gaps, gaps, values };
  const belief = beginning(0, 0);
  for (const around of stills) {
    const before = beginning(pace.middle, pace.spread);
    for (let index = 0; index < gaps.length; index++) {
      const gap = gaps[index]!;
      const { rate } = before;
      // It broke at any time since the point before, or, seen from the first week on, never began to move.
      const open = index === 0 && gap <= 2 * (gaps[1] ?? gap) ? 0 : gap;
      const odd = ((rate ** 2 + before.rates) * open ** 2) / 12;
      for (let kind = 0; kind < BREAKS.length; kind++) {
        const { on, spread, base, jump, lift, fresh } = breaks[BREAKS[kind]!];
        become(belief, before);
        pass(belief, open / 2, odd * (1 - on) ** 2 + jump ** 2);
        turn(belief, on * rate, (spread * rate) ** 2 + base ** 2 + (lift * jump) ** 2);
        belief.both = lift * jump ** 2;
        // The next step moves it by the whole gap.
        pass(belief, -open / 2, 0);
        follow(belief, steps, index, around, wrong);
        const common = index === gaps.length - 1 ? fresh : 1;
        const likely = (common * Math.exp(around.prior) * belief.likely * gap) / seen;
        const half = belief.level + ((belief.rate + again * rate) * left) / 2;
        const unsure = againSpread * (Math.abs(rate) + Math.abs(belief.rate)) * left;
        pass(belief, left, strayOf(around, belief.rate * left, left) + around.noise ** 2);
        add(ends[kind]!, likely, belief.level, belief.levels);
        add(mended[kind]!, likely, half, belief.levels + unsure ** 2);
      }
      follow(before, steps, index, around, wrong, index + 1);
    }
  }
  return BREAKS.flatMap((way, kind) => {
    const on = ended(ends[kind]!, prior[way]);
    const up = ended(mended[kind]!, prior[way] + often);
    return way === 'stopped' ? [...heldOf(on, [up], values, constants.held)] : [on, up];
  });
}
