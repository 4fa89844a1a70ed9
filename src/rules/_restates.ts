import { Word } from '../words/words.ts';
import { isWord } from '../sentence/ground.ts';
import type { Sentence } from '../sentence/sentence.ts';

const SHARED = 0.8;
const FEWEST = 2;

/** Whether a sentence has no more to say than another: nearly the same words, whatever their form and order. */
export function restates(sentence: Sentence, other: Sentence): boolean {
  const said = stemsOf(sentence);
  const before = stemsOf(other);
  if (said.size < FEWEST || before.size < FEWEST) return false;
  const shared = [...said].filter((word) => before.has(word)).length;
  return shared >= SHARED * (said.size + before.size - shared);
}

/** How many words that tell something two sentences share, numbers and their units aside. */
export function sharedWords(sentence: Sentence, other: Sentence): number {
  const before = stemsOf(other);
  return [...stemsOf(sentence)].filter((word) => word.length > 1 && before.has(word)).length;
}

/** The words that tell something, without their endings. */
const stemsOf = (sentence: Sentence): Set<string> =>
  new Set(
    sentence.tokens.flatMap(({ is, lower }, at) =>
      is & Word.any &&
      !isWord(
        sentence,
        at,
        Word.article | Word.preposition | Word.conjunction | Word.auxiliary | Word.owned,
      )
        ? [lower.replace(/(?:ies|ied|es|ed|ing|e|s|y)$/, '')]
        : [],
    ),
  );
