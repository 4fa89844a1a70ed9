import { printGrade } from '../../../src/domain/grade.ts';
import * as fc from '../../_fastCheck.ts';
import { calibrationOf } from '../../../src/domain/close/calibration.ts';
import { closeOf } from '../../../src/domain/close/close.ts';
import { diagnosisOf } from '../../../src/domain/close/diagnosis.ts';
import { outcomesOf } from '../../../src/domain/close/outcomes.ts';
import { promisesOf } from '../../../src/domain/close/promises.ts';
import { addDays } from '../../../src/domain/days.ts';
import { figuresOf } from '../../../src/domain/figuresOf.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { aCheckIn, aCycle, aDecision, aKeyResult, anObjective, aPlan } from '../../_build.ts';

const LAST = '2027-04-04';
const AFTER = '2027-04-06';
const cycle = aCycle();

/** A plan with one key result, its fields, and check-ins as [For, value, confidence]. */
function one(
  fields: Partial<Parameters<typeof aKeyResult>[0]>,
  said: [day: string, value: number | boolean | null, confidence?: number | null][],
  launch?: { start: number | null; target: number | null },
): Plan {
  return aPlan({
    cycles: [cycle],
    objectives: [anObjective()],
    keyResults: [aKeyResult(fields)],
    checkIns: said.map(([day, value, confidence = null], at) =>
      aCheckIn({ id: `CK${at + 1}`, row: at + 2, for: day, value, confidence }),
    ),
    launches: launch
      ? [{ id: 'O1-KR1', on: '2027-01-02', by: '', wording: '', owner: '', ...launch }]
      : [],
  });
}
const scored = (plan: Plan, on = AFTER) => closeOf(plan, cycle, on).keyResults[0];

/** So many key results of one objective: what was believed in the middle, and the value at the end, of 0 to 100. */
function many(list: readonly [said: number, value: number][], type: '' | 'Committed' = ''): Plan {
  const id = (at: number): string => `O1-KR${at + 1}`;
  return aPlan({
    cycles: [cycle],
    objectives: [anObjective({ type })],
    keyResults: list.map((_, at) => aKeyResult({ id: id(at), row: at + 2, start: 0, target: 100 })),
    checkIns: list.flatMap(([said, value], at) => [
      aCheckIn({ id: `CK${2 * at + 1}`, for: '2027-02-10', keyResult: id(at), confidence: said, value: 0 }),
      aCheckIn({ id: `CK${2 * at + 2}`, for: LAST, keyResult: id(at), value }),
    ]),
  });
} // prettier-ignore

describe('a metric', () => {
  test('scores its progress on the last day', () => {
    expect(scored(one({}, [['2027-03-31', 91]]))).toMatchObject({ computed: 0.9, standing: 0.9 });
  });
  test('scores between 0 and 1', () => {
    expect(scored(one({}, [[LAST, 97]]))?.score).toBe(1);
    expect(scored(one({}, [[LAST, 70]]))?.score).toBe(0);
  });
  test('counts nothing that was measured after the last day, and names it', () => {
    const late = scored(one({}, [[LAST, 85], ['2027-04-05', 92]])); // prettier-ignore
    expect(late).toMatchObject({ score: 0.3, later: { for: '2027-04-05', value: 92 } });
  });
  test('without a value has no score', () => {
    expect(scored(one({}, []))).toMatchObject({ score: null, standing: null });
  });
  test('scores twice where its target was eased', () => {
    const eased = one({ start: 18, target: 35 }, [[LAST, 29]], { start: 18, target: 45 });
    const { computed, standing } = scored(eased) ?? {};
    expect(computed).toBeCloseTo(0.407, 3);
    expect(standing).toBeCloseTo(0.647, 3);
  });
  test('in thousands instead of ones is the same target', () => {
    const rescaled = one({ start: 20, target: 40 }, [[LAST, 30]], { start: 20000, target: 40000 });
    expect(scored(rescaled)).toMatchObject({ computed: 0.5, standing: 0.5 });
  });
});

test('a milestone scores what was true on the day it was due', () => {
  const blank = { start: null, target: null, kind: 'Milestone' as const, due: '2027-03-15' };
  expect(scored(one(blank, [['2027-03-15', true]]))?.score).toBe(1);
  expect(scored(one(blank, [['2027-03-01', false], ['2027-03-16', true]]))?.score).toBe(0); // prettier-ignore
  expect(scored(one(blank, []))?.score).toBeNull();
});

test('a baseline scores 1 once number and source are known', () => {
  const baseline = { start: null, target: null, kind: 'Baseline' as const };
  expect(scored(one(baseline, [['2027-02-01', 14]]))?.score).toBe(1);
  expect(scored(one({ ...baseline, source: '' }, [['2027-02-01', 14]]))?.score).toBe(0);
});

test('a band scores the share of its weeks that ended inside', () => {
  const weeks = Array.from({ length: 12 }, (_, week): [string, number] => [
    addDays('2027-01-04', 7 * week),
    week < 2 ? 4.1 : 4.6,
  ]);
  const band = { start: null, target: null, floor: 4.5 };
  const { score, inside } = scored(one(band, weeks)) ?? {};
  expect(inside).toEqual([10, 12]);
  expect(score).toBeCloseTo(0.83, 2);
  // The last value of a week counts, and weeks after the end do not.
  const mended = one(band, [['2027-01-04', 4], ['2027-01-05', 4.6], ['2027-04-05', 4]]); // prettier-ignore
  expect(scored(mended)?.inside).toEqual([1, 1]);
});

test('an objective scores the mean of its key results by weight; a score that was set counts', () => {
  const plan = many([[8, 50], [8, 100]]); // prettier-ignore
  plan.rows.keyResults = plan.rows.keyResults.map((row, at) => ({
    ...row,
    weight: at === 0 ? null : 3,
  }));
  expect(closeOf(plan, cycle, AFTER).objectives[0]?.score).toBeCloseTo(0.875);
  expect(closeOf(plan, cycle, AFTER, { 'O1-KR1': 0.1 }).objectives[0]?.score).toBeCloseTo(0.775);
  expect(closeOf(plan, cycle, AFTER, { 'o1 ': 0.4 }).objectives[0]?.score).toBe(0.4);
  expect(closeOf(plan, cycle, AFTER, { 'O1-KR1': 0.1 }).keyResults[0]?.computed).toBe(0.5);
});

test('the week in the middle is asked what was said', () => {
  const said = one({}, [['2027-02-14', 85, 8], ['2027-02-15', 86, 3]]); // prettier-ignore
  expect(closeOf(said, cycle, AFTER)).toMatchObject({ week: 6, keyResults: [{ said: 8 }] });
});

test('a closed cycle can be looked back at, with the check-ins that were moved away', () => {
  const plan = one({}, [['2027-02-15', 87, 8], [LAST, 91, 9]]); // prettier-ignore
  const before = figuresOf(plan, cycle, '2027-02-17').keyResults[0];
  const closed = { ...cycle, status: 'Closed' as const };
  const archived = { ...plan, archived: plan.rows.checkIns };
  archived.rows = {
    ...plan.rows,
    cycles: [closed],
    objectives: [anObjective({ status: 'Closed' })],
    checkIns: plan.rows.checkIns.slice(1),
  };
  const after = figuresOf(archived, closed, '2027-02-17').keyResults[0];
  expect(after).toMatchObject({ progress: before?.progress, points: before?.points });
});

describe('the diagnosis', () => {
  const weekly = (count: number, value: number): Plan =>
    one({}, Array.from({ length: count }, (_, at) => [addDays('2027-01-06', 7 * at), value])); // prettier-ignore
  test('of a low score with a kept rhythm looks at the OKRs', () => {
    expect(diagnosisOf(closeOf(weekly(10, 85), cycle, AFTER))).toMatchObject({
      suspect: 'okrs',
      low: [{ id: 'O1', score: 0.3 }],
    });
  });
  test('of a low score without one looks at the rhythm first', () => {
    expect(diagnosisOf(closeOf(weekly(9, 85), cycle, AFTER)).suspect).toBe('rhythm');
  });
  test('counts no slip in a cell as a check-in, as the review does not', () => {
    const plan = one({ current: 85, confidence: 11 }, Array.from({ length: 9 }, (_, at) => [addDays('2027-01-06', 7 * at), 85])); // prettier-ignore
    const { rhythm } = closeOf(plan, cycle, LAST);
    expect(rhythm).toBe(figuresOf(plan, cycle, LAST).rhythm);
    expect(rhythm).toBe(closeOf(weekly(9, 85), cycle, LAST).rhythm);
  });
  test('has nothing to say from 0.6 on', () => {
    expect(diagnosisOf(closeOf(weekly(3, 88), cycle, AFTER)).suspect).toBe('nothing');
  });
});

describe('calibration', () => {
  const ten = many([
    ...Array.from({ length: 6 }, (): [number, number] => [8, 90]),
    ...([[5, 65], [4, 70], [6, 20], [3, 10]] as [number, number][]),
  ]); // prettier-ignore
  test('counts by band what reached 0.7', () => {
    expect(calibrationOf(closeOf(ten, cycle, AFTER))).toEqual({
      week: 6,
      bands: {
        low: { said: 1, reached: 0 },
        middle: { said: 3, reached: 1 },
        high: { said: 6, reached: 6 },
      },
    });
  });
  test('is hidden under ten', () => {
    const nine = { ...ten, rows: { ...ten.rows, keyResults: ten.rows.keyResults.slice(1) } };
    expect(calibrationOf(closeOf(nine, cycle, AFTER))).toBeNull();
  });
});

test('a promise is met in full, a stretch from 0.7 on', () => {
  const values = [[8, 100], [8, 75], [8, 50]] as [number, number][]; // prettier-ignore
  const promised = promisesOf(closeOf(many(values, 'Committed'), cycle, AFTER));
  expect(promised).toEqual({ promises: { all: 3, met: 1, mean: 0.75 }, stretch: null });
  expect(promisesOf(closeOf(many(values), cycle, AFTER)).stretch).toMatchObject({ all: 3, met: 2 });
});

test('a decision is told with what was known then and at the end', () => {
  const plan = one({}, [['2027-02-01', 84, 4], [LAST, 90, 8]]); // prettier-ignore
  plan.rows.decisions = [
    aDecision({ at: '2027-02-10 10:00', week: '', choice: 'Start' }),
    aDecision({ row: 3, at: '2027-02-09 10:00', choice: 'Keep' }),
    aDecision({ row: 4, at: '2026-12-30 10:00' }),
    aDecision({ row: 5, at: '2027-02-10 10:00', about: 'O9-KR1' }),
  ];
  // Of another team's cycle.
  plan.rows.objectives.push(anObjective({ id: 'O9', row: 9, cycle: '2027-Q1 Sales' }));
  plan.rows.keyResults.push(aKeyResult({ id: 'O9-KR1', row: 9, objective: 'O9' }));
  expect(outcomesOf(plan, closeOf(plan, cycle, AFTER))).toMatchObject([
    {
      ...{ week: '2027-W06', unit: '%' },
      ...{ before: { value: 84, confidence: 4 }, after: { value: 90, confidence: 8 } },
    },
  ]);
});

test('decisions about a health metric, about nothing in particular and about what is gone are told too', () => {
  const plan = one({}, [[LAST, 90, 8]]); // prettier-ignore
  const taken = { at: '2027-02-10 10:00', choice: 'Stop' } as const;
  plan.rows.decisions = [
    aDecision({ ...taken, about: 'H1', rule: 'guardrail-out' }),
    aDecision({ ...taken, row: 3, about: '', rule: '' }),
    aDecision({ ...taken, row: 4, about: 'O1-KR9' }),
    aDecision({ ...taken, row: 5, about: cycle.id, choice: '', decision: 'Count on Mondays' }),
  ];
  const told = outcomesOf(plan, closeOf(plan, cycle, AFTER));
  expect(told.map(({ decision, before }) => [decision.about, before])).toEqual([
    ...['H1', '', 'O1-KR9'].map((about) => [about, null]),
  ]);
}); // prettier-ignore

test('half a hundredth makes a grade larger, also where binary arithmetic falls short of it', () => {
  expect([33.3 / 60, 0.565, 0.5549, 1, 0].map(printGrade)).toEqual(['0.56', '0.57', '0.55', '1.00', '0.00']);
}); // prettier-ignore

test('whatever is typed, scores stay within 0 and 1 and a mean within its parts', () => {
  const number = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(null));
  fc.assert(
    fc.property(
      fc.array(fc.record({ start: number, target: number, value: number, weight: number, launched: number }), { minLength: 1, maxLength: 6 }),
      (list) => {
        const id = (at: number): string => `O1-KR${at + 1}`;
        const plan = aPlan({
          cycles: [cycle],
          objectives: [anObjective()],
          keyResults: list.map(({ start, target, weight }, at) =>
            aKeyResult({ id: id(at), row: at + 2, start, target, weight })),
          checkIns: list.map(({ value }, at) =>
            aCheckIn({ id: `CK${at}`, for: '2027-03-01', keyResult: id(at), value })),
          launches: list.map(({ start, launched }, at) => ({
            ...{ id: id(at), on: '2027-01-02', by: '', wording: '', owner: '' },
            ...{ start, target: launched },
          })),
        });
        const [objective] = closeOf(plan, cycle, AFTER).objectives;
        const scores = objective?.keyResults.flatMap(({ score }) => (score === null ? [] : score)) ?? [];
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
        if (scores.length === 0) expect(objective?.score).toBeNull();
        else {
          expect(objective?.score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
          expect(objective?.score).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
        }
      },
    ),
  );
}); // prettier-ignore
