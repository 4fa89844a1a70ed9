import { isWord, type Sentence, spanFrom } from './sentence.ts';

/** The tokens that say by when, without the preposition; null if none do. */
export type Period = { lead: number; from: number; to: number };

/** The day or period by which something is due. Recurring windows ("in any month") are none. */
export function deadlineOf(sentence: Sentence): Period | null {
  let loose: Period | null = null;
  for (let at = 0; at < sentence.tokens.length; at++) {
    const span = spanFrom(sentence, at);
    const due = span?.marks.includes('due') === true;
    let from = due && span ? span.to : at;
    while (due && isWord(sentence, from, 'article')) from++;
    const to = periodEnd(sentence, from);
    if (to === from) continue;
    if (due) return { lead: at, from, to };
    loose ??= strong(sentence, from, to) ? { lead: from, from, to } : null;
    at = to - 1;
  }
  return loose;
}

/** Where the words of a date end; the same token when none begins there. */
function periodEnd(sentence: Sentence, from: number): number {
  let to = from;
  let sure = false;
  let at = from;
  for (; at < Math.min(from + 9, sentence.tokens.length); at++) {
    const word = sentence.tokens[at]?.lower ?? '';
    const joins = [
      'of',
      'the',
      '-',
      '/',
      '.',
      ',',
      'de',
      'du',
      'des',
      'del',
      'do',
      'le',
      'el',
      'our',
    ].includes(word);
    const dated =
      isQuarter(word) ||
      isWord(sentence, at, 'month') ||
      isWord(sentence, at, 'calendar') ||
      isDay(sentence, at);
    if (dated) {
      to = at + 1;
      sure ||= !isDay(sentence, at) || /^(?:19|20)\d\d$/.test(word) || to - from > 1;
    } else if (!joins || (at === from && word !== 'the' && word !== 'our')) break;
  }
  const mention = sentence.mentions.find((one) => !one.name && one.from < to && one.to > from);
  return sure && !mention && !(weak(sentence, from, to) && describes(sentence, to)) ? to : from;
}

/** A period without a number, a quarter or a month: "the spring", "Friday". */
function weak(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      isQuarter(sentence.tokens[at]?.lower ?? '') ||
      isDay(sentence, at) ||
      isWord(sentence, at, 'month')
    )
      return false;
  return true;
}

/** Whether a noun follows that the period only describes: "the spring inspection". */
function describes(sentence: Sentence, at: number): boolean {
  const loose = (['preposition', 'conjunction', 'auxiliary', 'article', 'calendar'] as const).some(
    (of) => isWord(sentence, at, of),
  );
  return sentence.tokens[at]?.kind === 'word' && !loose;
}

const isQuarter = (word: string): boolean => /^(?:q[1-4]|h[12]|fy\d*|[1-4]q|t[1-4])$/.test(word);

function isDay(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(token.lower)) return true;
  return (
    token.kind === 'number' &&
    sentence.mentions.some(
      (mention) =>
        mention.name &&
        mention.from <= at &&
        at < mention.to &&
        (token.value < 32 || /^(?:19|20)\d\d$/.test(token.text)),
    )
  );
}

/** A quarter, a month or a year stands for a deadline without a preposition; "week" does not. */
function strong(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isQuarter(sentence.tokens[at]?.lower ?? '')) return true;
  return false;
}
