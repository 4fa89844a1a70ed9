import type { Wrong } from './ways/belief.ts';
import type { Break } from './ways/broken.ts';
import type { WayName } from './ways/ways.ts';

/**
 * What the forecast has learnt from simulated histories; `npm run bench -- --fit` finds it again, but for how
 * common the line and a stop are and how far a metric strays, which are set. All is in progress
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
  /** How much likelier each number that is the same as the one before makes it that a metric rests exactly. */
  held: number;
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
    line: -3.4,
    'power0.4': -2.444,
    'power0.65': -1.777,
    power1: 0,
    'power1.6': -2.512,
    'power2.5': -1.489,
    stopped: -1.6,
    turned: -1.927,
    shifted: -2.442,
    steps: -0.3044,
  },
  wrong: { often: 0.002749, by: 1.976 },
  wander: 0.07,
  bend: 0.05337,
  noises: [0.01192, 0.03443, 0.1267],
  stills: [0.007839, 0.02611],
  reach: { middle: 0.9382, spread: 0.3627 },
  pace: { middle: 2.975, spread: 1.293 },
  breaks: {
    stopped: { on: 0, spread: 0, base: 0, jump: 0, lift: 0 },
    turned: { on: -0.9434, spread: 0.534, base: 0.00182, jump: 0, lift: 0 },
    shifted: { on: 1, spread: 0.4765, base: 0, jump: 0.2487, lift: 1.323 },
  },
  mended: { often: -1.363, again: 1.019, spread: 0.3788 },
  held: 1.042,
  jumps: { often: 5.158, spread: 0.1601, size: 0.03555, still: 0.006808 },
};
