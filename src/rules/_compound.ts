import { Word } from '../words/words.ts';
import { isJoint, isNoun, isWord, wordAt } from '../sentence/ground.ts';
import { textOf, type Sentence } from '../sentence/sentence.ts';
import { OPENING, wordSet } from './_words.ts';

const VERBS = OPENING | Word.obtain;
/** Verbs that make others do something: what they do is one change, however many verbs it takes. */
const LETS = wordSet(
  'help let make enable give allow get have ensure empower inspire teach see keep be become feel',
);
/** Where a clause of its own begins, nobody is told to do two things. */
const CLAUSE = wordSet('that which who whose where when while so because if without as');

/**
 * The two halves of a sentence that tells its team to do two things ("Win back members and renovate the
 * rooms"); false for pairs of adjectives, nouns or verbs with one object.
 */
export function secondVerb(sentence: Sentence): { first: string; second: string } | false {
  const { begin, tokens } = sentence;
  const opens = wordAt(sentence, begin);
  const isTold = sentence.verb !== null || isWord(sentence, begin, Word.obtain);
  if (!isTold || LETS.has(opens) || isWord(sentence, begin, Word.people)) return false;
  for (let at = begin + 2; at < tokens.length - 1; at++) {
    const word = wordAt(sentence, at);
    if (CLAUSE.has(word) || (word === 'to' && isWord(sentence, at + 1, VERBS))) return false;
    if (!joins(sentence, at)) continue;
    const next = skipped(sentence, at + 1);
    if (!isVerb(sentence, next) || !hasObject(sentence, begin, at)) continue;
    if (!takesObject(sentence, next + 1)) continue;
    return { first: textOf(sentence, begin, at), second: textOf(sentence, next, tokens.length) };
  }
  return false;
}

const joins = (sentence: Sentence, at: number): boolean =>
  /^(?:and|plus|&|;|,)$/.test(wordAt(sentence, at)) && !isJoint(sentence, at - 1);

const skipped = (sentence: Sentence, at: number): number =>
  /^(?:and|then|also)$/.test(wordAt(sentence, at)) ? at + 1 : at;

/** A base form; a word that is a noun too counts only before an article. */
function isVerb(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  if (!isWord(sentence, at, VERBS) || /(?:[^s]s|ed|ing|er|ion)$/.test(word)) return false;
  if (isJoint(sentence, at + 1)) return false;
  const noun = isWord(
    sentence,
    at,
    Word.homograph | Word.abstract | Word.metric | Word.quality | Word.activity | Word.people,
  );
  return !noun || isWord(sentence, at + 1, Word.article | Word.owned | Word.every);
}

/** A noun stands between the first verb and the joint: "Develop and retain" and "Plan less" have none. */
function hasObject(sentence: Sentence, begin: number, at: number): boolean {
  for (let i = begin + 1; i < at; i++) if (isObject(sentence, i)) return true;
  return false;
}

const takesObject = (sentence: Sentence, at: number): boolean =>
  isObject(sentence, at) ||
  isWord(sentence, at, Word.number) ||
  isWord(sentence, at, Word.preposition | Word.article | Word.owned | Word.every);

const isObject = (sentence: Sentence, at: number): boolean =>
  isNoun(sentence, at) &&
  !isWord(
    sentence,
    at,
    Word.better | Word.less | Word.more | Word.article | Word.owned | Word.every,
  ) &&
  (!isWord(sentence, at, VERBS) ||
    isWord(sentence, at, Word.homograph | Word.people | Word.metric));
