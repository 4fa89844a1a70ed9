import type { Closing } from '../domain/close/record.ts';
import { inItsUnit } from '../domain/scope.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Subjects } from './_rule.ts';
import { headerOf, quote, sayNumber } from './_wording.ts';

type Change = { at: string; what: string; before: string; now: string };
type Said = Closing['rows'][number]['said'];

/** The first cell of a closed row that holds something else than at the close; null for none. */
export function changeOf(
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
export const reopened = (tab: string, { status }: Subjects['row']['values']): Change | null =>
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
