import { Mark, Says, Word } from '../words/words.ts';
import { isNoun, isOneOf, isWord, says, wordAt } from './ground.ts';
import type { Movement } from './movement.ts';
import { nameFrom, standsAlone } from './pairs.ts';
import type { Placed, Relative } from './roles.ts';
import type { Sentence } from './sentence.ts';

/** The number to be reached among those that are no start; `change` is the sentence's change, as number or word. */
export function targetOf(
  sentence: Sentence,
  rest: readonly Placed[],
  movement: Movement,
  change: Placed | Relative | null,
): Placed | null {
  const open = rest.filter(
    (mention) => mention.delta === null && isOpen(sentence, mention, movement, change),
  );
  const plain = open.filter((mention) => !mention.aloof);
  const moved = movement.at >= 0 && movement.toward !== 'keep';
  const to = plain.find(
    (mention) => moved && mention.before & Mark.to && mention.from > movement.at && !mention.aside,
  );
  const first =
    plain.find((mention) => !mention.aside) ??
    plain.find((mention) => standsAlone(sentence, mention));
  const share = first && shareOfOne(sentence, first, plain);
  if (to ?? first) return to ?? share ?? first ?? null;
  // "Doors unlocked by remote (under 2 s each)": said aside, and nowhere else.
  const aside = plain.find(
    ({ low, high, plus, unit, to, lead }) =>
      (unit === 'percent'
        ? wordAt(sentence, to) === 'of' && isWord(sentence, to + 1, Word.people)
        : (low || high) && !plus) && wordAt(sentence, nameFrom(sentence, lead) - 1) === '(',
  );
  return change ? null : (aside ?? fallback(sentence, open, movement));
}

/** "At least one school has over 80 % …": who it holds for, and what. */
const shareOfOne = (
  sentence: Sentence,
  one: Placed,
  plain: readonly Placed[],
): Placed | undefined =>
  one.unit === 'count' && one.spelled
    ? plain.find(
        ({ unit, from, before }) =>
          unit === 'percent' &&
          (before & (Mark.low | Mark.high)) !== 0 &&
          sentence.tokens
            .slice(one.to, from)
            .some((_, at) => isWord(sentence, one.to + at, Word.auxiliary)),
      )
    : undefined;

/** Beside a change, what stands between verb and change describes the metric and is no target. */
function isOpen(
  sentence: Sentence,
  mention: Placed,
  movement: Movement,
  change: Placed | Relative | null,
): boolean {
  if (!change || (mention.before & Mark.to && !mention.aloof)) return true;
  // "By 50 % (2x)": the same change once more.
  if (mention.aside && mention.unit === 'ratio') return false;
  if (!('from' in change)) return mention.aside && standsAlone(sentence, mention);
  const describes = movement.at >= 0 && movement.at < mention.from && mention.from < change.from;
  return !(describes && movement.at < change.from);
}

/** A time window, a modifier or a population is the target only where nothing else is measured. */
function fallback(sentence: Sentence, open: readonly Placed[], movement: Movement): Placed | null {
  const find = (aloof: Placed['aloof']): Placed | null =>
    open.find(
      (mention) => mention.aloof === aloof && !mention.aside && !(mention.before & Mark.per),
    ) ?? null;
  const still = movement.at < 0 || movement.toward === 'keep';
  const window = find('window');
  // "within 4 hours" is measured, "in two quarters" is when.
  const measured =
    window && window.unit !== 'month' && window.unit !== 'year' && (still || namesTime(sentence));
  const brief = measured && window.high && isOneOf(window.unit, 'ms s min h');
  if (brief) return window;
  // "Answer letters within 3 days": how fast it goes each time.
  const each = window?.high && window.unit === 'day' && window.value <= 7 && isMany(sentence);
  if (measured && (each || !isOneOf(sentence.verb ?? '', 'output aim'))) return window;
  const reached = isWord(sentence, sentence.begin, Word.reach);
  // "Improve lead times to a 9-day average".
  const modifier = find('modifier');
  // "Keep an average 9-day lead time or less".
  const bound = movement.toward === 'keep' && modifier?.hyphen && (modifier.low || modifier.high);
  const moved = movement.at === sentence.begin && modifier && modifier.before & Mark.to;
  if (modifier && (reached || moved || bound)) return modifier;
  // "All 16 schools connected".
  return still && isWord(sentence, sentence.begin, Word.reach | Word.obtain | Word.every)
    ? find('people')
    : null;
}

/** Whether the object of the first verb is a plural that nothing singles out. */
function isMany(sentence: Sentence): boolean {
  const from = sentence.begin + 1;
  let at = isWord(sentence, from, Word.every) ? from + 1 : from;
  if (isWord(sentence, at, Word.article | Word.owned)) return false;
  while (isNoun(sentence, at)) at++;
  return /[^s]s$/.test(wordAt(sentence, at - 1));
}

/** Whether a noun says that time is measured; the unit of a number says it of that number alone. */
const namesTime = (sentence: Sentence): boolean =>
  sentence.tokens.some(
    (_, at) =>
      says(sentence, at, Says.time) &&
      !sentence.mentions.some(({ from, to }) => from <= at && at < to),
  );
