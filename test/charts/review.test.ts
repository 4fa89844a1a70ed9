import type { Drawing } from '../../src/charts/_chart.ts';
import { beliefAgainstEvidence } from '../../src/charts/beliefAgainstEvidence.ts';
import { confidenceOverTime } from '../../src/charts/confidenceOverTime.ts';
import { paceOfKeyResults } from '../../src/charts/paceOfKeyResults.ts';
import { requiredAgainstAchieved } from '../../src/charts/requiredAgainstAchieved.ts';
import { statusMix } from '../../src/charts/statusMix.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import { weekHistory } from '../../src/domain/weekHistory.ts';
import { reviewCharts } from '../../src/layouts/reviewCharts.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

const ON = '2027-02-17';
const WEEKS = ['2027-01-13', '2027-01-20', '2027-01-27', '2027-02-03', '2027-02-10', '2027-02-17'];

/** Check-ins week by week, from [value, confidence]. */
const log = (keyResult: string, from: number, weeks: [number, number][]) =>
  weeks.map(([value, confidence], at) =>
    aCheckIn({ id: `CK${from + at}`, row: from + at + 1, keyResult, for: WEEKS[at] ?? ON, value, confidence }),
  ); // prettier-ignore

// One ahead and believed in, one far behind and doubted more each week.
const plan = aPlan({
  objectives: [anObjective()],
  keyResults: [aKeyResult({ row: 2 }), aKeyResult({ id: 'O1-KR2', row: 3 })],
  checkIns: [
    ...log('O1-KR1', 1, [[83, 7], [84, 7], [85, 8], [86, 8], [87, 8], [88, 8]]),
    ...log('O1-KR2', 11, [[82, 7], [82, 7], [82.2, 6], [82.4, 5], [82.5, 4], [82.6, 3]]),
  ],
}); // prettier-ignore
const figures = figuresOf(plan, aCycle(), ON);
const history = weekHistory(plan, aCycle(), ON);
const empty = aPlan({ objectives: [anObjective()], keyResults: [aKeyResult()] });
const blank = figuresOf(empty, aCycle(), ON);
const blankHistory = weekHistory(empty, aCycle(), ON);

const rows = (chart: Drawing | null): readonly unknown[][] =>
  (chart?.series ?? []).map((row) => [...row]);

test.each([
  ['belief against evidence', beliefAgainstEvidence(figures), 'Unsure and behind: O1-KR2'],
  ['status mix', statusMix(figures, history), '1 of 2 behind pace, 1 a week ago'],
  ['pace', paceOfKeyResults(figures), 'O1-KR2 is furthest behind: 6 % of 49 % expected'],
  ['confidence', confidenceOverTime(figures, history), 'O1-KR2 fell from 6 to 3 since week 4'],
  ['required rate', requiredAgainstAchieved(figures), 'O1-KR2 needs 10.7 times its recent speed'],
])('the title of %s is its answer, at most 48 characters long', (_name, chart, title) => {
  expect(chart?.title).toBe(title);
  expect(title.length).toBeLessThanOrEqual(48);
  expect(chart?.alt.startsWith(title.slice(0, 20))).toBe(true);
  expect(chart?.alt.length).toBeGreaterThan(title.length + 10);
});

test('the status mix counts each key result once a week', () => {
  const [, ...weeks] = rows(statusMix(figures, history));
  expect(weeks).toHaveLength(13);
  for (const [week, ...counts] of weeks) {
    const sum = counts.reduce<number>((all, each) => all + Number(each ?? 0), 0);
    expect([week, sum]).toEqual([week, Number(week) <= 7 ? 2 : 0]);
  }
});

test('each key result stands in one field of belief against evidence', () => {
  const [heads = [], ...points] = rows(beliefAgainstEvidence(figures));
  expect(heads.slice(1)).toEqual(['Sure, on pace', 'Unsure, behind']);
  expect(points.map(([, ...fields]) => fields.filter((each) => each !== null).length)).toEqual([1, 1]); // prettier-ignore
});

test('the fourth chart of a review is the required rate while a key result is off track', () => {
  expect(reviewCharts(figures, history).map(({ key }) => key.split(' ')[0])).toHaveLength(4);
  expect(reviewCharts(figures, history)[3]?.title).toMatch(/times its recent speed$/);
});

test('a bar is as tall as its title says, and stands in its axis', () => {
  const { series = [], options = {} } = requiredAgainstAchieved(figures) ?? {};
  expect(series[0]?.[1]).toBe('Slower than needed');
  expect(series[1]?.slice(0, 2)).toEqual(['O1-KR2', 10.7]);
  const { viewWindow, ticks } = options['vAxis'] as {
    viewWindow: { max: number };
    ticks: number[];
  };
  expect(viewWindow.max).toBeGreaterThanOrEqual(10.7);
  expect(ticks[ticks.length - 1]).toBe(viewWindow.max);
  // So many lines of an axis can be told apart.
  expect(ticks.length).toBeLessThanOrEqual(7);
});

test.each([
  ['stands still', [82, 82, 82, 82, 82, 82], 'O1-KR2 stands still'],
  ['hardly moves', [82, 82, 82, 82, 82, 82.1], 'O1-KR2 hardly moves'],
])('a bar without an end, of what %s, is cut above all others, and its name says so', (_, values, said) => {
  const still = aPlan({
    objectives: [anObjective()],
    keyResults: [aKeyResult({ row: 2 }), aKeyResult({ id: 'O1-KR2', row: 3 })],
    checkIns: [
      ...log('O1-KR1', 1, [82.2, 82.3, 82.4, 82.5, 82.6, 82.7].map((value) => [value, 7])),
      ...log('O1-KR2', 11, values.map((value) => [value, 7])),
    ],
  });
  const { title, alt, series = [], options = {} } = requiredAgainstAchieved(figuresOf(still, aCycle(), ON)) ?? {};
  expect(title).toBe(said);
  expect(series[0]?.[1]).toBe('Slower than needed (cut at 15)');
  expect(series.slice(1).map(([id, times]) => [id, times])).toEqual([['O1-KR2', 15], ['O1-KR1', 14.2]]);
  expect(alt).toContain('15 stands for more than 20, for no movement and for movement away from the target');
  expect(options['vAxis']).toMatchObject({ viewWindow: { max: 15 } });
}); // prettier-ignore

test('with nothing known no chart is drawn', () => {
  expect(reviewCharts(blank, blankHistory)).toEqual([]);
  expect(requiredAgainstAchieved(blank)).toBeNull();
  expect(paceOfKeyResults(blank)).toBeNull();
});

test('what only binary arithmetic tells apart stands in the order of its IDs', () => {
  const even = aPlan({
    objectives: [anObjective()],
    keyResults: [
      aKeyResult({ row: 2, start: 70, target: 95 }),
      aKeyResult({ id: 'O1-KR2', row: 3, start: 18, target: 6 }),
    ],
    checkIns: [...log('O1-KR1', 1, [[72.5, 7]]), ...log('O1-KR2', 11, [[16.8, 7]])],
  });
  const same = figuresOf(even, aCycle(), ON);
  const [one, two] = same.keyResults.map(({ gap }) => gap ?? 0);
  expect([one === two, one]).toEqual([false, expect.closeTo(two ?? 0, 12)]);
  expect(rows(paceOfKeyResults(same)).slice(1).map(([id]) => id)).toEqual(['O1-KR1', 'O1-KR2']);
  const late = figuresOf(even, aCycle({ starts: '2026-10-05', ends: '2027-04-04' }), ON);
  expect(late.movers).toEqual(['O1-KR1', 'O1-KR2']);
}); // prettier-ignore

test('bars of only some key results say how many there are', () => {
  const ids = Array.from({ length: 15 }, (_, at) => `O1-KR${at + 1}`);
  const many = aPlan({
    objectives: [anObjective()],
    keyResults: ids.map((id, at) => aKeyResult({ id, row: at + 2 })),
    checkIns: ids.flatMap((id, at) => log(id, 10 * at + 1, [[83, 7], [84, 7], [84, 8], [84, 8], [85, 8], [85, 8]])),
  });
  const crowd = figuresOf(many, aCycle(), ON);
  const said = (chart: Drawing | null) => [(chart?.options['hAxis'] as { title?: string } | undefined)?.title, String(chart?.options['alt'])];
  const few = [requiredAgainstAchieved(figures), paceOfKeyResults(figures)];
  expect(few.map((chart) => said(chart)[0])).toEqual([undefined, undefined]);
  const [hard, behind] = [said(requiredAgainstAchieved(crowd)), said(paceOfKeyResults(crowd))];
  expect([hard[0], behind[0]]).toEqual(['the 12 hardest of 15', 'the 12 furthest behind of 15']);
  expect(hard[1]).toMatch(/Shown: the 12 hardest of 15\.$/);
  expect(behind[1]).toMatch(/Progress of the 12 furthest behind of 15 key results/);
}); // prettier-ignore
