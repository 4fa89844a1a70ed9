import { Word } from '../words/words.ts';
import { isJoint, isLoose, isNoun, isOneOf, isWord, someWord, wordAt } from './ground.ts';
import type { Sentence } from './sentence.ts';

/** The noun that an object ends in, before the first preposition; -1 for none. */
export function headOf(sentence: Sentence, from: number): number {
  let head = -1;
  for (let at = from; at < sentence.tokens.length; at++) {
    // "In-app", "and": no new phrase begins.
    const links =
      isLoose(sentence, at) &&
      !isOneOf(wordAt(sentence, at), 'and or plus') &&
      !isJoint(sentence, at + 1);
    if (links || wordAt(sentence, at) === '(') break;
    if (isWord(sentence, at, Word.any)) head = at;
  }
  return head;
}

/** The first noun phrase from a token on, as the place behind it. */
export function phraseEnd(sentence: Sentence, from: number): number {
  let at = from;
  while (isNoun(sentence, at) || (isJoint(sentence, at) && isNoun(sentence, at + 1))) at++;
  // "Cut friction dramatically".
  return at > from + 1 && /...ally$/.test(wordAt(sentence, at - 1)) ? at - 1 : at;
}

/** Where the object of the first verb begins: behind it, but in German often before. */
export const objectOf = ({ begin, verbAt }: Sentence): number =>
  verbAt > begin ? begin : begin + 1;

/** Whether a metric stands in the first noun phrase, "number of …" included. */
export function hasMetric(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.tokens.length; at++) {
    // "The % of guests": how many of them.
    const share = wordAt(sentence, at) === '%' && wordAt(sentence, at + 1) === 'of';
    // Nobody measures technical debt.
    const debt = wordAt(sentence, at - 1) === 'technical';
    if (share || (isWord(sentence, at, Word.metric) && !debt)) return true;
    if (isWord(sentence, at, Word.conjunction)) return false;
    // "Visit-to-order rate": a hyphen joins whatever stands between.
    const ends = isWord(sentence, at, Word.preposition) && !isJoint(sentence, at - 1);
    if (at > from && wordAt(sentence, at) !== 'of' && ends) return false;
  }
  return false;
}

/** Whether a piece of work ends the object, up to the first preposition. */
export function hasWork(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.tokens.length; at++) {
    // "A integração com o ERP": a word that is an article too.
    if (isWord(sentence, at, Word.preposition) && !isWord(sentence, at, Word.article)) return false;
    if (isWord(sentence, at, Word.activity) && !isNoun(sentence, at + 1)) return true;
  }
  return false;
}

/** "Meals served per week": something that is counted over and over. */
export const isRate = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) => word === 'per' && at > sentence.begin && isNoun(sentence, at + 1),
  );
