import { Says, Word } from '../words/words.ts';
import { isNoun, isOneOf, isWord, says, someWord, wordAt } from './ground.ts';
import type { Sentence } from './sentence.ts';

/** "New leaflet printed", "10 leaflets printed": a piece of work, and that it is done. */
export function isDone(sentence: Sentence): boolean {
  const { begin, lexicon, mentions } = sentence;
  const many = mentions.find(({ from }) => from === begin);
  if (!lexicon.english || (many ? many.unit !== '' : !isNoun(sentence, begin))) return false;
  for (let at = many ? many.to : begin + 1; isNoun(sentence, at); at++)
    if (isWord(sentence, at, Word.output) && DONE.test(wordAt(sentence, at)))
      // "Guide used by 40 clinics": what others do with it.
      return isWord(sentence, at - 1, Word.activity) && wordAt(sentence, at + 1) !== 'by';
  return false;
}
const DONE = /(?:ed|built|written|sent|made)$/;

/** "The site is launched", "is live": a deliverable told as a fact. */
export const isDelivered = (sentence: Sentence): boolean => {
  // "…, where active is defined as …": what a word means.
  const meaning = sentence.tokens.findIndex(({ lower }) => lower === 'where');
  return someWord(sentence, (word, at) => {
    if (!isOneOf(word, 'is are been be') || (meaning >= 0 && at > meaning)) return false;
    const done = wordAt(sentence, at + 1);
    if (isOneOf(done, 'live online ready available done complete')) return true;
    if (done === 'in' && isOneOf(wordAt(sentence, at + 2), 'place production')) return true;
    // "Adopted by nurses": what others do with it.
    const byOthers = wordAt(sentence, at + 2) === 'by' && isWord(sentence, at + 3, Word.people);
    return isWord(sentence, at + 1, Word.output) && DONE.test(done) && !byOthers;
  });
};

/** "There is a staging server": something is to be made. */
export function isThere(sentence: Sentence): boolean {
  const { begin } = sentence;
  return (
    wordAt(sentence, begin) === 'there' &&
    isOneOf(wordAt(sentence, begin + 1), 'is are') &&
    !isWord(sentence, begin + 2, Word.more | Word.less) &&
    !says(sentence, begin + 2, Says.none)
  );
}
