import type { BadCell } from '../domain/plan.ts';
import { dateIn } from './_dateIn.ts';
import { numberIn } from './_numberIn.ts';

/** What is wrong with a cell for a number or a day; null where that is told by another rule: a broken formula, a number or a day kept as text. */
export function slipOf({ trouble, found }: BadCell): string | null {
  if (trouble === 'too-large') return 'is larger than a sheet keeps exactly';
  if (trouble === 'not-a-number')
    return typeof found === 'string' && numberIn(found) !== null ? null : 'is no number';
  if (trouble === 'not-a-date')
    return typeof found === 'string' && dateIn(found) !== null ? null : 'is no day';
  return null;
}
