import type { Changes } from '../changes/changes.ts';
import type { TabKey } from '../changes/content.ts';
import { chooseCycle } from '../domain/cycle.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import { isoWeek } from '../domain/days.ts';
import { reviewName } from '../domain/reviewTabs.ts';
import { missingTab, nameTaken, renamedIsUnread } from '../errors.ts';
import type { Plan } from '../domain/plan.ts';
import {
  countsOf,
  FINDINGS,
  findingsLayout,
  NO_ROWS,
  outcomeOf,
  rowsOf,
  idleIn,
  silentOf,
} from '../layouts/findings.ts';
import type { FindingsView, FindingView, Result } from '../protocol.ts';
import { whereOf } from '../rules/_accepted.ts';
import { rules } from '../rules/_all.ts';
import { byRulesAtClose } from '../rules/_atClose.ts';
import { configOf, keptOf, type Config } from '../rules/_config.ts';
import { checkPlan, type CheckResult } from '../rules/_check.ts';
import { fixLines } from '../rules/_fixLines.ts';
import { placeOf } from '../rules/_json.ts';
import { messageOf } from '../rules/_message.ts';
import type { Finding, Rule } from '../rules/_rule.ts';
import { scoreOf } from '../rules/_score.ts';
import { SIDEBAR_LINE, subjectOf } from '../sentence/subject.ts';
import { tabs } from '../tabs/_all.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Book } from '../workbook/book.ts';
import { sayCopies } from '../workbook/copiedTabs.ts';
import { operate } from '../workbook/operate.ts';
import { configKey } from '../workbook/readBook.ts';
import { renamedGenerated } from '../workbook/renamedTab.ts';
import { carryReview, reviewWords } from './carryReview.ts';
import { carryTyped } from './carryRetro.ts';
import { generate } from './generate.ts';
import { markNotes } from './markNotes.ts';
import { renewOverview } from './overview.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Runs every rule that is on, writes the tab Findings, marks the cells, and says the outcome in a sentence. All tabs
 * have been read, so the Overview is brought up to date as well.
 */
export function validate(_input: object): Result<'validate'> {
  const { value, undoId, notices } = operate(
    { wants: VALIDATED, what: 'the tab Findings', by: whoIsIt(), telling: 'findings' },
    (book, changes) => {
      if (Object.keys(book.tables).length === 0) throw missingTab(tabs.cycles.name);
      const review = reviewName(isoWeek(book.today));
      const now = renamedGenerated(book, review);
      if (now !== '') book.notices.push(renamedIsUnread(review, now));
      book.notices.push(...sayCopies(book.plan.tabNames));
      const typed = reviewWords(book);
      if (typed) book.plan = carryReview(book, changes, typed).plan;
      carryTyped(book, changes);
      const view = findingsAfter(book, changes, book.plan);
      renewOverview(book, changes);
      return view;
    },
  );
  return { ...value, undoId, notices };
}

/** Tabs whose cells can carry notes of ours. */
export const NOTED = ['cycles', 'objectives', 'keyResults'] as const;

/** Tabs where merged cells, formulas or text typed over them would hide what a rule looks at. */
export const MERGED = ['cycles', 'objectives', 'keyResults', 'initiatives'] as const;

/** What has to be read to say what the rules find. */
export const VALIDATED = {
  tabs: Object.keys(tabs) as TabKey[],
  formulas: MERGED,
  formats: ['keyResults'],
  notes: NOTED,
  merges: MERGED,
  locale: true,
} as const;

/**
 * What the rules find in the workbook as it is or is about to be, with the tab Findings and the cells' notes written
 * to match.
 */
export function findingsAfter(book: Book, changes: Changes, plan: Plan): FindingsView {
  const result = resultOf(plan, book.today);
  const layout = findingsLayout(plan, result, book.now);
  if (!generate(book, changes, layout)) throw nameTaken(FINDINGS);
  markNotes(book, changes, result.findings);
  keepConfig(book, changes, plan);
  book.data.head.findings = { ...countsOf(result), at: book.now };
  return viewOf(plan, result, book);
}

/**
 * What the rules say of a workbook on a day, about the cycle of that day or the one wanted; about rows of closed cycles
 * what the rules say that those ran under.
 */
export function resultOf(plan: Plan, today: string, wanted?: string): CheckResult {
  const choice = chooseCycle(plan, today, wanted);
  const cycle = 'cycle' in choice ? choice.cycle : null;
  const figures = cycle && figuresOf(plan, cycle, today);
  const check = (config: Config): CheckResult =>
    checkPlan(plan, { on: today, cycle, figures, deep: false, ...config });
  return byRulesAtClose(plan, configOf(plan, rules), check);
}

/** Keeps what a running cycle is checked with, so that it can be looked at in the same way once it is closed. */
function keepConfig({ today }: Book, changes: Changes, plan: Plan): void {
  const choice = chooseCycle(plan, today);
  if ('cycle' in choice && choice.cycle.status === 'Active')
    changes.setData(configKey(choice.cycle.id), keptOf(configOf(plan, rules), rules));
}

function viewOf(
  plan: Plan,
  result: CheckResult,
  { today, now }: Pick<Book, 'today' | 'now'>,
): FindingsView {
  const choice = chooseCycle(plan, today);
  const cycle = 'cycle' in choice ? choice.cycle : null;
  const { points, dearest } = scoreOf(result.findings);
  return {
    outcome: rowsOf(plan) === 0 && result.findings.length === 0 ? NO_ROWS : outcomeOf(result),
    rows: rowsOf(plan),
    rules: Object.keys(result.checked).length,
    silent: silentOf(result),
    idle: idleIn(result),
    at: now,
    findings: result.findings.map((finding) => findingView(plan, cycle, finding)),
    accepted: result.accepted.map(({ finding, row: { reason, by, until } }) => ({
      ...findingView(plan, cycle, finding),
      reason,
      by,
      until,
    })),
    score: points,
    dearest: dearest.map(({ finding, cost }) => ({ key: keyOf(finding), cost })),
  };
}

function findingView(plan: Plan, cycle: Cycle | null, finding: Finding): FindingView {
  const { rule, severity, id } = finding;
  const { tab, cell } = placeOf(plan, finding);
  const about = aboutOf(plan, finding);
  const { why = '', guess } = (rules as Readonly<Record<string, Partial<Rule>>>)[rule] ?? {};
  const fix = fixLines(plan, finding);
  const isGuess = guess === true && fix.length > 0;
  const place = whereOf(plan, cycle, finding);
  const acceptAs = place ? [rule, place.where, place.wording].join('|') : '';
  const key = keyOf(finding);
  return {
    ...{ key, rule, severity, tab, cell, id, about, ...messageOf(finding) },
    ...{ why, fix, isGuess, acceptAs },
  };
}

/** Names a finding from one run to the next, wherever its row was sorted. */
export const keyOf = ({ rule, tab, id, row, column }: Finding): string =>
  [rule, tab, id ?? row, column].join('|');

/** The row in people's words: a key result's subject, an objective, else its tab. */
function aboutOf({ rows }: Plan, { tab, row }: Finding): string {
  const keyResult = tab === 'keyResults' && rows.keyResults.find((each) => each.row === row);
  if (keyResult && keyResult.keyResult) return subjectOf(keyResult.keyResult, SIDEBAR_LINE);
  const objective = tab === 'objectives' && rows.objectives.find((each) => each.row === row);
  if (objective && objective.objective) return objective.objective;
  const initiative = tab === 'initiatives' && rows.initiatives.find((each) => each.row === row);
  if (initiative && initiative.initiative) return initiative.initiative;
  return tabs[tab].name;
}
