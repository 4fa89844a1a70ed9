import { isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import { Word } from '../words/words.ts';
import { isThing } from './_deliverable.ts';

/** What is written down oneself, whoever says it. */
const GATHERS =
  /^\W*(?:collect|gather) .*\b(?:feedback|data|metrics|information|samples|records)\b/i;
const ASKS = /\b(?:feedback|input|opinions?|insights?)\b.* from\b/i;
const HIRES = /^\W*\d+ (?:\S+ ){0,3}hires\b/i;

/** Whether a number counts one's own doings by the words around it: hours spent, things made, answers gathered, people hired. */
export function isOwnDoing(text: string, analysis: Analysis): boolean {
  const { target } = analysis.roles;
  const { kind, verb } = analysis.reading;
  if (isMeans(analysis)) return true;
  if (target?.unit === 'h') return isTimeSpent(analysis, target.lead, target.to);
  if (target?.unit !== 'count') return false;
  // "Get feedback from 5 guests": they answer, whatever they say.
  if (GATHERS.test(text) || (kind === 'initiative' && ASKS.test(text))) return true;
  return (
    (verb === null && HIRES.test(text)) || isMade(analysis, target.to) || isNamedEffort(analysis)
  );
}

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
const DONE = /^(?:spoken|labell?ed|identified|attended|interviewed|drafted|locali[sz]ed)$/;

/** "8 features delivered", "4 conferences spoken at"; "500 meals delivered" are served to others. */
function isMade({ sentence }: Analysis, from: number): boolean {
  let at = from;
  while (
    isNoun(sentence, at) &&
    !MADE.test(wordAt(sentence, at)) &&
    !DONE.test(wordAt(sentence, at))
  )
    at++;
  const isOurs = isThing(sentence, at - 1) || !isWord(sentence, at - 1, Word.metric | Word.people);
  return DONE.test(wordAt(sentence, at)) || (MADE.test(wordAt(sentence, at)) && isOurs);
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
