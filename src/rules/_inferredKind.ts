import { fieldsOf } from '../sentence/fields.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Fix } from './_rule.ts';

/** Writes down the kind that a key result's sentence has; a level becomes its band. Null where cell and words disagree. */
export function inferredKind({ row, keyResult, target }: KeyResult): Fix | null {
  const { kind, floor, ceiling } = fieldsOf(keyResult);
  const set = (column: string, value: string | number | null) =>
    ({ do: 'set', tab: 'keyResults', row, column, value }) as const;
  if (kind !== 'Maintain') return [set('kind', kind)];
  if (target !== null && target !== floor && target !== ceiling) return null;
  return [
    set('kind', kind),
    ...(floor === null ? [] : [set('floor', floor)]),
    ...(ceiling === null ? [] : [set('ceiling', ceiling)]),
    ...(target === null ? [] : [set('target', null)]),
  ];
}

/** Whether a target is one end of a band in which the start lies: there is no way from one to the other. */
export const holdsAlready = (
  { floor, ceiling }: Pick<KeyResult, 'floor' | 'ceiling'>,
  { start, target }: { start: number; target: number },
): boolean =>
  (target === floor || target === ceiling) &&
  (floor === null || start >= floor) &&
  (ceiling === null || start <= ceiling);
