import { idKey } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { inItsUnit } from '../domain/scope.ts';
import { textMark, wordingMark } from '../domain/wordingMark.ts';
import type { AcceptedFinding } from '../tabs/acceptedFindings.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Finding } from './_rule.ts';

/** A finding that somebody accepted on purpose, with their row of Accepted findings. */
export type Accepted = { finding: Finding; row: AcceptedFinding };

/** What an acceptance is kept under: the row it is about ('' for the whole set) and a mark of what it says. */
export type Where = { where: string; wording: string };

/**
 * Where a finding is accepted; null for a row without an ID, which nobody could find again.
 */
export function whereOf(plan: Plan, cycle: Cycle | null, finding: Finding): Where | null {
  const { id, tab, row } = finding;
  if (id === null)
    return cycle && (row === 0 || tab === 'cycles')
      ? { where: '', wording: textMark(cycle.id) }
      : null;
  return { where: id, wording: wordingOf(plan, id) };
}

/** A mark of what a row says, by its ID; of nothing when no row has it. */
function wordingOf({ rows }: Plan, id: string): string {
  const key = idKey(id);
  const has = (row: { id: string }): boolean => idKey(row.id) === key;
  const keyResult = rows.keyResults.find(has);
  if (keyResult) return wordingMark(inItsUnit(keyResult));
  const text =
    rows.objectives.find(has)?.objective ??
    rows.initiatives.find(has)?.initiative ??
    rows.healthMetrics.find(has)?.metric ??
    rows.decisions.find(has)?.decision ??
    rows.cycles.find(has)?.id;
  return textMark(text ?? '');
}

/**
 * Parts findings into open ones and accepted ones. An acceptance holds for one rule and one row, up to its day,
 * and while the row says what it said; without a reason it holds nothing.
 */
export function partAccepted(
  plan: Plan,
  { cycle, on }: { cycle: Cycle | null; on: string },
  findings: readonly Finding[],
): { open: Finding[]; accepted: Accepted[] } {
  const standing = new Map<string, AcceptedFinding[]>();
  for (const row of plan.rows.acceptedFindings)
    if (row.reason !== '' && !hasPassed(plan, row, on)) {
      const key = keyOf(row.rule, row.where);
      standing.set(key, [...(standing.get(key) ?? []), row]);
    }
  const open: Finding[] = [];
  const accepted: Accepted[] = [];
  if (standing.size === 0) return { open: [...findings], accepted };
  for (const finding of findings) {
    const rows = standing.get(keyOf(finding.rule, finding.id ?? '')) ?? [];
    const place = rows.length > 0 ? whereOf(plan, cycle, finding) : null;
    const row = place && rows.find(({ wording }) => wording === '' || wording === place.wording);
    if (row) accepted.push({ finding, row });
    else open.push(finding);
  }
  return { open, accepted };
}

const keyOf = (rule: string, where: string): string =>
  `${rule.trim().toLowerCase()} ${idKey(where)}`;

/** Past its day, or with a day that nobody can read: then it is looked at again. */
const hasPassed = ({ badCells }: Plan, { row, until }: AcceptedFinding, on: string): boolean =>
  until === ''
    ? badCells.some(
        (cell) => cell.tab === 'acceptedFindings' && cell.column === 'until' && cell.row === row,
      )
    : on > until;
