import * as fc from '../_fastCheck.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import { doubtWords, outlookOf } from '../../src/domain/outlook.ts';
import { workingOf } from '../../src/domain/forecast.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

const ON = '2027-02-17';

/** The figures of a key result with a number each Monday from 11 January on. */
function figures(values: readonly number[], fields: Parameters<typeof aKeyResult>[0]) {
  const checkIns = values.map((value, at) =>
    aCheckIn({ id: `CK${at}`, row: at + 2, for: new Date(Date.UTC(2027, 0, 11 + 7 * at)).toISOString().slice(0, 10), value, confidence: 6 }),
  ); // prettier-ignore
  const plan = aPlan({ objectives: [anObjective()], keyResults: [aKeyResult(fields)], checkIns });
  const [one] = figuresOf(plan, aCycle(), ON).keyResults;
  if (!one) throw new Error('no figures');
  return one;
}

const whole = fc.integer({ min: 0, max: 60 });
const history = fc.oneof(
  fc.record({
    values: fc.array(whole, { minLength: 4, maxLength: 6 }),
    start: whole,
    target: whole,
  }),
  fc.record({
    values: fc.array(fc.integer({ min: 0, max: 1000 }).map((n) => n / 10), { minLength: 4, maxLength: 6 }),
    start: fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
    target: whole,
  }),
); // prettier-ignore

test('what is told of a forecast lies on the side of the target on which its line ends, and is a number like the known ones', () => {
  const doubts = new Set<unknown>();
  fc.assert(
    fc.property(history, ({ values, start, target }) => {
      fc.pre(start !== target);
      const one = figures(values, { start, target, unit: '%' });
      const told = outlookOf(one);
      if (!told || !one.forecast) return;
      const { value, low, high, inTimeOn, doubt } = told;
      const isThere = (end: number): boolean => (target > start ? end >= target : end <= target);
      expect(inTimeOn !== null).toBe(isThere(value));
      expect([low <= value, value <= high]).toEqual([true, true]);
      expect([low >= 0, high <= 100]).toEqual([true, true]);
      if ([start, target, ...values].every(Number.isInteger))
        expect([value, low, high].every(Number.isInteger)).toBe(true);
      expect(doubt).toBe(isThere(value) === one.forecast.chance >= 0.5 ? null : isThere(value) ? 'reaches' : 'misses'); // prettier-ignore
      doubts.add(doubt);
    }),
    { numRuns: 300 },
  );
  expect(doubts).toEqual(new Set([null, 'reaches', 'misses']));
});

test('why a chance and a line disagree is told from the ways that speak against the line', () => {
  const stalled = figures([73, 77, 81, 85, 85.1], { start: 71, target: 90 });
  expect(outlookOf(stalled)?.doubt).toBe('reaches');
  const seen = { kind: 'Metric' as const, due: '2027-04-04', entries: stalled.points, cycle: aCycle(), keyResult: stalled.keyResult }; // prettier-ignore
  const chances = workingOf(seen, ON, 1)?.chances ?? [];
  expect(doubtWords(chances, 'reaches')).toMatch(/^(mostly|often) (stop|slow down)$/);
});
