import { median, medianLine, medianOf, type Point } from './line.ts';

/** The curves that leave the start at the beginning: even, ever slower, ever faster. */
export const POWERS = [0.5, 1, 1.5, 2, 2.7] as const;

export type WayName = 'line' | 'steps' | 'stopped' | 'turned' | `power${(typeof POWERS)[number]}`;

/**
 * A way in which a metric may have moved so far. Times are shares of the time from the start of the cycle to the
 * day it is due, values are progress: 0 at its start, 1 at its target.
 */
export type Way = {
  name: WayName;
  /** Where it is at the last point. */
  level: number;
  /** Its movement there over the whole of the time. */
  rate: number;
  /** Where it ends if it goes on. */
  end: number;
  /** How far the points are from it, summed up; one far off counts little. */
  miss: number;
  /** How many of the points such a way can please whatever they are. */
  freedom: number;
  /** The size of a jump, for steps. */
  jump?: number;
};

/** All ways that points (oldest first, four or more) may have taken, each as it fits them best. */
export function waysThrough(points: readonly Point[]): Way[] {
  const ways = [lineOf(points), stepsOf(points)];
  for (const power of POWERS) ways.push(curveOf(points, power));
  return ways.concat(brokenOf(points));
}

const lastOf = (points: readonly Point[]): Point =>
  points[points.length - 1] ?? { at: 0, value: 0 };

/** Right at the start nothing can be told from what was reached. */
const begun = (at: number): number => Math.max(0.02, at);

/** On evenly from where it is, wherever it came from. */
function lineOf(points: readonly Point[]): Way {
  const { slope, base } = medianLine(points);
  const miss = missOf(points.map(({ at, value }) => value - base - slope * at));
  const level = base + slope * lastOf(points).at;
  return { name: 'line', level, rate: slope, end: base + slope, miss, freedom: 2 };
}

/** reach × time ^ power, by least squares, points far off the middle one counting less (Huber's weights, once). */
function curveOf(points: readonly Point[], power: (typeof POWERS)[number]): Way {
  const shapes = points.map(({ at }) => begun(at) ** power);
  const middle = median(points.map(({ value }, at) => value / (shapes[at] ?? 1)).slice(-5));
  const off = points.map(({ value }, at) => value - middle * (shapes[at] ?? 1));
  const most = mostOf(off);
  let products = 0;
  let squares = 0;
  points.forEach(({ value }, at) => {
    const shape = shapes[at] ?? 1;
    const weight = Math.min(1, most / Math.abs(off[at] ?? 0));
    products += weight * shape * value;
    squares += weight * shape * shape;
  });
  const reach = products / squares;
  return {
    name: `power${power}`,
    level: reach * (shapes[shapes.length - 1] ?? 1),
    rate: reach * power,
    end: reach,
    miss: missOf(points.map(({ value }, at) => value - reach * (shapes[at] ?? 1))),
    freedom: 1,
  };
}

/** Jumps with rests between them: the larger half of the moves may be jumps, moves back are not. */
function stepsOf(points: readonly Point[]): Way {
  const { at, value: level } = lastOf(points);
  const moves = points.slice(1).map(({ value }, index) => value - (points[index]?.value ?? 0));
  const sizes = moves.map(Math.abs);
  medianOf(sizes);
  const jumps = Math.ceil(moves.length / 2);
  const back = moves.map((move) => Math.max(0, level < 0 ? move : -move));
  const rate = level / Math.max(0.05, at);
  return {
    name: 'steps',
    level,
    rate,
    end: level + rate * (1 - at),
    miss: sum(sizes.slice(0, -jumps)) + sum(back),
    freedom: 1 + jumps,
    jump: sum(sizes.slice(-jumps)) / jumps,
  };
}

/** So many of the last points may tell of a turn; more of them are a line. */
const TURN_MAX = 5;

/** An even way that at one of the points stopped, or turned back: of each the break that fits best. */
function brokenOf(points: readonly Point[]): Way[] {
  const { at: last } = lastOf(points);
  let stopped: Way | null = null;
  let turned: Way | null = null;
  const paces: number[] = [];
  for (let broken = 0; broken <= points.length - 2; broken++) {
    paces.push((points[broken]?.value ?? 0) / begun(points[broken]?.at ?? 0));
    const pace = medianOf(paces);
    const off = points.slice(0, broken).map(({ at, value }) => value - pace * at);
    const tail = points.slice(broken);
    if (broken > 0 || tail.length > 2) {
      const level = medianOf(tail.map(({ value }) => value));
      const miss = missOf(off.concat(tail.map(({ value }) => value - level)));
      if (!stopped || miss < stopped.miss)
        stopped = { name: 'stopped', level, rate: pace, end: level, miss, freedom: 3 };
    }
    if (tail.length > TURN_MAX) continue;
    const { slope, base } = medianLine(tail);
    if (slope >= 0) continue;
    const miss = missOf(off.concat(tail.map(({ at, value }) => value - base - slope * at)));
    const level = base + slope * last;
    if (!turned || miss < turned.miss)
      turned = { name: 'turned', level, rate: slope, end: base + slope, miss, freedom: 3.5 };
  }
  return [stopped, turned].filter((way) => way !== null);
}

/** No point counts for more than this many times the middle one, or for less than a little. */
const FAR = 5;
const NEAR = 0.02;

const mostOf = (off: readonly number[]): number => FAR * medianOf(off.map(Math.abs)) + NEAR;

function missOf(off: readonly number[]): number {
  const most = mostOf(off);
  return off.reduce((total, each) => total + Math.min(Math.abs(each), most), 0);
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
