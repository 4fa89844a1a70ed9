import { chosenCycle } from '../domain/cycle.ts';
import type { Plan } from '../domain/plan.ts';
import { idleIn, NO_ROWS, outcomeOf, rowsOf, silentOf } from '../layouts/findings.ts';
import type { FindingsView, FindingView } from '../protocol.ts';
import { whereOf } from '../rules/_accepted.ts';
import { rules } from '../rules/_all.ts';
import type { CheckResult } from '../rules/_check.ts';
import { fixLines } from '../rules/_fixLines.ts';
import { placeOf } from '../rules/_json.ts';
import { messageOf } from '../rules/_message.ts';
import type { Finding, Rule } from '../rules/_rule.ts';
import { scoreOf } from '../rules/_score.ts';
import { SIDEBAR_LINE, subjectOf } from '../sentence/subject.ts';
import { tabs } from '../tabs/_all.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Book } from '../workbook/book.ts';

/** What the rules found as the screen Findings shows it. */
export function findingsView(
  plan: Plan,
  result: CheckResult,
  { today, now }: Pick<Book, 'today' | 'now'>,
): FindingsView {
  const cycle = chosenCycle(plan, today);
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
