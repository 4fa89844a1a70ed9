import type { Cycle } from '../tabs/cycles.ts';
import { reviewDayOf } from './cadence.ts';
import { addDays } from './days.ts';

/** The first day of review after a day. */
export function nextReview(cycle: Cycle, day: string): string {
  const review = reviewDayOf(cycle, day);
  return review > day ? review : addDays(review, 7);
}

/**
 * The day on which a decision of a day comes back, by the words of the column Look again: in so many days, weeks
 * or months, else at the next review.
 */
export function lookAgainOn(cycle: Cycle, words: string, day: string): string {
  const [, many = '', unit = ''] = SPAN.exec(words) ?? [];
  const each = unit.toLowerCase() as keyof typeof DAYS_OF;
  if (!(each in DAYS_OF)) return nextReview(cycle, day);
  const known = COUNTS.indexOf(many.toLowerCase());
  return addDays(day, DAYS_OF[each] * Math.max(1, known > 0 ? known : Number(many) || 1));
}

/** The first of the days on which rules look again, whose answer is one decision; '' without any. */
export const firstLookAgain = (all: readonly { lookAgain: string }[]): string =>
  all.map(({ lookAgain }) => lookAgain).sort()[0] ?? '';

const SPAN = /\b(\d{1,2}|a|every|one|two|three|four|five|six)\s+(day|week|month)s?\b/i;
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
/** A month is four weeks, so that it ends on the weekday of the review. */
const DAYS_OF = { day: 1, week: 7, month: 28 };
