import { addDays, days } from '../domain/days.ts';
import { elapsed, expectedAfter } from '../domain/expected.ts';
import { forecastOf, reachedOn } from '../domain/forecast.ts';
import { recentPerWeek, requiredPerWeek } from '../domain/rates.ts';
import { metricProgress } from '../domain/progress.ts';
import type { Card } from '../protocol.ts';
import { printQuantity } from '../sentence/print.ts';
import { printLongDate } from './dates.ts';
import { printNumber } from './numbers.ts';

/** A card's numbers with what is typed for today as its newest. */
export type Course = { points: { for: string; value: number }[]; value: number | null };

/** The numbers so far, and the one typed now in today's place. */
export function courseOf(card: Card, typed: number | null, today: string): Course {
  const known = card.points.flatMap(({ for: day, value }) =>
    typeof value === 'number' ? [{ for: day, value }] : [],
  );
  if (typed === null) return { points: known, value: known[known.length - 1]?.value ?? null };
  return {
    points: [...known.filter((point) => point.for < today), { for: today, value: typed }],
    value: typed,
  };
}

/**
 * What is needed a week beside what was moved lately, in a sentence: "Needs 3.9 points a week for 7 weeks; the
 * last three averaged 0.3." '' when neither is known.
 */
export function rateSentence(card: Card, course: Course, today: string): string {
  if (card.kind !== 'Metric' || card.target === null) return '';
  const progress = metricProgress(card.start, card.target, course.value);
  if (progress !== null && progress >= 1) return 'The target is reached.';
  const needed = requiredPerWeek(card.target, course.value, progress, {
    day: today,
    due: card.due,
  });
  if (needed === null) return '';
  const falls = card.start !== null && card.target < card.start;
  const sign = falls ? -1 : 1;
  const weeks = Math.max(1, Math.round(days(today, card.due) / 7));
  const first = `Needs ${perWeek(sign * needed, card.unit)}${falls ? ' less' : ''} a week for ${weeks === 1 ? 'one week' : `${weeks} weeks`}`;
  const entries = course.points.map((point) => ({ ...point, confidence: null }));
  const recent = recentPerWeek(entries, today);
  return recent === null
    ? `${first}.`
    : `${first}; ${lastWeeks(course)} averaged ${printNumber(sign * recent, Math.max(1, decimalsOf(needed)))}.`;
}

const WORDS = ['', 'the last one', 'the last two', 'the last three'];

/** How many weeks the recent average covers, at most three. */
function lastWeeks({ points }: Course): string {
  const [first] = points;
  const last = points[points.length - 1];
  if (!first || !last) return '';
  const from = first.for < addDays(last.for, -21) ? addDays(last.for, -21) : first.for;
  return WORDS[Math.min(3, Math.max(1, Math.round(days(from, last.for) / 7)))] ?? '';
}

/** "3.9 points", "0.4 h", "€1,200". Percentages differ by points. */
function perWeek(rate: number, unit: string): string {
  const rounded = Number(rate.toFixed(decimalsOf(rate)));
  if (unit !== '%') return printQuantity(rounded, unit);
  return `${printNumber(rounded)} ${Math.abs(rounded) === 1 ? 'point' : 'points'}`;
}

const decimalsOf = (rate: number): number =>
  Math.abs(rate) >= 100 ? 0 : Math.abs(rate) >= 1 ? 1 : 2;

/**
 * Where it is likely to end, as it has gone so far: "On this line 86 % on 4 April, most likely 82 to 90 %; the
 * target is reached in 2 of 10 cases." '' where there is no forecast, and once the target is reached.
 */
export function outlookSentence(card: Card, course: Course, today: string): string {
  const { kind, due, start, target, unit } = card;
  const progress = metricProgress(start, target, course.value);
  if (progress === null || progress >= 1) return '';
  const entries = course.points.map((point) => ({ ...point, confidence: null }));
  const cycle = { starts: card.starts, ends: due };
  const seen = { kind, due, entries, cycle, keyResult: { start, target } };
  const forecast = forecastOf(seen, today);
  if (!forecast) return '';
  const { value, low, high, chance } = forecast;
  const print = (number: number, of = unit): string =>
    printQuantity(Number(number.toPrecision(3)), of);
  const reached = reachedOn(seen, today);
  const line =
    reached !== null && reached <= due
      ? `On this line the target is reached on ${printLongDate(reached, today)}`
      : `On this line ${print(value)} on ${printLongDate(due, today)}, most likely ${print(low, '')} to ${print(high)}`;
  return `${line}; ${casesOf(chance)}.`;
}

function casesOf(chance: number): string {
  const cases = Math.round(chance * 10);
  if (cases === 0) return 'the target is hardly ever reached so';
  return cases === 10 ? 'it is nearly certain' : `the target is reached in ${cases} of 10 cases`;
}

/** Where its course would be after a share of its time, in the card's unit; null without numbers. */
export function expectedAt(card: Card, share: number): number | null {
  const { start, target } = card;
  const progress = expectedAfter(share, card.curve);
  if (card.kind !== 'Metric' || start === null || target === null || progress === null) return null;
  return start + progress * (target - start);
}

/** Where its course would be today, in the card's unit; null without dates or numbers. */
export function expectedToday(card: Card, today: string): number | null {
  const { starts, due } = card;
  const share = starts < due ? elapsed({ starts, ends: due }, due, today) : null;
  return share === null ? null : expectedAt(card, share);
}
