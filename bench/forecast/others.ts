/**
 * The six kinds of histories as other people would invent them, in eight hands. Nothing is fitted to them: they tell
 * whether a forecast holds beyond the histories that it was made from.
 */
import { along, logistic, summed, type Hand } from './hand.ts';
import { strangers } from './strangers.ts';

/** A formula and normal noise on every number, thirteen weeks. */
const textbook: Hand = {
  weeks: [13, 13],
  missing: 0,
  counted: 0,
  broken: { stalled: [0.15, 0.8], regressing: [0.15, 0.8] },
  kinds: {
    steady: (draw, weeks) => {
      const end = draw.between(0.6, 1.4);
      return along(draw, weeks, 0.02, (share) => end * share);
    },
    late: (draw, weeks) => {
      const end = draw.between(0.6, 1.4);
      const steep = draw.between(6, 11);
      const middle = draw.between(0.55, 0.8);
      const at = (share: number): number => logistic(steep * (share - middle)) - logistic(-steep * middle); // prettier-ignore
      return along(draw, weeks, 0.02, (share) => (end * at(share)) / at(1));
    },
    noisy: (draw, weeks) => {
      const end = draw.between(0.6, 1.4);
      return along(draw, weeks, draw.between(0.08, 0.16), (share) => end * share);
    },
    stalled: (draw, weeks, broken) => {
      const end = draw.between(0.8, 1.6);
      return along(draw, weeks, 0.015, (share) => end * Math.min(share, broken));
    },
    stepwise: (draw, weeks) => {
      const end = draw.between(0.6, 1.4);
      const jumps = Array.from({ length: draw.whole(3, 6) }, () => draw.between(0, 1));
      return along(
        draw,
        weeks,
        0.01,
        (share) => (end * jumps.filter((at) => at <= share).length) / jumps.length,
      );
    },
    regressing: (draw, weeks, broken) => {
      const rate = draw.between(1, 2);
      const fall = rate * draw.between(0.3, 1);
      return along(draw, weeks, 0.02, (share) =>
        share < broken ? rate * share : rate * broken - fall * (share - broken),
      );
    },
  },
};

/** Each week brings what it brings; whole numbers, and some weeks without a check-in. */
const uneven: Hand = {
  weeks: [8, 26],
  missing: 0.15,
  counted: 0.5,
  broken: { stalled: [0.2, 0.7], regressing: [0.2, 0.7] },
  kinds: {
    steady: (draw, weeks) => {
      const mean = draw.between(0.6, 1.4) / weeks;
      return summed(weeks, () => mean * draw.amount(3));
    },
    late: (draw, weeks) => {
      const end = draw.between(0.5, 1.4);
      const power = draw.between(1, 3);
      return summed(
        weeks,
        (week) => (((power + 1) * end) / weeks) * ((week - 0.5) / weeks) ** power * draw.amount(5),
      );
    },
    noisy: (draw, weeks) => {
      const mean = draw.between(0.5, 1.5) / weeks;
      const noise = draw.between(0.04, 0.12);
      // Laplace's distribution has more far ones than the normal.
      return summed(weeks, () => mean * draw.amount(4)).map(
        (value) => value + noise * (draw.amount(1) - draw.amount(1)),
      );
    },
    stalled: (draw, weeks, broken) => {
      const mean = draw.between(0.8, 2) / weeks;
      const crawl = draw.between(0, 0.12);
      return summed(weeks, (week) => mean * draw.amount(4) * (week > broken * weeks ? crawl : 1));
    },
    stepwise: (draw, weeks) => {
      const often = draw.between(3, 7) / weeks;
      const size = draw.between(0.6, 1.4) / (often * weeks);
      return summed(weeks, () => (draw.isSo(often) ? size * draw.between(0.4, 1.6) : 0));
    },
    regressing: (draw, weeks, broken) => {
      const mean = draw.between(1, 2.2) / weeks;
      const back = draw.between(0.2, 1.2);
      return summed(weeks, (week) => mean * draw.amount(4) * (week > broken * weeks ? -back : 1));
    },
  },
};

/** What teams tell: holidays and catching up, hockey sticks, saturation, releases, a fall to where it stays. */
const told: Hand = {
  weeks: [10, 20],
  missing: 0.25,
  counted: 0.3,
  broken: { late: [0.35, 0.7], stalled: [0.3, 0.7], regressing: [0.3, 0.7] },
  kinds: {
    steady: (draw, weeks) => {
      const mean = draw.between(0.6, 1.4) / weeks;
      const away = draw.whole(2, weeks);
      const caught = draw.between(0, 1);
      return summed(weeks, (week) => {
        if (week === away) return 0;
        return mean * (draw.between(0.5, 1.5) + (week === away + 1 ? caught : 0));
      });
    },
    late: (draw, weeks, broken) => {
      const first = draw.between(0, 0.3);
      const last = draw.between(0.5, 1.3);
      return along(
        draw,
        weeks,
        0.015,
        (share) =>
          (first * Math.min(share, broken)) / broken +
          (last * Math.max(0, share - broken)) / (1 - broken),
      );
    },
    noisy: (draw, weeks) => {
      const end = draw.between(0.6, 1.4);
      const noise = draw.between(0.05, 0.12);
      const memory = draw.between(0, 0.5);
      let off = 0;
      return along(draw, weeks, 0, (share) => {
        off = memory * off + noise * draw.normal();
        return end * share + off;
      });
    },
    stalled: (draw, weeks, broken) => {
      const plateau = draw.between(0.3, 1.1);
      return along(draw, weeks, 0.01, (share) => plateau * (1 - Math.exp((-2 * share) / broken)));
    },
    stepwise: (draw, weeks) => {
      const every = draw.whole(2, 4);
      const first = draw.whole(1, every);
      const size = (draw.between(0.6, 1.4) * every) / weeks;
      return summed(weeks, (week) =>
        week % every === first % every && draw.isSo(0.9) ? size * draw.between(0.8, 1.2) : 0,
      );
    },
    regressing: (draw, weeks, broken) => {
      const top = draw.between(0.5, 1.2);
      const level = top * draw.between(0.2, 0.7);
      const soon = draw.between(0.1, 0.3);
      return along(draw, weeks, 0.02, (share) =>
        share < broken
          ? (top * share) / broken
          : level + (top - level) * Math.exp((broken - share) / soon),
      );
    },
  },
};

/** Whose histories they are, as it were. */
export type HandName = keyof typeof HANDS;
export const HANDS = { textbook, uneven, told, ...strangers } satisfies Record<string, Hand>;
