import * as fc from '../_fastCheck.ts';
import { elapsed, expectedAfter, isBeyond, isEarly, paceOf } from '../../src/domain/expected.ts';
import {
  clamped,
  metricProgress,
  outsideBand,
  progressOf,
  weightedMean,
} from '../../src/domain/progress.ts';
import { inItsUnit, kindOf } from '../../src/domain/scope.ts';
import { aCycle, aKeyResult } from '../_build.ts';

const SEED = { seed: 20270104, numRuns: 500 };
const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 100);

describe('progress of a metric', () => {
  test.each([
    ['rising', 10, 20, 15, 0.5],
    ['falling', 200, 0, 100, 0.5],
    ['falling beyond its target', 2.5, 1.8, 1.6, 9 / 7],
    ['the wrong way', 10, 20, 8, -0.2],
    ['from below zero', -2, 0, -0.5, 0.75],
    ['across zero', -10, 10, 0, 0.5],
    ['still at a start of zero', 0, 12, 0, 0],
    ['to a target of zero', 40, 0, 10, 0.75],
    ['in decimals', 0, 10, 5.9, 0.59],
    ['KR A', 82, 92, 87, 0.5],
  ])('%s', (_name, start, target, value, expected) => {
    expect(metricProgress(start, target, value)).toBeCloseTo(expected, 12);
  });

  test.each([
    ['start equals target', 45, 45, 45],
    ['start and target differ by nothing that counts', 45, 45 + 1e-10, 45],
    ['no value', 10, 20, null],
    ['no start', null, 20, 15],
    ['no target', 10, null, 15],
    ['a checkbox', 0, 1, true],
  ])('is unknown: %s', (_name, start, target, value) => {
    expect(metricProgress(start, target, value)).toBeNull();
  });

  test('does not care for the sign: a mirrored metric has the same progress', () => {
    fc.assert(
      fc.property(amount, amount, amount, (start, target, value) => {
        expect(metricProgress(-start, -target, -value)).toEqual(
          metricProgress(start, target, value),
        );
      }),
      SEED,
    );
  });

  test('is 0 at the start and 1 at the target, and never NaN', () => {
    fc.assert(
      fc.property(amount, amount, amount, (start, target, value) => {
        fc.pre(Math.abs(target - start) > 1e-6);
        expect(metricProgress(start, target, start)).toBeCloseTo(0, 12);
        expect(metricProgress(start, target, target)).toBe(1);
        expect(metricProgress(start, target, value)).not.toBeNaN();
      }),
      SEED,
    );
  });

  test('clamps to 0..1 and keeps unknown', () => {
    expect(clamped(-0.2)).toBe(0);
    expect(clamped(9 / 7)).toBe(1);
    expect(clamped(null)).toBeNull();
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (progress) => {
        expect(clamped(progress)).toBeGreaterThanOrEqual(0);
        expect(clamped(progress)).toBeLessThanOrEqual(1);
      }),
      SEED,
    );
  });
});

describe('progress of the other kinds', () => {
  const band = aKeyResult({ start: null, target: null, floor: 99.9 });
  test.each([
    ['in its band', 99.95, 0, 1],
    ['on its edge', 99.9, 0, 1],
    ['below it', 99.7, -0.2, 0],
  ])('Maintain %s', (_name, value, outside, progress) => {
    expect(outsideBand(band, value)).toBeCloseTo(outside, 9);
    expect(progressOf(band, 'Maintain', value)).toBe(progress);
  });

  test('Maintain above its band, unknown, and without a band', () => {
    const both = aKeyResult({ floor: 1, ceiling: 5 });
    expect(outsideBand(both, 7)).toBe(2);
    expect(progressOf(both, 'Maintain', null)).toBeNull();
    expect(progressOf(aKeyResult(), 'Maintain', 7)).toBeNull();
  });

  test('Milestone is done, not done or unknown', () => {
    expect(progressOf(aKeyResult(), 'Milestone', true)).toBe(1);
    expect(progressOf(aKeyResult(), 'Milestone', false)).toBe(0);
    expect(progressOf(aKeyResult(), 'Milestone', null)).toBeNull();
  });

  test('Baseline needs a number and a source', () => {
    expect(progressOf(aKeyResult(), 'Baseline', 31)).toBe(1);
    expect(progressOf(aKeyResult({ source: '' }), 'Baseline', 31)).toBe(0);
    expect(progressOf(aKeyResult(), 'Baseline', null)).toBe(0);
  });
});

describe('roll-up', () => {
  const mean = (...parts: [share: number | null, weight?: number | null][]): number | null =>
    weightedMean(
      parts.map(([share, weight = null]) => ({
        keyResult: aKeyResult({ weight }),
        share: clamped(share),
      })),
    );
  test.each([
    ['blank weights', mean([1], [0], [0]), 1 / 3],
    ['clamps a negative first', mean([1], [-0.5]), 0.5],
    ['clamps a surplus first', mean([1.5], [0.5]), 0.75],
    ['leaves out unknown', mean([0.6], [null]), 0.6],
    ['weighs', mean([0.5, 1], [1.4, 3], [null]), 0.875],
    ['takes a senseless weight as 1', mean([1, 0], [0, -3], [0, NaN]), 1 / 3],
  ])('%s', (_name, got, expected) => {
    expect(got).toBeCloseTo(expected, 12);
  });

  test('knows nothing of nothing', () => {
    expect(mean()).toBeNull();
    expect(mean([null])).toBeNull();
  });
});

describe('expected', () => {
  const cycle = aCycle();
  test('of KR A by its curve', () => {
    const share = elapsed(cycle, cycle.ends, '2027-02-15');
    expect(share).toBeCloseTo(42 / 90, 12);
    expect(expectedAfter(share, 'Even')).toBeCloseTo(0.4667, 4);
    expect(expectedAfter(share, '')).toBeCloseTo(0.4667, 4);
    expect(expectedAfter(share, 'Late')).toBeCloseTo(0.2178, 4);
    expect(expectedAfter(share, 'Early')).toBeCloseTo(0.6831, 4);
  });

  test('is 0 on the first day and before, 1 from the due day on', () => {
    expect(elapsed(cycle, cycle.ends, '2027-01-04')).toBe(0);
    expect(elapsed(cycle, cycle.ends, '2026-12-01')).toBe(0);
    expect(elapsed(cycle, cycle.ends, '2027-04-04')).toBe(1);
    expect(elapsed(cycle, cycle.ends, '2027-08-01')).toBe(1);
  });

  test('is 1 when due at the start or earlier, unknown without a span', () => {
    expect(elapsed(cycle, '2027-01-04', '2027-01-04')).toBe(1);
    expect(elapsed(cycle, '2026-12-01', '2026-11-01')).toBe(1);
    expect(elapsed(aCycle({ starts: '' }), '2027-03-01', '2027-02-01')).toBeNull();
    expect(elapsed(aCycle({ ends: '2027-01-01' }), '2027-03-01', '2027-02-01')).toBeNull();
    expect(expectedAfter(null, 'Late')).toBeNull();
  });

  test('never falls as days pass, whatever the curve', () => {
    const day = fc.integer({ min: 1, max: 30 });
    const curve = fc.constantFrom('' as const, 'Even' as const, 'Late' as const, 'Early' as const);
    fc.assert(
      fc.property(day, day, curve, (a, b, chosen) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((n) =>
          expectedAfter(
            elapsed(cycle, '2027-03-20', `2027-03-${String(n).padStart(2, '0')}`),
            chosen,
          ),
        );
        expect(earlier).toBeLessThanOrEqual(later ?? NaN);
      }),
      SEED,
    );
  });
});

describe('pace', () => {
  test.each([
    [0.5, 0.1, 'on-track'],
    [0.5, 0.1 + 1e-12, 'on-track'],
    [0.5, 0.1 + 2e-9, 'behind'],
    [0.5, 0.25, 'behind'],
    [0.5, 0.25 + 1e-12, 'behind'],
    [0.5, 0.26, 'off-track'],
    [0.15, 0.9, 'early'],
    [0.1500001, 0.9, 'off-track'],
    [0.5, -0.3, 'on-track'],
    [0.5, null, 'on-track'],
  ])('after %d of its time with a gap of %d is %s', (share, gap, pace) => {
    expect(paceOf(share, gap)).toBe(pace);
  });

  test('a gap that binary arithmetic makes a little too large is still 0.10', () => {
    expect(isBeyond(0.3 - 0.2, 0.1)).toBe(false);
    expect(isBeyond(0.7 - 0.45, 0.25)).toBe(false);
    expect(isEarly(0.1 + 0.05)).toBe(true);
  });
});

describe('cells formatted as percent', () => {
  test('count a hundredfold when the unit is %, once', () => {
    const row = aKeyResult({ start: 28, target: 60, current: 0.44, percent: ['current'] });
    const once = inItsUnit(row);
    expect(once).toMatchObject({ start: 28, target: 60, current: 44 });
    expect(inItsUnit(once)).toEqual(once);
    expect(metricProgress(once.start, once.target, once.current)).toBe(0.5);
  });

  test('a bare 0.44 stays, and so does a percent cell of another unit', () => {
    expect(inItsUnit(aKeyResult({ current: 0.44 })).current).toBe(0.44);
    expect(inItsUnit(aKeyResult({ current: 0.44, unit: 'h', percent: ['current'] })).current).toBe(
      0.44,
    );
  });

  test('gain no digits', () => {
    const row = aKeyResult({ start: 0.29, target: 0.57, percent: ['start', 'target'] });
    expect(inItsUnit(row)).toMatchObject({ start: 29, target: 57 });
  });
});

describe('kind of a key result left blank', () => {
  test.each([
    ['Metric', {}],
    ['Milestone', { current: false, start: null, target: null }],
    ['Metric', { current: true }],
    ['Maintain', { target: null, floor: 3 }],
    ['Maintain', { start: null, target: null, ceiling: 3 }],
    ['Metric', { floor: 3 }],
    ['Baseline', { kind: 'Baseline' as const, current: true, start: null, target: null }],
  ] as const)('%s for %j', (kind, fields) => {
    expect(kindOf(aKeyResult(fields))).toBe(kind);
  });
});
