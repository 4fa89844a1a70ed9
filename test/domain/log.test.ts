import { figuresOf } from '../../src/domain/figuresOf.ts';
import { differences } from '../../src/domain/log.ts';
import type { Plan, Rows } from '../../src/domain/plan.ts';
import type { KeyResult } from '../../src/tabs/keyResults.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

const ON = '2027-02-17';

const planOf = (
  fields: Partial<KeyResult>,
  checkIns: Rows['checkIns'] = [],
  more: Partial<Plan> = {},
): Plan => ({
  ...aPlan({ objectives: [anObjective()], keyResults: [aKeyResult(fields)], checkIns }),
  ...more,
});

/** The value and confidence that figures take, and the check-in that is to be logged. */
function seen(plan: Plan, on = ON) {
  const [first] = figuresOf(plan, aCycle(), on).keyResults;
  const toLog = differences(plan, on).map(({ value, confidence }) => [value, confidence]);
  return { value: first?.value, confidence: first?.confidence, last: first?.lastCheckIn, toLog };
}

const logged = (fields: Parameters<typeof aCheckIn>[0] = {}) =>
  aCheckIn({ for: '2027-02-15', value: 87, confidence: 6, ...fields });

describe('what stands in the cells', () => {
  test('is the newest check-in: nothing to log', () => {
    expect(seen(planOf({ current: 87, confidence: 6 }, [logged()]))).toEqual({
      value: 87,
      confidence: 6,
      last: '2027-02-15',
      toLog: [],
    });
  });

  test.each<[string, Partial<KeyResult>, unknown]>([
    [
      'another value',
      { current: 88, confidence: 6 },
      { value: 88, confidence: 6, last: ON, toLog: [[88, null]] },
    ],
    [
      'another confidence',
      { current: 87, confidence: 4 },
      { value: 87, confidence: 4, last: ON, toLog: [[null, 4]] },
    ],
    [
      'both',
      { current: 88, confidence: 4 },
      { value: 88, confidence: 4, last: ON, toLog: [[88, 4]] },
    ],
    ['blanks are no difference', {}, { value: 87, confidence: 6, last: '2027-02-15', toLog: [] }],
    [
      'binary noise is no difference',
      { current: 87 + 1e-12 },
      { value: 87, confidence: 6, last: '2027-02-15', toLog: [] },
    ],
    [
      'a confidence that is none',
      { current: 87, confidence: 12 },
      { value: 87, confidence: null, last: '2027-02-15', toLog: [] },
    ],
  ])('%s', (_name, fields, expected) => {
    expect(seen(planOf(fields, [logged()]))).toEqual(expected);
  });

  test.each<[string, Partial<KeyResult>, unknown[]]>([
    ['the start is no check-in', { current: 82 }, []],
    ['an empty checkbox is none', { current: false, start: null, target: null, unit: '' }, []],
    ['a ticked one is', { current: true, start: null, target: null, unit: '' }, [[true, null]]],
    ['a number beyond the start is', { current: 83 }, [[83, null]]],
    ['zero without a start is', { current: 0, start: null }, [[0, null]]],
    ['a first confidence is', { current: 82, confidence: 5 }, [[null, 5]]],
  ])('before any check-in: %s', (_name, fields, toLog) => {
    expect(seen(planOf(fields)).toLog).toEqual(toLog);
  });

  test('is not used while the log goes on after the day, of whatever key result', () => {
    const later = aCheckIn({ keyResult: 'O7-KR1', for: '2027-02-18', value: 1, row: 3, id: 'CK2' });
    const plan = planOf({ current: 90, confidence: 9 }, [logged(), later]);
    expect(seen(plan)).toMatchObject({ value: 87, confidence: 6, last: '2027-02-15' });
    expect(seen(plan, '2027-02-18').toLog).toEqual([[90, 9]]);
  });

  test('formatted as percent counts in the unit of the key result', () => {
    const row = { current: 0.87, percent: ['current'] };
    expect(seen(planOf(row, [logged()])).toLog).toEqual([]);
    expect(seen(planOf({ ...row, current: 0.29 }, [logged()])).toLog).toEqual([[29, null]]);
    const inLog = [logged({ value: 0.87, percent: ['value'] })];
    expect(seen(planOf({ current: 87 }, inLog))).toMatchObject({ value: 87, toLog: [] });
  });

  test.each([
    [
      'a closed cycle',
      aPlan({
        cycles: [aCycle({ status: 'Closed' })],
        objectives: [anObjective()],
        keyResults: [aKeyResult({ current: 90 })],
      }),
    ],
    [
      'a dropped objective',
      aPlan({
        objectives: [anObjective({ status: 'Dropped' })],
        keyResults: [aKeyResult({ current: 90 })],
      }),
    ],
    [
      'a dropped key result',
      aPlan({
        objectives: [anObjective()],
        keyResults: [aKeyResult({ current: 90, status: 'Dropped' })],
      }),
    ],
    [
      'a row without an ID',
      aPlan({ objectives: [anObjective()], keyResults: [aKeyResult({ current: 90, id: '' })] }),
    ],
    ['an unknown objective', aPlan({ keyResults: [aKeyResult({ current: 90 })] })],
  ])('%s is not logged', (_name, plan) => {
    expect(differences(plan, ON)).toEqual([]);
  });

  test('a draft is logged', () => {
    const plan = aPlan({
      objectives: [anObjective({ status: 'Draft' })],
      keyResults: [aKeyResult({ current: 90 })],
    });
    expect(differences(plan, ON)).toHaveLength(1);
  });

  test('logging what differs leaves the same figures and no difference', () => {
    const plan = planOf({ current: 88, confidence: 4 }, [logged()]);
    const [typed] = differences(plan, ON);
    const after = aCheckIn({
      id: 'CK2',
      row: 3,
      for: ON,
      value: typed?.value ?? null,
      confidence: typed?.confidence ?? null,
    });
    const reconciled = planOf({ current: 88, confidence: 4 }, [logged(), after]);
    expect(figuresOf(reconciled, aCycle(), ON)).toEqual(figuresOf(plan, aCycle(), ON));
    expect(differences(reconciled, ON)).toEqual([]);
  });
});

describe('the log', () => {
  test('is read in the order of days, then of ID numbers, wherever its rows stand', () => {
    const rows = [
      logged({ id: 'CK10', value: 90, row: 2 }),
      logged({ id: 'CK9', value: 89, row: 3 }),
      logged({ id: 'CK30', value: 80, row: 4, for: '2027-02-01' }),
    ];
    const [first] = figuresOf(planOf({}, rows), aCycle(), ON).keyResults;
    expect(first?.value).toBe(90);
    expect(first?.points.map(({ value }) => value)).toEqual([80, 89, 90]);
    expect(first?.points[0]?.week).toBe('2027-W05');
  });

  test('takes value and confidence each from the newest check-in that states it', () => {
    const rows = [
      logged({ row: 2 }),
      logged({ id: 'CK2', for: '2027-02-16', value: null, confidence: 3, row: 3 }),
      logged({ id: 'CK3', for: '2027-02-17', value: null, confidence: null, row: 4 }),
    ];
    expect(seen(planOf({}, rows))).toMatchObject({ value: 87, confidence: 3, last: ON });
  });

  test('without For describes the day on which it was written', () => {
    const row = logged({ for: '', at: '2027-02-12 18:40' });
    expect(seen(planOf({}, [row])).last).toBe('2027-02-12');
    expect(seen(planOf({}, [logged({ for: '', at: '' })])).last).toBeNull();
  });

  test('of a doubled ID belongs to the first row', () => {
    const keyResults = [aKeyResult({ row: 2 }), aKeyResult({ row: 3, start: 0, target: 1 })];
    const plan = aPlan({ objectives: [anObjective()], keyResults, checkIns: [logged()] });
    const figures = figuresOf(plan, aCycle(), ON);
    expect(figures.keyResults).toHaveLength(1);
    expect(figures.keyResults[0]?.progress).toBe(0.5);
  });

  test.each([
    ['a checkbox for a metric', 'Metric', true, null],
    ['1 for a milestone', 'Milestone', 1, true],
    ['0 for a milestone', 'Milestone', 0, false],
    ['12 for a milestone', 'Milestone', 12, null],
  ] as const)('%s', (_name, kind, value, expected) => {
    expect(seen(planOf({ kind }, [logged({ value })])).value).toBe(expected);
  });
});

describe('confidence on another scale', () => {
  const two = (a: number | null, b: number | null) => [
    logged({ confidence: a, row: 2 }),
    logged({ id: 'CK2', for: '2027-02-16', confidence: b, row: 3 }),
  ];
  const words = (...found: [row: number, word: string][]): Partial<Plan> => ({
    badCells: found.map(([row, word]) => ({
      tab: 'checkIns' as const,
      row,
      column: 'confidence',
      found: word,
      trouble: 'not-a-number' as const,
      expected: 'a number',
    })),
  });

  test.each([
    ['fractions count tenfold', two(0.8, 0.57), {}, 5.7],
    ['0 and 1 alone are no fractions', two(0, 1), {}, 1],
    ['a fraction among others counts nothing', two(7, 0.6), {}, null],
    ['words count 8, 5 and 2', two(null, null), words([2, 'Green'], [3, 'low']), 2],
    ['medium and amber', two(null, null), words([2, 'medium'], [3, ' Amber ']), 5],
    ['a word among numbers counts nothing', two(7, null), words([3, 'high']), null],
    ['an unknown word counts nothing', two(null, null), words([2, 'high'], [3, 'so so']), null],
    ['beyond 10 counts nothing', two(7, 11), {}, null],
  ])('%s', (_name, rows, more, expected) => {
    expect(seen(planOf({}, rows, more)).confidence).toBe(expected);
  });
});
