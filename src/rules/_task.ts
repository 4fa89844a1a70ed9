import { Word } from '../words/words.ts';
import { isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Roles } from '../sentence/roles.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { isMoney } from '../sentence/units.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Severity } from './_rule.ts';
import { endOfClause, endOfPhrase, isSomebody, SERVED, standsWith } from './_clause.ts';
import { isDoneAt } from './_finished.ts';
import { isThing, objectEnd } from './_deliverable.ts';
import { eachHasThing } from './_toldWork.ts';
import { countsOfWork, workIn } from './_work.ts';

/** Units that count pieces of work. */
const PIECES = /^(task|feature|doc|document|page|release|project|ticket|milestone|deliverable)s?$/i;

/**
 * How severe it is that a key result begins with a verb of work; null for a result. An error takes evidence
 * beside the word: no target, all or nothing, or a unit that counts pieces of work.
 */
export function taskSeverity(
  keyResult: KeyResult,
  read: (text: string) => Analysis,
): Severity | null {
  const { start, target, unit } = keyResult;
  const countsPieces = PIECES.test(unit.trim());
  // A number in the words and a way between two numbers in the cells: whatever the verb, it is measured.
  if (!countsPieces && start && target !== null && /\p{N}/u.test(keyResult.keyResult)) return null;
  const analysis = read(keyResult.keyResult);
  const { sentence, reading, roles } = analysis;
  const { verb, parse } = reading;
  if (countsOfWork(sentence)) return null;
  const isPaper =
    (PAPER.test(keyResult.keyResult) || CERTIFIED.test(keyResult.keyResult)) && !parse.measurable;
  if (verb?.class !== 'output' && !isPaper) {
    if (parse.measurable && (isRollout(analysis) || isForAll(analysis) || isDoneAside(analysis)))
      return 'warning';
    const isEmpty = start === null && target === null && !parse.measurable;
    const work = isEmpty ? workIn(analysis) : null;
    return work && (work === 'sure' ? 'error' : 'warning');
  }
  if (parse.measurable)
    return countsPieces ||
      isRollout(analysis) ||
      isDoneAsNumber(analysis) ||
      isOnce(analysis) ||
      isNumberAside(analysis)
      ? 'warning'
      : null;
  if (isPromise(sentence, roles)) return null;
  if (target === null || isAllOrNothing(keyResult) || countsPieces) return 'error';
  const namesMetric = sentence.tokens.some(
    (_, at) => at > sentence.begin && isWord(sentence, at, Word.metric),
  );
  return namesMetric ? null : 'warning';
}

/** Whether a key result is told as a fact without a number, and is work only perhaps: "The lab passes the audit". */
export function isToldWork(
  { keyResult, start, target }: KeyResult,
  read: (text: string) => Analysis,
): boolean {
  if (start !== null || target !== null) return false;
  const analysis = read(keyResult);
  return !analysis.reading.parse.measurable && workIn(analysis) === 'perhaps';
}

/** "Roll out the card readers to 100% of vans": done or not done, said as a share. */
const isRollout = ({ sentence, roles }: Analysis): boolean => {
  const { target } = roles;
  if (target?.unit !== 'percent') return false;
  const { begin } = sentence;
  const { lead, from, to } = target;
  // "Achieve 100% implementation of the plan".
  if (target.value === 100 && DONE.test(wordAt(sentence, to))) return true;
  if (!ROLLS.test(wordAt(sentence, begin)) || target.high) return false;
  // "Launch the app with 90% adoption" tells what comes of it.
  if (standsWith(sentence, target) && wordAt(sentence, to) !== 'of') return false;
  if (lead === begin + 1) return true;
  return [lead - 1, lead, from - 1].some((at) => at > begin && TO.test(wordAt(sentence, at)));
};

const ROLLS =
  /^(?:roll|run|deploy|implement|install|deliver|ship|complet|finish|migrat|refactor|rewr|publish|document|automat|creat|conduct|facilitat|identif|launch|build|built|develop|wr[io]t|draft|defin|audit|map|configur|upgrad|held|hold|add|monitor|instrument|tag|register)/;
const TO = /^(?:to|for|at|in|across|with|covering|of)$/;

/** "Write up at least one route": work that is done once, and a number that says no more. */
const isOnce = ({ reading, roles: { target, relative } }: Analysis): boolean =>
  reading.kind === 'initiative' &&
  relative === null &&
  target?.unit === 'count' &&
  target.value === 1;

/** "Build the hut map (target: 1)", "… (target: 100%)": done or not done, said as a number. */
const isDoneAsNumber = ({ sentence, roles: { target } }: Analysis): boolean =>
  target !== null &&
  target.aside &&
  (target.unit === 'percent' ? target.value === 100 : target.value === 1) &&
  [target.lead, target.lead - 1].some((at) => /^(?:target|goal)$/.test(wordAt(sentence, at))) &&
  isThing(sentence, objectEnd(sentence, sentence.begin + 1));

/** "Hold the drill with 100% care": work, and a number that says how. */
const isNumberAside = ({ sentence, reading, roles }: Analysis): boolean =>
  reading.kind === 'initiative' &&
  roles.relative === null &&
  roles.target !== null &&
  roles.target.unit !== 'count' &&
  !isMoney(roles.target.unit) &&
  // "With 90% adoption" tells what comes of it.
  !isWord(sentence, roles.target.to, Word.metric);

/** "Hut map delivered – 12 routes": it is there or not, and a number beside it tells how much of it. */
const isDoneAside = ({ sentence, roles }: Analysis): boolean => {
  const { target, relative } = roles;
  if (relative || !target || target.value === 0) return false;
  const end = endOfClause(sentence);
  return end < target.from && isDoneAt(sentence, end - 1);
};

/** "100% of cooks complete the course": everybody does it or has it. */
const isForAll = ({ sentence, roles }: Analysis): boolean =>
  roles.target?.unit === 'percent' &&
  (roles.target.value === 100 || isOursToDo(sentence)) &&
  (eachHasThing(sentence) ||
    isAllDone(sentence, roles.target.to) ||
    isDoneToAll(sentence, roles.target.lead));

/** "Two-key locks fitted on 100% of huts": one's own work, and that it is done everywhere. */
function isDoneToAll(sentence: Sentence, lead: number): boolean {
  const { begin } = sentence;
  const where = [lead, lead - 1].find((at) => WHERE.test(wordAt(sentence, at))) ?? 0;
  const done = where - 1;
  return (
    done > begin &&
    isDoneTo(sentence, done) &&
    !SERVED.test(wordAt(sentence, done)) &&
    endOfPhrase(sentence) >= done &&
    !isSomebody(sentence, begin, done)
  );
}

const WHERE = /^(?:for|on|in|across|at)$/;

/** "60% of routes reviewed and updated": nobody else does it. */
const isOursToDo = ({ tokens }: Sentence): boolean =>
  tokens.some(({ lower }) =>
    /^(?:reviewed|updated|documented|mapped|migrated|tested|audited|evaluated|refactored)$/.test(
      lower,
    ),
  );

/** "100% of huts mapped", "100% of routes have been registered": one's own work, and that all of it is done. */
function isAllDone(sentence: Sentence, to: number): boolean {
  let from = wordAt(sentence, to) === 'of' ? to + 1 : to;
  if (isWord(sentence, from, Word.every)) from++;
  let at = from;
  while (isNoun(sentence, at) && !isDoneTo(sentence, at)) at++;
  if (isWord(sentence, at - 1, Word.metric | Word.people) || isSomebody(sentence, from, at))
    return false;
  while (isWord(sentence, at, Word.auxiliary)) at++;
  return (
    at > from &&
    isDoneTo(sentence, at) &&
    !SERVED.test(wordAt(sentence, at)) &&
    !/^(?:within|before|under|on|by|less|without)$/.test(wordAt(sentence, at + 1))
  );
}

/** What was done to something, and is no number of it. */
const isDoneTo = (sentence: Sentence, at: number): boolean =>
  /[^e]ed$/.test(wordAt(sentence, at)) && !isWord(sentence, at, Word.metric);

const DONE =
  /^(?:implementation|completion|rollout|deployment|migration|delivery|completed?|done)$/;

/** Papers and deals that are got or not, whoever decides. */
const PAPER =
  /^\W*(?:obtain|get|achieve|attain|receive|close|secure|complete|pass|gain|meet) (?:the |an? |our )?(?:\S+ ){0,5}?(?:certificat(?:e|ion)|accreditation|compliance|attestation|soc ?2|iso ?27001|licen[cs]e|permit|audit|funding round|series [a-d]|locali[sz]ation|migration|implementation)\b/i;

/** "Become ISO 27001 certified": the same said of oneself. */
const CERTIFIED =
  /^\W*(?:get|become|be) (?:\S+ ){0,3}?(?:certified|accredited|licensed|audited|recogni[sz]ed)\b/i;

/** "Ship orders within 2 days": how fast it goes each time, and no single piece of work. */
const isPromise = (sentence: Sentence, { placed }: Roles): boolean =>
  !isWord(sentence, sentence.begin + 1, Word.article) &&
  placed.some(
    ({ aloof, high, unit }) => aloof === 'window' && high && /^(?:s|min|h|day)$/.test(unit),
  );

/** From nothing to one, or to a hundred percent: a way to write done. */
function isAllOrNothing({ start, target, unit }: KeyResult): boolean {
  if (start !== null && start !== 0) return false;
  return target === 1 || (target === 100 && unit.trim().startsWith('%'));
}
