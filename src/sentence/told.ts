import { Says, Word } from '../words/words.ts';
import { hasWord, isNoun, isOneOf, isWord, says, someWord, wordAt } from './ground.ts';
import { isPraise } from './ideal.ts';
import { hasWork } from './object.ts';
import type { Sentence } from './sentence.ts';

/** "New leaflet printed", "10 leaflets printed": a piece of work, and that it is done. */
export function isDone(sentence: Sentence): boolean {
  const { begin, lexicon, mentions } = sentence;
  const many = mentions.find(({ from }) => from === begin);
  if (!lexicon.english || (many ? many.unit !== '' : !isNoun(sentence, begin))) return false;
  for (let at = many ? many.to : begin + 1; isNoun(sentence, at); at++)
    if (
      (isWord(sentence, at, Word.output) &&
        /(?:ed|built|written|sent|made)$/.test(wordAt(sentence, at))) ||
      isOneOf(wordAt(sentence, at), 'complete live')
    )
      // "Guide used by 40 clinics": what others do with it.
      return isWord(sentence, at - 1, Word.activity) && wordAt(sentence, at + 1) !== 'by';
  return false;
}

/** "The site is launched", "is live": a deliverable told as a fact. */
export const isDelivered = (sentence: Sentence): boolean => {
  // "…, where active is defined as …": what a word means.
  const end = sentence.tokens.findIndex(({ lower }) => isOneOf(lower, 'where whereby'));
  return someWord(sentence, (word, at) => {
    if (!isOneOf(word, 'is are been be') || (end >= 0 && at > end)) return false;
    const to = wordAt(sentence, at + 1).endsWith('ly') ? at + 2 : at + 1;
    const done = wordAt(sentence, to);
    return (
      (isWord(sentence, to, Word.output) &&
        /(?:ed|built|written)$/.test(done) &&
        !(wordAt(sentence, to + 1) === 'by' && isWord(sentence, to + 2, Word.people))) ||
      isOneOf(done, 'live online ready available done complete supported enabled') ||
      (done === 'in' && wordAt(sentence, to + 1) === 'place')
    );
  });
};

/** "There is a staging server": something is to be made. */
export const isThere = (sentence: Sentence): boolean =>
  wordAt(sentence, sentence.begin) === 'there' &&
  isOneOf(wordAt(sentence, sentence.begin + 1), 'is are') &&
  !isWord(sentence, sentence.begin + 2, Word.more | Word.less) &&
  !says(sentence, sentence.begin + 2, Says.none);

/** "The parser exists", "The shop has a booking page": a thing that is to be there. */
export function isMadeToBe(sentence: Sentence): boolean {
  const { begin, lexicon, tokens } = sentence;
  if (!lexicon.english || hasWord(sentence, Word.people | Word.group | Word.owned | Word.quality))
    return false;
  const at = tokens.findIndex(({ lower }, i) => i > begin && isOneOf(lower, 'exists exist has'));
  if (at < 0 || at > begin + 5) return false;
  if (wordAt(sentence, at) !== 'has') return hasWord(sentence, Word.activity, begin);
  return /^an?$/.test(wordAt(sentence, at + 1)) && hasWork(sentence, at + 2);
}

/** "The desk opens a night shift": a part of one's own work does something new. */
export const doesNew = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) =>
      at > sentence.begin &&
      at < sentence.begin + 6 &&
      /[^s]s$/.test(word) &&
      isWord(sentence, at, Word.output) &&
      /^(?:an?|the)$/.test(wordAt(sentence, at + 1)) &&
      !hasWord(sentence, Word.people | Word.group | Word.owned | Word.quality),
  );

/** "Make the catalogue available", "Turn the FAQ into videos", "Ensure all staff complete the training": told as an aim, done as work. */
export function isHandedOver(sentence: Sentence): boolean {
  const { begin, lexicon } = sentence;
  if (!lexicon.english || isPraise(sentence)) return false;
  const has = (pattern: RegExp): boolean => someWord(sentence, (word) => pattern.test(word));
  const verb = wordAt(sentence, begin);
  const next = wordAt(sentence, begin + 1);
  if (verb === 'make' && next !== 'sure')
    return has(/^(?:available|live|public|searchable)$/) && !hasWord(sentence, Word.people, begin);
  if (verb === 'turn')
    return (
      next === 'the' &&
      has(/^into$/) &&
      !hasWord(sentence, Word.owned, begin) &&
      !hasWord(sentence, Word.abstract, begin)
    );
  if (!isOneOf(verb, 'ensure make')) return false;
  const attends = has(/^(?:completes?|attends?|finish|finishes)$/);
  return (attends && hasWord(sentence, Word.activity, begin)) || isSetUp(sentence);
}

/** "Ensure all runbooks are documented": a thing, and what is done to it. */
const isSetUp = (sentence: Sentence): boolean =>
  !hasWord(sentence, Word.people | Word.better) &&
  sentence.tokens.some(
    (_, at) =>
      at > sentence.begin &&
      /^(?:is|are)$/.test(wordAt(sentence, at)) &&
      SET_UP.test(wordAt(sentence, at + 1)),
  );
const SET_UP =
  /^(?:documented|implemented|deployed|published|displayed|configured|installed|integrated|automated|tested|tracked|logged|defined|written|recorded|reviewed|updated|migrated|enabled|completed|created|built|stored|shown)$/;

/** "Achieve SOC 2 compliance", "Find a way to sort returns": got or not, found or not. */
export const isPaper = (sentence: Sentence): boolean =>
  (isWord(sentence, sentence.begin, Word.reach | Word.obtain) &&
    someWord(sentence, (word) =>
      /^(?:certific\w+|accreditation|compliance|soc2?|iso|licen[cs]e|permit|attestation)$/.test(
        word,
      ),
    )) ||
  sentence.tokens
    .slice(sentence.begin, sentence.begin + 4)
    .map(({ lower }) => lower)
    .join(' ') === 'find a way to';
