/**
 * Invented histories of metrics, from their start 0 to their target 1, of which the end is known: what a
 * forecast is fitted to and, from other seeds, judged by.
 */
import { POINTS_MIN } from '../../src/domain/forecast.ts';
import { chanceOf, type Chance } from './random.ts';

/** How far a metric is after a share of its time, without noise. */
type Path = (share: number) => number;

export type History = {
  kind: Kind;
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

/** A kind draws its path, knowing what share of the time has been seen. */
const KINDS = {
  /** The same amount each week, though no two weeks are quite alike. */
  steady: (draw, seen) => {
    const rate = draw.between(0.45, 1.5);
    const later = rate * draw.between(0.85, 1.15);
    return {
      path: (share) => rate * Math.min(share, seen) + later * Math.max(0, share - seen),
      noise: draw.noise(0.003, 0.04),
    };
  },
  /** The same amount each week, from where it stood by then: Start was measured before the cycle. */
  begun: (draw) => {
    const head = draw.between(-0.06, 0.2);
    const rate = draw.between(0.4, 1.4);
    return { path: (share) => head + rate * share, noise: draw.noise(0.003, 0.04) };
  },
  /** Little at first, most of it at the end. */
  late: (draw) => {
    const reach = draw.between(0.45, 1.5);
    const power = draw.between(1.4, 3);
    return { path: (share) => reach * share ** power, noise: draw.noise(0.003, 0.04) };
  },
  /** Most of it at first, then ever less. */
  early: (draw) => {
    const reach = draw.between(0.5, 1.4);
    const power = draw.between(0.35, 0.75);
    return { path: (share) => reach * share ** power, noise: draw.noise(0.003, 0.04) };
  },
  /** The same amount each week under numbers that jump about. */
  noisy: (draw) => {
    const rate = draw.between(0.3, 1.7);
    return { path: (share) => rate * share, noise: draw.noise(0.06, 0.25) };
  },
  /** It stopped before it was seen, or never began, and rarely starts again. */
  stalled: (draw, seen) => {
    const rate = draw.between(0.7, 2.2);
    const stop = draw.isSo(0.15) ? 0 : seen * draw.between(0.25, 0.8);
    const again = draw.isSo(0.3) ? draw.between(seen, 1) : Infinity;
    const faster = rate * draw.between(0.6, 1.6);
    return {
      path: (share) => rate * Math.min(share, stop) + faster * Math.max(0, share - again),
      noise: draw.noise(0.001, 0.03),
    };
  },
  /** Jumps at odd times, nothing in between. */
  stepwise: (draw) => {
    const reach = draw.between(0.5, 1.5);
    const steps = Array.from({ length: draw.whole(3, 7) }, () => ({
      at: draw.between(0.02, 1),
      size: draw.between(0.4, 1.6),
    }));
    const all = steps.reduce((sum, { size }) => sum + size, 0);
    return {
      path: (share) =>
        steps.reduce((sum, { at, size }) => sum + (at <= share ? (reach * size) / all : 0), 0),
      noise: draw.isSo(0.5) ? 0 : draw.noise(0.002, 0.02),
    };
  },
  /** It rose and is falling back; some are caught before the end. */
  regressing: (draw, seen) => {
    const rate = draw.between(0.8, 2.5);
    const peak = seen * draw.between(0.35, 0.85);
    const fall = rate * draw.noise(0.2, 2);
    const caught = draw.isSo(0.5) ? draw.between(seen, 1) : Infinity;
    const regain = rate * draw.between(0.5, 1.5);
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
    const rate = draw.between(0.45, 1.5);
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
    const rate = reach / (seen * draw.between(0.5, 0.95));
    const goes = draw.isSo(0.1) ? draw.between(seen, 1) : Infinity;
    const fall = rate * draw.between(0.2, 1);
    return {
      path: (share) => Math.min(reach, rate * share) - fall * Math.max(0, share - goes),
      noise: draw.isSo(0.5) ? 0 : draw.noise(0.002, 0.03),
    };
  },
} satisfies Record<string, (draw: Chance, seen: number) => Drawn>;

export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS) as Kind[];

/** What a cycle is like, whatever its metrics do. */
export type Setting = {
  /** Shortest and longest, in days. */
  span: readonly [number, number];
  /** Weeks between two check-ins, each as likely. */
  weeks: readonly number[];
  /** How many times its usual noise a metric has. */
  noise: number;
  /** How likely a check-in is left out, as long as four remain. */
  missing: number;
};

const QUARTER: Setting = { span: [80, 100], weeks: [1, 1, 1, 2], noise: 1, missing: 0 };

/** Cycles unlike the one that constants are fitted to. */
export const SETTINGS = {
  '6 weeks': { ...QUARTER, span: [42, 42], weeks: [1] },
  '9 weeks': { ...QUARTER, span: [63, 63], weeks: [1] },
  '17 weeks': { ...QUARTER, span: [119, 119] },
  'every other week': { ...QUARTER, weeks: [2] },
  'weeks missing': { ...QUARTER, weeks: [1], missing: 0.35 },
  'half the noise': { ...QUARTER, noise: 0.5 },
  'twice the noise': { ...QUARTER, noise: 2 },
} satisfies Record<string, Setting>;

/** So many histories of a kind; other seeds give others, the same seed the same. */
export const histories = (
  kind: Kind,
  count: number,
  seed: number,
  setting: Setting = QUARTER,
): History[] =>
  Array.from({ length: count }, (_, at) =>
    history(kind, seed * 1_000_003 + at * 97 + kinds.indexOf(kind) * 31, setting),
  );

function history(kind: Kind, seed: number, setting: Setting): History {
  const draw = chanceOf(seed);
  const span = draw.whole(...setting.span);
  const every = 7 * (setting.weeks[draw.whole(0, setting.weeks.length - 1)] ?? 1);
  const first = draw.whole(0, every);
  const fitting = Math.floor((span - 3 - first) / every) + 1;
  const count = Math.min(fitting, draw.whole(4, 10));
  const days = Array.from({ length: count }, (_, at) =>
    Math.max(0, first + at * every + draw.whole(-1, 1)),
  );
  const last = days[days.length - 1] ?? 0;
  const on = Math.min(span - 1, last + draw.whole(0, 6));
  const { path, noise, slip = 0 }: Drawn = KINDS[kind](draw, on / span);
  const slipped = slip === 0 ? -1 : draw.whole(0, days.length - 1);
  // What is counted without noise does not stray either.
  const wander = noise > 0 ? draw.between(0, 0.06) : 0;
  let strayed = 0;
  let before = 0;
  // Some are counted: there are so many of them on the way.
  const whole = draw.isSo(0.25) ? draw.whole(10, 40) : 0;
  const counted = (value: number): number =>
    whole > 0 ? Math.round(value * whole) / whole : value;
  const valueOn = (day: number): number => {
    strayed += wander * Math.sqrt((day - before) / span) * draw.normal();
    before = day;
    return counted(path(day / span) + strayed + setting.noise * noise * draw.normal());
  };
  const points = days.map((day, at) => ({
    day,
    value: valueOn(day) + (at === slipped ? slip : 0),
  }));
  const end = valueOn(span);
  const leftOut = new Set<number>();
  for (let at = 0; setting.missing > 0 && at < count && count - leftOut.size > POINTS_MIN; at++)
    if (draw.isSo(setting.missing)) leftOut.add(at);
  return { kind, span, points: points.filter((_, at) => !leftOut.has(at)), on, end };
}
