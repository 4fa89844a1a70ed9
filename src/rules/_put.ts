import type { KeyResult } from '../tabs/keyResults.ts';
import type { Step } from './_rule.ts';

/** The step that gives cells of a key result's row new values. */
export const put = (
  { row }: Pick<KeyResult, 'row'>,
  values: Partial<Record<keyof KeyResult, string | number | null>>,
): Step[] =>
  Object.entries(values).map(([column, value]) => ({
    do: 'set',
    tab: 'keyResults',
    row,
    column,
    value: value ?? null,
  }));

/** The bounds of a band that there are. */
export const boundsOf = (
  floor: number | null,
  ceiling: number | null,
): { floor?: number; ceiling?: number } => ({
  ...(floor === null ? {} : { floor }),
  ...(ceiling === null ? {} : { ceiling }),
});
