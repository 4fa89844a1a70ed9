import { isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import { Word } from '../words/words.ts';
import { endOfPhrase, standsWith } from './_clause.ts';
import { isThing, objectEnd } from './_deliverable.ts';
import { isPerson } from './_statement.ts';

/** What is written down oneself, whoever says it. */
const GATHERS =
  /^\W*(?:collect|gather) .*\b(?:feedback|data|metrics|information|samples|records|requests|ideas|requirements)\b/i;
const ASKS = /\b(?:feedback|input|opinions?|insights?)\b.* from\b/i;
const HIRES = /^\W*\d+ (?:\S+ ){0,3}hires\b/i;

/** Whether a number counts one's own doings by the words around it: hours spent, things made, answers gathered, people hired. */
export function isOwnDoing(text: string, analysis: Analysis): boolean {
  const { target } = analysis.roles;
  const { kind, verb } = analysis.reading;
  if (isMeans(analysis)) return true;
  if (target?.unit === 'h') return isTimeSpent(analysis, target.lead, target.to);
  if (target?.unit !== 'count' || target.value === 0) return false;
  // "Get feedback from 5 guests": they answer, whatever they say.
  // "Build the map with 3 layers": parts of a thing.
  if (isOfParts(analysis) || isBroughtTo(analysis)) return true;
  if (GATHERS.test(text) || (kind === 'initiative' && ASKS.test(text))) return true;
  return (
    (verb === null && HIRES.test(text)) ||
    isMade(analysis, target.from, target.to) ||
    isPlaced(analysis) ||
    isNamedEffort(analysis)
  );
}

/** "Build the hut map with 3 layers": a thing to make, and what it is to have, when that is neither people nor a result. */
function isOfParts({ sentence, roles: { target } }: Analysis): boolean {
  const { begin } = sentence;
  if (!target || !BUILDS.test(wordAt(sentence, begin)) || !standsWith(sentence, target))
    return false;
  const from = target.to;
  const parts = sentence.tokens.slice(from, endOfPhrase(sentence, from));
  return (
    isThing(sentence, objectEnd(sentence, begin + 1)) &&
    parts.length > 0 &&
    !parts.some(({ is }, at) => is & Word.metric || isPerson(sentence, from + at))
  );
}
/** "Deploy the hut map at 10 stations": a thing, and to how many places it is brought. */
function isBroughtTo({ sentence, roles: { target } }: Analysis): boolean {
  const { begin } = sentence;
  if (!target || !BRINGS.test(wordAt(sentence, begin))) return false;
  const end = objectEnd(sentence, begin + 1);
  const place = endOfPhrase(sentence, target.to) - 1;
  return (
    end < target.lead &&
    isThing(sentence, end) &&
    [target.lead, target.lead - 1].some((at) => WHERE.test(wordAt(sentence, at))) &&
    !isWord(sentence, place, Word.metric) &&
    !isPerson(sentence, place)
  );
}
const BRINGS = /^(?:deploy|enable|implement|install|introduce|launch|pilot)$/;
const WHERE = /^(?:to|in|at|across|for)$/;
const BUILDS =
  /^(?:expand|extend|build|complete|create|implement|develop|design|set|finish|deliver|ship)$/;

/** "Refine the menu by holding 5 tastings": the number counts what is done for it. */
function isMeans({ sentence, roles, reading }: Analysis): boolean {
  const number =
    roles.target ?? (reading.parse.relative?.unit === 'absolute' ? roles.placed[0] : null);
  if (!number || number.unit !== 'count') return false;
  const doing = number.lead - 1;
  return (
    /^(?:by|through|via)$/.test(wordAt(sentence, doing - 1)) &&
    /..ing$/.test(wordAt(sentence, doing)) &&
    isWord(sentence, doing, Word.output)
  );
}

/** "Ten hours of writing", "4 hours in analysis". */
const isTimeSpent = ({ sentence }: Analysis, from: number, to: number): boolean =>
  from === sentence.begin &&
  /^(?:of|in|on)$/.test(wordAt(sentence, to)) &&
  (/..ing$/.test(wordAt(sentence, to + 1)) || isWord(sentence, to + 1, Word.activity));

const MADE =
  /^(?:delivered|completed|shipped|published|written|created|launched|held|conducted|documented|built|developed|implemented|released|produced|configured|deployed|executed|installed|open-sourced|organi[sz]ed)$/;
/** What is only said of one's own work. */
const DONE =
  /^(?:spoken|labell?ed|identified|attended|interviewed|drafted|locali[sz]ed|tested|exists?|done)$/;

const AUXILIARY = /^(?:is|are|have|has|been|were|was)$/;

/** "8 features delivered", "Features shipped: 8"; "500 meals delivered" are served to others. */
function isMade({ sentence }: Analysis, from: number, to: number): boolean {
  const isDone = (at: number): boolean =>
    MADE.test(wordAt(sentence, at)) || DONE.test(wordAt(sentence, at));
  let at = to;
  if (wordAt(sentence, from - 1) === ':' && isDone(from - 2)) at = from - 2;
  else
    while (
      !isDone(at) &&
      (isNoun(sentence, at) || wordAt(sentence, at) === '/' || AUXILIARY.test(wordAt(sentence, at)))
    )
      at++;
  let noun = at - 1;
  while (AUXILIARY.test(wordAt(sentence, noun))) noun--;
  const isOurs = isThing(sentence, noun) || !isWord(sentence, noun, Word.metric | Word.people);
  return DONE.test(wordAt(sentence, at)) || (isDone(at) && isOurs);
}

const PLACED =
  /^(?:deployed|launched|implemented|installed|live|published|released|shipped|introduced)$/;

/** "Triage app deployed to 3 wards": a thing, and to how many places it was brought. */
function isPlaced({ sentence, roles }: Analysis): boolean {
  const at = endOfPhrase(sentence);
  const end = PLACED.test(wordAt(sentence, at - 1)) ? at - 1 : at;
  return (
    PLACED.test(wordAt(sentence, end)) &&
    /^(?:to|in|at|on|across|for)$/.test(wordAt(sentence, end + 1)) &&
    (roles.target?.lead === end + 1 || roles.target?.lead === end + 2) &&
    !sentence.tokens.slice(0, end).some(({ is }) => is & (Word.metric | Word.people))
  );
}

/** "4 framework guides", "20 code reviews": work by its name, and how often; what is said of it may come of it. */
function isNamedEffort({ sentence, roles, reading }: Analysis): boolean {
  const { target } = roles;
  const opens = reading.verb === null && target?.lead === sentence.begin && target.value > 0;
  if (!target || !opens) return false;
  let end = target.to;
  while (isNoun(sentence, end)) end++;
  const isEffort =
    isWord(sentence, end - 1, Word.activity) &&
    !isWord(sentence, end - 1, Word.people | Word.metric) &&
    // Certificates are given by others.
    !wordAt(sentence, end - 1).startsWith('certificat');
  const told = sentence.tokens.slice(target.to, end);
  return end > target.to && isEffort && !told.some(({ is }) => is & (Word.quality | Word.people));
}
