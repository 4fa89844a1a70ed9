import { Mark, Says, Word } from '../words/words.ts';
import { isNoun, isOneOf, isWord, says, wordAt } from './ground.ts';
import { standsAlone } from './pairs.ts';
import type { Placed, Relative } from './roles.ts';
import type { Sentence } from './sentence.ts';

/** How many separate targets a sentence names: `rest` are its numbers but for the start. */
export function countTargets(
  sentence: Sentence,
  rest: readonly Placed[],
  target: Placed | null,
  relative: Relative | null,
): number {
  if (!target && !relative) return 0;
  const named = rest.filter((mention) => mention === target || isTarget(sentence, mention, target));
  let count = 1;
  for (let i = 1; i < named.length; i++) {
    const [last, next] = [named[i - 1], named[i]] as [Placed, Placed];
    const range = (next.before | last.before) & Mark.between;
    // "10 % more (70 % to 80 %)": the target itself, said aside.
    // "By half, towards a goal of less than 4 s".
    const between = sentence.tokens.slice(last.to, next.from);
    if (between.some(({ lower }) => lower === 'goal' || lower === 'target')) continue;
    const other = next.aside ? next !== target : !range && isParted(sentence, last, next);
    if (other) count++;
  }
  return count;
}

function isTarget(sentence: Sentence, mention: Placed, target: Placed | null): boolean {
  const { aloof, aside, before, delta, low, high, unit } = mention;
  // "Urgent letters within 2 days, others within 5 days".
  if ((aloof && aloof !== target?.aloof) || before & (Mark.from | Mark.now)) return false;
  // "Under 1 % late (from 3 % to 1 %)": said twice.
  if (mention.value === target?.value && mention.unit === target.unit) return false;
  // "Under 500 by June and under 100 by October": one number in steps.
  if (
    target &&
    unit === target.unit &&
    isDated(sentence, target.to) &&
    isDated(sentence, mention.to)
  )
    return false;
  // "90 % retained (referral rate 40 %)".
  if (aside)
    return before === 0 && isNoun(sentence, mention.lead - 1) && standsAlone(sentence, mention);
  // "And approve at least one step" counts nothing.
  if (mention.spelled && mention.value === 1) return false;
  // "At least 4 guides with 2 drills each".
  if (target && isEach(sentence, mention.to)) return false;
  // "50 loans; 20 of them repaid", "five testers, zero crashes".
  const clause = wordAt(sentence, mention.lead - 1) === ';' || mention.value === 0;
  const bound = low || high || (before & (Mark.to | Mark.of)) > 0;
  if (target && isCountedBeside(sentence, mention, target)) return true;
  return clause || bound || delta !== null || unit !== 'count';
}

/** Whether what a number counts is had by each. */
function isEach(sentence: Sentence, to: number): boolean {
  let at = to;
  while (isNoun(sentence, at) && wordAt(sentence, at) !== 'each') at++;
  return wordAt(sentence, at) === 'each';
}

/** Whether a month, a quarter or the like is named right behind a number. */
const isDated = (sentence: Sentence, to: number): boolean =>
  [1, 2, 3, 4].some((at) => {
    const due = wordAt(sentence, to + at - 1) === 'by';
    return due && says(sentence, to + at, Says.month | Says.calendar);
  });

/** "Win 20 shops and 5 schools": two things that others decide; of one's own doings it is a list of work. */
const isCountedBeside = (sentence: Sentence, mention: Placed, target: Placed): boolean =>
  sentence.verb !== 'output' &&
  !/^(?:hir|recruit)/.test(wordAt(sentence, sentence.begin)) &&
  [mention, target].every(({ unit, to }) => unit === 'count' && isNoun(sentence, to)) &&
  target.to < mention.from &&
  (isOneOf(wordAt(sentence, mention.from - 1), 'and & +') ||
    // "5 new guides, 10 films".
    (target.from === sentence.begin && wordAt(sentence, mention.lead - 1) === ','));

/** Whether "and", a comma and the like part two statements; right before the second "or" offers another, "with" needs a bound. */
function isParted(sentence: Sentence, last: Placed, next: Placed): boolean {
  const { lead, low, high, unit, value } = next;
  // "Serve 40 clients with 90% satisfaction": how many, and how well.
  const other = last.unit !== unit && (low || high || value === 0 || unit === 'percent');
  const bound = low || high || (last.unit === 'count' && unit === 'percent');
  // "Release 99% right with less than 5 min of downtime": with belongs to the number.
  if (wordAt(sentence, lead) === 'with' && other) return true;
  for (let at = last.to; at < Math.max(lead, last.to + 1); at++) {
    const span = sentence.opening.get(at);
    // "60 or more days": the "or" belongs to the number.
    if (span && span.to - at > 1) at = span.to;
    const word = wordAt(sentence, at);
    const beside = at + 1 >= lead;
    if (word === 'with' ? !beside || bound : /^[,;&+]$/.test(word)) return true;
    if (isWord(sentence, at, Word.conjunction) && !(beside && word === 'or')) return true;
  }
  return false;
}
