import { Word } from '../words/words.ts';
import { isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Sentence } from '../sentence/sentence.ts';

/** A set of words from a list parted by spaces. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Whether a word or its singular is in a set. */
export const isOneOf = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) ||
  (/..s$/.test(word) && words.has(word.slice(0, -1))) ||
  (/..ies$/.test(word) && words.has(`${word.slice(0, -3)}y`));

/** People, whoever they are; they may do something without a "that": "the event people love". */
const SOMEBODY = wordSet('nobody everyone everybody anyone anybody they we you i no-one');

/** Words after which a sentence tells what for, or what will be true. */
const TURNS = wordSet('so that which who whose where without until instead because while');

/** Whether a sentence says, behind a token, what for, how well, or who will gain: then it is more than its verb. */
export const hasPurpose = (sentence: Sentence, from: number, isSent = false): boolean =>
  sentence.tokens.some(
    (_, at) => at >= from && turnsAt(sentence, at, from) && !(isSent && isAdded(sentence, at)),
  );

/** "… to improve the service", behind a thing that is sent out: a delivery, whatever it is to further. */
const isAdded = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === 'to' &&
  wordAt(sentence, at - 1) !== 'order' &&
  FURTHER.test(wordAt(sentence, at + 1)) &&
  !isWord(sentence, at + 2, Word.people);
const FURTHER =
  /^(?:be|improve|support|enhance|increase|boost|drive|unlock|lower|reduce|avoid|optimi[sz]e|strengthen|grow)$/;

function turnsAt(sentence: Sentence, at: number, from: number): boolean {
  const word = wordAt(sentence, at);
  if (TURNS.has(word) || isWord(sentence, at, Word.purpose)) return true;
  if (word === 'to') return isInfinitive(sentence, at + 1);
  if (
    at === from ||
    isWord(
      sentence,
      at - 1,
      Word.preposition | Word.article | Word.owned | Word.every | Word.conjunction,
    )
  )
    return false;
  // "the event people love": somebody right behind a noun begins a clause.
  if (SOMEBODY.has(word) && isNoun(sentence, at + 1)) return true;
  const somebody = SOMEBODY.has(word) || isWord(sentence, at, Word.people);
  return (
    somebody &&
    isWord(sentence, at + 1, Word.aim | Word.reach | Word.auxiliary | Word.quality | Word.keep)
  );
}

/** The verbs that a sentence opens with. */
export const OPENING =
  Word.output |
  Word.up |
  Word.down |
  Word.improve |
  Word.keep |
  Word.reach |
  Word.aim |
  Word.either;
const NOUN_LIKE = /(?:[^s]s|ed|ing|ion|ment|ity|ness|er|or)$/;

/** "to reduce", "to spare relatives the wait"; not "to the world", "to market", "to Berlin". */
function isInfinitive(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || !(token.is & Word.any) || token.text !== token.lower || NOUN_LIKE.test(token.lower))
    return false;
  const takes = isWord(sentence, at + 1, Word.article | Word.owned | Word.every);
  if (isWord(sentence, at, OPENING)) return takes || !isWord(sentence, at, Word.homograph);
  const noun = isWord(
    sentence,
    at,
    Word.article | Word.owned | Word.every | Word.preposition | Word.people | Word.group,
  );
  const named = isWord(sentence, at, Word.metric | Word.abstract | Word.activity);
  // A verb that no list knows takes an object.
  return !noun && !named && isNoun(sentence, at + 1);
}
