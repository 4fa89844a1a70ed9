import * as fc from '../_fastCheck.ts';
import { addDays, days } from '../../src/domain/days.ts';
import { forecastOf, reachedOn, workingOf, type Forecastable } from '../../src/domain/forecast.ts';
import { medianLine, medianOf } from '../../src/domain/line.ts';
import type { KeyResult } from '../../src/tabs/keyResults.ts';
import { aCycle, aKeyResult } from '../_build.ts';

const STARTS = '2027-01-04';
const DUE = '2027-04-04';
const SPAN = days(STARTS, DUE);
const SEED = { seed: 20270104, numRuns: 400 };

/** A metric from 0 to 100 with these numbers, [day from the start, value]. */
function judged(
  numbers: readonly (readonly [number, number | null])[],
  fields: Partial<KeyResult> = {},
  more: Partial<Forecastable> = {},
): Forecastable {
  return {
    cycle: aCycle(),
    keyResult: aKeyResult({ start: 0, target: 100, unit: '', ...fields }),
    kind: 'Metric',
    due: DUE,
    entries: numbers.map(([day, value]) => ({ for: addDays(STARTS, day), value, confidence: 6 })),
    ...more,
  };
}

/** One number each Monday. */
const weekly = (...values: number[]) =>
  values.map((value, week) => [7 * (week + 1), value] as const);
const of = (
  numbers: Parameters<typeof judged>[0],
  fields: Partial<KeyResult> = {},
  on?: string,
) => {
  const last = numbers[numbers.length - 1]?.[0] ?? 0;
  return forecastOf(judged(numbers, fields), on ?? addDays(STARTS, last + 2));
};

describe('the line of medians', () => {
  test('goes through points that stand on one', () =>
    expect(medianLine([1, 2, 5].map((at) => ({ at, value: 3 - 2 * at })))).toEqual({ slope: -2, base: 3 })); // prettier-ignore

  test('does not see one wrong point of seven', () => {
    const points = [1, 2, 3, 4, 5, 6, 7].map((at) => ({ at, value: at === 5 ? 500 : 10 * at }));
    const { slope, base } = medianLine(points);
    expect(slope).toBeCloseTo(10, 9);
    expect(base).toBeCloseTo(0, 9);
  });

  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
    [[], NaN],
  ])('the median of %j is %d', (numbers, middle) => expect(medianOf(numbers)).toBe(middle));
});

describe('a forecast is made of the last eight numbers', () => {
  test('one a day, the newest', () => {
    const twice = [[7, 10], [14, 99], [14, 20], [21, 30], [28, 40]] as const; // prettier-ignore
    expect(of(twice)?.value).toBeCloseTo((40 / 28) * SPAN, 9);
  });

  test('and of no older ones', () => {
    const late = [900, 900, 900, 8, 16, 24, 32, 40, 48, 56, 64].map((value, week) => [7 * week, value] as const); // prettier-ignore
    expect(of(late)?.value).toBeCloseTo(8 + (8 / 7) * (SPAN - 21), 9);
  });

  test('blank ones are none', () =>
    expect(of([[7, 10], [14, null], [21, 30], [28, 40], [35, 50]])?.value).toBeCloseTo((10 / 7) * SPAN, 9)); // prettier-ignore
});

describe('there is none', () => {
  const four = weekly(10, 20, 30, 40);
  test.each([
    ['of three numbers', of(weekly(10, 20, 30))],
    ['of two weeks less a day', of([[7, 1], [12, 2], [16, 3], [20, 4]])], // prettier-ignore
    ['on the due day', of(four, {}, DUE)],
    ['after it', of(four, {}, '2027-05-01')],
    ['without a target', of(four, { target: null })],
    ['without a start', of(four, { start: null })],
    ['without a way to go', of(four, { start: 100 })],
    ['of another kind', forecastOf(judged(four, {}, { kind: 'Maintain' }), '2027-02-03')],
    ['of a cycle that ends before it starts', forecastOf(judged(four, {}, { cycle: aCycle({ ends: '2026-12-01' }) }), '2027-02-03')], // prettier-ignore
    ['of one due at the start', forecastOf(judged(four, {}, { due: STARTS }), '2027-02-03')],
  ])('%s', (_name, forecast) => expect(forecast).toBeNull());

  test('but of exactly two weeks there is one', () =>
    expect(of([[7, 1], [12, 2], [16, 3], [21, 4]])).not.toBeNull()); // prettier-ignore
});

describe('the chance', () => {
  const chance = (...values: number[]): number => of(weekly(...values))?.chance ?? NaN;
  const good = (...values: number[]): number => of(weekly(...values))?.chance70 ?? NaN;
  test('is high on a clear way to far beyond the target', () =>
    expect(chance(12, 24, 36, 48, 60, 72, 84)).toBeGreaterThan(0.9));
  test('is low on a clear way to half of it', () =>
    expect(good(4, 8, 12, 16, 20, 24, 28)).toBeLessThan(0.05));
  test('is low far behind and late', () =>
    expect(good(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22)).toBeLessThan(0.02));
  test('is low where nothing moves, and the lower the longer', () => {
    expect(chance(0, 0, 0, 0, 0, 0)).toBeLessThan(0.1);
    expect(good(0, 0, 0, 0, 0, 0)).toBeLessThan(0.3);
    expect(good(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).toBeLessThan(0.05);
  });
  test.each([
    [30, 60, 90, 104, 104, 105, 104],
    [40, 80, 110, 110, 110, 110],
    [0, 0, 120, 120, 120, 120],
    // Right at the target, to the last digit.
    [30, 60, 90, 100, 100, 100, 100],
    [20, 50, 80, 100, 100, 100, 100, 100, 100, 100],
    [100, 100, 100, 100],
  ])('is high once the target is reached and held: %d, %d, %d, %d …', (...values) => {
    expect(chance(...values)).toBeGreaterThan(0.7);
    expect(good(...values)).toBeGreaterThan(0.95);
  });
  test('falls when a metric stops on the way', () =>
    expect(chance(10, 20, 30, 40, 40, 40, 40)).toBeLessThan(chance(8, 15, 24, 31, 40, 47, 55)));
  test.each([2, 4, 7, 9])(
    'is even or better for the same amount each week that leads past the target, seen first on day %i',
    (first) => {
      const numbers = [8, 16, 24, 32, 40, 48].map((value, at) => [first + 7 * at, value] as const);
      const forecast = of(numbers);
      const way = forecast?.value ?? NaN;
      if (way > 102) expect(forecast?.chance).toBeGreaterThan(0.5);
      else expect(forecast?.chance).toBeGreaterThan(0.3);
    },
  );
  test('is not lost by one slow week of six', () =>
    expect(chance(7, 21, 32, 43, 54, 58)).toBeGreaterThan(0.4));
  test.each([
    [10, 20, 30, 40, 50],
    [12, 24, 36, 48, 60],
    [11, 19, 31, 42, 51],
    [9, 21, 30, 40, 51, 60],
  ])(
    'falls, but is not lost, by one flat week after an even pace: %d, %d, %d, %d, %d …',
    (...values) => {
      const last = values[values.length - 1] ?? NaN;
      const flat = chance(...values, last);
      expect(flat).toBeGreaterThan(0.25);
      expect(flat).toBeLessThan(chance(...values, last + 10) - 0.1);
      // Three of them tell.
      expect(chance(...values, last, last, last)).toBeLessThan(0.15);
    },
  );
  test('counts on steps that come at equal times', () => {
    // Every other week a fifth, and every third week less than it takes.
    expect(chance(0, 20, 20, 40, 40, 60)).toBeGreaterThan(0.8);
    expect(chance(0, 0, 18, 18, 18, 36, 36, 36)).toBeLessThan(0.2);
    expect(chance(0, 12, 12, 24, 24, 36, 36)).toBeLessThan(0.05);
  });
  test('does not count on what levels off short of the target', () => {
    expect(chance(40, 60, 72, 80, 84, 88)).toBeLessThan(0.5);
    expect(good(40, 60, 72, 80, 84, 88)).toBeGreaterThan(0.95);
  });
  test('is of a wider range the fewer numbers there are', () => {
    const width = (...values: number[]): number => {
      const { low, high } = of(weekly(...values)) ?? { low: NaN, high: NaN };
      return high - low;
    };
    expect(width(8, 17, 24, 31)).toBeGreaterThan(1.2 * width(8, 17, 24, 31, 40, 49, 56, 65));
  });
  test('falls when it turns back', () => expect(chance(15, 30, 45, 60, 50, 40)).toBeLessThan(0.2));
  test('of a metric that loses much and goes on more slowly is low', () =>
    expect(chance(10, 20, 30, 40, 50, 20, 22)).toBeLessThan(0.1));
  test('of a metric that starts elsewhere goes by where it is', () =>
    expect(good(50, 54, 58, 62, 66, 70)).toBeGreaterThan(0.9));

  test.each([
    ['the first', [90, 18, 27, 36, 45, 54, 63]],
    ['one in the middle', [9, 18, 27, 360, 45, 54, 63]],
    ['the last', [9, 18, 27, 36, 45, 54, 630]],
  ])('is not thrown by one number typed wrongly: %s', (_which, values) => {
    const wrong = of(weekly(...values));
    expect(wrong?.value).toBeCloseTo((9 / 7) * SPAN, 0);
    expect(wrong?.chance).toBeGreaterThan(0.75);
  });

  test.each([
    [8, 16, 24, 32, 40],
    [5, 11, 14, 20, 26, 31],
    [10, 20, 30, 40, 50, 50],
    [14, 27, 43, 55],
    [0, 0, 20, 20, 40, 40],
    [20, 35, 50, 45, 40],
  ])('is hardly ever less for a better newest number: %d, %d, %d, %d …', (...values) => {
    // Up to the target: far beyond it a number may be typed wrongly.
    const first = values[values.length - 1] ?? NaN;
    let [most, most70] = [0, 0];
    for (let latest = first; latest <= 100; latest += 2) {
      const { chance: now = NaN, chance70 = NaN } = of(weekly(...values, latest)) ?? {};
      // What leaps may be another way to be on, which is told with a step of less than a tenth.
      expect(now).toBeGreaterThan(most - 0.1);
      expect(chance70).toBeGreaterThan(most70 - 0.1);
      [most, most70] = [Math.max(most, now), Math.max(most70, chance70)];
    }
    expect(most).toBeGreaterThan(chance(...values, first) + 0.3);
  });
  test.each([
    [[8, 16, 24, 32, 60], 35],
    [[0, 20, 20, 40, 40, 60], 35],
    [[10, 20, 30, 40, 50, 60], 38],
    [[10, 10, 10, 10, 60, 100], 60],
  ])(
    'is no less for a target that its newest number is far beyond: %j and %d',
    (values, target) => {
      const [near, at] = [target, values[values.length - 1]!].map((each) => of(weekly(...values), { target: each })?.chance ?? NaN); // prettier-ignore
      expect(near).toBeGreaterThan((at ?? NaN) - 0.02);
    },
  );
  test.each([
    [8, 16, 24, 32, 40],
    [3, 6, 8, 12, 15, 17],
    [10, 20, 30, 40, 50, 50],
    [0, 1, 4, 9, 16, 25],
    [20, 35, 50, 45, 40],
  ])('is hardly ever more for a target further off: %d, %d, %d, %d …', (...values) => {
    const chances = [40, 60, 80, 100, 130, 160].map((target) => of(weekly(...values), { target })?.chance ?? NaN); // prettier-ignore
    chances
      .slice(1)
      .forEach((further, at) => expect(further).toBeLessThan((chances[at] ?? NaN) + 0.1));
  });
});

const amount = fc.integer({ min: -1e6, max: 1e6 });
const history = fc
  .tuple(fc.uniqueArray(fc.integer({ min: -10, max: SPAN - 1 }), { minLength: 4, maxLength: 12 }), fc.array(amount, { minLength: 12, maxLength: 12 }))
  .map(([at, values]) =>
    at.sort((a, b) => a - b).map((day, index) => [day, values[index] ?? 0] as const),
  ); // prettier-ignore

describe('whatever the numbers', () => {
  test('the likely value is within its range, the target is no likelier than 70 % of it', () =>
    fc.assert(
      fc.property(history, amount, amount, (numbers, start, target) => {
        const forecast = of(numbers, { start, target }, addDays(STARTS, SPAN - 1));
        if (!forecast) return;
        const { value, low, high, chance, chance70 } = forecast;
        expect([value, low, high].every(Number.isFinite)).toBe(true);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(chance70);
        expect(chance70).toBeLessThanOrEqual(1);
      }),
      SEED,
    ));

  test('a falling metric is a rising one in a mirror', () =>
    fc.assert(
      fc.property(history, (numbers) => {
        const rising = of(numbers, {}, addDays(STARTS, SPAN - 1));
        const mirrored = numbers.map(([day, value]) => [day, 100 - value] as const);
        const falling = of(mirrored, { start: 100, target: 0 }, addDays(STARTS, SPAN - 1));
        if (!rising || !falling) return expect(falling).toBe(rising);
        expect(falling.chance).toBeCloseTo(rising.chance, 6);
        expect(falling.chance70).toBeCloseTo(rising.chance70, 6);
        expect((falling.low + rising.high - 100) / 1e6).toBeCloseTo(0, 6);
      }),
      SEED,
    ));

  test('other units change no chance', () =>
    fc.assert(
      fc.property(history, fc.constantFrom(0.01, 7, 1e6, 1e9), (numbers, unit) => {
        const on = addDays(STARTS, SPAN - 1);
        const scaled = numbers.map(([day, value]) => [day, unit * value] as const);
        const chance = of(scaled, { target: 100 * unit }, on)?.chance ?? null;
        const before = of(numbers, {}, on)?.chance ?? null;
        if (chance === null || before === null) return expect(chance).toBe(before);
        expect(chance).toBeCloseTo(before, 5);
      }),
      SEED,
    ));

  test('the chances are of one distribution, which its range goes by', () =>
    fc.assert(
      fc.property(history, (numbers) => {
        const at = addDays(STARTS, SPAN - 1);
        const forecast = of(numbers, {}, at);
        if (!forecast) return;
        const { low, high, value } = forecast;
        for (const [bound, beyond] of [[low, 0.85], [high, 0.15]] as const) {
          if (bound === value) continue;
          const chances = workingOf(judged(numbers), at, bound / 100)?.chances ?? [];
          const sum = chances.reduce((total, { weight, chance }) => total + weight * chance, 0);
          expect(sum).toBeCloseTo(beyond, 6);
        }
      }),
      SEED,
    )); // prettier-ignore

  test('a number that is too large to be one brings no forecast down', () => {
    const huge = of(weekly(10, 20, 1e200, 40, 50));
    expect(Object.values(huge ?? {}).every(Number.isFinite)).toBe(true);
    expect(huge?.chance).toBeCloseTo(of(weekly(10, 20, 1e9, 40, 50))?.chance ?? NaN, 2);
  });

  test('the same numbers give the same forecast, and what is known later changes nothing', () =>
    fc.assert(
      fc.property(history, (numbers) => {
        const on = addDays(STARTS, 45);
        const early = numbers.filter(([day]) => day <= 45);
        expect(of(numbers, {}, on)).toEqual(of(early, {}, on));
      }),
      SEED,
    ));

  test('a higher target is never likelier', () =>
    fc.assert(
      fc.property(history, (numbers) => {
        const forecast = of(numbers, {}, addDays(STARTS, SPAN - 1));
        if (!forecast) return;
        // The range holds seven cases in ten: the target is above it in fewer than one in six.
        if (forecast.high < 100) expect(forecast.chance).toBeLessThanOrEqual(0.151);
        if (forecast.low > 100) expect(forecast.chance).toBeGreaterThanOrEqual(0.849);
      }),
      SEED,
    ));
});

describe('a steady metric', () => {
  /** Numbers of each Monday at a rate, 1 for one that comes to the target, each off by a little. */
  const steady = fc.record({
    off: fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 7, maxLength: 11 }),
    rate: fc.oneof(
      fc.double({ min: 0.3, max: 0.65, noNaN: true }),
      fc.double({ min: 1.4, max: 2, noNaN: true }),
    ),
  });
  const numbersOf = ({ off, rate }: { off: number[]; rate: number }): number[] =>
    off.map((each, week) => (700 * rate * (week + 1)) / SPAN + each / 10);

  test('is told by its rate, whichever one number but the last was typed wrongly', () =>
    fc.assert(
      fc.property(
        steady,
        fc.nat(),
        fc.oneof(fc.integer({ min: 30, max: 900 }), fc.integer({ min: -900, max: -30 })),
        (each, which, slip) => {
          const numbers = numbersOf(each);
          numbers[which % (numbers.length - 1)]! += slip;
          const chance = of(weekly(...numbers))?.chance ?? NaN;
          if (each.rate > 1) expect(chance).toBeGreaterThan(0.6);
          else expect(chance).toBeLessThan(0.25);
        },
      ),
      SEED,
    ));

  test('is no less likely to get to a nearer target that its latest number leapt beyond', () =>
    fc.assert(
      fc.property(steady, fc.integer({ min: 10, max: 20 }), fc.integer({ min: 3, max: 10 }), (each, leap, nearer) => {
        const numbers = numbersOf(each);
        const newest = (leap / 10) * Math.max(...numbers);
        numbers[numbers.length - 1] = newest;
        const [near, at] = [(nearer / 10) * newest, newest].map((target) => of(weekly(...numbers), { target })?.chance ?? NaN); // prettier-ignore
        expect(near).toBeGreaterThan((at ?? NaN) - 0.001);
      }),
      SEED,
    )); // prettier-ignore

  test('is hardly less likely to get there for a latest number that is a little higher', () =>
    fc.assert(
      fc.property(steady, fc.integer({ min: 1, max: 5 }), (each, more) => {
        const numbers = numbersOf(each);
        const before = of(weekly(...numbers))?.chance ?? NaN;
        numbers[numbers.length - 1]! += more;
        expect(of(weekly(...numbers))?.chance ?? NaN).toBeGreaterThan(before - 0.15);
      }),
      SEED,
    ));
});

describe('the day on which the target is reached', () => {
  const on = '2027-02-17';
  test.each([
    ['at ten a week', weekly(10, 20, 30, 40, 50, 60), {}, '2027-03-15'],
    ['falling', weekly(90, 80, 70, 60, 50, 40), { start: 100, target: 0 }, '2027-03-15'],
    ['a quarter late', weekly(4, 8, 12, 16, 20, 24), {}, '2027-06-28'],
    ['today, where the line is already beyond', weekly(40, 60, 80, 100, 120, 140), {}, on],
    ['never, standing still', weekly(5, 5, 5, 5, 5), {}, null],
    ['never, going back', weekly(50, 40, 30, 20, 10), {}, null],
    ['never within ten years', weekly(0.001, 0.002, 0.003, 0.004), {}, null],
    ['unknown, of three numbers', weekly(10, 20, 30), {}, null],
  ])('%s', (_name, numbers, fields, day) =>
    expect(reachedOn(judged(numbers, fields), on)).toBe(day),
  );
});
