import { fieldsOf } from '../sentence/fields.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Context } from './_rule.ts';

/** The target that the sentence names, or comes to from Start: "by 20 %" of 50; null for none. */
export function targetIn(
  { keyResult: text, start }: KeyResult,
  read: Context['read'],
): number | null {
  const { target } = fieldsOf(text, read(text));
  if (target !== null || start === null) return target;
  const { relative, direction } = read(text).reading.parse;
  if (relative?.unit !== 'percent' || !['increase', 'decrease'].includes(direction)) return null;
  const factor = 1 + (direction === 'increase' ? 1 : -1) * (relative.change / 100);
  return Number((start * factor).toPrecision(12));
}
