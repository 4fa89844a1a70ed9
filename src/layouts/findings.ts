import type { Plan } from '../domain/plan.ts';
import { messageOf } from '../rules/_message.ts';
import { placeOf } from '../rules/_json.ts';
import type { CheckResult } from '../rules/_check.ts';
import type { Finding, Severity } from '../rules/_rule.ts';
import { headerOf } from '../rules/_wording.ts';
import { tabs } from '../tabs/_all.ts';
import { at, Page, type Layout, type Look } from './_layout.ts';

export const FINDINGS = 'Findings';

const SIGNS: Record<Severity, { text: string; look: Look }> = {
  error: { text: '■ Error', look: 'error' },
  warning: { text: '▲ Warning', look: 'warning' },
  info: { text: '○ Note', look: 'quiet' },
};

/** The tab Findings: the answer, what was checked, a row a finding, and the keys by which cells are marked. */
export function findingsLayout(plan: Plan, result: CheckResult, when: string): Layout {
  const page = new Page();
  page.add([at(1, outcomeOf(result), 'answer'), at(6, when, 'aside')], { height: 44 });
  page.add([at(1, checkedOf(plan, result), 'note')], { height: 22 });
  page.add([at(1, HOW, 'note')], { height: 22 });
  page.add(
    ['Severity', 'Where', 'What is wrong', 'What to do', 'Fix', 'Rule'].map((head, index) =>
      at(index + 1, head, 'tableHead'),
    ),
    { height: 30, line: 'head' },
  );
  for (const finding of result.findings) {
    const { what, advice } = messageOf(finding);
    const { tab, cell } = placeOf(plan, finding);
    const { text, look } = SIGNS[finding.severity];
    const mark = markOf(finding);
    page.add(
      [
        at(1, text, look),
        at(2, `${tab}!${cell}`, 'plain', { link: { tab, a1: cell } }),
        at(3, what, 'wrappedPlain'),
        at(4, advice, 'wrappedPlain'),
        at(5, finding.fix ? 'Yes' : ''),
        at(6, finding.rule, 'note'),
        ...(finding.severity === 'error' && mark ? [at(7, mark, 'note')] : []),
        ...(finding.severity === 'warning' && mark ? [at(8, mark, 'note')] : []),
      ],
      { height: rowHeight(what, advice), line: 'row' },
    );
  }
  return {
    name: FINDINGS,
    widths: [96, 128, 420, 400, 56, 190, 0, 0],
    rows: page.rows,
    free: [],
    merges: [],
    charts: [],
    frozen: 4,
    hidden: 2,
  };
}

const HOW =
  'Each place links to its cell. Marks vanish when the cell is right and Validate has run again.';

/** Wrapped text needs the room; about 60 letters go into a line of 400 pixels. */
const rowHeight = (what: string, advice: string): number =>
  Math.max(28, 14 + 16 * Math.ceil(Math.max(what.length, advice.length) / 60));

/** How a marked cell is found again wherever it is sorted: tab, row ID and header; '' for a row without an ID. */
export function markOf({ tab, row, column, id }: Finding): string {
  return id === null || row === 0 ? '' : `${tabs[tab].name}|${id}|${headerOf(tab, column)}`;
}

export type Counts = Record<Severity, number>;

export const countsOf = ({ findings }: Pick<CheckResult, 'findings'>): Counts => {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The outcome in a sentence, and where to begin. */
export function outcomeOf(result: CheckResult): string {
  const { error, warning, info } = countsOf(result);
  if (error + warning + info === 0) return 'Nothing to fix.';
  const parts = [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? counted(info, 'note') : '',
  ].filter(Boolean);
  const last = parts.pop() ?? '';
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  if (error > 0) return `${list}. Begin with ${error === 1 ? 'the error' : 'the errors'}.`;
  return warning > 0 ? `${list}, no errors.` : `${list}, nothing that has to change.`;
}

/** The rows that rules look at. */
export const rowsOf = ({ rows }: Plan): number =>
  rows.cycles.length + rows.objectives.length + rows.keyResults.length + rows.initiatives.length;

/** Rules that had nothing to look at, and rules that failed, in words; '' for none. */
export function silentOf({ checked, failed }: CheckResult): string {
  const crashed = failed.map(({ rule }) => rule);
  const idle = Object.keys(checked).filter(
    (rule) => checked[rule] === 0 && !crashed.includes(rule),
  );
  return [
    idle.length > 0 ? `Nothing to look at for ${some(idle)}.` : '',
    crashed.length > 0 ? `Could not run: ${some(crashed)}; the other rules did.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const some = (rules: readonly string[]): string =>
  rules.length <= 4
    ? rules.join(', ')
    : `${rules.slice(0, 3).join(', ')} and ${rules.length - 3} more rules`;

function checkedOf(plan: Plan, result: CheckResult): string {
  const rules = Object.keys(result.checked).length;
  return [`${counted(rowsOf(plan), 'row')} checked by ${counted(rules, 'rule')}.`, silentOf(result)]
    .filter(Boolean)
    .join(' ');
}
