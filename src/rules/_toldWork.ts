import { Word } from '../words/words.ts';
import { isJoint, isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { isThing } from './_deliverable.ts';
import { isPerson } from './_statement.ts';

const SOMEBODY = Word.people | Word.group | Word.every;
/** Words that tell what became true, rather than what was made. */
const OUTCOME =
  /^(?:how|what|why|always|never|will|without|used|understood|adopted|known|reached|met|first|early|earlier|late|time|gets?|ranks?|feels?|opened|read|won|trusted)$/;
const FUNCTIONS = /^(?:works?|runs?|installs?|compiles?|builds?|loads?|exists?|integrates?)$/;

/** How sure it is that a sentence is work; null: it is none. */
export type Sureness = 'sure' | 'perhaps' | null;

/** Whether a sentence that opens with no verb tells of work as of a fact: a thing made, a thing that does its job. */
export function tellsOfWork(analysis: Analysis): Sureness {
  const { sentence, reading } = analysis;
  // "There is a spare printer".
  const there = wordAt(sentence, sentence.begin) === 'there';
  const named =
    reading.kind === 'initiative' && (there || isOfThing(sentence)) && !isTally(sentence);
  if (named || isFinished(sentence) || hasThing(sentence) || functions(sentence)) return 'sure';
  return isToldOfThing(sentence) ? 'perhaps' : null;
}

/** Where the first noun phrase from a token on ends. */
export function endOfPhrase(sentence: Sentence, from = sentence.begin): number {
  let at = from;
  while (isNoun(sentence, at) || (at > from && isJoint(sentence, at))) at++;
  return at;
}

const tellsOutcome = ({ tokens }: Sentence): boolean =>
  tokens.some(
    ({ lower, is }) =>
      OUTCOME.test(lower) || is & (Word.more | Word.less | Word.better | Word.keep),
  );

/** "Supplier contracts renegotiated", "Handbook ready": a thing, and that it is there. */
function isFinished(sentence: Sentence): boolean {
  const last = sentence.tokens.length - 1;
  return (
    /(?:[^e]ed|^ready|^live|^done|^written|^signed)$/.test(wordAt(sentence, last)) &&
    endOfPhrase(sentence) > last &&
    isThing(sentence, last - 1)
  );
}

/** Whether the first noun phrase holds a thing or a piece of work, of which no outcome is told. */
const isOfThing = (sentence: Sentence): boolean =>
  !tellsOutcome(sentence) &&
  sentence.tokens
    .slice(sentence.begin, endOfPhrase(sentence))
    .some((_, at) => isThing(sentence, sentence.begin + at));

/**
 * "The route planner mentions closed roads", "Rope costs are written down": what is said of a thing,
 * without praise or comparison, may be a feature or a chore.
 */
function isToldOfThing(sentence: Sentence): boolean {
  const { begin, tokens } = sentence;
  const subject = tokens.slice(begin, endOfPhrase(sentence));
  const verb = tokens.some(
    ({ lower, is }, at) =>
      at > begin && (is & Word.auxiliary || /[^su]s$|[^e]ed$/.test(lower)) && at < begin + 8,
  );
  return (
    verb &&
    subject.length > 0 &&
    tokens.length - begin >= 4 &&
    !isTally(sentence) &&
    !subject.some(({ is }) => is & (SOMEBODY | Word.metric | Word.abstract)) &&
    !isPerson(sentence, begin) &&
    !tellsOutcome(sentence) &&
    !tokens.some((_, at) => isPredicate(sentence, at)) &&
    !tokens.some(({ is }) => is & (Word.quality | Word.people))
  );
}

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
    if (FUNCTIONS.test(wordAt(sentence, at)))
      return (
        isThing(sentence, at - 1) &&
        !sentence.tokens.slice(0, at).some(({ is }) => is & SOMEBODY) &&
        !tellsOutcome(sentence)
      );
  return false;
}

/** "The till has a spare printer": a thing is to be there. */
const hasThing = (sentence: Sentence): boolean =>
  sentence.tokens.some(
    ({ lower }, at) =>
      lower === 'has' &&
      /^(?:an?|its)$/.test(wordAt(sentence, at + 1)) &&
      !sentence.tokens.slice(0, at).some(({ is }) => is & SOMEBODY) &&
      (wordAt(sentence, at + 1) === 'its' || isThing(sentence, endOfPhrase(sentence, at + 2) - 1)),
  );
