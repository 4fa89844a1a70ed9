import * as fc from '../_fastCheck.ts';
import { chanceIn, evenedOut, outlookOf, rangeOf } from '../../src/domain/outlook.ts';

const SEED = { seed: 20270104, numRuns: 200 };

describe('a series that is evened out', () => {
  test.each([
    ['stays as it is where it falls', [3, 2, 2, 1], [1, 1, 1, 1], [3, 2, 2, 1]],
    ['has the mean of what rises', [3, 1, 2, 0], [1, 1, 1, 1], [3, 1.5, 1.5, 0]],
    ['by weight', [3, 1, 2, 0], [1, 3, 1, 1], [3, 1.25, 1.25, 0]],
    ['and on until it falls', [1, 2, 3], [1, 1, 1], [2, 2, 2]],
  ])('%s', (_name, series, weights, evened) => expect(evenedOut(series, weights)).toEqual(evened));

  test('falls, and keeps its sum and the order of two', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 9 }),
        (all) => {
          const weights = all.map(([, , weight]) => weight);
          const series = all.map(([value]) => value);
          const evened = evenedOut(series, weights);
          const higher = evenedOut(all.map(([value, more]) => value + more), weights);
          const sum = (of: number[]): number => of.reduce((total, value, at) => total + value * weights[at]!, 0);
          expect(sum(evened)).toBeCloseTo(sum(series), 6);
          evened.forEach((value, at) => {
            expect(value).toBeLessThanOrEqual((evened[at - 1] ?? Infinity) + 1e-9);
            expect(value).toBeLessThanOrEqual(higher[at]! + 1e-9);
          });
        },
      ),
      SEED,
    )); // prettier-ignore
});

describe('an outlook', () => {
  const weekly = (...values: number[]) =>
    values.map((value, at) => ({ at: (at + 1) / 13, value: value / 100 }));

  test('has falling chances for rising shares, and its range among them', () => {
    const outlook = outlookOf(weekly(8, 15, 26, 30, 41));
    const chances = Array.from({ length: 60 }, (_, step) => chanceIn(outlook, step / 30 - 0.5));
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    const [low, high] = rangeOf(outlook);
    expect(chanceIn(outlook, low)).toBeCloseTo(0.85, 9);
    expect(chanceIn(outlook, high)).toBeCloseTo(0.15, 9);
  });

  test('of numbers that never moved is one of them all the same', () =>
    expect(chanceIn(outlookOf(weekly(0, 0, 0, 0)), 1)).toBeLessThan(0.3));

  test('hardly changes with the last bit of a number', () => {
    const [some, others] = [40, 40 + 1e-12].map((last) => outlookOf(weekly(10, 20, 30, last)));
    some!.forEach((share, at) => expect(share).toBeCloseTo(others![at]!, 6));
  });
});
