import { Mark, Says, Word } from '../words/words.ts';
import { isLoose, isWord, says, wordAt } from './ground.ts';
import type { Sentence } from './sentence.ts';

/** The tokens that say by when; `lead` is where their preposition stands. */
export type Period = { lead: number; from: number; to: number };

const JOINS = /^(?:of|the|-|\/|\.|,|de|du|des|del|do|le|el|our)$/;
const QUARTER = /^(?:q[1-4]|h[12]|fy\d*|[1-4]q|t[1-4])$/;
const YEAR = /^(?:19|20)\d\d$/;
/** "31.12.2026": a whole day in one token. */
const DOTTED = /^\d{1,2}\.\d{1,2}\.(?:20)?\d\d$/;

/** The day or period by which something is due; null if none. Recurring windows ("in any month") are none. */
export function deadlineOf(sentence: Sentence): Period | null {
  let loose: Period | null = null;
  for (let at = 0; at < sentence.tokens.length; at++) {
    const span = sentence.opening.get(at);
    const due = span !== undefined && (span.marks & Mark.due) > 0;
    let from = due ? span.to : at;
    if (due && isWord(sentence, from, Word.article)) from++;
    const to = periodEnd(sentence, from);
    if (to === from) continue;
    if (due) return { lead: at, from, to };
    if (!loose && some(from, to, (place) => QUARTER.test(wordAt(sentence, place))))
      loose = { lead: from, from, to };
    at = to - 1;
  }
  return loose;
}

/** Where the words of a date end; the same token when none begins there. */
function periodEnd(sentence: Sentence, from: number): number {
  let to = from;
  let sure = false;
  for (let at = from; at < from + 9; at++) {
    const word = wordAt(sentence, at);
    const whole = DOTTED.test(word);
    const day = whole || isDay(sentence, at);
    if (day || QUARTER.test(word) || says(sentence, at, Says.month | Says.calendar)) {
      to = at + 1;
      sure ||= whole || !day || YEAR.test(word) || to - from > 1;
    } else if (!JOINS.test(word) || (at === from && word !== 'the' && word !== 'our')) break;
  }
  const quantity = sentence.mentions.some((one) => !one.name && one.from < to && one.to > from);
  return sure && !quantity && !describes(sentence, from, to) ? to : from;
}

/** Whether a period without number, quarter or month only describes the noun behind it: "the spring inspection". */
function describes(sentence: Sentence, from: number, to: number): boolean {
  const weak = !some(
    from,
    to,
    (at) =>
      QUARTER.test(wordAt(sentence, at)) || isDay(sentence, at) || says(sentence, at, Says.month),
  );
  return (
    weak &&
    isWord(sentence, to, Word.any) &&
    !isLoose(sentence, to) &&
    !isWord(sentence, to, Word.article)
  );
}

function isDay(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(word)) return true;
  if (!isWord(sentence, at, Word.number) || !(word.length < 3 || YEAR.test(word))) return false;
  return sentence.mentions.some((mention) => mention.name && mention.from <= at && at < mention.to);
}

function some(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (test(at)) return true;
  return false;
}
