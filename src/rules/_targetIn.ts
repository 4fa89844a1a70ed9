import { fieldsOf } from '../sentence/fields.ts';
import { parseSentence } from '../sentence/parse.ts';
import type { KeyResult } from '../tabs/keyResults.ts';

/** The target that the sentence names, or comes to from Start: "by 20 %" of 50; null for none. */
export function targetIn({ keyResult: text, start }: KeyResult): number | null {
  const { target } = fieldsOf(text);
  if (target !== null || start === null) return target;
  const { relative, direction } = parseSentence(text).parse;
  if (relative?.unit !== 'percent' || !['increase', 'decrease'].includes(direction)) return null;
  const factor = 1 + (direction === 'increase' ? 1 : -1) * (relative.change / 100);
  return Number((start * factor).toPrecision(12));
}
