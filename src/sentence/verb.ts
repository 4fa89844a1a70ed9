import { Mark, Says, Word } from '../words/words.ts';
import { isJoint, isLoose, isNoun, isOneOf, isWord, says, someWord, wordAt } from './ground.ts';
import type { Sentence } from './sentence.ts';

const NAMES = { [Word.output]: 'output', [Word.obtain]: 'obtain', [Word.aim]: 'aim' } as const;

/** The class of the verb a sentence opens with; null when it opens with a noun or adjective. */
export function firstVerb(sentence: Sentence): Sentence['verb'] {
  const at = sentence.begin;
  if (!isWord(sentence, at, Word.any)) return lastVerb(sentence);
  // "Tornar-se", but not "Launch-day".
  if (isJoint(sentence, at + 1) && wordAt(sentence, at + 2) !== 'se') {
    // "Kick-start the season", "Re-paint the deck".
    if (!isWord(sentence, at + 3, Word.article | Word.owned)) return null;
    return isOneOf(wordAt(sentence, at), 're co pre') ? 'output' : 'other';
  }
  const names = isWord(sentence, at, Word.homograph) && namesMetric(sentence, at);
  if (names && !isListOfDoings(sentence)) return null;
  if (isDescribed(sentence)) return null;
  // An imperative has no -s: "Books closed in ten days" opens with a noun.
  if (sentence.lexicon.english && /[^s]s$/.test(wordAt(sentence, at))) return null;
  if (isSplit(sentence)) return 'output';
  // "Marketing emails opened".
  if (wordAt(sentence, at) === 'marketing') return null;
  // "Make a list of 10 books".
  const makes = wordAt(sentence, at) === 'make' && /^an?$/.test(wordAt(sentence, at + 1));
  if (makes && isOneOf(wordAt(sentence, at + 2), 'list plan map table schedule budget'))
    return 'output';
  // "Recommended by 9 of 10 guests": what others do.
  if (
    isParticiple(wordAt(sentence, at)) &&
    wordAt(sentence, at + 1) === 'by' &&
    !isWord(sentence, at, MOVES)
  )
    return null;
  // "Personalized campaigns": a participle that only describes.
  const verbs = /[^e]ed$/.test(wordAt(sentence, at))
    ? ([Word.obtain, Word.output] as const)
    : ([Word.aim, Word.obtain, Word.output] as const);
  for (const each of verbs) if (isWord(sentence, at, each)) return NAMES[each];
  if (isWord(sentence, at, Word.reach) && wordAt(sentence, at + 1) === 'out') return 'output';
  if (
    isWord(sentence, at, Word.up | Word.down | Word.improve | Word.keep | Word.reach | Word.either)
  )
    return 'other';
  return isUnknownVerb(sentence) ? 'output' : lastVerb(sentence);
}

const MOVES = Word.up | Word.down | Word.improve;

/** Whether an English word may say what was done to something: "used", "written", "led". */
export const isParticiple = (word: string): boolean =>
  /(?:[^e]ed|[tkv]en|^(?:seen|read|made|sold|led|built|run|won|taught|kept|held|sent|met))$/.test(
    word,
  );

/** Whether a verb that is a noun too opens the name of a metric: "Order errors", "Test coverage of". */
function namesMetric(sentence: Sentence, at: number): boolean {
  // "Launch partner events" is told to somebody, "Launch day" is not.
  const isTold = wordAt(sentence, at) === 'launch';
  if (isWord(sentence, at + 1, Word.auxiliary | (isTold ? 0 : Word.activity))) return true;
  if (isOneOf(wordAt(sentence, at + 1), 'for of that')) return true;
  // "Code quality and automation".
  if (isOneOf(wordAt(sentence, at + 1), 'quality culture coverage health hygiene')) return true;
  const span = sentence.opening.get(at + 1);
  const bound = span !== undefined && (span.marks & BOUND) > 0;
  const counted = bound && sentence.mentions.find(({ from }) => from === span.to);
  // "Host at least 5 events" is told to somebody, "Response under 2 h" is not.
  if (counted)
    return !(span.marks & Mark.low && counted.unit === '' && isNoun(sentence, counted.to));
  let head = at;
  while (
    isNoun(sentence, head + 1) &&
    !isWord(sentence, head + 1, Word.article | Word.owned | Word.every | Word.up | Word.down)
  )
    head++;
  // "Spec findings per quarter ≤ 5".
  const each = /^(?:\/|per)$/.test(wordAt(sentence, head + 1)) ? head + 3 : head + 1;
  if (head > at && /^[≤≥<>=]$/.test(wordAt(sentence, each))) return true;
  return head > at && isWord(sentence, head, Word.metric);
}

const BOUND = Mark.low | Mark.high | Mark.from | Mark.now | Mark.upBefore | Mark.downBefore;

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

/** German puts the infinitive last. */
function lastVerb(sentence: Sentence): 'output' | 'obtain' | 'aim' | null {
  const { lexicon, tokens } = sentence;
  if (lexicon.language !== 'de') return null;
  let last = tokens.length - 1;
  while (last > 0 && !isWord(sentence, last, Word.any)) last--;
  for (let at = 0; at < last; at++) if (isWord(sentence, at, Word.auxiliary)) return null;
  for (const each of [Word.obtain, Word.aim, Word.output] as const)
    if (isWord(sentence, last, each)) return NAMES[each];
  const text = tokens[last]?.text ?? '';
  const loose =
    isLoose(sentence, last) ||
    isWord(sentence, last, Word.up | Word.down | Word.improve | Word.keep);
  return !loose && lexicon.infinitive.test(text) ? 'output' : null;
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

/** "Tidy, honest accounts": adjectives, and what they describe. */
export function isDescribed(sentence: Sentence): boolean {
  const next = sentence.begin + 2;
  return (
    wordAt(sentence, next - 1) === ',' &&
    isNoun(sentence, next) &&
    isNoun(sentence, next + 1) &&
    !isWord(
      sentence,
      next,
      Word.output | Word.aim | Word.obtain | Word.up | Word.down | Word.improve | Word.article,
    ) &&
    !someWord(sentence, (word, at) => at >= next && word === ',')
  );
}
