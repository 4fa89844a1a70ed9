import { Says, Word } from '../words/words.ts';
import { hasWord, isJoint, isNoun, isWord, says, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { isThing } from './_deliverable.ts';
import { wordSet } from './_words.ts';

/** Verbs that ask for a number; without one they are a step to take. */
const STEPS = wordSet('hire recruit onboard obtain find');
/** The same before an object: "sign the lease", not "sign language". */
const TAKES = wordSet('close sign secure seek');
/** What is closed or found without being a step. */
const NO_STEP = wordSet('gap gaps loop divide difference balance way voice');

/**
 * Whether a sentence without any number is work although no verb of delivery opens it: "Website redesign",
 * "Hire a buyer", "Enable two-factor login".
 */
export function isWork({ sentence, reading }: Analysis): boolean {
  if (reading.verb === null) return isNamedWork(sentence);
  const { begin } = sentence;
  const word = wordAt(sentence, begin);
  const takes =
    TAKES.has(word) && isWord(sentence, begin + 1, Word.article | Word.owned | Word.every);
  if (takes || (STEPS.has(word) && isNoun(sentence, begin + 1)))
    return !sentence.tokens.some(({ lower }) => NO_STEP.has(lower));
  if (/^g[eo]t/.test(word) || hasWord(sentence, Word.metric, begin + 1)) return false;
  return reading.kind === 'initiative';
}

/** "Training hours per guide": the name of work, and what is counted of it. */
export function countsOfWork(sentence: Sentence): boolean {
  const { begin } = sentence;
  if (!isWord(sentence, begin, Word.activity)) return false;
  const head = endOfPhrase(sentence) - 1;
  return head > begin && isWord(sentence, head, Word.metric);
}

/** Its first noun phrase ends in a piece of work, and nothing is said or measured of it. */
function isNamedWork(sentence: Sentence): boolean {
  const isSaid = hasWord(sentence, Word.auxiliary | Word.metric | Word.quality);
  const end = endOfPhrase(sentence);
  // "Fewer calls", "all staff use it": how many, and no piece of work.
  const { begin } = sentence;
  if (isWord(sentence, begin, Word.more | Word.less | Word.better | Word.every)) return false;
  if (says(sentence, begin, Says.none)) return false;
  if (isSaid || end === sentence.begin || !isThing(sentence, end - 1)) return false;
  if (!/[^s]s$/.test(wordAt(sentence, end - 1))) return true;
  // Several of a kind, told apart by what they have, are counted: "stores with a ramp".
  return isWord(sentence, end - 1, Word.activity) && wordAt(sentence, end) !== 'with';
}

function endOfPhrase(sentence: Sentence): number {
  let at = sentence.begin;
  while (isNoun(sentence, at) || (at > sentence.begin && isJoint(sentence, at))) at++;
  return at;
}
