import { idKey } from '../domain/ids.ts';
import { perRun } from './_perRun.ts';
import { anyOf } from './_wording.ts';

/** What the IDs of some rows are, to choose from: 'O1, O2 or O3'; '' where none has one. Said once for all who ask. */
export const knownIds = perRun((rows: readonly { id: string }[]): string => {
  const ids = rows.flatMap(({ id }) => (id === '' ? [] : [id]));
  return ids.length > 0 ? anyOf(ids) : '';
});

/** The same, but only the key results of the objective that an unknown ID names, where it names one: 'O2-KR9'. */
export function knownNear(unknown: string, rows: readonly { id: string }[]): string {
  const [objective = ''] = idKey(unknown).split('-');
  const own = rows.filter(({ id }) => idKey(id).startsWith(`${objective}-`));
  return knownIds(own.length > 0 ? own : rows);
}
