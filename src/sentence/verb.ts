import { Says, Word } from '../words/words.ts';
import { isJoint, isLoose, isNoun, isOneOf, isWord, says, someWord, wordAt } from './ground.ts';
import type { Sentence } from './sentence.ts';

const NAMES = { [Word.output]: 'output', [Word.obtain]: 'obtain', [Word.aim]: 'aim' } as const;

/** The class of the verb a sentence opens with; null when it opens with a noun or adjective. */
export function firstVerb(sentence: Sentence): Sentence['verb'] {
  const at = sentence.begin;
  if (!isWord(sentence, at, Word.any)) return lastVerb(sentence);
  // "Tornar-se" and "Kick-start the season", but not "Launch-day".
  if (isJoint(sentence, at + 1) && wordAt(sentence, at + 2) !== 'se')
    return isWord(sentence, at + 3, Word.article | Word.owned) ? 'other' : null;
  if (isWord(sentence, at, Word.homograph) && namesMetric(sentence, at)) return null;
  // An imperative has no -s: "Books closed in ten days" opens with a noun.
  if (sentence.lexicon.english && /[^s]s$/.test(wordAt(sentence, at))) return null;
  if (isSplit(sentence)) return 'output';
  // "Marketing emails opened".
  if (wordAt(sentence, at) === 'marketing') return null;
  for (const each of VERBS) if (isWord(sentence, at, each)) return NAMES[each];
  if (
    isWord(sentence, at, Word.up | Word.down | Word.improve | Word.keep | Word.reach | Word.either)
  )
    return 'other';
  // "Grenzen überwinden": a plural may look like an infinitive.
  return lastVerb(sentence) ?? (isUnknownVerb(sentence) ? 'output' : null);
}

const VERBS = [Word.aim, Word.obtain, Word.output] as const;

/** Whether an English word may say what was done to something: "used", "written", "led". */
export const isParticiple = (word: string): boolean =>
  /(?:[^e]ed|[tkv]en|^(?:seen|read|made|sold|led|built|run|won|taught|kept|held|sent|met))$/.test(
    word,
  );

/** Whether a verb that is a noun too opens the name of a metric: "Order errors", "Test coverage of". */
function namesMetric(sentence: Sentence, at: number): boolean {
  if (isWord(sentence, at + 1, Word.auxiliary) || isOneOf(wordAt(sentence, at + 1), 'for of that'))
    return true;
  let head = at;
  while (isNoun(sentence, head + 1) && !isWord(sentence, head + 1, DETERMINER)) head++;
  // "Spec findings/quarter ≤ 5".
  const behind = isOneOf(wordAt(sentence, head + 1), '/ per') ? head + 3 : head + 1;
  return (
    head > at && (isWord(sentence, head, Word.metric) || /^[≤≥<>=]$/.test(wordAt(sentence, behind)))
  );
}

const DETERMINER = Word.article | Word.owned | Word.every;

const NAMING = Word.people | Word.group | Word.metric | Word.abstract | Word.activity | Word.less;

/** Endings of verbs. */
const VERBAL =
  /^(?!(?:climate|private|corporate|candidate|certificate|template|delegate|separate|ultimate|immediate|accurate|adequate|alternate|chocolate|intimate|graduate)$)\w{3,}(?:ify|ize|ate)$/;

/** A word nobody listed is taken for a verb of doing before an article ("Embalm the archive"), a number ("Plant 500 trees"), or as an infinitive. */
function isUnknownVerb(sentence: Sentence): boolean {
  const { begin, lexicon } = sentence;
  const word = wordAt(sentence, begin);
  if (
    isLoose(sentence, begin) ||
    isWord(sentence, begin, Word.article | Word.owned | Word.every) ||
    says(sentence, begin, Says.none)
  )
    return false;
  // "First 100 members" opens with what belongs to the number.
  if (sentence.opening.has(begin) || sentence.mentions.some(({ from }) => from === begin))
    return false;
  // German and French shout names; a verb in capitals is none.
  const shouts = /^\p{Lu}{2,}$/u.test(sentence.tokens[begin]?.text ?? '');
  if (!lexicon.english) return !shouts && lexicon.infinitive.test(word);
  if (!/[a-z]{2}[a-rt-z]$/.test(word) || isWord(sentence, begin, NAMING)) return false;
  if (VERBAL.test(word) && isNoun(sentence, begin + 1)) return true;
  const counted = sentence.mentions.find(({ from, name }) => from === begin + 1 && !name);
  return (
    isWord(sentence, begin + 1, Word.article | Word.owned | Word.every) ||
    (counted !== undefined && counted.unit === '' && isNoun(sentence, counted.to))
  );
}

/** "Wir führen das Audit durch", "Stelle zwei Köche ein": a verb that is split is one of doing. */
function isSplit(sentence: Sentence): boolean {
  const { lexicon, begin, tokens } = sentence;
  return (
    lexicon.language === 'de' &&
    /^(?:führ|stell|setz|richt|bau|leg|schließ)(?:e|en|t)$/.test(wordAt(sentence, begin)) &&
    tokens.some(
      ({ lower }, at) =>
        at > begin + 1 &&
        /^(?:durch|ein|um|auf|an|ab)$/.test(lower) &&
        !isNoun(sentence, at + 1) &&
        !isWord(sentence, at + 1, Word.article | Word.owned | Word.every),
    )
  );
}

const MOVING = Word.up | Word.down | Word.improve | Word.keep | Word.reach;

/** German puts the infinitive last. */
function lastVerb(sentence: Sentence): 'output' | 'obtain' | 'aim' | null {
  const { lexicon, tokens } = sentence;
  if (lexicon.language !== 'de') return null;
  let last = tokens.length - 1;
  while (last > 0 && !isWord(sentence, last, Word.any)) last--;
  for (let at = 0; at < last; at++) if (isWord(sentence, at, Word.auxiliary)) return null;
  sentence.verbAt = last;
  for (const each of [Word.obtain, Word.aim, Word.output] as const)
    if (isWord(sentence, last, each)) return NAMES[each];
  const text = tokens[last]?.text ?? '';
  const loose = isLoose(sentence, last) || isWord(sentence, last, MOVING);
  if (!loose && lexicon.infinitive.test(text)) return 'output';
  if (!isWord(sentence, last, MOVING)) sentence.verbAt = sentence.begin;
  return null;
}

/** "Improve the copy and add a link". */
export const isListOfDoings = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) =>
      (word === ',' || word === 'and') &&
      isWord(sentence, at + 1, Word.output) &&
      (isWord(sentence, at + 2, Word.article | Word.owned) ||
        isWord(sentence, at + 2, Word.number)),
  );
