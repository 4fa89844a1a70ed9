import { weakestObjective } from '../../src/charts/weakestObjective.ts';
import { answer } from '../../src/charts/_chart.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import { weekHistory } from '../../src/domain/weekHistory.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

const plan = aPlan({
  objectives: [anObjective(), anObjective({ id: 'O2', row: 3 })],
  keyResults: [aKeyResult({ row: 2 }), aKeyResult({ id: 'O2-KR1', objective: 'O2', row: 3 })],
  checkIns: [
    aCheckIn({ id: 'CK1', row: 2, for: '2027-01-12', value: 84, confidence: 8 }),
    aCheckIn({ id: 'CK2', row: 3, for: '2027-02-16', value: 87, confidence: 8 }),
    aCheckIn({ id: 'CK3', row: 4, keyResult: 'O2-KR1', for: '2027-02-16', value: 83, confidence: 8 }),
  ],
}); // prettier-ignore
const ON = '2027-02-17';
const chart = weakestObjective(figuresOf(plan, aCycle(), ON), weekHistory(plan, aCycle(), ON));

test('is about the objective that is furthest behind, and its title is the answer', () => {
  expect(chart?.title).toBe('O2 is at 10 %, 48 % expected');
  expect(chart?.alt).toContain(chart?.title);
});

test('has a row for each week of the cycle; weeks to come are expected, not done', () => {
  const [heads, ...weeks] = chart?.series ?? [];
  expect(heads).toEqual(['Week', 'Progress', 'Expected']);
  expect(weeks).toHaveLength(13);
  expect(weeks[6]?.[1]).toBeCloseTo(0.1);
  expect(weeks[7]?.[1]).toBeNull();
  const expected = weeks.slice(6).map(([, , share]) => Number(share));
  expect(expected).toEqual([...expected].sort((a, b) => a - b));
  // On the day of its review, Wednesday 31 March, 86 of 90 days have passed.
  expect(expected[6]).toBeCloseTo(86 / 90);
});

test.each([
  ['evenly', { curve: 'Even' }, 51 / 90],
  ['late', { curve: 'Late' }, (51 / 90) ** 2],
  ['early', { curve: 'Early' }, Math.sqrt(51 / 90)],
  ['by a day of its own', { curve: 'Even', due: '2027-02-28' }, 51 / 55],
] as const)('what is due %s is expected so in the weeks to come', (_, fields, share) => {
  const curved = aPlan({
    objectives: [anObjective()],
    keyResults: [aKeyResult(fields)],
    checkIns: [aCheckIn({ for: '2027-02-16', value: 83, confidence: 8 })],
  });
  const drawn = weakestObjective(
    figuresOf(curved, aCycle(), ON),
    weekHistory(curved, aCycle(), ON),
  );
  // Wednesday 24 February, in the eighth week.
  expect(drawn?.series[8]?.[2]).toBeCloseTo(share);
});

test('with nothing known there is no chart', () => {
  const empty = aPlan({ objectives: [anObjective()], keyResults: [aKeyResult()] });
  expect(
    weakestObjective(figuresOf(empty, aCycle(), ON), weekHistory(empty, aCycle(), ON)),
  ).toBeNull();
});

test('a title has at most 48 characters, cut at a word', () => {
  const long = answer('A title that goes on and on beyond what any chart has room for');
  expect(long.length).toBeLessThanOrEqual(48);
  expect(long).toMatch(/\w…$/);
});
