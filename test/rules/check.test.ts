import { readFileSync } from 'node:fs';
import * as fc from '../_fastCheck.ts';
import { rules } from '../../src/rules/_all.ts';
import { sayForeign } from '../../src/rules/_foreign.ts';
import { checkPlan } from '../../src/rules/_check.ts';
import { messageOf } from '../../src/rules/_message.ts';
import { rule, type Rule } from '../../src/rules/_rule.ts';
import { tabs } from '../../src/tabs/_all.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';
import { aSibling, checkOn, paired, planWith, soundRows } from '../_rules.ts';

const names = Object.keys(rules) as (keyof typeof rules)[];
const said = (rows: Parameters<typeof aPlan>[0], options = {}) =>
  checkOn(aPlan({ ...soundRows(), ...paired(rows ?? {}) }), options).findings.map(
    ({ rule: name, severity, tab, row }) => `${severity} ${name} ${tab} ${row}`,
  );

test('a sound workbook gets no finding', () => expect(said({})).toEqual([]));

describe('a declaration', () => {
  const tabOf = {
    set: 'cycles',
    objective: 'objectives',
    keyResult: 'keyResults',
    initiative: 'initiatives',
    decision: 'decisions',
    checkIn: 'checkIns',
    item: 'keyResults',
  } as const;

  test.each(names)('%s points at columns that exist and silences rules that exist', (name) => {
    const { on, at, lacking, needs = [], silences = [], outweighs = [] }: Rule = rules[name];
    const known = Object.keys(rules);
    expect([...silences, ...outweighs].filter((each) => !known.includes(each))).toEqual([]);
    if (['cell', 'row', 'made', 'drift'].includes(on)) return;
    const columns = Object.keys(tabs[lacking ?? tabOf[on as keyof typeof tabOf]].columns);
    expect([at, ...needs].filter((column) => !columns.includes(column))).toEqual([]);
  });

  test.each(names)(
    '%s says what is wrong, what to do, why and who says so, in plain words',
    (name) => {
      const { message, advice, why, source }: Rule = rules[name];
      for (const text of [message, advice, why, source]) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/please|invalid|!|"|'|\bKR\b|successfully|\d{3,}/i);
      }
      expect(message).toMatch(/\.$/);
      expect(why).toMatch(/\.$/);
    },
  );

  test.each(names)('%s is a small file', (name) => {
    const lines = readFileSync(`src/rules/${name}.ts`, 'utf8').split('\n').length;
    expect(lines).toBeLessThan(60);
  });
});

describe('the moment', () => {
  const draft = { objectives: [anObjective({ status: '' })] };

  test('launch rules are notes on a draft and keep their severity beside it', () => {
    const plan = aPlan({
      ...soundRows(),
      ...draft,
      keyResults: [aKeyResult({ owner: '' }), aSibling()],
    });
    expect(checkOn(plan).findings).toMatchObject([
      { rule: 'kr-owner-missing', severity: 'info', declared: 'error' },
    ]);
  });

  test('typing rules speak about a draft as loudly', () =>
    expect(said({ ...draft, keyResults: [aKeyResult({ start: 5, target: 5 })] })).toEqual([
      'error kr-target-equals-baseline keyResults 2',
    ]));

  test('a rule about the set takes the status of the cycle, not of its objectives', () => {
    const cycles = [aCycle({ status: '', owner: '' })];
    expect(said({ cycles })).toEqual(['info set-owner-missing cycles 2']);
  });

  test('review rules wait until the cycle is Active and has begun', () => {
    const late = { checkIns: [], keyResults: [aKeyResult({ lastCheckIn: '' })] };
    expect(said(late, { on: '2027-01-03' })).toEqual([]);
    const checkIns = [{ ...soundRows().checkIns![0]!, for: '2026-12-01' }];
    expect(said({ checkIns }, { on: '2027-01-03' })).toEqual([]);
    expect(said({ checkIns }, { on: '2027-01-04' })).toEqual(['error kr-very-stale keyResults 2']);
    expect(said({ checkIns, cycles: [aCycle({ status: 'Planning' })] })).toEqual([]);
  });

  test('typing and data rules are silent about a row without text', () => {
    const keyResults = [aKeyResult({ keyResult: '', objective: 'O9', start: 5, target: 5 })];
    const rows = { keyResults, objectives: [anObjective({ objective: '' })] };
    expect(said(rows)).toEqual(['warning objective-single-key-result keyResults 0']);
  });
});

describe('who is judged', () => {
  const broken = { owner: '', start: null, target: null, source: '' };
  test.each([
    ['a closed objective', { objectives: [anObjective({ status: 'Closed' })] }],
    ['a dropped objective', { objectives: [anObjective({ status: 'Dropped' })] }],
    ['a closed cycle', { cycles: [aCycle({ status: 'Closed' })] }],
    [
      'another cycle',
      {
        cycles: [aCycle(), aCycle({ id: 'B', row: 3 })],
        objectives: [anObjective({ cycle: 'B' })],
      },
    ],
  ])('the key results of %s are asked for nothing', (_, rows) => {
    const found = said({ ...rows, keyResults: [aKeyResult(broken)] });
    expect(found.filter((each) => !each.includes('set-has-objective'))).toEqual([]);
  });

  test('their IDs, references and cells are still checked', () => {
    const plan = aPlan({
      ...soundRows(),
      objectives: [anObjective({ status: 'Closed', cycle: 'gone' })],
      keyResults: [
        aKeyResult({ row: 2 }),
        aKeyResult({ row: 3 }),
        aKeyResult({ id: 'X', objective: 'O8', row: 4 }),
      ],
      cycles: [aCycle({ status: 'Closed' })],
      badCells: [
        {
          tab: 'keyResults',
          row: 2,
          column: 'target',
          found: '7',
          trouble: 'not-a-number',
          expected: '',
        },
        {
          tab: 'keyResults',
          row: 2,
          column: 'unit',
          found: '#N/A',
          trouble: 'formula-error',
          expected: '',
        },
        // Of the later row only the doubled ID is told.
        {
          tab: 'keyResults',
          row: 3,
          column: 'unit',
          found: '#N/A',
          trouble: 'formula-error',
          expected: '',
        },
      ],
    });
    expect(checkOn(plan).findings.map((each) => `${each.rule} ${each.row}`)).toEqual([
      'objective-cycle-unknown 2',
      'number-as-text 2',
      'formula-error 2',
      'id-duplicate 3',
      'kr-orphan 4',
    ]);
  });

  test('without a cycle only these are checked', () => {
    const plan = aPlan({
      ...soundRows(),
      cycles: [],
      keyResults: [aKeyResult({ ...broken, objective: 'O9' })],
    });
    const { findings, checked } = checkOn(plan, { cycle: null });
    expect(findings.map((each) => each.rule)).toEqual(['objective-cycle-unknown', 'kr-orphan']);
    expect(checked['kr-owner-missing']).toBe(0);
    expect(checked['kr-orphan']).toBe(1);
  });
});

describe('the outcome', () => {
  test('counts what every rule looked at, 0 for nothing, and leaves out what is off', () => {
    const plan = planWith('keyResult', { kind: 'Milestone', start: null, target: null });
    const { checked } = checkOn(plan, { severities: { 'kr-orphan': 'off' }, deep: true });
    expect(checked['kr-owner-missing']).toBe(2);
    expect(checked['kr-no-baseline']).toBe(1);
    expect(checked['blocker-stale']).toBe(0);
    // Every row and header was looked at for what reading stumbles over.
    expect(checked['formula-error']).toBe(Object.values(plan.rows).flat().length);
    expect(checked['header-missing']).toBe(Object.keys(plan.places).length);
    expect(checked).not.toHaveProperty('kr-orphan');
    expect(Object.keys(checked)).toHaveLength(names.length - 1);
  });

  test('comes by severity, then tab as set up, then row', () => {
    const found = said({
      cycles: [aCycle({ change: '', owner: '' })],
      objectives: [anObjective({ owner: '', objective: 'Grow by 20%' })],
      initiatives: [],
      keyResults: [
        aKeyResult({ id: 'B', row: 3, start: 4, target: 4 }),
        aKeyResult({ id: 'A', row: 2, start: null }),
        aKeyResult({ id: 'C', row: 4, owner: '' }),
      ],
      checkIns: ['A', 'B', 'C'].map((keyResult) =>
        aCheckIn({ id: '', keyResult, for: '2027-02-15', value: 87, confidence: 6 }),
      ),
    });
    expect(found).toEqual([
      'error set-owner-missing cycles 2',
      'error objective-owner-missing objectives 2',
      'error kr-target-equals-baseline keyResults 3',
      'error kr-owner-missing keyResults 4',
      'warning cycle-change-missing cycles 2',
      'warning objective-contains-metric objectives 2',
      'warning kr-no-baseline keyResults 2',
    ]);
  });

  test('a setting changes a severity, also for a draft, where the note keeps it beside', () => {
    const severities = { 'kr-owner-missing': 'warning' as const };
    const keyResults = [aKeyResult({ owner: '' }), aSibling()];
    expect(said({ keyResults }, { severities })).toEqual(['warning kr-owner-missing keyResults 2']);
    const plan = aPlan({
      ...soundRows(),
      keyResults,
      objectives: [anObjective({ status: 'Draft' })],
    });
    expect(checkOn(plan, { severities }).findings[0]).toMatchObject({
      severity: 'info',
      declared: 'warning',
    });
  });

  test('a setting changes a limit', () => {
    const rows = { cycles: [aCycle({ starts: '2027-01-04', ends: '2027-01-11' })] };
    const only = (options: object) =>
      said(rows, options).filter((each) => each.includes('cycle-dates'));
    expect(only({ on: '2027-01-05' })).toHaveLength(1);
    expect(only({ on: '2027-01-05', limits: { 'cycle-dates-valid': { shortest: 7 } } })).toEqual(
      [],
    );
  });

  const asked = { severity: 'warning', phase: 'typing', group: 'wording', message: 'Odd.', advice: 'Mend it.', why: '', source: '', bad: {}, good: {} } as const; // prettier-ignore

  test('a rule that crashes is named, and the others run on', () => {
    const crashing = rule({ ...asked, on: 'keyResult', at: 'unit', check: () => { throw new Error('no luck'); } }); // prettier-ignore
    const plan = aPlan({ ...soundRows(), keyResults: [aKeyResult({ owner: '' }), aSibling()] });
    const options = { on: '2027-02-17', cycle: aCycle(), figures: null, deep: false };
    const { findings, failed } = checkPlan(plan, options, { crashing, ...rules });
    expect(failed).toEqual([{ rule: 'crashing', message: 'Error: no luck' }]);
    expect(findings.map((each) => each.rule)).toEqual(['kr-owner-missing']);
  });

  test('a deep rule runs only in the deep check', () => {
    const odd = rule({ ...asked, on: 'keyResult', at: 'unit', deep: true, check: () => ({}) });
    const run = (deep: boolean) =>
      checkPlan(
        aPlan(soundRows()),
        { on: '2027-02-17', cycle: aCycle(), figures: null, deep },
        { odd },
      );
    expect(run(false)).toMatchObject({ findings: [], checked: {}, failed: [], accepted: [] });
    expect(run(true).findings).toHaveLength(2);
  });

  test('word rules hold back in a set of another language and say that they saw nothing', () => {
    const plan = aPlan({
      ...soundRows(),
      objectives: [anObjective({ objective: 'Nos clients savent quand la commande arrive' })],
      keyResults: [
        aKeyResult({
          keyResult: 'Développer le nouveau site pour les clients',
          start: null,
          target: null,
        }),
      ],
    });
    const { findings, checked, foreign } = checkOn(plan);
    expect(checked['kr-is-a-task']).toBe(0);
    expect(sayForeign({ foreign })).toMatch(/^The set is written in French, so rules that read /);
    expect(sayForeign(checkOn(aPlan(soundRows())))).toBe('');
    // Nothing is written yet.
    expect(sayForeign(checkOn(aPlan({ cycles: [aCycle()] })))).toBe('');
    expect(findings.map((each) => each.rule)).toEqual([
      'kr-no-target',
      'objective-single-key-result',
      'kr-no-baseline',
    ]);
  });
});

describe('whatever stands in the workbook', () => {
  const cell = fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 60, unit: 'grapheme' }),
    fc.constantFrom(
      'O1',
      'O2',
      '2027-Q1',
      'Week',
      'Draft',
      'Published',
      '2027-02-30',
      '=IMPORTXML(',
      '#REF!',
    ),
  );
  const number = fc.oneof(fc.constant(null), fc.double(), fc.integer({ min: -5, max: 110 }));
  const keyResult = fc.record({
    row: fc.integer({ min: 2, max: 9 }),
    id: fc.constantFrom('', 'A', 'a', 'B'),
    objective: cell,
    keyResult: cell,
    unit: cell,
    start: number,
    target: number,
    floor: number,
    confidence: number,
    current: fc.oneof(number, fc.boolean()),
    kind: fc.constantFrom('', 'Metric', 'Maintain', 'Milestone', 'Baseline'),
    due: cell,
  });
  const bad = fc.record({
    tab: fc.constantFrom('cycles', 'objectives', 'keyResults', 'checkIns', 'settings'),
    row: fc.integer({ min: 1, max: 9 }),
    column: fc.constantFrom('target', 'start', 'owner', 'nowhere', 'value', 'starts'),
    found: fc.oneof(cell, fc.boolean(), fc.record({ date: cell, time: cell })),
    trouble: fc.constantFrom('formula-error', 'not-a-number', 'not-a-date'),
    expected: fc.constant('a number'),
  });

  test('the check does not throw, no rule fails, and every finding can be said', () => {
    fc.assert(
      fc.property(
        fc.array(keyResult, { maxLength: 6 }),
        fc.array(fc.record({ id: fc.constantFrom('O1', 'o1 ', 'O2', ''), objective: cell, cycle: cell, status: fc.constantFrom('', 'Draft', 'Published', 'Closed') }), { maxLength: 4 }), // prettier-ignore
        fc.record({ starts: cell, ends: cell, status: fc.constantFrom('', 'Planning', 'Active', 'Closed'), change: cell }), // prettier-ignore
        fc.array(bad, { maxLength: 4 }),
        (keyResults, objectives, cycle, badCells) => {
          const plan = aPlan({
            ...soundRows(),
            cycles: [aCycle(cycle)],
            objectives: objectives.map((fields) => anObjective(fields as object)),
            keyResults: keyResults.map((fields) => aKeyResult(fields as object)),
            badCells,
          });
          const { findings, failed } = checkOn(plan);
          expect(failed).toEqual([]);
          for (const finding of findings) {
            const { what, advice } = messageOf(finding);
            expect(`${what} ${advice}`).not.toMatch(/\{\w+\}|undefined/);
          }
        },
      ),
      { seed: 20270217, numRuns: 300 },
    );
  });

  test.each([
    ['words', 'Reduce the time of it '],
    ['one word', 'x'],
    ['digits', '7'],
    ['numbers', 'from 3 % to 5 % and '],
    ['signs', '→ ≤ “'],
  ])('ten thousand characters of %s are no trouble', (_, piece) => {
    const long = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
    const plan = aPlan({
      ...soundRows(),
      objectives: [anObjective({ objective: long, owner: '' })],
      keyResults: [aKeyResult({ keyResult: long, start: null, target: null, source: '' })],
    });
    const { failed, findings } = checkOn(plan);
    expect(failed).toEqual([]);
    for (const finding of findings) expect(messageOf(finding).what.length).toBeLessThan(250);
  });
});

test('word rules leave a row in another script alone', () => {
  const plan = aPlan({
    ...soundRows(),
    objectives: [anObjective({ objective: 'زيادة رضا العملاء' })],
  });
  const { findings } = checkOn(plan, { deep: true });
  expect(findings.filter(({ column }) => column === 'objective')).toEqual([]);
});
