import { Mark, Says, Word } from '../words/words.ts';
import {
  entryAt,
  type Ground,
  isGlued,
  isLoose,
  isNoun,
  isOneOf,
  isWord,
  mayMark,
  says,
  unitAt,
  wordAt,
} from './ground.ts';
import type { Mention } from './mentions.ts';

/** Whether a number is part of a name: a year, "top 10", "#1", "ISO 27001", "phase 2". */
export function isName(ground: Ground, at: number, mention: Mention): boolean {
  if (mention.scale > 1 || mention.sign) return false;
  const before = wordAt(ground, at - 1);
  // "FY'25", "EOY 26-27".
  if (isOneOf(before, 'fy cy ay eoy')) return true;
  // "The accounts of 2024-2025".
  if (mention.upper !== null) {
    const ends = [mention.value, mention.upper];
    const areYears = ends.every((year) => year > 1990 && year < 2100 && year % 1 === 0);
    return areYears && mention.unit === '' && !isPlural(ground, mention.to);
  }
  const joined = isGlued(ground, at) && before === '-';
  const isSub = wordAt(ground, at - 2) === 'sub';
  if (before === '#' || (joined && !isSub && isWord(ground, at - 2, Word.any))) return true;
  if (mention.unit && mention.unit !== 'count') return false;
  // "by 7 am".
  if (isOneOf(wordAt(ground, mention.to), 'am pm uhr')) return true;
  if (isYear(ground, at, mention) || isNumberedThing(ground, at, mention)) return true;
  // "A stable 1.0 release".
  const decimal = /[.]/.test(ground.tokens[at]?.text ?? '');
  if (decimal && isOneOf(wordAt(ground, mention.to), 'version release rc beta alpha')) return true;
  // "Multistream 2.0", but not "a score of 4.0".
  const edition =
    /^\d\.0$/.test(ground.tokens[at]?.text ?? '') &&
    before.length > 4 &&
    isWord(ground, at - 1, Word.any) &&
    !isLoose(ground, at - 1) &&
    !isWord(ground, at - 1, Word.metric | Word.abstract) &&
    entryAt(ground, at - 1).marks === 0;
  if (edition) return true;
  // "Release 4 new workshops": the verb, and what is counted.
  if (at === 1 && isWord(ground, 0, Word.output) && countsNoun(ground, mention.to)) return false;
  // "Last year 34", "each quarter 5" count something, "year 2" does not.
  return (
    says(ground, joined ? at - 2 : at - 1, Says.nameBefore) &&
    mention.value % 1 === 0 &&
    !(
      says(ground, at - 1, Says.calendar) &&
      isOneOf(wordAt(ground, at - 2), 'last this next each every per a')
    )
  );
}

/** "4 new workshops", not "4 rollout": the noun phrase behind a number ends in a plural. */
function countsNoun(ground: Ground, to: number): boolean {
  let at = to;
  while (isNoun(ground, at)) at++;
  return at > to && isPlural(ground, at - 1);
}

/** "Greenhouse 3 handed over", "Oven 2 repaired": one thing among several, to which something was done. */
function isNumberedThing(ground: Ground, at: number, { value, plus, to }: Mention): boolean {
  const thing = wordAt(ground, 0);
  return (
    at === 1 &&
    value % 1 === 0 &&
    value < 100 &&
    !plus &&
    /^[a-z]{3,}$/.test(thing) &&
    !isPlural(ground, 0) &&
    entryAt(ground, 0).marks === 0 &&
    isWord(ground, 0, Word.any) &&
    !isWord(ground, 0, Word.metric | Word.abstract | Word.output | Word.obtain | Word.reach) &&
    wordAt(ground, to).endsWith('ed') &&
    (to + 1 >= ground.tokens.length ||
      isLoose(ground, to + 1) ||
      isOneOf(wordAt(ground, to + 1), 'over off up .'))
  );
}

/** Something that is counted, so that the number before it is none of a year. */
const isPlural = (ground: Ground, at: number): boolean =>
  /[^s]s$/.test(wordAt(ground, at)) && !isWord(ground, at, Word.auxiliary);

function isYear(ground: Ground, at: number, mention: Mention): boolean {
  const token = ground.tokens[at];
  if (!token || !/^(?:19[5-9]|20[0-9])\d$/.test(token.text) || mention.plus) return false;
  return (
    !isPlural(ground, mention.to) || (mayMark(ground, at - 1, Mark.due) && mention.value > 2010)
  );
}

/** How many tokens from the number on belong to a date such as "30 June", "2027-03-31", "30/06/27"; 0 for none. */
export function dateLength(ground: Ground, at: number): number {
  const token = ground.tokens[at];
  if (!token || !(token.is & Word.number)) return 0;
  const joint = wordAt(ground, at + 1);
  // "Bis 31.12. um 15 %".
  const dotted = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/.test(token.text);
  if (dotted && joint === '.' && isGlued(ground, at + 1) && at + 2 < ground.tokens.length) return 2;
  const three = isWord(ground, at + 2, Word.number) && isWord(ground, at + 4, Word.number);
  if (
    three &&
    (joint === '-' || joint === '/') &&
    wordAt(ground, at + 3) === joint &&
    isGlued(ground, at + 1)
  )
    return 5;
  if (token.value > 31 || token.value < 1 || token.value % 1 !== 0) return 0;
  const skipped = /^(?:\.|of|de)$/.test(joint) ? 2 : 1;
  if (isMonth(ground, at + skipped)) return skipped + 1;
  const dot = wordAt(ground, at - 1) === '.' ? 2 : 1;
  return isMonth(ground, at - dot) && unitAt(ground, at + 1) === undefined ? 1 : 0;
}

/** A month's name; "may" and "march" only with a capital. */
function isMonth(ground: Ground, at: number): boolean {
  const token = ground.tokens[at];
  if (!token || !says(ground, at, Says.month)) return false;
  return token.text !== token.lower || token.lower.length > 5 || !ground.lexicon.english;
}
