import { Word } from '../words/words.ts';
import { hasWord, isJoint, isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { isThing, objectEnd } from './_deliverable.ts';
import { isPerson, namesTakers } from './_statement.ts';

const SOMEBODY = Word.people | Word.group | Word.every;
/** Words that tell what became true, rather than what was made. */
const OUTCOME =
  /^(?:how|what|why|always|never|will|without|used|understood|adopted|visited|known|reached|met|first|early|earlier|late|time|gets?|ranks?|feels?|opened|read|won|trust(?:s|ed)?|uses?|adopts?|knows?|follows?|followed)$/;
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
  if (isReady(sentence) || eachHasThing(sentence)) return 'perhaps';
  return canMake(sentence) || isToldPlainly(sentence) || readsAsWork(analysis) ? 'perhaps' : null;
}

/** Whether the reader takes for work what is no count without its number: "Weekly letters to the members". */
function readsAsWork({ sentence, reading }: Analysis): boolean {
  const { begin, tokens } = sentence;
  if (
    reading.kind !== 'initiative' ||
    tokens.length - begin < 3 ||
    OPENS.test(sentence.text) ||
    /^\W*gett?ing\b/i.test(sentence.text)
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
  /^(?:always|never|visited|known|trusts?|trusted|won|ranks|adopted|mentioned|reached)$/;
const MORE = Word.more | Word.less | Word.better | Word.keep;

/** A number that tells which or how many. */
const OPENS = /^\W*[#%\d]/;

/** "Card-reader", "guide / codelab", "till + printer". */
const joins = (sentence: Sentence, at: number): boolean =>
  isJoint(sentence, at) || (/^[/+&]$/.test(wordAt(sentence, at)) && isNoun(sentence, at + 1));

/** Where the first noun phrase from a token on ends. */
export function endOfPhrase(sentence: Sentence, from = sentence.begin): number {
  let at = from;
  while (isNoun(sentence, at) || (at > from && joins(sentence, at))) at++;
  return at;
}

/** Said of what is made, and not of how it was before. */
const ADDED = /^(?:new|additional|extra|further)$/;

/** Whether it says what became true of something, or that there is more, less or better of it. */
export function tellsOutcome({ tokens }: Sentence): boolean {
  const aside = tokens.findIndex(({ lower }) => lower === '(');
  return tokens
    .slice(0, aside < 0 ? tokens.length : aside)
    .some(({ lower, is }) => OUTCOME.test(lower) || (is & MORE && !ADDED.test(lower)));
}

const READY =
  /^(?:completed?|released|published|launched|delivered|documented|finali[sz]ed|approved|implemented|deployed|established|defined|drafted|stabili[sz]ed|funded|operational|executed|determined|configured|discussed|built|tested|automated|hosted)$/;

/** "Findings shared with the board", but not "Findings shared by volunteers". */
const isDoneWith = (sentence: Sentence, at: number): boolean =>
  /[^e]ed$/.test(wordAt(sentence, at)) &&
  isWord(sentence, at, Word.output) &&
  wordAt(sentence, at + 1) !== 'by' &&
  !isTally(sentence) &&
  !tellsOutcome(sentence);

/** Whether a clause without people or a metric ends there in what is said of finished work: "Hut map delivered". */
export const isDoneAt = (sentence: Sentence, at: number): boolean =>
  at > sentence.begin &&
  (READY.test(wordAt(sentence, at)) || isDoneWith(sentence, at)) &&
  !isSomebody(sentence, sentence.begin, at) &&
  !sentence.tokens.slice(sentence.begin, at).some(({ is }) => is & (Word.metric | Word.number)) &&
  !isTally(sentence);

/** "Booking desk check-ins completed", "The new menu ready for launch", "Two projects on track": how far work has come. */
const isReady = (sentence: Sentence): boolean =>
  sentence.tokens.some(
    ({ lower }, at) =>
      at > sentence.begin &&
      at < sentence.begin + 9 &&
      !isPerson(sentence, at - 1) &&
      !isWord(sentence, at - 1, Word.metric) &&
      (READY.test(lower) ||
        isDoneWith(sentence, at) ||
        (lower === 'live' && /^(?:|[.(]|and|at|on|in|for|with)$/.test(wordAt(sentence, at + 1))) ||
        (lower === 'in' && /^(?:production|place|ci)$/.test(wordAt(sentence, at + 1))) ||
        (lower === 'ready' && /^(?:for|to)$/.test(wordAt(sentence, at + 1))) ||
        (lower === 'on' && wordAt(sentence, at + 1) === 'track')),
  );

const HAS =
  /^(?:has|have|completes?|submits?|attends?|finish|finishes|commits?|documents?|writes?)$/;

/** "Every shop has a fire plan", "All cooks complete the course": a thing that everybody is to have or do. */
export function eachHasThing(sentence: Sentence): boolean {
  const has = sentence.tokens.findIndex(({ lower }) => HAS.test(lower));
  const from = wordAt(sentence, has + 1) === 'to' ? has + 2 : has + 1;
  return (
    has > sentence.begin &&
    !namesTakers(sentence.text) &&
    sentence.tokens
      .slice(sentence.begin, has)
      .some(({ is, lower }) => is & Word.every || lower === '100') &&
    isThing(sentence, endOfPhrase(sentence, from) - 1)
  );
}

const FINISHED = /(?:[^e]ed|^ready|^live|^done|^written|^built|^signed)$/;

/** "Supplier contracts renegotiated", "Handbook ready": a thing, and that it is there. */
function isFinished(sentence: Sentence): boolean {
  const last = sentence.tokens.length - 1;
  const end = endOfPhrase(sentence);
  if (FINISHED.test(wordAt(sentence, last)) && end > last && isThing(sentence, last - 1))
    return true;
  // "Menu tested on all screens": one thing, and what was done to it.
  return (
    FINISHED.test(wordAt(sentence, end - 1)) &&
    isWord(sentence, end - 1, Word.output) &&
    isThing(sentence, end - 2) &&
    !/[^s]s$/.test(wordAt(sentence, end - 2)) &&
    !tellsOutcome(sentence)
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

/** Where the first clause ends: what follows a dash, a bracket or a semicolon is said beside it. */
export function endOfClause(sentence: Sentence): number {
  const { begin, tokens } = sentence;
  const end = tokens.findIndex(
    ({ lower }, at) =>
      at > begin + 1 && (/^[(;:]$/.test(lower) || (lower === '-' && !isJoint(sentence, at))),
  );
  return end < 0 ? tokens.length : end;
}

/** Whether the words name people, whatever is said of them. */
const isSomebody = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens
    .slice(from, to)
    .some(({ is }, at) => is & SOMEBODY || isPerson(sentence, from + at));

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
      (every && isNoun(sentence, at + 1) && !HOLDS.test(next)) ||
      /(?:ed|ing)$|^(?:with|that|who|which|whose|won|sold|made|kept|met|paid)$/.test(next)
    );
  }
  return false;
}

/** What things do that are to have something. */
const HOLDS =
  /^(?:use|include|show|contain|link|support|meet|follow|pass|run|work|working|live|exist)$/;

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
