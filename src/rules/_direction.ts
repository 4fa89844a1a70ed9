import type { Analysis } from '../sentence/parse.ts';
import { isWord } from '../sentence/sentence.ts';

/**
 * The verb with which a sentence begins when the numbers of its cells go the other way; null when they agree or
 * nobody can tell. “Improve” goes both ways, and of “Raise … by cutting …” the second half may be measured.
 */
export function opposes(
  { sentence, roles, reading }: Analysis,
  start: number,
  target: number,
): string | null {
  const { toward, at } = roles.movement;
  if (at !== sentence.begin || reading.verb === null) return null;
  if (toward !== 'up' && toward !== 'down') return null;
  const falls = target < start;
  if (toward === 'down' ? falls : !falls) return null;
  // Below zero people also mean the size of the number: a loss of 5 cut to 2.
  const shrinks = Math.abs(target) < Math.abs(start);
  if (Math.min(start, target) < 0 && shrinks === (toward === 'down')) return null;
  const other = toward === 'up' ? 'down' : 'up';
  const isTwofold = sentence.tokens.some(
    (_, place) => place !== at && isWord(sentence, place, other),
  );
  return start === target || isTwofold ? null : reading.verb.word;
}
