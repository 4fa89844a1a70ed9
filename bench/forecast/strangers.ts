/** More hands to which nothing is fitted. */
import { along, logistic, summed, type Hand } from './hand.ts';

/** A quarter as a consultant would draw it: uneven weeks, exponential growth, releases about their dates. */
const quarter: Hand = {
  weeks: [13, 13],
  missing: 0.1,
  counted: 0,
  broken: { stalled: [0.2, 0.4], regressing: [0.2, 0.4] },
  kinds: {
    steady: (draw, weeks) => {
      const mean = draw.between(0.65, 1.35) / weeks;
      return summed(weeks, () => mean * (1 + 0.25 * draw.normal()));
    },
    late: (draw, weeks) => {
      const end = draw.between(0.65, 1.35);
      const steep = draw.between(2, 5);
      return along(draw, weeks, 0.015, (share) => (end * (Math.exp(steep * share) - 1)) / (Math.exp(steep) - 1)); // prettier-ignore
    },
    noisy: (draw, weeks) => {
      const end = draw.between(0.65, 1.35);
      return along(draw, weeks, draw.between(0.05, 0.15), (share) => end * share);
    },
    stalled: (draw, weeks, broken) => {
      const level = draw.between(0.2, 0.8);
      return along(draw, weeks, draw.noise(0.002, 0.02), (share) => level * Math.min(1, share / broken)); // prettier-ignore
    },
    stepwise: (draw, weeks) => {
      const count = draw.whole(3, 5);
      const jumps = Array.from({ length: count }, (_, at) => ({ at: (at + 0.5 + draw.between(-0.3, 0.3)) / count, size: draw.between(0.7, 1.3) })); // prettier-ignore
      const end = draw.between(0.65, 1.35) / jumps.reduce((sum, { size }) => sum + size, 0);
      return along(draw, weeks, 0.005, (share) => jumps.reduce((sum, { at, size }) => sum + (at <= share ? end * size : 0), 0)); // prettier-ignore
    },
    regressing: (draw, weeks, broken) => {
      const top = draw.between(0.3, 0.9);
      const fall = draw.between(0.2, 1.2);
      return along(draw, weeks, 0.02, (share) => (top * Math.min(share, broken)) / broken - fall * Math.max(0, share - broken)); // prettier-ignore
    },
  },
};

/** Everything is counted and comes by chance. */
const byChance: Hand = {
  weeks: [12, 16],
  missing: 0.1,
  counted: 1,
  broken: { stalled: [0.2, 0.5], regressing: [0.2, 0.5] },
  kinds: {
    steady: (draw, weeks) => {
      const mean = draw.between(0.6, 1.4) / weeks;
      return summed(weeks, () => mean * draw.amount(6));
    },
    late: (draw, weeks) => {
      const end = draw.between(0.6, 1.3);
      const power = draw.between(0.8, 2.2);
      return summed(weeks, (week) => (((power + 1) * end) / weeks) * ((week - 0.5) / weeks) ** power * draw.amount(6)); // prettier-ignore
    },
    noisy: (draw, weeks) => {
      const mean = draw.between(0.6, 1.4) / weeks;
      const noise = draw.between(0.05, 0.1);
      return summed(weeks, () => mean * draw.amount(2)).map(
        (value) => value + noise * draw.normal(),
      );
    },
    stalled: (draw, weeks, broken) => {
      const mean = draw.between(0.7, 1.7) / weeks;
      const crawl = draw.between(0, 0.08);
      return summed(weeks, (week) => mean * draw.amount(5) * (week > broken * weeks ? crawl : 1));
    },
    stepwise: (draw, weeks) => {
      const often = draw.between(0.2, 0.5);
      const size = draw.between(0.6, 1.4) / weeks / often;
      return summed(weeks, () => (draw.isSo(often) ? size * draw.amount(4) : 0));
    },
    regressing: (draw, weeks, broken) => {
      const mean = draw.between(0.9, 2) / weeks;
      const back = draw.between(0.2, 1);
      return summed(weeks, (week) => mean * draw.amount(5) * (week > broken * weeks ? -back : 1));
    },
  },
};

/** Bends, releases every so many weeks whenever the first one was, a quarter of the check-ins left out. */
const bent: Hand = {
  weeks: [13, 13],
  missing: 0.25,
  counted: 0,
  broken: { late: [0.45, 0.65], stalled: [0.2, 0.5], regressing: [0.25, 0.5] },
  kinds: {
    steady: (draw, weeks) => {
      const end = draw.between(0.6, 1.4);
      return along(draw, weeks, 0, (share) => end * share + draw.between(-0.045, 0.045));
    },
    late: (draw, weeks, broken) => {
      const first = draw.between(0, 0.2);
      const end = draw.between(0.7, 1.3);
      return along(draw, weeks, 0.02, (share) => (first * Math.min(share, broken)) / broken + ((end - first) * Math.max(0, share - broken)) / (1 - broken)); // prettier-ignore
    },
    noisy: (draw, weeks) => {
      const end = draw.between(0.6, 1.4);
      return along(draw, weeks, 0, (share) => end * share + draw.between(-0.17, 0.17));
    },
    stalled: (draw, weeks, broken) => {
      const rate = draw.between(0.7, 1.7);
      return along(draw, weeks, 0.02, (share) => rate * Math.min(share, broken));
    },
    stepwise: (draw, weeks) => {
      const every = draw.whole(2, 4);
      const first = draw.whole(0, every - 1);
      const size = (draw.between(0.6, 1.4) * every) / weeks;
      return summed(weeks, (week) => ((week + first) % every === 0 ? size : 0)).map((value) => value + 0.01 * draw.normal()); // prettier-ignore
    },
    regressing: (draw, weeks, broken) => {
      const top = draw.between(0.5, 1.1);
      const soon = draw.between(0.3, 1);
      return along(draw, weeks, 0.02, (share) => top * Math.min(1, share / broken) * Math.exp((-Math.max(0, share - broken) * soon) / 0.3)); // prettier-ignore
    },
  },
};

/** Seventeen weeks: a holiday, early breaks, a few stops that start again near the end. */
const trimester: Hand = {
  weeks: [17, 17],
  missing: 0.15,
  counted: 0.4,
  broken: { stalled: [0.15, 0.35], regressing: [0.15, 0.35] },
  kinds: {
    steady: (draw, weeks) => {
      const mean = draw.between(0.55, 1.45) / weeks;
      const away = draw.whole(3, 14);
      return summed(weeks, (week) => (week === away ? 0 : mean * draw.between(0.6, 1.4)));
    },
    late: (draw, weeks) => {
      const end = draw.between(0.6, 1.4);
      const middle = draw.between(0.5, 0.75);
      const steep = draw.between(7, 13);
      const at = (share: number): number => logistic(steep * (share - middle)) - logistic(-steep * middle); // prettier-ignore
      return along(draw, weeks, 0.015, (share) => (end * at(share)) / at(1));
    },
    noisy: (draw, weeks) => {
      const end = draw.between(0.55, 1.45);
      return along(draw, weeks, draw.between(0.06, 0.14), (share) => end * share);
    },
    stalled: (draw, weeks, broken) => {
      const rate = draw.between(0.7, 2);
      const again = draw.isSo(0.1) ? draw.between(0.75, 0.95) : 1;
      return along(draw, weeks, 0.008, (share) => rate * (Math.min(share, broken) + Math.max(0, share - again))); // prettier-ignore
    },
    stepwise: (draw, weeks) => {
      const end = draw.between(0.55, 1.45);
      const jumps = Array.from({ length: draw.whole(3, 6) }, () => draw.between(0, 1));
      return along(draw, weeks, 0.008, (share) => (end * jumps.filter((at) => at <= share).length) / jumps.length); // prettier-ignore
    },
    regressing: (draw, weeks, broken) => {
      const rate = draw.between(1, 2.5);
      const back = draw.between(0.2, 0.8);
      return along(draw, weeks, 0.015, (share) => rate * (Math.min(share, broken) - back * Math.max(0, share - broken))); // prettier-ignore
    },
  },
};

/** Targets that are anything from far too easy to far too hard. */
const wide: Hand = {
  weeks: [13, 13],
  missing: 0,
  counted: 0,
  broken: { stalled: [0.2, 0.6], regressing: [0.25, 0.55] },
  kinds: {
    steady: (draw, weeks) => {
      const end = draw.between(0.3, 1.7);
      return along(draw, weeks, 0.02, (share) => end * share);
    },
    late: (draw, weeks) => {
      const end = draw.between(0.4, 1.6);
      const power = draw.between(1.5, 3);
      return along(draw, weeks, 0.015, (share) => end * share ** power);
    },
    noisy: (draw, weeks) => {
      const end = draw.between(0.3, 1.7);
      return along(draw, weeks, 0.12, (share) => end * share);
    },
    stalled: (draw, weeks, broken) => {
      const rate = draw.between(0.5, 1.6);
      return along(draw, weeks, 0.01, (share) => rate * Math.min(share, broken));
    },
    stepwise: (draw, weeks) => {
      const count = draw.whole(3, 6);
      const end = draw.between(0.4, 1.6);
      const first = draw.between(0, 1);
      return along(draw, weeks, 0.01, (share) => (end * Math.floor(share * count + first)) / count);
    },
    regressing: (draw, weeks, broken) => {
      const rate = draw.between(0.6, 1.8);
      const back = draw.between(0.3, 1.2);
      return along(draw, weeks, 0.02, (share) => rate * (Math.min(share, broken) - back * Math.max(0, share - broken))); // prettier-ignore
    },
  },
};

export const strangers = { quarter, byChance, bent, trimester, wide };
