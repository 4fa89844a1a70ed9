import { Word } from '../words/words.ts';
import { isWord } from '../sentence/ground.ts';
import { lexiconOf } from '../sentence/lexicon.ts';
import type { Analysis } from '../sentence/parse.ts';

/**
 * The verb with which a sentence begins when the numbers of its cells go the other way; null when they agree or
 * nobody can tell. “Improve” goes both ways, and of “Raise … by cutting …” the second half may be measured.
 */
export function opposingVerb(
  text: string,
  { start, target }: { start: number; target: number },
  read: (text: string) => Analysis,
): string | null {
  // Below zero people also mean the size of the number: a loss of 5 cut to 2.
  if (start === target || Math.min(start, target) < 0) return null;
  const rises = target > start;
  const [against, along] = rises ? [Word.down, Word.up] : [Word.up, Word.down];
  // Most sentences hold no such word at all: looking for one costs a hundredth of reading the sentence.
  if (!wordsOf(text).some((word) => lexiconOf('en').entry(word).is & against)) return null;
  const { sentence, roles, reading } = read(text);
  if (roles.movement.toward !== (rises ? 'down' : 'up') || roles.movement.at !== sentence.begin)
    return null;
  const isTwofold = sentence.tokens.some((_, at) => isWord(sentence, at, along));
  return isTwofold ? null : (reading.verb?.word ?? null);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
