/**
 * Invented histories of metrics, from their start 0 to their target 1, of which the end is known: what a
 * forecast is fitted to and, from other seeds, judged by.
 */
import { POINTS_MIN } from '../../src/domain/forecast.ts';
import { chanceOf, type Chance } from './random.ts';

/** How far a metric is after a share of its time, without noise. */
type Path = (share: number) => number;

export type History = {
  /** Days from the start to the day it is due. */
  span: number;
  /** What was checked in, oldest first: day from the start, value. */
  points: { day: number; value: number }[];
  /** The day it is seen. */
  on: number;
  /** The number checked in on the last day. */
  end: number;
};

type Drawn = {
  path: Path;
  /** Deviation of a check-in from the path. */
  noise: number;
  /** A number typed wrongly, off by this; 0 for none. */
  slip?: number;
};

/** How many of those that go on evenly have a target that is far too easy, and one that is far too hard. */
const EASY = 0.1;
const HARD = 0.1;
const rateOf = (draw: Chance, low: number, high: number): number => {
  if (draw.isSo(EASY)) return draw.between(high, 2.6);
  return draw.isSo(HARD) ? draw.between(0.1, low) : draw.between(low, high);
};

/** A kind draws its path, knowing what share of the time has been seen. */
const KINDS = {
  /** The same amount each week, though no two weeks are quite alike. */
  steady: (draw, seen) => {
    const rate = rateOf(draw, 0.6, 1.4);
    const later = rate * draw.between(0.9, 1.1);
    return {
      path: (share) => rate * Math.min(share, seen) + later * Math.max(0, share - seen),
      noise: draw.noise(0.003, 0.04),
    };
  },
  /** The same amount each week, from where it stood by then: Start was measured before the cycle. */
  begun: (draw) => {
    const head = draw.between(-0.06, 0.2);
    const rate = rateOf(draw, 0.5, 1.3);
    return { path: (share) => head + rate * share, noise: draw.noise(0.003, 0.04) };
  },
  /** Little at first, most of it at the end: ever faster, in a sudden rise, or from a bend on. */
  late: (draw) => {
    const reach = draw.between(0.6, 1.4);
    const noise = draw.noise(0.003, 0.04);
    const kind = draw.whole(0, 4);
    if (kind < 2) {
      const power = draw.between(1.4, 4);
      return { path: (share) => reach * share ** power, noise };
    }
    const middle = draw.between(0.45, 0.8);
    if (kind < 4) {
      const steep = draw.between(5, 14);
      const rise = (share: number): number => Math.tanh((steep * (share - middle)) / 2) + Math.tanh((steep * middle) / 2); // prettier-ignore
      return { path: (share) => (reach * rise(share)) / rise(1), noise };
    }
    const first = draw.between(0, 0.4);
    return {
      path: (share) =>
        reach *
        ((first * Math.min(share, middle)) / middle +
          ((1 - first) * Math.max(0, share - middle)) / (1 - middle)),
      noise,
    };
  },
  /** Most of it at first, then ever less. */
  early: (draw) => {
    const reach = draw.between(0.6, 1.4);
    const noise = draw.noise(0.003, 0.04);
    const power = draw.between(0.35, 0.75);
    const soon = draw.between(0.25, 0.8);
    const full = 1 - Math.exp(-1 / soon);
    return draw.isSo(0.5)
      ? { path: (share) => reach * share ** power, noise }
      : { path: (share) => (reach * (1 - Math.exp(-share / soon))) / full, noise };
  },
  /** The same amount each week under numbers that jump about. */
  noisy: (draw) => {
    const rate = draw.between(0.6, 1.4);
    return { path: (share) => rate * share, noise: draw.noise(0.05, 0.2) };
  },
  /** It stopped before it was seen, or never began, or goes on at a crawl, and rarely starts again. */
  stalled: (draw, seen) => {
    const rate = draw.between(0.7, 2.2);
    const stop = draw.isSo(0.15) ? 0 : seen * draw.between(0.2, 1);
    const crawl = draw.isSo(0.5) ? 0 : rate * draw.between(0, 0.12);
    const again = draw.isSo(0.12) ? draw.between(seen, 1) : Infinity;
    const faster = rate * draw.between(0.6, 1.6);
    return {
      path: (share) =>
        rate * Math.min(share, stop) +
        crawl * Math.max(0, share - stop) +
        faster * Math.max(0, share - again),
      noise: draw.noise(0.001, 0.03),
    };
  },
  /** Jumps at odd times, nothing in between. */
  stepwise: (draw) => {
    const reach = draw.between(0.6, 1.4);
    const count = draw.whole(3, 7);
    const isEqual = draw.isSo(0.4);
    const isRegular = draw.isSo(0.25);
    const first = draw.between(0.02, 1);
    const steps = Array.from({ length: count }, (_, step) => ({
      at: isRegular ? (step + first) / count : draw.between(0.02, 1),
      size: isEqual ? 1 : draw.between(0.4, 1.6),
    }));
    const all = steps.reduce((sum, { size }) => sum + size, 0);
    return {
      path: (share) =>
        steps.reduce((sum, { at, size }) => sum + (at <= share ? (reach * size) / all : 0), 0),
      noise: draw.noise(0.002, 0.02),
    };
  },
  /** It rose and is falling back, to the end or to where it stays; some are caught. */
  regressing: (draw, seen) => {
    const rate = draw.between(0.8, 2.5);
    const peak = seen * draw.between(0.3, 1);
    const fall = rate * draw.noise(0.2, 2);
    const caught = draw.isSo(0.4) ? draw.between(seen, 1) : Infinity;
    const regain = draw.isSo(0.3) ? 0 : rate * draw.between(0.3, 1.5);
    return {
      path: (share) =>
        rate * Math.min(share, peak) -
        fall * Math.max(0, Math.min(share, caught) - peak) +
        regain * Math.max(0, share - caught),
      noise: draw.noise(0.005, 0.05),
    };
  },
  /** Steady, with one number typed wrongly. */
  mistyped: (draw) => {
    const rate = draw.between(0.6, 1.4);
    const slip = draw.between(0.3, 3) * (draw.isSo(0.5) ? 1 : -1);
    return { path: (share) => rate * share, noise: draw.noise(0.005, 0.05), slip };
  },
  /** The same amount each week, and once a sudden gain that stays, or a loss after which it is slower. */
  shifted: (draw, seen) => {
    const rate = draw.between(0.45, 1.8);
    const when = seen * draw.between(0, 1);
    const isGain = draw.isSo(0.5);
    const size = draw.between(0.1, 0.6) * (isGain ? 1 : -1);
    const later = rate * (isGain ? draw.between(0.8, 1.4) : draw.between(0, 1));
    return {
      path: (share) =>
        rate * Math.min(share, when) + (share >= when ? size + later * (share - when) : 0),
      noise: draw.noise(0.003, 0.04),
    };
  },
  /** It came to its target, or somewhat further, before it was seen and is held there; a few are let go. */
  reached: (draw, seen) => {
    const reach = draw.isSo(0.5) ? 1 : draw.between(1, 1.15);
    const rate = reach / (seen * draw.between(0.5, 1));
    const goes = draw.isSo(0.1) ? draw.between(seen, 1) : Infinity;
    const fall = rate * draw.between(0.2, 1);
    return {
      path: (share) => Math.min(reach, rate * share) - fall * Math.max(0, share - goes),
      noise: draw.noise(0.002, 0.03),
    };
  },
} satisfies Record<string, (draw: Chance, seen: number) => Drawn>;

export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS) as Kind[];

/** What a cycle is like, whatever its metrics do. */
export type Setting = {
  /** Shortest and longest, in days; each range as likely. */
  spans: readonly (readonly [number, number])[];
  /** Weeks between two check-ins, each as likely. */
  weeks: readonly number[];
  /** How many times its usual noise a metric has. */
  noise: number;
  /** How likely a check-in is left out, each as likely, as long as four remain. */
  missing: readonly number[];
};

/** Half of them quarters, the others of eight to twenty-six weeks. */
const USUAL: Setting = {
  spans: [[80, 100], [56, 182]], weeks: [1, 1, 1, 2], noise: 1, missing: [0, 0, 0.15, 0.3],
}; // prettier-ignore

/** Cycles unlike those that constants are fitted to. */
export const SETTINGS = {
  '6 weeks': { ...USUAL, spans: [[42, 42]], weeks: [1] },
  '13 weeks': { ...USUAL, spans: [[91, 91]], weeks: [1], missing: [0] },
  '26 weeks': { ...USUAL, spans: [[182, 182]] },
  '52 weeks': { ...USUAL, spans: [[364, 364]] },
  'every other week': { ...USUAL, weeks: [2] },
  'weeks missing': { ...USUAL, weeks: [1], missing: [0.4] },
  'half the noise': { ...USUAL, noise: 0.5 },
  'twice the noise': { ...USUAL, noise: 2 },
} satisfies Record<string, Setting>;

/** So many histories of a kind; other seeds give others, the same seed the same. */
export const histories = (
  kind: Kind,
  count: number,
  seed: number,
  setting: Setting = USUAL,
): History[] =>
  Array.from({ length: count }, (_, at) =>
    history(kind, seed * 1_000_003 + at * 97 + kinds.indexOf(kind) * 31, setting),
  );

function history(kind: Kind, seed: number, setting: Setting): History {
  const draw = chanceOf(seed);
  const span = draw.whole(...draw.of(setting.spans));
  const every = 7 * draw.of(setting.weeks);
  const latest = span - 3;
  const first = draw.whole(0, Math.min(every, latest - (POINTS_MIN - 1) * every));
  const count = draw.whole(POINTS_MIN, Math.floor((latest - first) / every) + 1);
  const isPunctual = draw.isSo(0.5);
  const days = Array.from({ length: count }, (_, at) =>
    Math.max(0, first + at * every + (isPunctual ? 0 : draw.whole(-1, 1))),
  );
  const last = days[days.length - 1] ?? 0;
  const on = Math.min(span - 1, last + draw.whole(0, 6));
  const worked = workedBy(draw, span, first % 7);
  // What happened to a metric before it was seen has mostly shown in two numbers.
  const shown = draw.isSo(0.95) ? (days[count - 2] ?? on) : on;
  const { path, noise: around, slip = 0 }: Drawn = KINDS[kind](draw, Math.max(0.01, worked(shown)));
  // Many numbers are exact: what is counted up stays the same while nothing is done.
  const noise = kind !== 'noisy' && draw.isSo(0.4) ? 0 : around;
  const slipped = slip === 0 ? -1 : draw.whole(0, days.length - 1);
  // What is counted without noise does not stray either.
  const wander = noise > 0 ? draw.between(0, 0.05) : 0;
  let strayed = 0;
  let before = 0;
  // Some are counted: there are so many of them on the way.
  const whole = draw.isSo(0.3) ? draw.whole(8, 60) : 0;
  const counted = (value: number): number =>
    whole > 0 ? Math.round(value * whole) / whole : value;
  const valueOn = (day: number): number => {
    strayed += wander * Math.sqrt((day - before) / span) * draw.normal();
    before = day;
    return counted(path(worked(day)) + strayed + setting.noise * noise * draw.normal());
  };
  const points = days.map((day, at) => ({
    day,
    value: valueOn(day) + (at === slipped ? slip : 0),
  }));
  const end = valueOn(span);
  const missing = draw.of(setting.missing);
  const leftOut = new Set<number>();
  for (let at = 0; missing > 0 && at < count && count - leftOut.size > POINTS_MIN; at++)
    if (draw.isSo(missing)) leftOut.add(at);
  return { span, points: points.filter((_, at) => !leftOut.has(at)), on, end };
}

/**
 * How much of the work is done by a day, 1 being what is usual for all of the time. Weeks are more or less alike; in
 * some nothing is done, and a part of that is caught up in the week after.
 */
function workedBy(draw: Chance, span: number, review: number): (day: number) => number {
  const weeks = Math.ceil(span / 7) + 1;
  const shape = draw.isSo(0.5) ? 0 : draw.whole(1, 16);
  const away = draw.isSo(0.5) ? 0 : draw.between(0.02, 0.12);
  let caughtUp = 0;
  const amounts = Array.from({ length: weeks }, () => {
    const amount = shape > 0 ? draw.amount(shape) : 1;
    const isAway = draw.isSo(away);
    const done = isAway ? 0 : amount + caughtUp;
    caughtUp = isAway ? amount * draw.between(0, 1.2) : 0;
    return done;
  });
  const sums = [0];
  // The first week is cut short: it ends on the first review day.
  const before = ((amounts[0] ?? 0) * (7 - review)) / span;
  for (const amount of amounts) sums.push((sums[sums.length - 1] ?? 0) + (7 * amount) / span);
  return (day) => {
    const since = day + 7 - review;
    const week = Math.min(weeks - 1, Math.floor(since / 7));
    const done = (sums[week] ?? 0) + ((amounts[week] ?? 0) * (since - 7 * week)) / span;
    return Math.max(0, done - before);
  };
}
