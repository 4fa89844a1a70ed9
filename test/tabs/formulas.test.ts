import * as fc from '../_fastCheck.ts';
import { addDays } from '../../src/domain/days.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import type { Health } from '../../src/domain/figures.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { formulaText } from '../../src/tabs/_formulas.ts';
import type { KeyResult } from '../../src/tabs/keyResults.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';
import { calculated, calculatedOnHost } from './_sheet.ts';

const ON = '2027-02-17';

const WORDS: Record<Health, string> = {
  pending: '○ Pending',
  done: '✓ Done',
  outdated: '□ Outdated',
  unknown: '– Unknown',
  'on-track': '● On track',
  'off-track': '▼ Off track',
  early: '… Early',
  behind: '◆ Behind',
};

/** A row as it stands once its last check-in was written into it. */
const checkedIn = (day: string, current: KeyResult['current'], fields: Partial<KeyResult> = {}) =>
  aKeyResult({ lastCheckIn: day, current, confidence: 6, ...fields });

/** A plan whose log holds exactly what its rows show. */
function planOf(given: KeyResult[], cycle = aCycle(), objectives = [anObjective()]): Plan {
  const keyResults = given.map((row, at) => ({ ...row, row: at + 2, id: `KR${at + 1}` }));
  const checkIns = keyResults
    .filter(({ lastCheckIn }) => lastCheckIn !== '')
    .map(({ id, lastCheckIn, current, confidence, percent }, at) =>
      aCheckIn({
        row: at + 2,
        id: `CK${at + 1}`,
        keyResult: id,
        for: lastCheckIn,
        value: current,
        confidence,
        percent: percent.includes('current') ? ['value'] : [],
      }),
    );
  return aPlan({ cycles: [cycle], objectives, keyResults, checkIns });
}

/** What differs between the cells and the figures of the same plan. */
function differences(plan: Plan, on = ON): string[] {
  const cycle = plan.rows.cycles[0] ?? aCycle();
  const figures = figuresOf(plan, cycle, on);
  const shown = calculated(plan, on);
  const wrong: string[] = [];
  const compare = (where: string, cell: unknown, figure: string | number | null): void => {
    const isSame =
      typeof figure === 'number' && typeof cell === 'number'
        ? Math.abs(cell - figure) <= 1e-9 * Math.max(1, Math.abs(figure))
        : cell === (figure ?? '');
    if (!isSame) wrong.push(`${where} shows ${String(cell)}, is ${String(figure)}`);
  };
  figures.keyResults.forEach(({ id, keyResult, progress, expected, health }) => {
    const cells = shown.keyResults[keyResult.row - 2] ?? {};
    compare(`${id} progress`, cells['progress'], progress);
    compare(`${id} expected`, cells['expected'], expected);
    compare(`${id} health`, cells['health'], WORDS[health]);
  });
  figures.objectives.forEach(({ id, objective, progress, confidence }) => {
    const cells = shown.objectives[objective.row - 2] ?? {};
    compare(`${id} progress`, cells['progress'], progress);
    compare(`${id} confidence`, cells['confidence'], confidence);
  });
  if (figures.keyResults.length === 0) wrong.push('nothing to compare');
  return wrong;
}

describe('native formulas show the same as the figures', () => {
  test.each<[string, KeyResult]>([
    ['rising', checkedIn('2027-02-15', 15, { start: 10, target: 20 })],
    ['falling', checkedIn('2027-02-15', 100, { start: 200, target: 0 })],
    ['falling below its target', checkedIn('2027-02-15', 1.6, { start: 2.5, target: 1.8 })],
    ['the wrong way', checkedIn('2027-02-15', 8, { start: 10, target: 20 })],
    ['from below zero', checkedIn('2027-02-15', -0.5, { start: -2, target: 0 })],
    ['across zero', checkedIn('2027-02-15', 0, { start: -10, target: 10 })],
    ['zero as a number', checkedIn('2027-02-15', 0, { start: 0, target: 12, unit: '' })],
    ['a target of zero', checkedIn('2027-02-15', 10, { start: 40, target: 0, unit: '' })],
    ['decimals', checkedIn('2027-02-15', 5.9, { start: 0, target: 10, unit: '' })],
    ['start equal to target', checkedIn('2027-02-15', 45, { start: 45, target: 45 })],
    ['a blank current', aKeyResult({ start: 10, target: 20 })],
    ['a current that is still the start', aKeyResult({ current: 82 })],
    ['a current typed before any check-in', aKeyResult({ current: 85 })],
    ['only a confidence', aKeyResult({ confidence: 5 })],
    ['no start', checkedIn('2027-02-15', 15, { start: null })],
    ['no target', checkedIn('2027-02-15', 15, { target: null })],
    [
      'a percent cell',
      checkedIn('2027-02-15', 0.44, { start: 28, target: 60, percent: ['current'] }),
    ],
    ['small rates in percent', checkedIn('2027-02-15', 0.8, { start: 1.4, target: 0.3 })],
    ['inside a band', checkedIn('2027-02-15', 99.95, { start: null, target: null, floor: 99.9 })],
    ['below a band', checkedIn('2027-02-15', 99.7, { start: null, target: null, floor: 99.9 })],
    [
      'above a band',
      checkedIn('2027-02-15', 7, { start: null, target: null, floor: 1, ceiling: 5 }),
    ],
    ['a band of kind only', checkedIn('2027-02-15', 7, { kind: 'Maintain' })],
    [
      'a milestone not done',
      checkedIn('2027-02-15', false, { start: null, target: null, unit: '' }),
    ],
    ['a milestone done', checkedIn('2027-01-05', true, { start: null, target: null, unit: '' })],
    [
      'a milestone past due',
      checkedIn('2027-02-15', false, { kind: 'Milestone', due: '2027-02-12' }),
    ],
    ['a milestone due today', checkedIn('2027-02-15', false, { kind: 'Milestone', due: ON })],
    ['an empty checkbox', aKeyResult({ current: false, start: null, target: null, unit: '' })],
    ['a ticked checkbox', aKeyResult({ current: true, start: null, target: null, unit: '' })],
    ['a baseline found', checkedIn('2027-01-05', 31, { kind: 'Baseline', start: null })],
    ['a baseline without source', checkedIn('2027-02-15', 31, { kind: 'Baseline', source: '' })],
    ['a baseline past due', checkedIn('2027-02-15', null, { kind: 'Baseline', due: '2027-02-01' })],
    ['stale by a day', checkedIn('2027-02-06', 87)],
    ['not yet stale', checkedIn('2027-02-07', 87)],
    ['every other week, not yet stale', checkedIn('2027-01-31', 87, { every: '2 weeks' })],
    ['every other week, stale', checkedIn('2027-01-30', 87, { every: '2 weeks' })],
    ['monthly, not yet stale', checkedIn('2027-01-14', 87, { every: 'Month' })],
    ['monthly, stale', checkedIn('2027-01-13', 87, { every: 'Month' })],
    ['reached', checkedIn('2027-02-15', 92)],
    ['reached and stale', checkedIn('2027-02-01', 93)],
    ['behind by exactly 10 points', checkedIn('2027-02-09', 85, { due: '2027-04-04', target: 92 })],
    ['late curve', checkedIn('2027-02-15', 84, { curve: 'Late' })],
    ['early curve', checkedIn('2027-02-15', 84, { curve: 'Early' })],
    ['due before the cycle', checkedIn('2027-02-15', 84, { due: '2027-01-04' })],
    ['due soon', checkedIn('2027-02-15', 84, { due: '2027-02-20' })],
    ['a weight of its own', checkedIn('2027-02-15', 84, { weight: 3 })],
  ])('%s', (_name, keyResult) => {
    expect(differences(planOf([keyResult]))).toEqual([]);
  });

  test.each([
    ['a gap of exactly 0.10', 40, '● On track'],
    ['a gap above 0.10', 39, '◆ Behind'],
    ['a gap of exactly 0.25', 25, '◆ Behind'],
    ['a gap above 0.25', 24, '▼ Off track'],
  ])('%s', (_name, current, health) => {
    const cycle = aCycle({ starts: '2027-01-04', ends: '2027-04-14' });
    const row = checkedIn('2027-02-23', current, { start: 0, target: 100, unit: '' });
    const plan = planOf([row], cycle);
    expect(calculated(plan, '2027-02-24').keyResults[0]).toMatchObject({ expected: 0.5, health });
    expect(differences(plan, '2027-02-24')).toEqual([]);
  });

  test('a share of exactly 15 % of its time is early, a day more is not', () => {
    const cycle = aCycle({ starts: '2027-01-04', ends: '2027-04-14' });
    const rows = ['2027-01-19', '2027-01-20'].map((day) =>
      checkedIn(day, 0, { start: -1, target: 99, unit: '' }),
    );
    for (const curve of ['Even', 'Late', 'Early'] as const) {
      const plan = planOf(
        rows.map((row) => ({ ...row, curve })),
        cycle,
      );
      expect(calculated(plan, '2027-01-20').keyResults[0]?.['health']).toBe('… Early');
      expect(calculated(plan, '2027-01-20').keyResults[1]?.['health']).not.toBe('… Early');
      expect(differences(plan, '2027-01-20')).toEqual([]);
    }
  });

  test('roll-ups clamp, weigh and leave out what is unknown or dropped', () => {
    const rows = [
      checkedIn('2027-02-15', 30, { start: 10, target: 20, weight: 3 }),
      checkedIn('2027-02-15', 5, { start: 10, target: 20 }),
      checkedIn('2027-02-15', 16, { start: 10, target: 20, weight: -2, confidence: 3 }),
      checkedIn('2027-02-15', 14, { start: 10, target: 20, weight: 0.5, confidence: 12 }),
      aKeyResult({ start: 10, target: 20, weight: 9 }),
      checkedIn('2027-02-15', 11, { status: 'Dropped', confidence: 1 }),
      checkedIn('2027-02-15', 11, { objective: 'O9', confidence: 0 }),
    ];
    const plan = planOf(rows);
    expect(differences(plan)).toEqual([]);
    const objective = calculated(plan, ON).objectives[0];
    expect(objective?.['progress']).toBeCloseTo((3 + 0 + 0.6 + 0.5 * 0.4) / (3 + 1 + 1 + 0.5), 12);
    expect(objective?.['confidence']).toBe(3);
  });

  test('an objective without anything known shows nothing', () => {
    const plan = planOf([aKeyResult()]);
    expect(calculated(plan, ON).objectives[0]).toMatchObject({ progress: '', confidence: '' });
    expect(differences(plan)).toEqual([]);
  });

  test('an objective without a cycle takes the only open one', () => {
    const closed = aCycle({ id: '2026-Q4', row: 3, status: 'Closed', starts: '2026-10-05' });
    const plan = planOf([checkedIn('2027-02-15', 87)], aCycle(), [anObjective({ cycle: '' })]);
    plan.rows.cycles.push(closed);
    expect(differences(plan)).toEqual([]);
    expect(calculated(plan, ON).keyResults[0]?.['expected']).toBeCloseTo(42 / 90, 12);
    plan.rows.cycles.push(aCycle({ id: '2027-Q1 Shop', row: 4, status: 'Planning' }));
    expect(calculated(plan, ON).keyResults[0]?.['expected']).toBe('');
  });

  test('a cycle whose dates are missing or the wrong way round expects nothing', () => {
    for (const dates of [{ starts: '' }, { ends: '' }, { ends: '2027-01-04' }]) {
      const plan = planOf([checkedIn('2027-02-15', 84, { due: '2027-03-01' })], aCycle(dates));
      expect(calculated(plan, ON).keyResults[0]?.['expected']).toBe('');
      expect(differences(plan)).toEqual([]);
    }
  });

  test('a row without ID and text stays blank', () => {
    const empty = aKeyResult({ id: '', keyResult: '', objective: '', row: 2 });
    const shown = calculated(aPlan({ objectives: [anObjective()], keyResults: [empty] }), ON);
    expect(shown.keyResults[0]).toMatchObject({ progress: '', expected: '', health: '' });
  });

  test('columns that are hidden away or missing are done without', () => {
    const plan = planOf([checkedIn('2027-02-15', 87)]);
    const hidden = [
      'kind',
      'floor',
      'ceiling',
      'curve',
      'weight',
      'status',
      'unit',
      'every',
      'due',
    ];
    const without = [...hidden.map((key) => `keyResults.${key}`), 'cycles.status'];
    expect(calculated(plan, ON, without)).toMatchObject({
      keyResults: [{ progress: 0.5, health: '● On track' }],
      objectives: [{ progress: 0.5, confidence: 6 }],
    });
  });

  test('any row, whatever its kind, numbers and days', () => {
    const day = fc.integer({ min: 0, max: 100 }).map((count) => addDays('2027-01-04', count));
    const amount = fc.integer({ min: -400, max: 400 }).map((number) => number / 4);
    const row = fc.record({
      kind: fc.constantFrom('' as const, 'Metric', 'Maintain', 'Milestone', 'Baseline'),
      start: fc.option(amount),
      target: fc.option(amount),
      floor: fc.option(amount),
      ceiling: fc.option(amount),
      number: amount,
      isDone: fc.boolean(),
      isChecked: fc.boolean(),
      due: fc.oneof(fc.constant(''), day),
      every: fc.constantFrom('' as const, 'Week', '2 weeks', 'Month'),
      curve: fc.constantFrom('' as const, 'Even', 'Late', 'Early'),
      weight: fc.option(fc.integer({ min: -1, max: 5 })),
      confidence: fc.integer({ min: 0, max: 10 }),
      for: day,
      source: fc.constantFrom('', 'Till'),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), day, (rows, on) => {
        const keyResults = rows.map(({ number, isDone, isChecked, for: last, ...fields }) => {
          const isMilestone = fields.kind === 'Milestone';
          const isKnown = isChecked && last <= on;
          return aKeyResult({
            ...fields,
            unit: '',
            current: isKnown ? (isMilestone ? isDone : number) : null,
            confidence: isKnown ? fields.confidence : null,
            lastCheckIn: isKnown ? last : '',
          });
        });
        expect(differences(planOf(keyResults), on)).toEqual([]);
      }),
      { seed: 20270104, numRuns: 60 },
    );
  });
});

test.each(['en_US', 'de_DE'])('the local host shows the same in %s', (locale) => {
  const box = { start: null, target: null, unit: '' };
  const plan = planOf([
    checkedIn('2027-02-15', 1.6, { start: 2.5, target: 1.8, weight: 2 }),
    checkedIn('2027-02-15', 84.5, { curve: 'Late', due: '2027-03-20' }),
    checkedIn('2027-02-15', false, { ...box, due: '2027-02-12' }),
    checkedIn('2027-02-15', 99.7, { ...box, floor: 99.9 }),
    checkedIn('2027-01-15', 31, { kind: 'Baseline', start: null }),
    checkedIn('2027-02-06', 87),
    aKeyResult(),
  ]);
  const figures = figuresOf(plan, aCycle(), ON);
  const host = calculatedOnHost(plan, ON, locale);
  const round = (value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? '');
  expect(
    host.keyResults.map(({ progress, expected, health }) =>
      [progress, expected, health].map(round),
    ),
  ).toEqual(
    figures.keyResults.map(({ progress, expected, health }) =>
      [progress, expected, WORDS[health]].map(round),
    ),
  );
  expect(round(host.objectives[0]?.['progress'])).toBe(round(figures.objectives[0]?.progress));
  expect(host.objectives[0]?.['confidence']).toBe(6);
});

test.each<[string, Partial<KeyResult>]>([
  ['a day among days to save', { start: 45, target: 21, current: 46_354 }],
  ['a day in a band', { start: null, target: null, floor: 2, ceiling: 8, current: 46_354 }],
  ['what no sheet keeps', { start: 0, target: 30, current: 1e200 }],
  ['what no sheet keeps, below zero', { start: 30, target: 0, current: -1e200 }],
  ['a text', { start: 0, target: 30, current: 'lots' as never }],
  ['a tick', { start: 0, target: 30, current: true }],
  ['a text in a band', { start: null, target: null, floor: 2, current: 'lots' as never }],
])('%s is no progress in the grid either', (_name, fields) => {
  const row = aKeyResult({ unit: 'h', lastCheckIn: '2027-02-15', confidence: 6, ...fields });
  const { keyResults } = calculated(planOf([row]), ON);
  expect([keyResults[0]?.['progress'], keyResults[0]?.['health']]).toEqual(['', '– Unknown']);
});

test('a large number among large ones is no day', () => {
  const row = checkedIn('2027-02-15', 46_354, { start: 20_000, target: 50_000, unit: 'visits' });
  expect(differences(planOf([row]))).toEqual([]);
});

describe('a formula can be pasted into any spreadsheet', () => {
  const all = (['progress', 'expected', 'health'] as const)
    .map((column) => formulaText('keyResults', column, 5, lettersOf, () => 40))
    .concat(
      (['progress', 'confidence'] as const).map((column) =>
        formulaText('objectives', column, 5, lettersOf, () => 40),
      ),
    );

  test.each(all.map((formula) => [formula]))('%.60s', (formula) => {
    const code = formula.replace(/"[^"]*"|'[^']*'!/g, '');
    expect(formula.startsWith('=')).toBe(true);
    expect(code).not.toMatch(/[,.{}\\]/);
    expect(formula).not.toMatch(/Check-ins|SPARKLINE|LET\(|LAMBDA|QUERY|ARRAYFORMULA/);
    for (const [, end] of code.matchAll(/:\$[A-Z]+(\$\d+)?/g)) expect(end).toBe('$40');
    for (const [reference] of code.matchAll(/(?<![$A-Z0-9])[A-Z]+\d+(?![\d(])/g)) {
      expect(reference).toMatch(/^[A-Z]+5$/);
    }
    expect(formula.length).toBeLessThan(4000);
  });

  test('a column without a formula has none', () => {
    expect(formulaText('keyResults', 'owner', 5, lettersOf, () => 40)).toBe('');
  });

  function lettersOf(_tab: string, key: string): string {
    return { id: 'A', objective: 'B', keyResult: 'C' }[key] ?? 'Q';
  }
});

test('a key result that was scored at the close is called outdated no more', () => {
  const rows = [null, 0.5].map((score) => checkedIn('2027-03-29', 87, { score }));
  const health = calculated(planOf(rows), '2027-05-10').keyResults.map((row) => row['health']);
  expect(health).toEqual(['□ Outdated', '▼ Off track']);
});
