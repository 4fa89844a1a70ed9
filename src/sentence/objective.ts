import { Mark, Says, Word } from '../words/words.ts';
import { isGlued, isOneOf, isWord, wordAt } from './ground.ts';
import { analyse, type Analysis } from './parse.ts';
import type { Placed } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { isTime } from './units.ts';

/**
 * The number with a meaning that an objective should not hold, as written ("from 81% to 90%", "by
 * 20 %", "3x/week"); null if none. Years, quarters and names such as ISO 27001, top 10, 24/7 or P1 are none.
 */
export function metricIn(text: string, analysis = analyse(text)): string | null {
  const { sentence } = analysis;
  const place = metricPlace(analysis);
  const first = place && sentence.tokens[place.from];
  const last = place && sentence.tokens[place.to - 1];
  return first && last ? sentence.text.slice(first.start, rateEnd(sentence, last.end)) : null;
}

/** Where a number ends with how often, which belongs to it: "3x/week", "5 a day", "2 per customer". */
export const rateEnd = ({ text }: Sentence, end: number): number =>
  end + (RATE.exec(text.slice(end))?.[0].length ?? 0);

const RATE =
  /^(?: ?[x×]| times)?(?: ?\/ ?| (?:per|each|every) | an? (?=(?:minute|hour|shift|night|day|week|month|quarter|year|season)\b))(?:working )?\p{L}+/iu;

/** The tokens of that number, with the words that belong to it. */
export function metricPlace({ sentence, roles }: Analysis): { from: number; to: number } | null {
  const { start, target } = roles;
  if (start && target && !start.spelled && !target.spelled) {
    const [first, last] = start.from < target.from ? [start, target] : [target, start];
    return { from: leadOf(sentence, first), to: last.to };
  }
  const found = roles.placed.find((mention) => !mention.spelled && !describes(sentence, mention));
  return found ? { from: leadOf(sentence, found), to: found.to } : null;
}

/** Numbers that only describe: "the first 5 minutes", "a 2-day week", "our 12 branches", "by 5 pm", "Basel 3". */
function describes(sentence: Sentence, mention: Placed): boolean {
  const { from, to, hyphen, unit } = mention;
  const ranked = isOneOf(wordAt(sentence, from - 1), 'first last next top');
  if (ranked || (hyphen && unit !== 'percent')) return true;
  if (isNamedBefore(sentence, from) || isDayTime(sentence, to)) return true;
  // "4x100" is a race, "past 60 days" a limit that others have set.
  const tied = isWord(sentence, from - 1, Word.any) && isGlued(sentence, from);
  if (tied || (isWord(sentence, to, Word.number) && isGlued(sentence, to))) return true;
  if (isTime(unit) && wordAt(sentence, from - 1) === 'past') return true;
  return (
    unit === 'count' && (isWord(sentence, from - 1, Word.owned) || followsName(sentence, from))
  );
}

/** "5 pm", "six in the evening". */
const isDayTime = (sentence: Sentence, to: number): boolean =>
  /^[ap]\.?m$/.test(wordAt(sentence, to)) ||
  (wordAt(sentence, to) === 'in' && isOneOf(wordAt(sentence, to + 2), 'morning afternoon evening'));

/** "phase 2", "years 3 and 4", "lines 5, 6 and 7". */
function isNamedBefore(sentence: Sentence, from: number): boolean {
  let at = from - 1;
  while (isOneOf(wordAt(sentence, at), 'and or & , to -') && isWord(sentence, at - 1, Word.number))
    at -= 2;
  return isNaming(sentence, at);
}

const isNaming = (sentence: Sentence, at: number): boolean => {
  const word = wordAt(sentence, at);
  return [word, word.replace(/s$/, '')].some(
    (each) => sentence.lexicon.entry(each).says & Says.nameBefore,
  );
};

/** Right behind a word with a capital that does not begin the sentence. */
function followsName(sentence: Sentence, from: number): boolean {
  const at = from - 1;
  const text = sentence.tokens[at]?.text ?? '';
  return at > sentence.begin && isWord(sentence, at, Word.any) && /^\p{Lu}\p{L}+$/u.test(text);
}

/** With its "from", "by" or bound, which belongs to what was written. */
function leadOf(sentence: Sentence, { before, lead, from }: Placed): number {
  const spoken = before & (Mark.from | Mark.by | Mark.low | Mark.high);
  if (!spoken || wordAt(sentence, lead) === 'to') return from;
  return wordAt(sentence, lead) === ':' ? lead + 1 : lead;
}
