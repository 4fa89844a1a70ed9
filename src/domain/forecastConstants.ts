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
    line: -8.051,
    'power0.4': -2.798,
    'power0.65': -1.628,
    power1: 0,
    'power1.6': -2.593,
    'power2.5': -1.467,
    stopped: -1.271,
    turned: -2.826,
    shifted: -3.764,
    steps: -0.405,
  },
  wrong: { often: 0.00225, by: 2.006 },
  wander: 0.0498,
  bend: 0.0562,
  noises: [0.0126, 0.0405, 0.137],
  stills: [0.00607, 0.0347],
  reach: { middle: 0.981, spread: 0.361 },
  pace: { middle: 2.573, spread: 1.294 },
  breaks: {
    stopped: { on: 0, spread: 0, base: 0, jump: 0, lift: 0 },
    turned: { on: -0.946, spread: 0.599, base: 0.00846, jump: 0, lift: 0 },
    shifted: { on: 1, spread: 0.503, base: 0, jump: 0.289, lift: 0.65 },
  },
  mended: { often: -1.367, again: 0.607, spread: 0.466 },
  held: 2.337,
  jumps: { often: 5.54, spread: 0.19, size: 0.0559, still: 0.00747 },
};
