import type { Wrong } from './ways/belief.ts';
import type { Break } from './ways/broken.ts';
import type { WayName } from './ways/ways.ts';

/**
 * What the forecast has learnt from simulated histories; `npm run bench -- --fit` finds it again. All is in progress
 * and in shares of the time, rates are for the whole of the time, spreads are standard deviations.
 */
export type Constants = {
  /** How common a way is before any number is seen, as logarithms beside an even one. */
  prior: Record<WayName, number>;
  wrong: Wrong;
  /** How far a metric strays from its way in the whole of the time. */
  wander: number;
  /** By how much of it a rate may change in the time left. */
  bend: number;
  /** How far numbers are from a curve, and from a way that broke: a few sizes, each as likely. */
  noises: number[];
  stills: number[];
  /** Where a curve ends, and how fast a way goes until it breaks. */
  reach: About;
  pace: About;
  breaks: Record<Break, Broken>;
  /** How often a pace is taken up again, as a logarithm, how much of it, and how unsure that is. */
  mended: { often: number; again: number; spread: number };
  /** How many jumps there are in the whole of the time; how a jump in sight and one to come vary in size; how still it rests. */
  jumps: { often: number; spread: number; size: number; still: number };
};

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
};

export const fitted: Constants = {
  prior: {
    line: -8.763,
    'power0.4': -2.869,
    'power0.65': -1.675,
    power1: 0,
    'power1.6': -2.627,
    'power2.5': -1.816,
    stopped: -1.445,
    turned: -2.754,
    shifted: -3.917,
    steps: -0.699,
  },
  wrong: { often: 0.00341, by: 1.54 },
  wander: 0.0493,
  bend: 0.0607,
  noises: [0.0106, 0.044, 0.163],
  stills: [0.00413, 0.0331],
  reach: { middle: 1.001, spread: 0.361 },
  pace: { middle: 2.496, spread: 1.501 },
  breaks: {
    stopped: { on: 0, spread: 0, base: 0, jump: 0, lift: 0 },
    turned: { on: -0.735, spread: 0.441, base: 0.0981, jump: 0, lift: 0 },
    shifted: { on: 1, spread: 0.529, base: 0, jump: 0.302, lift: 1.056 },
  },
  mended: { often: -1.365, again: 0.817, spread: 0.392 },
  jumps: { often: 5.646, spread: 0.217, size: 0.0508, still: 0.00734 },
};
