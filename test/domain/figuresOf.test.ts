import { figuresOf } from '../../src/domain/figuresOf.ts';
import { reviewJson } from '../../src/domain/reviewJson.ts';
import type { Rows } from '../../src/domain/plan.ts';
import type { KeyResult } from '../../src/tabs/keyResults.ts';
import {
  aCheckIn,
  aCycle,
  aDecision,
  aDecisionRule,
  aHealthMetric,
  aKeyResult,
  aLaunch,
  anObjective,
  aPlan,
} from '../_build.ts';

const ON = '2027-02-17';

/** Check-ins of a key result from [day, value, confidence]. */
const log = (
  points: [day: string, value: number | boolean | null, confidence: number | null][],
  keyResult = 'O1-KR1',
) =>
  points.map(([day, value, confidence], at) =>
    aCheckIn({ id: `CK${at + 1}`, for: day, value, confidence, keyResult, row: at + 2 }),
  );

/** The key result that all definitions are shown on: 82 to 92 %, a fall from 8 to 5 this week. */
const KR_A = log([
  ['2027-01-11', 84, 8],
  ['2027-01-18', 85, 8],
  ['2027-01-25', 85, 8],
  ['2027-02-01', 86, 8],
  ['2027-02-08', 80, 8],
  ['2027-02-15', 87, 5],
]);

/** Figures of a plan with one objective, and of its first key result. */
function of(
  rows: Partial<Rows>,
  on = ON,
  cycle = aCycle(),
  launches = [] as ReturnType<typeof aLaunch>[],
) {
  const plan = aPlan({
    cycles: [cycle],
    objectives: [anObjective()],
    keyResults: [aKeyResult()],
    ...rows,
    launches,
  });
  const figures = figuresOf(plan, cycle, on);
  const [first] = figures.keyResults;
  if (!first) throw new Error('no key result in the figures');
  return { figures, first };
}

/** The first key result with this log and these fields. */
const one = (
  checkIns: Rows['checkIns'],
  fields: Partial<KeyResult> = {},
  on = ON,
  cycle = aCycle(),
) => of({ checkIns, keyResults: [aKeyResult(fields)] }, on, cycle).first;

describe('KR A, on a Wednesday in week 7 of 13', () => {
  const { figures, first } = of({ checkIns: KR_A });

  test('has the figures of its definitions', () => {
    expect(figures).toMatchObject({ week: '2027-W07', weekOf: [7, 13], on: ON });
    expect(first).toMatchObject({
      value: 87,
      confidence: 5,
      valueBefore: 80,
      confidenceBefore: 8,
      progress: 0.5,
      clamped: 0.5,
      health: 'on-track',
      lastCheckIn: '2027-02-15',
      stale: false,
      missing: false,
      fires: ['confidence-drop'],
    });
    expect(first.forecast?.value).toBeCloseTo(90.18, 2);
    // 8.25 short of 92 at 0.0714 a day from day 0: reached on day 116.
    expect(first.reachedOn).toBe('2027-04-30');
    expect(first.expected).toBeCloseTo(42 / 90, 12);
    expect(first.gap).toBeCloseTo(-0.0333, 4);
    expect(first.requiredPerWeek).toBeCloseTo(5 / (46 / 7), 12);
    expect(first.recentPerWeek).toBeCloseTo(2 / 3, 12);
    expect(figures.movers).toEqual(['O1-KR1']);
    expect(figures.decisionsNeeded).toEqual([
      { id: 'O1-KR1', rule: 'confidence-drop' },
      // Last week 80 was far behind while confidence stood at 8, and nobody answered.
      { id: 'O1-KR1', rule: 'believed-behind' },
    ]);
    expect(figures.coverage).toBe(1);
  });

  test('stands as it stood on an earlier day', () => {
    const earlier = of({ checkIns: KR_A }, '2027-02-10').first;
    expect(earlier).toMatchObject({
      value: 80,
      confidence: 8,
      valueBefore: 86,
      fires: ['believed-behind'],
    });
    expect(earlier.progress).toBeCloseTo(-0.2, 12);
    expect(earlier.clamped).toBe(0);
  });

  test('prints the agreed names and no others', () => {
    const json = reviewJson(figures);
    expect(Object.keys(json)).toEqual([
      'cycle', 'week', 'on', 'weekOf', 'objectives', 'keyResults', 'movers', 'missing', 'decisionsNeeded',
    ]); // prettier-ignore
    expect(Object.keys(json.keyResults[0] ?? {})).toEqual([
      'id', 'progress', 'clamped', 'expected', 'gap', 'health', 'confidence', 'confidenceBefore',
      'value', 'valueBefore', 'requiredPerWeek', 'recentPerWeek', 'forecast', 'lastCheckIn', 'stale',
    ]); // prettier-ignore
    expect(json.objectives).toEqual([{ id: 'O1', progress: 0.5, known: [1, 1], confidence: 5 }]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

describe('an objective', () => {
  const numbered = { start: 0, target: 10, unit: '' };
  const { figures } = of({
    keyResults: [
      aKeyResult({ ...numbered, row: 2 }),
      aKeyResult({ ...numbered, id: 'O1-KR2', weight: 3, row: 3 }),
      aKeyResult({ ...numbered, id: 'O1-KR3', row: 4 }),
      aKeyResult({ ...numbered, id: 'O1-KR4', row: 5, status: 'Dropped' }),
      aKeyResult({ ...numbered, id: 'O9-KR1', row: 6, objective: 'O9' }),
      aKeyResult({ ...numbered, id: 'o1-kr1', row: 7, target: 1000 }),
    ],
    checkIns: [
      ...log([['2027-02-15', 5, 7]]),
      ...log([['2027-02-15', 14, 4]], 'O1-KR2'),
      ...log([['2027-02-15', 10, 1]], 'O1-KR4'),
    ],
  });

  test('is the weighted mean of what is known of its active key results', () => {
    expect(figures.objectives[0]).toMatchObject({ progress: 0.875, known: [2, 3], confidence: 4 });
    expect(figures.keyResults.map(({ id }) => id)).toEqual(['O1-KR1', 'O1-KR2', 'O1-KR3']);
  });

  test.each(['Draft', 'Closed', 'Dropped', ''] as const)(
    'of status “%s” is in no figure',
    (status) => {
      const plan = aPlan({ objectives: [anObjective({ status })], keyResults: [aKeyResult()] });
      expect(figuresOf(plan, aCycle(), ON)).toMatchObject({
        objectives: [],
        keyResults: [],
        coverage: null,
      });
    },
  );
});

describe('health', () => {
  const box = { start: null, target: null, unit: '', kind: 'Milestone' as const };
  test.each<[string, ReturnType<typeof one>]>([
    ['pending', one([])],
    ['pending', one([], { current: 82 })],
    ['pending', one([], { ...box, current: false })],
    ['done', one(log([['2027-01-05', true, 8]]), box)],
    ['done', one(log([['2027-01-05', 31, 8]]), { kind: 'Baseline', start: null, target: null })],
    ['outdated', one(log([['2027-02-06', 92, 8]]))],
    ['done', one(log([['2027-02-07', 92, 8]]))],
    ['unknown', one(log([['2027-02-15', null, 8]]))],
    ['unknown', one(log([['2027-02-15', 87, 8]]), { start: 92 })],
    ['on-track', one(log([['2027-02-15', 3, 8]]), { start: null, target: null, ceiling: 5 })],
    ['off-track', one(log([['2027-02-15', 6, 8]]), { start: null, target: null, ceiling: 5 })],
    ['on-track', one(log([['2027-02-15', false, 8]]), { ...box, due: ON })],
    ['off-track', one(log([['2027-02-15', false, 8]]), { ...box, due: '2027-02-16' })],
    ['early', one(log([['2027-01-11', 82, 8]]), {}, '2027-01-12')],
    ['behind', one(log([['2027-02-15', 85, 8]]))],
    ['off-track', one(log([['2027-02-15', 84, 8]]), { due: '2027-03-20' })],
    ['on-track', one(log([['2027-02-15', 86, 2]]))],
  ])('%s', (health, figures) => {
    expect(figures.health).toBe(health);
  });

  test('compares with what was expected on the day of the value', () => {
    const fortnightly = one(log([['2027-02-03', 85, 8]]), { every: '2 weeks' });
    expect(fortnightly.expected).toBeCloseTo(30 / 90, 12);
    expect(fortnightly.health).toBe('on-track');
  });

  test('has nothing to expect in a cycle without dates, and still the other figures', () => {
    const broken = one(KR_A, {}, ON, aCycle({ starts: '' }));
    expect(broken).toMatchObject({ progress: 0.5, expected: null, gap: null, health: 'on-track' });
    expect(broken.fires).toEqual([]);
  });
});

describe('lateness', () => {
  test.each([
    ['Week', '2027-02-07', false, false],
    ['Week', '2027-02-06', true, false],
    ['Week', '2027-01-31', true, false],
    ['Week', '2027-01-30', true, true],
    ['2 weeks', '2027-01-31', false, false],
    ['2 weeks', '2027-01-30', true, false],
    ['2 weeks', '2027-01-16', true, true],
    ['Month', '2027-01-14', false, false],
    ['Month', '2027-01-13', true, false],
  ] as const)('every %s, last on %s', (every, day, stale, veryStale) => {
    expect(one(log([[day, 85, 7]]), { every })).toMatchObject({
      stale,
      veryStale,
      neverCheckedIn: false,
    });
  });

  test.each([
    ['2027-01-14', false],
    ['2027-01-15', true],
  ])('never checked in, on %s', (on, stale) => {
    expect(one([], {}, on)).toMatchObject({ stale, neverCheckedIn: stale, veryStale: false });
  });

  test('for all that was typed into its cells, where nothing of it can be used', () => {
    const checkIns = log([['2027-02-01', 86, 8]]);
    const slip = one(checkIns, { current: 86, confidence: 12 });
    expect(slip).toMatchObject({ confidence: null, lastCheckIn: '2027-02-01', stale: true, missing: true });
    const meant = one(checkIns, { current: 87, confidence: 12 });
    expect(meant).toMatchObject({ confidence: null, lastCheckIn: ON, stale: false, missing: false });
  }); // prettier-ignore

  test('is counted from the publishing when that came later', () => {
    const launches = [aLaunch({ on: '2027-02-07' })];
    expect(of({}, ON, aCycle(), launches).first.stale).toBe(false);
    expect(of({}, '2027-02-18', aCycle(), launches).first.stale).toBe(true);
  });

  test('takes another grace', () => {
    const plan = aPlan({
      objectives: [anObjective()],
      keyResults: [aKeyResult()],
      checkIns: log([['2027-02-07', 85, 7]]),
    });
    expect(figuresOf(plan, aCycle(), ON, { graceDays: 2 }).keyResults[0]?.stale).toBe(true);
  });
});

describe('missing and coverage', () => {
  test.each([
    ['Week', '2027-02-15', false],
    ['Week', '2027-02-14', true],
    ['2 weeks', '2027-02-08', false],
    ['2 weeks', '2027-02-07', true],
    ['Month', '2027-01-18', false],
    ['Month', '2027-01-17', true],
  ] as const)('every %s, last on %s', (every, day, missing) => {
    const { figures } = of({ checkIns: log([[day, 85, 7]]), keyResults: [aKeyResult({ every })] });
    expect(figures.missing).toEqual(missing ? ['O1-KR1'] : []);
    expect(figures.coverage).toBe(missing ? 0 : 1);
  });

  test('a done key result is never missing', () => {
    expect(one(log([['2027-02-08', 92, 9]])).missing).toBe(false);
  });
});

describe('rhythm', () => {
  test('counts this week from the review day on, or once checked in', () => {
    const firstFive = KR_A.slice(0, 5);
    expect(of({ checkIns: firstFive }, '2027-02-16').figures.rhythm).toBeCloseTo(5 / 6, 12);
    expect(of({ checkIns: firstFive }, '2027-02-17').figures.rhythm).toBeCloseTo(5 / 7, 12);
    expect(of({ checkIns: KR_A }, '2027-02-16').figures.rhythm).toBeCloseTo(6 / 7, 12);
  });

  test('asks once a window of those who check in less often', () => {
    const keyResults = [aKeyResult({ every: '2 weeks' })];
    const checkIns = log([
      ['2027-01-06', 82, 7],
      ['2027-02-10', 83, 7],
    ]);
    expect(of({ keyResults, checkIns }).figures.rhythm).toBeCloseTo(2 / 3, 12);
  });

  test('is unknown before anything was due', () => {
    expect(of({}, '2027-01-05').figures.rhythm).toBeNull();
  });
});

describe('rates', () => {
  test('required is 0 once reached, unknown on the due day and for other kinds', () => {
    expect(one(log([['2027-02-15', 93, 9]])).requiredPerWeek).toBe(0);
    expect(one(KR_A, { due: ON }).requiredPerWeek).toBeNull();
    expect(one(log([['2027-02-15', true, 9]]), { kind: 'Milestone' }).requiredPerWeek).toBeNull();
  });

  test('required keeps the sign of a falling metric', () => {
    const falling = one(log([['2027-02-15', 30, 6]]), { start: 40, target: 20 });
    expect(falling.requiredPerWeek).toBeCloseTo(-10 / (46 / 7), 12);
  });

  test('recent needs a week between two numbers', () => {
    const six = one(log([['2027-02-09', 84, 7], ['2027-02-15', 85, 7]])); // prettier-ignore
    const seven = one(log([['2027-02-08', 84, 7], ['2027-02-15', 85, 7]])); // prettier-ignore
    expect(six.recentPerWeek).toBeNull();
    expect(seven.recentPerWeek).toBe(1);
  });

  test('recent leaves out check-ins without a number', () => {
    const quiet = [
      ...KR_A,
      ...log([['2027-02-16', null, 4]]).map((row) => ({ ...row, id: 'CK9' })),
    ];
    expect(one(quiet).recentPerWeek).toBeCloseTo(2 / 3, 12);
  });
});

describe('decision rules', () => {
  const steps = (before: number | null, now: number | null, value = 86) =>
    log([
      ['2027-02-08', value, before],
      ['2027-02-15', value, now],
    ]);
  test.each<[string, number | null, number | null, string[]]>([
    ['a fall of two', 8, 6, ['confidence-drop']],
    ['a fall of one', 8, 7, []],
    ['a fall to 4', 6, 4, ['confidence-drop']],
    ['a fall below 4', 6, 3, ['confidence-low']],
    ['low for the first time', null, 3, ['confidence-low']],
    ['low twice', 3, 2, ['confidence-low-twice']],
    ['up to 4', 3, 4, []],
  ])('%s', (_name, before, now, fires) => {
    expect(one(steps(before, now)).fires).toEqual(fires);
  });

  test.each([
    [7, []],
    [6, ['committed-low']],
    [4, ['committed-low']],
    [3, ['confidence-low-twice']],
  ])('committed with a confidence of %d', (confidence, fires) => {
    const objectives = [anObjective({ type: 'Committed' })];
    expect(of({ objectives, checkIns: steps(confidence, confidence) }).first.fires).toEqual(fires);
  });

  test('belief against evidence from a confidence of 7 on', () => {
    expect(one(steps(7, 7, 85)).fires).toEqual([]);
    expect(one(steps(7, 7, 84)).fires).toEqual(['believed-behind']);
    expect(one(steps(6, 6, 84)).fires).toEqual([]);
  });

  test('a source that was blank at the last review too; milestones need none', () => {
    expect(one(steps(7, 7), { source: '' }).fires).toEqual(['source-missing']);
    expect(one([], { source: '', kind: 'Milestone' }).fires).toEqual([]);
    const launches = [aLaunch({ on: '2027-02-11' })];
    const fresh = of({ keyResults: [aKeyResult({ source: '' })] }, ON, aCycle(), launches);
    expect(fresh.first.fires).toEqual([]);
  });

  test('only a low confidence speaks in the first two weeks', () => {
    const early = log([
      ['2027-01-05', 82, 9],
      ['2027-01-12', 82, 6],
    ]);
    expect(one(early, { source: '' }, '2027-01-13').fires).toEqual([]);
    const low = log([['2027-01-12', 82, 3]]);
    expect(one(low, {}, '2027-01-13').fires).toEqual(['confidence-low']);
  });

  test('a limit of the tab counts, a blank one is the default', () => {
    const with3 = of({ checkIns: steps(8, 6), decisionRules: [aDecisionRule({ limit: 3 })] });
    expect(with3.first.fires).toEqual([]);
    const blank = of({ checkIns: steps(8, 6), decisionRules: [aDecisionRule()] });
    expect(blank.first.fires).toEqual(['confidence-drop']);
  });
});

/** On pace, and then a fall from 8 to 5 this week. */
const FALL = log([
  ['2027-02-01', 86, 8],
  ['2027-02-08', 86, 8],
  ['2027-02-15', 87, 5],
]);

describe('decisions needed', () => {
  const needed = (rows: Partial<Rows>, on = ON): string[] =>
    of({ checkIns: FALL, ...rows }, on).figures.decisionsNeeded.map(
      ({ id, rule }) => `${id} ${rule}`,
    );

  test('a decision of the week in which it began to fire answers it, an older one does not', () => {
    expect(needed({ decisions: [aDecision({ at: '2027-02-16 10:00' })] })).toEqual([]);
    expect(needed({ decisions: [aDecision({ at: '2027-02-15 08:00' })] })).toEqual([]);
    expect(needed({ decisions: [aDecision({ at: '2027-02-12 10:00' })] })).toHaveLength(1);
    expect(needed({ decisions: [aDecision({ rule: 'confidence-low' })] })).toHaveLength(1);
    expect(needed({ decisions: [aDecision({ about: 'O1-KR2' })] })).toHaveLength(1);
  });

  test('a decision of a later day than the one that is shown does not count', () => {
    expect(needed({ decisions: [aDecision({ at: '2027-02-18 10:00' })] })).toHaveLength(1);
  });

  test('it stays when nobody answered and the firing ended', () => {
    expect(needed({}, '2027-03-10')).toEqual(['O1-KR1 confidence-drop']);
  });

  const lowSince = log([
    ['2027-01-26', 84, 3],
    ['2027-02-02', 84, 3],
    ['2027-02-09', 84, 3],
    ['2027-02-16', 84, 3],
  ]);

  test('one answer holds while it fires without a break', () => {
    const about = { about: 'O1-KR1', at: '2027-02-03 10:00' };
    const decisions = [
      aDecision({ ...about, rule: 'confidence-low-twice' }),
      aDecision({ ...about, rule: 'confidence-low', at: '2027-01-27 10:00', id: 'D2' }),
    ];
    expect(needed({ checkIns: lowSince, decisions })).toEqual([]);
    expect(needed({ checkIns: lowSince, decisions: decisions.slice(1) })).toEqual([
      'O1-KR1 confidence-low-twice',
    ]);
  });

  test('after a break it asks again', () => {
    const again = log([
      ['2027-01-26', 84, 3],
      ['2027-02-02', 84, 6],
      ['2027-02-16', 84, 3],
    ]);
    const decisions = [aDecision({ rule: 'confidence-low', at: '2027-01-27 10:00' })];
    expect(needed({ checkIns: again, decisions })).toEqual(['O1-KR1 confidence-low']);
    expect(needed({ checkIns: again, decisions }, '2027-02-10')).toEqual([]);
  });

  test('a health metric outside its band asks, also in week 1, until answered', () => {
    const healthMetrics = [aHealthMetric({ current: 9 })];
    expect(needed({ checkIns: [], healthMetrics }, '2027-01-06')).toEqual(['H1 guardrail-out']);
    expect(needed({ checkIns: [], healthMetrics: [aHealthMetric({ current: 5 })] })).toEqual([]);
    const decisions = [aDecision({ about: 'H1', rule: 'guardrail-out' })];
    expect(needed({ checkIns: [], healthMetrics, decisions })).toEqual([]);
  });

  test('a health metric is as of its check-ins', () => {
    const checkIns = [
      aCheckIn({ keyResult: 'H1', for: '2027-02-09', value: 9, id: 'CK1', row: 2 }),
      aCheckIn({ keyResult: 'H1', for: '2027-02-16', value: 4, id: 'CK2', row: 3 }),
    ];
    const rows = {
      checkIns,
      healthMetrics: [aHealthMetric({ current: 4, updated: '2027-02-16' })],
    };
    expect(needed(rows)).toEqual(['H1 guardrail-out']);
    const decisions = [aDecision({ about: 'H1', rule: 'guardrail-out', at: '2027-02-10 10:00' })];
    expect(needed({ ...rows, decisions })).toEqual([]);
  });
});

describe('movers', () => {
  test('a fall across a band is enough, a rise is none', () => {
    const across = log([['2027-02-08', 86, 7], ['2027-02-15', 86, 6]]); // prettier-ignore
    const within = log([['2027-02-08', 86, 6], ['2027-02-15', 86, 5]]); // prettier-ignore
    const rise = log([['2027-02-08', 86, 4], ['2027-02-15', 86, 8]]); // prettier-ignore
    expect(of({ checkIns: across }).figures.movers).toEqual(['O1-KR1']);
    expect(of({ checkIns: within }).figures.movers).toEqual([]);
    expect(of({ checkIns: rise }).figures.movers).toEqual([]);
  });

  test('come by fall, gap, weight and ID', () => {
    const rows: [string, number, number, number, number | null][] = [
      ['O1-KR10', 80, 6, 6, null],
      ['O1-KR9', 80, 6, 6, null],
      ['O1-KR2', 80, 6, 6, 2],
      ['O1-KR3', 79, 6, 6, null],
      ['O1-KR4', 86, 8, 6, null],
      ['O1-KR5', 86, 8, 5, null],
    ];
    const { figures } = of({
      keyResults: rows.map(([id, , , , weight], at) => aKeyResult({ id, weight, row: at + 2 })),
      checkIns: rows.flatMap(
        ([id, value, before, now]) =>
        log([['2027-02-08', value, before], ['2027-02-15', value, now]], id), // prettier-ignore
      ),
    });
    expect(figures.movers).toEqual(['O1-KR5', 'O1-KR4', 'O1-KR3', 'O1-KR2', 'O1-KR9', 'O1-KR10']);
  });
});

test('an empty workbook has figures of nothing', () => {
  const figures = figuresOf(aPlan(), aCycle(), ON);
  expect(figures).toMatchObject({
    keyResults: [],
    movers: [],
    missing: [],
    coverage: null,
    rhythm: null,
  });
});

test('a thousand key results of three hundred objectives are all counted', () => {
  const keyResults = Array.from({ length: 1000 }, (_, at) =>
    aKeyResult({ id: `KR${at}`, objective: `O${at % 300}`, row: at + 2 }),
  );
  const objectives = Array.from({ length: 300 }, (_, at) =>
    anObjective({ id: `O${at}`, row: at + 2 }),
  );
  const checkIns = keyResults.flatMap(({ id }) => KR_A.map((row) => ({ ...row, keyResult: id })));
  const { figures } = of({ objectives, keyResults, checkIns });
  expect(figures.keyResults).toHaveLength(1000);
  expect(figures.decisionsNeeded).toHaveLength(2000);
});
