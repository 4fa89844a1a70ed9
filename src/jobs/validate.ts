import type { Changes } from '../changes/changes.ts';
import type { TabKey } from '../changes/content.ts';
import { chooseCycle } from '../domain/cycle.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import { nameTaken } from '../errors.ts';
import type { Plan } from '../domain/plan.ts';
import {
  countsOf,
  FINDINGS,
  findingsLayout,
  outcomeOf,
  rowsOf,
  silentOf,
} from '../layouts/findings.ts';
import type { FindingView, Result } from '../protocol.ts';
import { checkPlan, type CheckResult } from '../rules/_check.ts';
import { placeOf } from '../rules/_json.ts';
import { messageOf } from '../rules/_message.ts';
import type { Finding } from '../rules/_rule.ts';
import { subjectOf } from '../sentence/subject.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { carryReview, reviewWords } from './carryReview.ts';
import { generate } from './generate.ts';
import { markNotes } from './markNotes.ts';
import { whoIsIt } from './whoIsIt.ts';

/** Runs every rule that is on, writes the tab Findings, marks the cells, and says the outcome in a sentence. */
export function validate(_input: object): Result<'validate'> {
  const { value, undoId, notices } = operate(
    { wants: WANTS, what: 'the tab Findings', by: whoIsIt() },
    (book, changes) => checked(book, changes),
  );
  return { ...value, undoId, notices };
}

/** Tabs whose cells can carry notes of ours. */
export const NOTED = ['cycles', 'objectives', 'keyResults'] as const;

/** Tabs where merged cells would hide what a rule looks at. */
export const MERGED = ['cycles', 'objectives', 'keyResults', 'initiatives'] as const;

const WANTS = {
  tabs: Object.keys(tabs) as TabKey[],
  formulas: ['objectives', 'keyResults'],
  formats: ['keyResults'],
  notes: NOTED,
  merges: MERGED,
} as const;

type View = Omit<Result<'validate'>, 'undoId' | 'notices'>;

function checked(book: Book, changes: Changes): View {
  const typed = reviewWords(book);
  if (typed) carryReview(book, changes, typed);
  const result = resultOf(book.plan, book.today);
  const layout = findingsLayout(book.plan, result, book.now);
  if (!generate(book, changes, layout)) throw nameTaken(FINDINGS);
  markNotes(book, changes, result.findings);
  book.data.head.findings = { ...countsOf(result), at: book.now };
  return viewOf(book.plan, result, book.now);
}

/** What the rules say of a workbook on a day. */
export function resultOf(plan: Plan, today: string): CheckResult {
  const choice = chooseCycle(plan, today);
  const cycle = 'cycle' in choice ? choice.cycle : null;
  const figures = cycle && figuresOf(plan, cycle, today);
  return checkPlan(plan, { on: today, cycle, figures, deep: false });
}

const viewOf = (plan: Plan, result: CheckResult, now: string): View => ({
  outcome: outcomeOf(result),
  rows: rowsOf(plan),
  rules: Object.keys(result.checked).length,
  silent: silentOf(result),
  at: now.slice(11),
  findings: result.findings.map((finding) => findingView(plan, finding)),
});

function findingView(plan: Plan, finding: Finding): FindingView {
  const { rule, severity, id } = finding;
  const { tab, cell } = placeOf(plan, finding);
  return { rule, severity, tab, cell, id, about: aboutOf(plan, finding), ...messageOf(finding) };
}

/** The row in people's words: a key result's subject, an objective, else its tab. */
function aboutOf({ rows }: Plan, { tab, row }: Finding): string {
  const keyResult = tab === 'keyResults' && rows.keyResults.find((each) => each.row === row);
  if (keyResult && keyResult.keyResult) return subjectOf(keyResult.keyResult);
  const objective = tab === 'objectives' && rows.objectives.find((each) => each.row === row);
  if (objective && objective.objective) return objective.objective;
  const initiative = tab === 'initiatives' && rows.initiatives.find((each) => each.row === row);
  if (initiative && initiative.initiative) return initiative.initiative;
  return tabs[tab].name;
}
