import { yearNear } from '../../domain/dayNames.ts';
import { addDays, hasNoSpan, days } from '../../domain/days.ts';
import { readDate } from '../dates.ts';
import type { Home } from '../../protocol.ts';
import type { Analysis } from '../../sentence/parse.ts';

const HALF_A_YEAR = 182;

/**
 * The day that a date without its year is taken to be nearest to: the middle of the cycle, so that all its days are
 * meant; without a cycle the day in half a year, as what is due lies ahead.
 */
export function middleOf({ cycle, today }: Pick<Home, 'today'> & { cycle: Dates | null }): string {
  if (!cycle || hasNoSpan(cycle)) return addDays(today, HALF_A_YEAR);
  return addDays(cycle.starts, Math.floor(days(cycle.starts, cycle.ends) / 2));
}

type Dates = { starts: string; ends: string };

/**
 * The day by which a sentence says that it is due: "by 10 January", "by the end of March"; '' for none, and for words
 * that may mean one day or another, such as “Friday” and “Q1”.
 */
export function dueIn({ sentence, period, reading }: Analysis, near: string): string {
  const { deadline } = reading.parse;
  if (!period || deadline === null) return '';
  const before = sentence.text.slice(0, sentence.tokens[period.from]?.start);
  const words = deadline
    .replace(/\b(?:the|of|de)\b/gi, ' ')
    .toLowerCase()
    .trim();
  const [, end, month = ''] = MONTH.exec(words) ?? [];
  if (month !== '') return end || ENDS.test(before) ? lastDayOf(month, near) : '';
  if (isEitherWay(words)) return '';
  const day = readDate(words, near) ?? '';
  // A 29 February of another year is not meant where no year is said.
  return YEAR.test(words) || yearNear(day, near) === '' ? day : '';
}

/** “3/4” is a day in March here and one in April there; “28/2” and “3.4.2027” can be only one. */
function isEitherWay(words: string): boolean {
  const [, first = '', second = ''] = /^(\d\d?)[/-](\d\d?)(?!\d)/.exec(words) ?? [];
  return second !== '' && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

/** A second number: "10 january 2027", "2027-01-10". */
const YEAR = /\d\D+\d/;

/** "End March", "fin mars 2027", "March": a month, with or without a word for its end. */
const MONTH = /^(?:(end|fin|fim)\s+)?(\p{L}+(?:\s+\d{4})?)$/u;
/** "Bis Ende" März, "a finales de" marzo. */
const ENDS = /\s(?:Ende|finales de|fines de)\s+$/;

function lastDayOf(month: string, near: string): string {
  const first = readDate(`1 ${month}`, near) ?? '';
  // Four weeks and four days on it is the next month, whatever its length.
  return first && addDays(`${addDays(first, 32).slice(0, 7)}-01`, -1);
}
