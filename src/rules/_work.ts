import { Says, Word } from '../words/words.ts';
import { hasWord, isJoint, isNoun, isWord, says, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { isThing, objectEnd } from './_deliverable.ts';
import { isPerson } from './_statement.ts';
import { wordSet } from './_words.ts';

/** Verbs that ask for a number; without one they are a step to take. */
const STEPS = wordSet('hire recruit onboard obtain find confirm align pass');
/** The same before an object: "sign the lease", not "sign language". */
const TAKES = wordSet('close sign secure seek');
/** What is closed or found without being a step. */
const NO_STEP = wordSet('gap gaps loop divide difference balance way voice');

/**
 * Whether a sentence without any number is work although no verb of delivery opens it: "Website redesign",
 * "Hire a buyer", "Enable two-factor login".
 */
export function isWork(analysis: Analysis): boolean {
  const { sentence, reading } = analysis;
  // A single word names no work: "Innovate".
  if (sentence.tokens.length - sentence.begin < 2) return false;
  // "Close X new clients", "share of guests: [TBD]": a number is still to come.
  if (
    sentence.tokens.some(({ text, entry }) => /^[XYN]$/.test(text) || entry.says & Says.placeholder)
  )
    return false;
  const { begin } = sentence;
  const word = wordAt(sentence, begin);
  const takes =
    TAKES.has(word) && isWord(sentence, begin + 1, Word.article | Word.owned | Word.every);
  if (takes || (STEPS.has(word) && isNoun(sentence, begin + 1)))
    return !sentence.tokens.some(({ lower }) => NO_STEP.has(lower));
  if (reading.verb === null)
    return (
      isNamedWork(sentence) ||
      isFinished(sentence) ||
      hasThing(sentence) ||
      functions(sentence) ||
      isToldOfThing(analysis) ||
      (reading.kind === 'initiative' &&
        !isTally(sentence) &&
        !sentence.tokens.some(({ lower }) => OUTCOME.test(lower)))
    );
  // "Keep the duty list up to date": care for a thing.
  if (reading.verb?.class === 'keep' && !hasWord(sentence, Word.metric))
    return isThing(sentence, objectEnd(sentence, begin + 1));
  return reading.kind === 'initiative' && !/^g[eo]t/.test(word) && !namesMetric(sentence);
}

/** "Supplier contracts renegotiated", "Handbook ready": a thing, and that it is there. */
function isFinished(sentence: Sentence): boolean {
  const last = sentence.tokens.length - 1;
  return (
    /(?:[^e]ed|^ready|^live|^done|^written|^signed)$/.test(wordAt(sentence, last)) &&
    endOfPhrase(sentence) > last &&
    isThing(sentence, last - 1)
  );
}

/**
 * "The route planner mentions closed roads", "Prices are checked and written down": what is said of a thing,
 * without praise or comparison, is a feature or a chore.
 */
function isToldOfThing({ reading, sentence }: Analysis): boolean {
  const { begin, tokens } = sentence;
  const end = endOfPhrase(sentence);
  const subject = tokens.slice(begin, end);
  return (
    reading.kind === 'objective' &&
    tokens.length - begin >= 4 &&
    end > begin &&
    !subject.some(({ is }) => is & (SOMEBODY | Word.metric | Word.abstract)) &&
    !/^(?:how|what|why|when|where|who|which|nobody|nothing)$/.test(wordAt(sentence, begin)) &&
    !tokens.some(({ lower }, at) => OUTCOME.test(lower) || isPredicate(sentence, at)) &&
    !isPerson(sentence, begin) &&
    !tokens.some(
      ({ is }) => is & (Word.quality | Word.more | Word.less | Word.better | Word.people),
    )
  );
}

/** Words that tell what became true, rather than what was made. */
const OUTCOME = /^(?:always|never|will|without|used|understood|adopted|known|reached|met)$/;
/** "… is a sound answer": what something is. */
const isPredicate = (sentence: Sentence, at: number): boolean =>
  /^(?:is|are)$/.test(wordAt(sentence, at)) && /^(?:an?|the)$/.test(wordAt(sentence, at + 1));

/** "Tickets closed within a day", "Huts with a ramp", "All guides use it": a count whose number is missing. */
function isTally(sentence: Sentence): boolean {
  let at = sentence.begin;
  if (isWord(sentence, at, Word.article)) at++;
  // "A handful of regulars join".
  if (/^(?:handful|number|lot|couple|majority|dozens|hundreds|plenty)$/.test(wordAt(sentence, at)))
    return true;
  const every = isWord(sentence, at, Word.every);
  if (every) at++;
  for (; isNoun(sentence, at); at++) {
    if (!/[^s]s$/.test(wordAt(sentence, at))) continue;
    const next = wordAt(sentence, at + 1);
    return (
      isPerson(sentence, at) ||
      (every && isNoun(sentence, at + 1)) ||
      /(?:ed|ing)$|^(?:with|that|who|which|whose|won|sold|made|kept|met|paid)$/.test(next)
    );
  }
  return false;
}

/** "The ferry app works offline", "The converter runs on both tills": a thing that does its job. */
function functions(sentence: Sentence): boolean {
  const end = endOfPhrase(sentence);
  for (let at = sentence.begin + 1; at < end; at++)
    if (
      /^(?:works?|runs?|installs?|compiles?|builds?|loads?|exists?|integrates?)$/.test(
        wordAt(sentence, at),
      )
    )
      return (
        !sentence.tokens.slice(0, at).some(({ is }) => is & SOMEBODY) &&
        !isWord(sentence, at + 1, Word.better | Word.less | Word.more | Word.quality)
      );
  return false;
}

const SOMEBODY = Word.people | Word.group | Word.every;

/** "The till has a spare printer": a thing is to be there. */
const hasThing = (sentence: Sentence): boolean =>
  sentence.tokens.some(
    ({ lower }, at) =>
      lower === 'has' &&
      /^(?:an?|its)$/.test(wordAt(sentence, at + 1)) &&
      !sentence.tokens.slice(0, at).some(({ is }) => is & SOMEBODY) &&
      (wordAt(sentence, at + 1) === 'its' || isThing(sentence, endOfPhrase(sentence, at + 2) - 1)),
  );

/** Whether the object of the first verb is a metric, whatever is said behind it; "metrics" are papers to write. */
function namesMetric(sentence: Sentence): boolean {
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
  const { begin } = sentence;
  if (!isWord(sentence, begin, Word.activity)) return false;
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
  if (isSaid || end === sentence.begin || !isThing(sentence, end - 1)) return false;
  if (!/[^s]s$/.test(wordAt(sentence, end - 1))) return true;
  // Several of a kind, told apart by what they have, are counted: "stores with a ramp".
  return isWord(sentence, end - 1, Word.activity) && wordAt(sentence, end) !== 'with';
}

function endOfPhrase(sentence: Sentence, from = sentence.begin): number {
  let at = from;
  while (isNoun(sentence, at) || (at > from && isJoint(sentence, at))) at++;
  return at;
}
