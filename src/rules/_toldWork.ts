import { Word } from '../words/words.ts';
import { hasWord, isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Sentence } from '../sentence/sentence.ts';
import {
  endOfClause,
  endOfPhrase,
  isSomebody,
  isTally,
  MORE,
  SERVED,
  SOMEBODY,
  tellsOutcome,
} from './_clause.ts';
import { isThing, objectEnd } from './_deliverable.ts';
import { isFinished, isReady } from './_finished.ts';
import { isPerson, namesTakers } from './_statement.ts';

const FUNCTIONS =
  /^(?:works?|runs?|installs?|compiles?|builds?|loads?|exists?|integrates?|renders|covers|supports|displays|handles)$/;

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
  if (isReady(sentence) || eachHasThing(sentence) || isTaught(sentence)) return 'perhaps';
  return canMake(sentence) ||
    isToldPlainly(sentence) ||
    isToldAtLength(sentence, sentence.begin) ||
    isOfEach(sentence) ||
    isDoneToThing(sentence) ||
    readsAsWork(analysis)
    ? 'perhaps'
    : null;
}

/** Fewer words may be the name of a metric. */
const LENGTH = 9;

/**
 * "All hut lists are kept in one place that the cooks and the office share": whoever tells at length of a thing
 * how it will be, and no number, describes work, unless it is compared or begins with people, praise or a metric.
 */
export function isToldAtLength(sentence: Sentence, from: number): boolean {
  const { tokens } = sentence;
  const end = endOfClause(sentence);
  const subject = isWord(sentence, from, Word.every) ? from + 1 : from;
  const head = Math.max(endOfPhrase(sentence, subject), subject + 1);
  const opens = tokens.slice(from, head);
  return (
    end - from >= LENGTH &&
    !OPENS.test(sentence.text) &&
    !isSomebody(sentence, subject, head) &&
    !opens.some(({ is }) => is & (Word.metric | Word.quality | MORE)) &&
    !tokens
      .slice(from, end)
      .some(
        ({ is, lower }, at) =>
          is & Word.better || COMPARES.test(lower) || isPredicate(sentence, from + at),
      )
  );
}
/** "All price lists carry the new rates": whatever each of many things is to do or to have done to it. */
function isOfEach(sentence: Sentence): boolean {
  const { begin, tokens } = sentence;
  if (!isWord(sentence, begin, Word.every)) return false;
  const end = endOfClause(sentence);
  const head = Math.max(endOfPhrase(sentence, begin + 1), begin + 2);
  return (
    head < end &&
    !isSomebody(sentence, begin + 1, head) &&
    !tokens
      .slice(begin, end)
      .some(({ is, lower }) => is & MORE || BOUNDS.test(lower) || COMPARES.test(lower))
  );
}
/** "All costs inside the budget", "all can rely on it": how far it may go, and what they are able to. */
const BOUNDS = /^(?:inside|within|under|below|above|can)$/;

/** "Parcels are weighed at the door": what is done to something, whoever does it. */
function isDoneToThing(sentence: Sentence): boolean {
  const { begin, tokens } = sentence;
  const at = tokens.findIndex(
    ({ lower }, at) => /^(?:is|are|been)$/.test(lower) && /[^e]ed$/.test(wordAt(sentence, at + 1)),
  );
  return (
    at > begin &&
    !OPENS.test(sentence.text) &&
    !isSomebody(sentence, begin, at) &&
    // "Huts that are certified": which ones.
    !/^(?:that|which|who|where)$/.test(wordAt(sentence, at - 1)) &&
    !tellsOutcome(sentence) &&
    ![CHOSEN, SERVED].some((others) => others.test(wordAt(sentence, at + 1)))
  );
}

/** What compares it, what is felt, and whom it is for. */
const COMPARES =
  /^(?:than|equal|same|faster|fewer|less|without|ability|everyone|users?|customers?|people|guests?|always|never|understood|known|trust(?:s|ed)?|loved|feels?|won|ranks?|visited|first|early|late|stays?|keeps?)$/;

/** Whether the reader takes for work what is no count without its number: "Weekly letters to the members". */
function readsAsWork({ sentence, reading }: Analysis): boolean {
  const { begin, tokens } = sentence;
  if (
    reading.kind !== 'initiative' ||
    tokens.length - begin < 3 ||
    OPENS.test(sentence.text) ||
    wordAt(sentence, begin) === 'getting'
  )
    return false;
  const subject = tokens.slice(begin, Math.max(endOfPhrase(sentence), begin + 1));
  return (
    !subject.some(({ is }) => is & Word.metric) &&
    !isTally(sentence) &&
    !tokens.some(({ is, lower }) => is & MORE || CHOSEN.test(lower))
  );
}

/** What others do of their own will. */
const CHOSEN =
  /^(?:always|never|visited|known|trusts?|trusted|won|ranks|adopted|mentioned|reached|preferred|recommended|liked|chosen|praised)$/;

/** A number that tells which or how many. */
const OPENS = /^\W*[#%\d]/;

/** "All keepers have been trained", "Keepers coached": what is done with one's own people. */
function isTaught(sentence: Sentence): boolean {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ lower }) => TAUGHT.test(lower));
  const ends = !isNoun(sentence, at + 1) || /^(?:been|is|are)$/.test(wordAt(sentence, at - 1));
  return at > 0 && ends && !tokens.some(({ lower }) => lower === 'by') && !tellsOutcome(sentence);
}
const TAUGHT = /^(?:trained|coached|onboarded|briefed|interviewed)$/;

const HAS =
  /^(?:has|have|having|completes?|submits?|attends?|finish|finishes|commits?|documents?|writes?|maintains?|includes?|declares?|publish|publishes|produces?|contains?)$/;

/** "Every shop has a fire plan", "All cooks complete the course": a thing that everybody is to have or do. */
export function eachHasThing(sentence: Sentence): boolean {
  const has = sentence.tokens.findIndex(({ lower }) => HAS.test(lower));
  // "… have to have", "… have published at least one map".
  const isDone = /[^e]ed$/.test(wordAt(sentence, has + 1)) && isNoun(sentence, has + 2);
  const from = isDone || wordAt(sentence, has + 1) === 'to' ? has + 2 : has + 1;
  return (
    has > sentence.begin &&
    !namesTakers(sentence.text) &&
    sentence.tokens
      .slice(sentence.begin, has)
      .some(({ is, lower }) => is & Word.every || lower === '100') &&
    (isThing(sentence, endOfPhrase(sentence, from) - 1) || isHad(sentence, has, from))
  );
}

/** People who work here: what each of them has is given to them. */
const isOurs = (sentence: Sentence, at: number): boolean =>
  /^(?:teams?|squads?|departments?|managers?|leads?|employees?|engineers?|functions?)$/.test(
    wordAt(sentence, at),
  );

/** "100% of huts have a first-aid kit": whatever it is, if it is neither felt nor measured. */
function isHad(sentence: Sentence, has: number, from: number): boolean {
  const end = endOfPhrase(sentence, from);
  const who = sentence.tokens.slice(0, has);
  const told = sentence.tokens.slice(from, end);
  const NOT_HAD = Word.metric | Word.quality | Word.abstract | Word.number | Word.auxiliary | MORE;
  return (
    /^(?:have|has)$/.test(wordAt(sentence, has)) &&
    end > from &&
    !/[^e]ed$/.test(wordAt(sentence, from)) &&
    !who.some(
      ({ is }, at) => is & Word.auxiliary || (isPerson(sentence, at) && !isOurs(sentence, at)),
    ) &&
    !told.some(({ is }) => is & NOT_HAD)
  );
}

/** Whether the first noun phrase holds a thing or a piece of work, of which no outcome is told. */
const isOfThing = (sentence: Sentence): boolean =>
  !tellsOutcome(sentence) &&
  sentence.tokens
    .slice(sentence.begin, endOfPhrase(sentence))
    .some((_, at) => isThing(sentence, sentence.begin + at));

/**
 * "The route planner mentions closed roads", "Plan for a lantern walk": a fact told without a number may be a feature
 * or a chore, unless somebody does it, or it is praised, compared or measured.
 */
function isToldPlainly(sentence: Sentence): boolean {
  const { begin, tokens } = sentence;
  const from = isWord(sentence, begin, Word.every) ? begin + 1 : begin;
  const told = tokens.slice(begin, endOfClause(sentence));
  return (
    tokens.length - begin >= 3 &&
    !OPENS.test(sentence.text) &&
    !isSomebody(sentence, from, Math.max(endOfPhrase(sentence, from), from + 1)) &&
    // "All can rely on it": whoever that is.
    !(from > begin && told.some(({ lower }) => lower === 'can')) &&
    !told.some(({ is }) => is & (Word.metric | Word.quality)) &&
    !told.some((_, at) => isPredicate(sentence, begin + at)) &&
    !isTally(sentence) &&
    !tellsOutcome(sentence)
  );
}

/** What people do with a thing that lets them. */
const USES =
  /^(?:sign|log|login|register|modify|edit|change|upload|download|export|import|search|filter|pay|book|order|share|view|delete|remove|select|switch|configure|re|run|scan|save)$/;

/** "Keepers can print the hut list": what people are able to make is a feature, unless it says how well. */
function canMake(sentence: Sentence): boolean {
  const can = sentence.tokens.findIndex(({ lower }) => lower === 'can');
  return (
    can > sentence.begin &&
    isSomebody(sentence, sentence.begin, can) &&
    (isWord(sentence, can + 1, Word.output | Word.make) ||
      USES.test(wordAt(sentence, can + 1)) ||
      isThing(sentence, objectEnd(sentence, can + 2))) &&
    !hasWord(sentence, Word.metric | Word.quality | Word.abstract, can) &&
    !tellsOutcome(sentence)
  );
}

/** "… is a sound answer": what something is. */
const isPredicate = (sentence: Sentence, at: number): boolean =>
  /^(?:is|are)$/.test(wordAt(sentence, at)) &&
  /^(?:an?|the|fast|easy|quick|simple|clear|stable|safe|cheap|calm|clean|quiet)$/.test(
    wordAt(sentence, at + 1),
  );

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
