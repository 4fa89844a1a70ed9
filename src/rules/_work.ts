import { Says, Word } from '../words/words.ts';
import { hasWord, isNoun, isWord, says, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { isThing, objectEnd } from './_deliverable.ts';
import { isPerson } from './_statement.ts';
import { endOfPhrase, tellsOutcome } from './_clause.ts';
import { isToldAtLength, type Sureness, tellsOfWork } from './_toldWork.ts';
import { wordSet } from './_words.ts';

/** Verbs that ask for a number; without one they are a step to take. */
const STEPS = wordSet('encourage hire recruit onboard obtain find confirm align pass collect');
/** The same before an object: "sign the lease", not "sign language". */
const TAKES = wordSet('close sign secure seek');
/** What others say when they are asked. */
const ANSWERS = /^(?:feedback|approval|sign-off|signoff|input|buy-in|permission|consent)$/;
/** What is closed or found without being a step. */
const NO_STEP = wordSet('gap gaps loop divide difference balance way voice');

/**
 * Whether a sentence without any number is work although no verb of delivery opens it: "Website redesign",
 * "Hire a buyer", "Enable two-factor login".
 */
export function workIn(analysis: Analysis): Sureness {
  const { sentence, reading } = analysis;
  const { begin, tokens } = sentence;
  // Signs and a single word name no work, and in "Close X new clients" a number is still to come.
  const isNothing = tokens.length - begin < 2 || !hasWord(sentence, Word.any);
  if (isNothing || hasPlaceholder(sentence)) return null;
  const word = wordAt(sentence, begin);
  const takes =
    TAKES.has(word) && isWord(sentence, begin + 1, Word.article | Word.owned | Word.every);
  // "Expand to Porto": one gets there or not.
  const spreads = word === 'expand' && /^(?:to|into)$/.test(wordAt(sentence, begin + 1));
  const asks =
    /^(?:get|obtain|gather)$/.test(word) && tokens.some(({ lower }) => ANSWERS.test(lower));
  if (takes || spreads || asks || (STEPS.has(word) && isNoun(sentence, begin + 1)))
    return tokens.some(({ lower }) => NO_STEP.has(lower)) ? null : 'sure';
  if (reading.verb === null) return isNamedWork(sentence) ? 'sure' : tellsOfWork(analysis);
  // "Keep the duty list up to date": care for a thing.
  // "Hold a 1:1 every second week".
  if (word === 'hold' && tokens.some((_, at) => at > begin && isThing(sentence, at))) return 'sure';
  if (reading.verb.class === 'keep' && !hasWord(sentence, Word.metric)) {
    const end = objectEnd(sentence, begin + 1);
    // "Keep the docs updated".
    const kept = /[^e]ed$/.test(wordAt(sentence, end)) ? end - 1 : end;
    return isThing(sentence, kept) ? 'sure' : null;
  }
  // "Ensure each hut has a shared key box that every keeper can open".
  if (word === 'ensure' && isToldAtLength(sentence, begin + 1)) return 'perhaps';
  const works = reading.kind === 'initiative' && !/^g[eo]t/.test(word) && !namesMetric(sentence);
  if (works) return 'sure';
  if (word === 'establish' && setsUp(sentence)) return 'perhaps';
  return /^(?:reach|other)$/.test(reading.verb.class) && isGotOrNot(sentence) ? 'perhaps' : null;
}

/** "Establish common standards for the huts": it is there or not, unless it is felt, measured or made of people. */
function setsUp(sentence: Sentence): boolean {
  const from = sentence.begin + 1;
  const to = Math.max(objectEnd(sentence, from), from);
  return (
    isNoun(sentence, from) &&
    // "Establish Porto as …": what it is to be.
    wordAt(sentence, to + 1) !== 'as' &&
    (isThing(sentence, to) || !isWord(sentence, to, Word.metric | Word.abstract)) &&
    !sentence.tokens.slice(from, to + 1).some((_, at) => isPerson(sentence, from + at))
  );
}

/** What is won, felt or known is decided by others. */
const NOT_GOT = wordSet(
  'win earn become be make feel know trust rank love enjoy understand learn help let give find',
);

/** "Achieve the lift's second inspection": without number, praise, feeling or people, one gets it or not. */
function isGotOrNot(sentence: Sentence): boolean {
  const { begin, tokens } = sentence;
  if (NOT_GOT.has(wordAt(sentence, begin)) || tellsOutcome(sentence)) return false;
  return (
    tokens.length - begin >= 3 &&
    !tokens.some(
      ({ is }, at) =>
        at > begin && (is & (Word.metric | Word.abstract | Word.quality) || isPerson(sentence, at)),
    )
  );
}

const hasPlaceholder = ({ tokens }: Sentence): boolean =>
  tokens.some(
    ({ text, entry }, at) =>
      (text === 'x' && tokens[at + 1]?.text === '%') ||
      /^(?:[XYN]\d*|([XYZN])\1+)$/.test(text) ||
      entry.says & Says.placeholder,
  );

/** Whether the object of the first verb is a metric, whatever is said behind it; "metrics" are papers to write. */
function namesMetric(sentence: Sentence): boolean {
  // "Enable satisfaction reporting".
  const head = endOfPhrase(sentence, sentence.begin + 1) - 1;
  if (isThing(sentence, head) && !isWord(sentence, head, Word.metric)) return false;
  for (let at = sentence.begin + 1; at < sentence.tokens.length; at++) {
    const object = isWord(sentence, at, Word.metric);
    if (object && !/^(?:metric|kpi|target|chart|goal)s$/.test(wordAt(sentence, at))) return true;
    if (isWord(sentence, at, Word.preposition) && wordAt(sentence, at) !== 'of') return false;
    if (isWord(sentence, at, Word.conjunction) && wordAt(sentence, at) === 'that') return false;
  }
  return false;
}

/** "Training hours per guide": the name of work, and what is counted of it. */
export function countsOfWork(sentence: Sentence): boolean {
  const { begin, verb } = sentence;
  const isVerb = verb !== null && !wordAt(sentence, begin).endsWith('ing');
  if (isVerb || !isWord(sentence, begin, Word.activity)) return false;
  const head = endOfPhrase(sentence) - 1;
  return head > begin && isWord(sentence, head, Word.metric);
}

/** Its first noun phrase ends in a piece of work, and nothing is said or measured of it. */
function isNamedWork(sentence: Sentence): boolean {
  // "A leaflet on how to use it" says nothing of the leaflet.
  const how = sentence.tokens.findIndex(({ lower }) => lower === 'how');
  const isSaid = sentence.tokens.some(
    ({ is }, at) =>
      (how < 0 || at < how) && (is & (Word.auxiliary | Word.metric | Word.quality)) !== 0,
  );
  const end = endOfPhrase(sentence);
  // "Fewer calls", "all staff use it": how many, and no piece of work.
  const { begin } = sentence;
  if (isWord(sentence, begin, Word.more | Word.less | Word.better | Word.every)) return false;
  if (says(sentence, begin, Says.none)) return false;
  // "Competitors copy our features".
  const isActor = wordAt(sentence, begin).endsWith('s') && isPerson(sentence, begin);
  if (isActor && !isThing(sentence, begin + 1)) return false;
  if (isSaid || end === sentence.begin || !isThing(sentence, end - 1)) return false;
  if (!/[^s]s$/.test(wordAt(sentence, end - 1))) return true;
  // Several of a kind, told apart by what they have, are counted: "stores with a ramp".
  return isWord(sentence, end - 1, Word.activity) && wordAt(sentence, end) !== 'with';
}
