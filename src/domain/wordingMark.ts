import type { KeyResult } from '../tabs/keyResults.ts';

/**
 * A short mark of what a key result says: its wording, numbers and unit. Two check-ins with different marks
 * were made under different wordings.
 */
export function wordingMark(
  keyResult: Pick<KeyResult, 'keyResult' | 'start' | 'target' | 'floor' | 'ceiling' | 'unit'>,
): string {
  const { start, target, floor, ceiling, unit } = keyResult;
  return textMark(JSON.stringify([keyResult.keyResult, start, target, floor, ceiling, unit]));
}

/** A short mark of a text: eight hexadecimal digits (FNV-1a, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv). */
export function textMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
