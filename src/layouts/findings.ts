import { weekday } from '../domain/days.ts';
import type { Plan } from '../domain/plan.ts';
import type { CheckResult } from '../rules/_check.ts';
import { sayForeign } from '../rules/_foreign.ts';
import type { Accepted } from '../rules/_accepted.ts';
import { placeOf } from '../rules/_json.ts';
import { messageOf } from '../rules/_message.ts';
import { nameOfRule } from '../rules/_name.ts';
import type { Finding, Severity } from '../rules/_rule.ts';
import { headerOf } from '../rules/_wording.ts';
import { tabs } from '../tabs/_all.ts';
import { at, Page, type Layout, type LayoutCell, type Look } from './_layout.ts';
import { counted, listed, shortDay } from './words.ts';

export const FINDINGS = 'Findings';

const SIGNS: Record<Severity, { text: string; look: Look }> = {
  error: { text: '■ Error', look: 'error' },
  warning: { text: '▲ Warning', look: 'warning' },
  info: { text: '○ Note', look: 'plain' },
};

// Columns: A severity, B where, C what is wrong, D what to do, E fix, F rule; hidden G and H list the cells to mark.
const WIDTHS = [96, 128, 420, 400, 56, 190, 100, 100];
const RULE = 6;
/** The hidden columns of the keys by which cells are marked; notes mark none. */
export const MARK_COLUMNS: Record<Severity, number> = { error: 7, warning: 8, info: 0 };

/**
 * The tab Findings: the answer, what was checked, a row a finding, and the keys by which cells are marked. `now` is
 * 'YYYY-MM-DD HH:MM'.
 */
export function findingsLayout(plan: Plan, result: CheckResult, now: string): Layout {
  const page = new Page();
  const rules = Object.keys(result.checked).length;
  const checked = `${counted(rowsOf(plan), 'row')}, ${counted(rules, 'rule')}`;
  const isCalm = result.findings.length === 0;
  const isEmpty = isCalm && rowsOf(plan) === 0;
  const answer = isEmpty ? NO_ROWS : isCalm ? `Nothing to fix. ${checked}.` : outcomeOf(result);
  const said = [isCalm ? '' : `${checked}.`, silentOf(result)].filter(Boolean).join(' ');
  const how = isEmpty
    ? 'Choose Extensions ▸ OKR Cadence ▸ Open, plan the cycle and write the first objective.'
    : isCalm
      ? 'Validate again after a change; this tab is written anew each time.'
      : 'Mend a cell, then Validate again: this tab is written anew, and marks go with their findings.';
  heads(page, [at(1, answer, 'answer'), at(RULE, moment(now), 'aside')], said, how);
  for (const finding of result.findings) page.add(cells(plan, finding), { line: 'row' });
  if (result.accepted.length > 0) {
    page.add([], { height: 12 });
    page.add([at(1, 'Accepted on purpose', 'section')], { height: 30, line: 'section' });
    for (const each of result.accepted) page.add(acceptedCells(plan, each), { line: 'row' });
  }
  return layoutOf(page);
}

/** What stands there before the first validation, hidden: the rules that mark cells look into it. */
export function emptyFindings(): Layout {
  const page = new Page();
  const how = 'Choose Extensions ▸ OKR Cadence ▸ Validate.';
  heads(page, [at(1, 'Not checked yet', 'answer'), at(RULE, '', 'aside')], '', how);
  return { ...layoutOf(page), isHidden: true };
}

function heads(page: Page, answer: LayoutCell[], said: string, how: string): void {
  page.add(answer, { height: 44 });
  page.add([at(1, said, 'note')]);
  page.add([at(1, how, 'note')]);
  page.add(
    ['Severity', 'Where', 'What is wrong', 'What to do', 'Fix', 'Rule'].map((head, index) =>
      at(index + 1, head, 'tableHead'),
    ),
    { height: 30 },
  );
}

/** So many rows wrap from the start, so that few findings need no call for it. */
const ROWS_AHEAD = 100;
const BLANK = [at(3, '', 'wrappedPlain'), at(4, '', 'wrappedPlain')];

const layoutOf = ({ rows }: Page): Layout => ({
  name: FINDINGS,
  widths: WIDTHS,
  rows: [
    ...rows,
    ...Array.from({ length: Math.max(0, ROWS_AHEAD - rows.length) }, () => ({ cells: BLANK })),
  ],
  free: [],
  merges: [],
  charts: [],
  frozen: 4,
  hidden: 2,
});

function cells(plan: Plan, finding: Finding): LayoutCell[] {
  const { what, advice } = messageOf(finding);
  const { tab, cell } = placeOf(plan, finding);
  const { text, look } = SIGNS[finding.severity];
  const [column, mark] = [MARK_COLUMNS[finding.severity], markOf(finding)];
  const isThere = plan.tabNames.includes(tab);
  return [
    at(1, text, look),
    at(2, `${tab}!${cell}`, 'plain', isThere ? { link: { tab, a1: cell } } : {}),
    at(3, what, 'wrappedPlain'),
    at(4, advice, 'wrappedPlain'),
    ...(finding.fix ? [at(5, 'Yes')] : []),
    at(RULE, finding.rule, 'note'),
    ...(column > 0 && mark !== '' ? [at(column, mark, 'note')] : []),
  ];
}

/** A finding that is told no more, with who accepted it and why; it marks no cell. */
function acceptedCells(plan: Plan, { finding, row }: Accepted): LayoutCell[] {
  const [, where, what] = cells(plan, finding);
  const { reason, by, until } = row;
  const ends = until === '' ? '' : `, until ${shortDay(until)} ${until.slice(0, 4)}`;
  const told = `“${reason}”${by === '' ? '' : ` ${by}`}${ends}`;
  return [
    at(1, '✓ Accepted', 'note'),
    ...[where, what].flatMap((cell) => (cell ? [cell] : [])),
    at(4, told, 'wrappedPlain'),
    at(RULE, finding.rule, 'note'),
  ];
}

/** 'Thu 11 Feb 2027, 9:41'. */
const moment = (now: string): string => {
  const [day = '', time = ''] = now.split(' ');
  const date = `${weekday(day).slice(0, 3)} ${shortDay(day)} ${day.slice(0, 4)}`;
  return `${date}, ${time.replace(/^0/, '')}`;
};

/** How a marked cell is found again wherever it is sorted: tab, row ID and header; '' for a row without an ID. */
export const markOf = ({ tab, row, column, id }: Finding): string =>
  id === null || row === 0 ? '' : `${tabs[tab].name}|${id}|${headerOf(tab, column)}`;

export type Counts = Record<Severity, number>;

export const countsOf = ({ findings }: Pick<CheckResult, 'findings'>): Counts => {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};

/** The answer of a workbook that has no rows yet: nothing is right there, and nothing is wrong. */
export const NO_ROWS = 'Nothing to check yet.';

/** The outcome in a sentence, and where to begin. */
export function outcomeOf(result: CheckResult): string {
  const { error, warning, info } = countsOf(result);
  if (error + warning + info === 0) return 'Nothing to fix.';
  const list = listed(
    [
      error > 0 ? counted(error, 'error') : '',
      warning > 0 ? counted(warning, 'warning') : '',
      info > 0 ? counted(info, 'note') : '',
    ].filter(Boolean),
  );
  if (error > 0) return `${list}. Begin with ${error === 1 ? 'the error' : 'the errors'}.`;
  return warning > 0 ? `${list}, no errors.` : `${list}, nothing that has to change.`;
}

/** The rows that rules look at. */
export const rowsOf = ({ rows }: Plan): number =>
  rows.cycles.length + rows.objectives.length + rows.keyResults.length + rows.initiatives.length;

/** A set that word rules cannot read, rules that had nothing to look at, and rules that failed; '' for none. */
export function silentOf(result: CheckResult): string {
  const crashed = result.failed.map(({ rule }) => rule);
  const idle = idleIn(result);
  return [
    sayForeign(result),
    idle.length > 0
      ? `Nothing to look at yet for ${few(idle.map((rule) => `“${nameOfRule(rule)}”`))}.`
      : '',
    crashed.length > 0 ? `Could not run: ${few(crashed)}; the other rules did.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The rules that ran and had nothing to look at. */
export const idleIn = ({ checked, failed }: CheckResult): string[] =>
  Object.keys(checked).filter(
    (name) => checked[name] === 0 && !failed.some(({ rule }) => rule === name),
  );

const NAMED_MAX = 4;

/** As many as a line holds. */
const few = (rules: readonly string[]): string =>
  rules.length <= NAMED_MAX
    ? listed(rules)
    : `${rules.slice(0, NAMED_MAX - 1).join(', ')} and ${rules.length - NAMED_MAX + 1} more`;
