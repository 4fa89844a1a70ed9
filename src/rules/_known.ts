import { perRun } from './_perRun.ts';
import { anyOf } from './_wording.ts';

/** What the IDs of some rows are, to choose from: 'O1, O2 or O3'; '' where none has one. Said once for all who ask. */
export const knownIds = perRun((rows: readonly { id: string }[]): string => {
  const ids = rows.flatMap(({ id }) => (id === '' ? [] : [id]));
  return ids.length > 0 ? anyOf(ids) : '';
});
