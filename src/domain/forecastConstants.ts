import type { WayName } from './ways.ts';

/** What the forecast has learnt from simulated histories; `npm run bench -- --fit` finds them again. */
export type Constants = {
  /** How common a way is before any point is seen, as logarithms beside an even one; resumed beside stopped. */
  prior: Record<WayName | 'resumed' | 'wild', number>;
  /** How much more a way counts that is closer to the points, and what makes a chance hit no proof of it. */
  sharpness: number;
  /** How much less a way counts that ends far from the target. */
  usual: number;
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
    line: -0.6439,
    'power0.5': 0.9437,
    power1: 0,
    'power1.5': -0.8281,
    power2: 0.3716,
    'power2.7': 1.659,
    steps: 0.125,
    stopped: -0.9597,
    turned: -2.13,
    wild: 0.404,
    resumed: 0.0906,
  },
  sharpness: 0.6075,
  usual: 1.23,
  floor: 0.0554,
  slack: 1.139,
  noise: 1.452,
  reach: 0.6272,
  bend: 0.1055,
  drift: 0.0012,
  fall: 0.1606,
  fallSpread: 0.6243,
  fallBase: 0.0053,
  step: 0.4899,
  stepSpread: 0.6459,
  wild: 1.282,
  wildSpread: 1.003,
  again: -0.3784,
  againSpread: 0.266,
};
