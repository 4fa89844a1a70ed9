import type { Around, Wrong } from './ways/belief.ts';
import type { Break } from './ways/broken.ts';
import type { WayName } from './ways/ways.ts';

/**
 * What the forecast has learnt from simulated histories; `npm run bench -- --fit` finds it again. All is in progress
 * and in shares of the time, rates are for the whole of the time, spreads are standard deviations.
 */
export type Constants = {
  /** How common a way is before any number is seen, as logarithms beside an even one. */
  prior: Record<WayName | 'stairs', number>;
  wrong: Wrong;
  /** By how much of it a rate may change in the time left. */
  bend: number;
  /** What is around a curve, and around a way that broke: a few sorts, and how common each is, as a logarithm. */
  arounds: (Around & { prior: number })[];
  stills: (Around & { prior: number })[];
  /** Where a curve ends, in progress; where an even way ends whose target is easy (`quick`) or hard (`slow`). */
  reach: About;
  quick: About;
  slow: About;
  /** How fast an even way goes until it breaks. */
  pace: About;
  breaks: Record<Break, Broken>;
  /** How often a pace is taken up again, as a logarithm, how much of it, and how unsure that is. */
  mended: { often: number; again: number; spread: number };
  /** How much likelier each number after two that are the same makes it that a metric rests exactly. */
  held: number;
  /**
   * What is around equal steps at equal times, how regular these are (Weibull's shape), and how far beyond the end, in
   * times between two, a step still comes before it.
   */
  stairs: Around & { regular: number; soon: number };
  jumps: {
    /** How many there are in the whole of the time: few, or many. */
    often: number[];
    /** How a jump in sight and one to come vary in size. */
    spread: number;
    size: number;
    /** How still it rests between two, and how far it strays in the whole of the time. */
    still: number;
    wander: number;
    /** How much of what it is behind or ahead is made up for, of all of the time. */
    pull: number;
  };
};

/** About so much: its middle, and how far from it it may be. */
type About = { middle: number; spread: number };

/** What a break leaves of the rate. */
export type Broken = {
  on: number;
  /** How unsure that is, in rates and at all. */
  spread: number;
  base: number;
  /** How far it jumps there, and how much faster it goes on the further it jumped. */
  jump: number;
  lift: number;
  /** How much likelier it is to have broken since the last number but one than in as long before. */
  fresh: number;
};

export const fitted: Constants = {
  prior: {
    line: -4.045,
    'power0.4': -2.739,
    'power0.65': -3.225,
    fade3: -2.9,
    fade6: -2.9,
    power1: 0,
    quick: -1.2,
    slow: -1.279,
    'power1.6': -2.213,
    'power2.5': -1.22,
    power4: -1.238,
    'rise0.5': -4.501,
    'rise0.65': -2.292,
    'rise0.8': -1.214,
    stopped: -0.7,
    turned: 0.01072,
    shifted: -1.12,
    steps: -1.832,
    stairs: -2.3,
  },
  wrong: { often: 0.02967, by: 1.982 },
  bend: 0.0000265,
  arounds: [
    { noise: 0.0125, wander: 0.03749, uneven: 0.06232, prior: -2.108 },
    { noise: 0.03, wander: 0.07141, uneven: 0.06346, prior: -1.589 },
    { noise: 0.075, wander: 0.05938, uneven: 0.04305, prior: -2.585 },
    { noise: 0.15, wander: 0.05491, uneven: 0.08429, prior: -1.958 },
    { noise: 0.005, wander: 0.05439, uneven: 0.2478, prior: -1.486 },
  ],
  stills: [
    { noise: 0.01, wander: 0.05997, uneven: 0.09569, prior: -0.06994 },
    { noise: 0.02, wander: 0.02002, uneven: 0.1703, prior: -0.1341 },
  ],
  reach: { middle: 0.975, spread: 0.2356 },
  quick: { middle: 2, spread: 0.5 },
  slow: { middle: 0.4126, spread: 0.2356 },
  pace: { middle: 1.907, spread: 2.539 },
  breaks: {
    stopped: { on: 0, spread: 0.07432, base: 0.051, jump: 0, lift: 0, fresh: 0.475 },
    turned: { on: -0.6735, spread: 0.3553, base: 0.001, jump: 0, lift: 0, fresh: 0.001248 },
    shifted: { on: 1, spread: 1.538, base: 0, jump: 0.1373, lift: 0.06918, fresh: 0.02202 },
  },
  mended: { often: -2.1, again: 0.7318, spread: 0.2973 },
  held: 2.552,
  jumps: {
    often: [5.588, 8.712],
    spread: 0.1191,
    size: 0.001,
    still: 0.01831,
    wander: 0.02571,
    pull: 1.15,
  },
  stairs: { noise: 0.012, wander: 0.04498, uneven: 0.15, regular: 4.786, soon: 0.3483 },
};
