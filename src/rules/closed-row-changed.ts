import type { Closing } from '../domain/close/record.ts';
import { inItsUnit } from '../domain/scope.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { closedRows } from './_closed.ts';
import { rule, type Subjects } from './_rule.ts';
import { headerOf, quote, sayDate, sayNumber } from './_wording.ts';

const A_CLOSING: Closing = {
  cycle: '2026-Q4',
  on: '2027-01-08',
  by: 'Ines Roth',
  rows: [{ id: 'O1-KR1', said: ['Borrow 400 books a month', 'Ines Roth', 250, 400, 'books', 0.6] }],
  endings: {},
  given: {},
  causes: {},
  corrections: [],
  late: [],
  next: '',
};
const ROW = {
  ...{ id: 'O1-KR1', objective: 'O1', keyResult: 'Borrow 400 books a month', owner: 'Ines Roth' },
  ...{ start: 250, unit: 'books', score: 0.6 },
};

export default rule({
  on: 'row',
  at: 'id',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  message: '{what} was {before} when {cycle} was closed on {day}, and is {now} now.',
  advice:
    'Put it back. If the close was wrong, choose Close the cycle… and correct it there: then its Retro says so.',
  why: 'People decided by what they saw that day. A score or a target that changes afterwards turns a lesson into a story.',
  source: 'OpenOKR keeps the history of a cycle; Google’s OKR playbook on shifted goals',
  bad: { with: { keyResults: [{ ...ROW, target: 350 }], closings: [A_CLOSING] } },
  good: { with: { keyResults: [{ ...ROW, target: 400 }], closings: [A_CLOSING] } },

  check({ tab, id, values }, { plan }) {
    const known = closedRows(plan).get(id.trim().toLowerCase());
    if (!known) return 'skip';
    const change = known.row ? changeOf(tab, values, known.row.said) : reopened(tab, values);
    if (!change) return false;
    const { cycle, on } = known.closing;
    return { ...change, cycle, day: sayDate(on) };
  },
});

type Change = { at: string; what: string; before: string; now: string };
type Said = Closing['rows'][number]['said'];

/** The first cell of a closed row that holds something else than at the close; null for none. */
function changeOf(
  tab: Subjects['row']['tab'],
  values: Subjects['row']['values'],
  [wording, owner, start, target, unit, score]: Said,
): Change | null {
  if (tab !== 'objectives' && tab !== 'keyResults') return null;
  const isKeyResult = tab === 'keyResults';
  const row = (isKeyResult ? inItsUnit(values as unknown as KeyResult) : values) as Record<string, unknown>; // prettier-ignore
  const pairs: [string, string | number | null][] = isKeyResult
    ? [['score', score], ['target', target], ['start', start], ['keyResult', wording], ['unit', unit], ['owner', owner]]
    : [['status', 'Closed'], ['score', score], ['objective', wording], ['owner', owner]]; // prettier-ignore
  for (const [column, before] of pairs) {
    const now = row[column];
    if (now === undefined || isSame(before, now)) continue;
    return { at: column, what: headerOf(tab, column), before: said(before), now: said(now) };
  }
  return null;
}

/** A closed cycle that is Active or in Planning again. */
const reopened = (tab: string, { status }: Subjects['row']['values']): Change | null =>
  tab !== 'cycles' || status === 'Closed'
    ? null
    : { at: 'status', what: 'Status', before: said('Closed'), now: said(status || 'Planning') };

const isSame = (before: string | number | null, now: unknown): boolean =>
  typeof before === 'number' && typeof now === 'number'
    ? Math.abs(before - now) < 0.005 * Math.max(1, Math.abs(before))
    : (before ?? '') === (now ?? '') || String(before ?? '').trim() === String(now ?? '').trim();

const said = (value: unknown): string =>
  value === null || value === ''
    ? 'empty'
    : typeof value === 'number'
      ? sayNumber(value)
      : quote(String(value));
