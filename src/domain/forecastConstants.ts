import type { WayName } from './ways.ts';

/** What the forecast has learnt from simulated histories; `npm run bench -- --fit` finds them again. */
export type Constants = {
  /** How common a way is before any point is seen, as logarithms beside an even one; resumed beside stopped. */
  prior: Record<WayName | 'resumed' | 'wild', number>;
  /** How much more a way counts that is closer to the points, and what makes a chance hit no proof of it. */
  sharpness: number;
  floor: number;
  slack: number;
  /** How far the points' own noise moves the end, and how much further when it is far off. */
  noise: number;
  reach: number;
  /** How far a rate may change in the time left, by its own size and at all. */
  bend: number;
  drift: number;
  /** What is left of the rate after a turn, of steps, and of a metric that starts again, and how unsure that is. */
  fall: number;
  fallSpread: number;
  fallBase: number;
  step: number;
  stepSpread: number;
  wild: number;
  wildSpread: number;
  again: number;
  againSpread: number;
};

export const fitted: Constants = {
  prior: {
    line: -1.435,
    'power0.5': 1.136,
    power1: 0,
    'power1.5': -1.125,
    power2: -0.2687,
    'power2.7': 1.364,
    steps: 0.2829,
    stopped: -1.159,
    turned: -2.119,
    wild: 0.2493,
    resumed: -0.0606,
  },
  sharpness: 0.7011,
  floor: 0.0283,
  slack: 1.13,
  noise: 1.893,
  reach: 1.292,
  bend: 0.0747,
  drift: -0.0061,
  fall: 0.1837,
  fallSpread: 0.6495,
  fallBase: 0.3848,
  step: 0.6541,
  stepSpread: 0.7562,
  wild: 1.279,
  wildSpread: 0.7733,
  again: -0.2678,
  againSpread: 0.314,
};
