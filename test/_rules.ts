/** One table a rule: what keeps it, what breaks it, and which neighbour speaks instead. */
import { defaultDecisionRules } from '../src/domain/defaults.ts';
import { figuresOf } from '../src/domain/figuresOf.ts';
import type { Drift } from '../src/domain/drift.ts';
import type { BadCell, MadeCell, Plan, Rows, TabKey } from '../src/domain/plan.ts';
import { rules } from '../src/rules/_all.ts';
import { checkPlan, type CheckOptions, type CheckResult } from '../src/rules/_check.ts';
import { messageOf } from '../src/rules/_message.ts';
import type { Args, Example, Finding, Rule, Subject } from '../src/rules/_rule.ts';
import { tabs } from '../src/tabs/_all.ts';
import {
  aCheckIn,
  aCommitment,
  aCycle,
  aDecision,
  aDecisionRule,
  aHealthMetric,
  aKeyResult,
  aLeftOut,
  aLaunch,
  anAcceptedFinding,
  anInitiative,
  anObjective,
  aPlan,
} from './_build.ts';

type Rules = typeof rules;
type SubjectOf<R> = R extends Rule<infer On> ? On : never;

/** A sound row but for these fields; `with` says what else the workbook holds, `cells` what cannot be read. */
export type Case<On extends Subject> = Example<On> & { cells?: Partial<BadCell>[]; on?: string };

const ALL_OFF = Object.fromEntries(Object.keys(rules).map((name) => [name, 'off' as const]));
const WEDNESDAY = '2027-02-17';
const SIBLING = 90;
/** The row of a check-in that a case is about, below those that make the workbook sound. */
const LOGGED = 20;
const isAboutSibling = ({ tab, row }: Finding): boolean => tab === 'keyResults' && row === SIBLING;

/** Runs a rule over its own examples and a table of cases, through the whole check. */
export function testRule<Name extends keyof Rules, On extends SubjectOf<Rules[Name]>>(
  name: Name,
  cases: {
    /** Cases in which the rule has to stay silent. */
    kept: Case<On>[];
    /** Cases in which it speaks, with what fills its texts, and its severity where rows may differ. */
    broken: [Case<On>, Args, Partial<Finding>?][];
    /** Cases in which it stays silent because another rule, named here, tells the deeper cause. */
    instead?: [Case<On>, string][];
  },
): void {
  const rule: Rule = rules[name];
  const report = (fields: object): Finding[] =>
    findingsOf(rule.on, fields as Case<any>, rule.deep === true);
  const own = (fields: object): Finding[] =>
    report(fields).filter((each) => each.rule === name && !isAboutSibling(each));

  describe(name, () => {
    test('is broken by its own bad example, in words without holes', () => {
      const findings = own(rule.bad);
      expect(findings).toHaveLength(1);
      for (const finding of findings) {
        const { what, advice } = messageOf(finding);
        expect(`${what} ${advice}`).not.toMatch(/[{}]|undefined|null|NaN/);
      }
    });
    test('keeps at least three near misses at which it looked itself', () => {
      const near = (cases.kept as Case<any>[]).filter((fields) => isNearMiss(name, fields));
      expect(near.length).toBeGreaterThanOrEqual(3);
    });
    test.each([rule.good, ...cases.kept] as object[])('is kept by %j', (fields) =>
      expect(own(fields)).toEqual([]),
    );
    test.each(cases.broken as [object, Args, Partial<Finding>?][])(
      'is broken by %j',
      (fields, args, more = {}) => {
        const findings = own(fields);
        expect(findings.map((finding) => finding.args)).toEqual([args]);
        expect(findings[0]).toMatchObject(more);
      },
    );
    if (cases.instead)
      test.each(cases.instead as [object, string][])('leaves %j to %s', (fields, neighbour) => {
        const heard = report(fields).map((finding) => finding.rule);
        expect(heard).toContain(neighbour);
        expect(heard).not.toContain(name);
      });
  });
}

/**
 * Whether a rule had something to look at in a case and nothing to say about it. Silence for want of anything to look
 * at, and silence for a deeper cause, tell nothing about the rule's own condition.
 */
function isNearMiss(name: keyof Rules, fields: Case<any>): boolean {
  const rule: Rule = rules[name];
  const answers: ReturnType<Rule['check']>[] = [];
  const watched: Rule = {
    ...rule,
    check(subject, context) {
      const answer = rule.check(subject, context);
      if (isOwn(rule.on, fields, subject)) answers.push(answer);
      return answer;
    },
  };
  const on = fields.on ?? WEDNESDAY;
  const severities = { ...ALL_OFF, [name]: rule.severity };
  checkOn(planWith(rule.on, fields), { on, severities }, { ...rules, [name]: watched });
  const looked = answers.filter((answer) => answer !== 'skip');
  return looked.length > 0 && looked.every((answer) => answer === false);
}

/** Whether a case is about a subject, or it only stands there to make the workbook sound. */
function isOwn(
  on: Subject,
  fields: Case<any>,
  { tab, row }: { tab: TabKey; row: number },
): boolean {
  if (on === 'keyResult') return row !== SIBLING;
  if (on === 'item') return tab === (fields.tab ?? 'keyResults') && row !== SIBLING;
  if (on === 'row') return fields.with?.[tab] !== undefined;
  return on !== 'checkIn' || row === LOGGED || fields.with?.checkIns !== undefined;
}

/** Everything said about a sound workbook with this subject in it. */
export const findingsOf = <On extends Subject>(
  on: On,
  fields: Case<On>,
  deep = false,
): Finding[] => {
  const result = checkOn(planWith(on, fields), { on: fields.on ?? WEDNESDAY, deep });
  expect(result.failed).toEqual([]);
  return result.findings;
};

/** Checks a plan for its first cycle, with its figures. */
export function checkOn(
  plan: Plan,
  options: Partial<CheckOptions> = {},
  among: Readonly<Record<string, Rule>> = rules,
): CheckResult {
  const { on = WEDNESDAY, cycle = plan.rows.cycles[0] ?? null } = options;
  const figures = cycle && figuresOf(plan, cycle, on);
  return checkPlan(plan, { figures, deep: false, ...options, on, cycle }, among);
}

/** A workbook that no rule has anything to say about, but for this subject. */
export function planWith<On extends Subject>(
  on: On,
  { with: rest, cells, ...given }: Case<On>,
): Plan {
  const { on: _, ...fields } = given as Record<string, unknown>;
  const own: Partial<Rows> = {};
  if (on === 'set') own.cycles = [aCycle(fields)];
  if (on === 'objective') own.objectives = [anObjective(fields)];
  if (on === 'keyResult') own.keyResults = [aKeyResult(fields), aSibling()];
  if (on === 'initiative') own.initiatives = [anInitiative(fields)];
  if (on === 'decision') own.decisions = [aDecision(fields)];
  if (on === 'item') Object.assign(own, rowsOfItem(fields));
  if (on === 'checkIn')
    own.checkIns = [...soundCheckIns(), aCheckIn({ row: LOGGED, id: 'CK20', ...fields })];
  const {
    launches = [],
    made = [],
    closings,
    locale,
    blankRows = {},
    tabNames = [],
    ...others
  } = rest ?? {};
  const plan = aPlan({ ...soundRows(), ...own, ...built(others), places: everyPlace(), tabNames });
  plan.launches.push(...launches.map(aLaunch));
  if (locale !== undefined) plan.locale = locale;
  if (closings !== undefined) plan.closings = closings;
  plan.blankRows = blankRows;
  plan.made = [...(on === 'made' ? [fields] : []), ...made].map((cell) => ({ ...MADE, ...cell }));
  if (on === 'drift') plan.drift = [{ ...A_DRIFT, ...fields }];
  for (const cell of on === 'cell' ? [fields, ...(cells ?? [])] : (cells ?? []))
    spoil(plan, { ...A_CELL, ...cell });
  return plan;
}

/** An item stands in the tab that it names, else among the key results; its text is that tab's. */
function rowsOfItem({ tab = 'keyResults', text, ...fields }: Record<string, unknown>): object {
  const key = tab as 'cycles' | 'objectives' | 'keyResults' | 'initiatives';
  const named = text === undefined ? fields : { ...fields, [tabs[key].text]: text };
  const rows = [builders[key]?.(named) ?? named];
  return { [key]: key === 'keyResults' ? [...rows, aSibling()] : rows };
}

/** The rows of a workbook that keeps every rule. */
export const soundRows = (): Partial<Rows> => ({
  cycles: [aCycle()],
  objectives: [anObjective()],
  keyResults: [aKeyResult(), aSibling()],
  initiatives: [anInitiative()],
  notThisCycle: [aLeftOut()],
  checkIns: soundCheckIns(),
  decisionRules: defaultDecisionRules.map((rule, at) => aDecisionRule({ ...rule, row: at + 2 })),
});

/** The second key result of a sound objective: O1-KR2, far below. */
export const aSibling = (fields: Partial<Rows['keyResults'][number]> = {}) =>
  aKeyResult({
    row: SIBLING,
    id: 'O1-KR2',
    keyResult: 'Seedlings replaced free of charge from 140 to 60 a month',
    start: 140,
    target: 60,
    unit: 'seedlings',
    ...fields,
  });

/** These rows, with a second key result where there would be a single one. */
export const paired = <R extends Partial<Rows>>(rows: R): R =>
  rows.keyResults?.length === 1 ? { ...rows, keyResults: [...rows.keyResults, aSibling()] } : rows;

const soundCheckIns = (): Rows['checkIns'] => [
  aCheckIn({ for: '2027-02-15', value: 86, confidence: 6 }),
  aCheckIn({
    row: 3,
    id: 'CK2',
    keyResult: 'O1-KR2',
    for: '2027-02-15',
    value: 105,
    confidence: 6,
  }),
];

const A_CELL: BadCell = {
  tab: 'keyResults',
  row: 2,
  column: 'target',
  found: 'soon',
  trouble: 'not-a-number',
  expected: 'a number',
};

const MADE: MadeCell = {
  tab: 'keyResults',
  row: 2,
  column: 'progress',
  formula: '',
  shown: '',
  hasNote: false,
};

const A_DRIFT: Drift = {
  kind: 'header-renamed',
  tab: 'keyResults',
  column: 'current',
  cell: 'H1',
  found: 'Now',
  expected: 'Current',
};

/** Every tab with its columns in the order in which they are declared. */
const everyPlace = (): Plan['places'] =>
  Object.fromEntries(
    Object.entries(tabs).map(([key, { name, columns }]) => {
      const numbered = Object.keys(columns).map((column, at) => [column, at + 1]);
      return [key, { name, headerRow: 1, columns: Object.fromEntries(numbered) }];
    }),
  );

/** Puts something unreadable into a cell: the row keeps a blank there, as after reading. */
function spoil(plan: Plan, cell: BadCell): void {
  const row = (plan.rows[cell.tab] as { row: number }[]).find((each) => each.row === cell.row);
  const column = (tabs[cell.tab].columns as Record<string, { blank: unknown }>)[cell.column];
  if (row && column) Object.assign(row, { [cell.column]: column.blank });
  plan.badCells.push(cell);
}

const builders: { [K in TabKey]?: (fields: any) => object } = {
  cycles: aCycle,
  objectives: anObjective,
  keyResults: aKeyResult,
  checkIns: aCheckIn,
  initiatives: anInitiative,
  decisions: aDecision,
  acceptedFindings: anAcceptedFinding,
  commitments: aCommitment,
  decisionRules: aDecisionRule,
  healthMetrics: aHealthMetric,
  notThisCycle: aLeftOut,
};

const built = (rows: object): Partial<Rows> =>
  Object.fromEntries(
    Object.entries(rows).map(([tab, list]: [string, object[]]) => [
      tab,
      list.map((fields) => builders[tab as TabKey]?.(fields) ?? fields),
    ]),
  );
