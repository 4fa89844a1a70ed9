import * as fc from '../_fastCheck.ts';
import { become, beginning, follow, pass, turn } from '../../src/domain/ways/belief.ts';
import { fitted } from '../../src/domain/forecastConstants.ts';
import { endings } from '../../src/domain/prediction.ts';

const NEVER = { often: 1e-12, by: 1 };
const around = { noise: 0.03, wander: 0, uneven: 0 };
const values = [0.11, 0.18, 0.33, 0.41, 0.48];
const steps = (of: number[]) => ({ moves: of.map(() => 0.1), gaps: of.map(() => 0.1), values: of });

describe('a belief', () => {
  test('in a rate is that of a line through the start by least squares, drawn to what was believed before', () => {
    const belief = beginning(1, 0.4);
    follow(belief, steps(values), 0, around, NEVER);
    // Precisions add up; each value weighs as its time squared.
    const precision = 1 / 0.4 ** 2 + values.reduce((sum, _, at) => sum + (0.1 * (at + 1)) ** 2, 0) / 0.03 ** 2; // prettier-ignore
    const weighed = 1 / 0.4 ** 2 + values.reduce((sum, value, at) => sum + 0.1 * (at + 1) * value, 0) / 0.03 ** 2; // prettier-ignore
    expect(belief.rate).toBeCloseTo(weighed / precision, 9);
    expect(belief.rates).toBeCloseTo(1 / precision, 9);
    expect(belief.level).toBeCloseTo((0.5 * weighed) / precision, 9);
  });

  test('has seen numbers as likely as they are to come one after the other', () => {
    const belief = beginning(1, 0.4);
    follow(belief, steps([0.15]), 0, around, NEVER);
    const variance = (0.1 * 0.4) ** 2 + 0.03 ** 2;
    expect(belief.likely).toBeCloseTo(
      Math.exp(-(0.05 ** 2) / 2 / variance) / Math.sqrt(2 * Math.PI * variance),
      9,
    );
  });

  test('does not move for a number that is far off, and knows that it may be one', () => {
    const wrong = { often: 0.01, by: 1 };
    const [before, after] = [beginning(1, 0.1), beginning(1, 0.1)];
    follow(before, steps(values), 0, around, wrong, 3);
    follow(after, steps([0.11, 0.18, 0.33, 4.1]), 0, around, wrong);
    pass(before, 0.1, 0);
    expect(after.rate).toBeCloseTo(before.rate, 9);
    expect(after.level).toBeCloseTo(before.level, 9);
    expect(after.likely).toBeLessThan(before.likely * 0.01);
    expect(after.likely).toBeGreaterThan(0);
  });

  test('forgets a rate that turned, and can be taken over whole', () => {
    const [belief, other] = [beginning(1, 0.4), beginning(0, 0)];
    follow(belief, steps(values), 0, around, NEVER);
    turn(belief, -0.5, 0.04);
    become(other, belief);
    expect(other).toEqual({ ...belief, rate: -0.5, rates: 0.04, both: 0 });
  });
});

describe('the endings of whatever points', () => {
  const points = fc
    .array(fc.record({ at: fc.double({ min: -0.1, max: 0.99, noNaN: true }), value: fc.double({ min: -1e12, max: 1e12, noNaN: true }) }), { minLength: 4, maxLength: 8 })
    .map((all) => all.sort((a, b) => a.at - b.at).map(({ at, value }, index) => ({ at: at + index * 1e-6, value }))); // prettier-ignore

  test('weigh 1 in all, and each lies somewhere', () =>
    fc.assert(
      fc.property(points, (all) => {
        const ends = endings(all, fitted);
        expect(ends.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        for (const { weight, middle, spread } of ends) {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(middle)).toBe(true);
          expect(spread).toBeGreaterThan(0);
        }
      }),
      { seed: 20270104, numRuns: 500 },
    ));
});
