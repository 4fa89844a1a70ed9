import { Word } from '../words/words.ts';
import { isJoint, isNoun, isOneOf, isWord, someWord, wordAt } from './ground.ts';
import { objectOf, phraseEnd } from './object.ts';
import type { Sentence } from './sentence.ts';

/** Praise in the sentence; "best practices" is none. */
export const isPraise = (sentence: Sentence, from = 0): boolean =>
  someWord(
    sentence,
    (word, at) =>
      at >= from &&
      (isWord(sentence, at, Word.quality) ||
        (sentence.lexicon.english && (PRAISE.test(word) || isMost(sentence, at)))) &&
      // "Zero-trust" is a way to build.
      !(isJoint(sentence, at - 1) && isWord(sentence, at, Word.abstract)) &&
      // "Best practices", "outstanding debts".
      !/^(?:practi[cs]|balance|debt|invoice|payment|issue|ticket|amount)/.test(
        wordAt(sentence, at + 1),
      ),
  );

/** "The most patient helpline", but not "the most common errors". */
const isMost = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === 'most' &&
  wordAt(sentence, at - 1) === 'the' &&
  !/^(?:common|frequent|used|recent|critical|important|urgent|popular)$/.test(
    wordAt(sentence, at + 1),
  );

/** Adjectives that praise by their ending. */
const PRAISE = /^(?!(?:state|rest|hand|law)ful)\p{L}{3,}(?:ful|iest)$/u;

/** "Build trust", "Create clarity": the object of the verb is a state. */
export function isState(sentence: Sentence, from = objectOf(sentence)): boolean {
  let end = phraseEnd(sentence, from);
  if (sentence.verbAt > from) end = Math.min(end, sentence.verbAt);
  // "Die Sichtbarkeit unserer Angebote": what owns it stands behind.
  for (let at = from + 1; sentence.lexicon.language === 'de' && at < end; at++)
    if (isWord(sentence, at, Word.article | Word.owned)) end = at;
  // "A small, close community": adjectives in a row.
  if (wordAt(sentence, end) === ',' && phraseEnd(sentence, end + 1) === sentence.tokens.length)
    end = sentence.tokens.length;
  if (isOneOf(sentence.lexicon.language, 'en de'))
    return end > from && isIdeal(sentence, end - 1) && !isWord(sentence, end - 1, Word.people);
  for (let at = from; at < end; at++) if (isWord(sentence, at, Word.abstract)) return true;
  return false;
}

/** A noun for a state or for people: "clarity", "reliability", "customers". */
export const isIdeal = (sentence: Sentence, at: number): boolean =>
  isWord(sentence, at, Word.abstract | Word.people) ||
  (sentence.lexicon.english && STATE.test(wordAt(sentence, at)));

/** Nouns made from adjectives, but for those that are things. */
const STATE =
  /^(?!(?:busi|wit|har)ness|random|legacy|pharmacy|facility|utility|\w*vulnera|priority|city|capacity|electri|activity|univers|density)\w+(?:ness|dom|acy|lity|rity|city|sity|vity)$/;

/** "Create a faster journey": making something that compares well. */
export function isMadeBetter(sentence: Sentence): boolean {
  let at = sentence.begin + 1;
  while (isWord(sentence, at, Word.article)) at++;
  return (
    isWord(sentence, at, Word.better | Word.less | Word.more) &&
    /[^w]er$/.test(wordAt(sentence, at))
  );
}

/** "Develop leaders at every level", "a brand people remember", "a workplace where everyone belongs". */
export function isForPeople(sentence: Sentence): boolean {
  const next = objectOf(sentence);
  const that = sentence.tokens.findIndex(({ lower }) => lower === 'that' || lower === 'que');
  return someWord(sentence, (word, at) => {
    if (at < next) return false;
    const told =
      at > next &&
      isNoun(sentence, at - 1) &&
      !isWord(sentence, at - 1, Word.article | Word.owned | Word.every) &&
      (isNoun(sentence, at + 1) || isWord(sentence, at + 1, Word.auxiliary));
    const led = sentence.verbAt > next && isWord(sentence, next, Word.article) ? next + 1 : next;
    const bare = at === led && (!isNoun(sentence, at + 1) || sentence.verbAt === at + 1);
    // "a start that sets newcomers up for the job".
    const served = that >= 0 && that < at;
    return word === 'where' || (isWord(sentence, at, Word.people) && (told || bare || served));
  });
}

/** "Get back in shape", "Secure our future": coming into a state. */
export function isBecoming(sentence: Sentence): boolean {
  const next = sentence.begin + 1;
  if (isWord(sentence, next, Word.owned)) return true;
  const goes =
    isWord(sentence, next, Word.better | Word.preposition) || wordAt(sentence, next) === 'back';
  return goes && /^g[eo]t/.test(wordAt(sentence, next - 1));
}
