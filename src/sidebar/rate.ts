import { elapsed, expectedAfter } from '../domain/expected.ts';
import { forecastOf, reachedOn } from '../domain/forecast.ts';
import { withMinus } from '../domain/minus.ts';
import { rateWords } from '../domain/rateWords.ts';
import { recentPerWeek, requiredPerWeek } from '../domain/rates.ts';
import { metricProgress } from '../domain/progress.ts';
import type { Card } from '../protocol.ts';
import { GAP, printQuantity } from '../sentence/print.ts';
import { printLongDate } from './dates.ts';

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
 * What is needed a week beside what was moved lately, in a sentence (`rateWords`): '' when neither is known.
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
  const entries = course.points.map((point) => ({ ...point, confidence: null }));
  return rateWords(
    {
      ...{ required: needed, recent: recentPerWeek(entries, today) },
      ...{ start: card.start, target: card.target, unit: card.unit, on: today, due: card.due },
      numbers: course.points.map((point) => point.for),
    },
    printQuantity,
  );
}

/**
 * Where it is likely to end, as it has gone so far: "On this line 86 % on 4 April, most likely 82 to 90 %; the
 * target is reached in 2 of 10 cases, 70 % of the way in 7 of 10. At this rate it takes until 2 May." '' where there
 * is no forecast, and once the target is reached.
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
  const { chance } = forecast;
  const print = (number: number, of = unit): string =>
    withMinus(printQuantity(Number(number.toPrecision(3)), of));
  const known = [start, target, ...course.points.map((point) => point.value)];
  const like = (end: number): number => likeThese(end, known, unit);
  const [value, low, high] = [like(forecast.value), like(forecast.low), like(forecast.high)];
  const range = low === high ? print(high) : `${print(low, '')} to ${print(high)}`;
  const most = mostOfTheWay(forecast);
  const day = (date: string): string => printLongDate(date, today);
  const reached = reachedOn(seen, today);
  if (reached !== null && reached <= due)
    return `On this line the target is reached on ${day(reached)}${inTime(chance)}${most}. Most likely it ends at ${range}.`;
  const until = reached === null ? '' : ` At this rate it takes until ${day(reached)}.`;
  const likely = range === print(value) ? '' : `, most likely ${range}`;
  return `On this line ${print(value)} on ${day(due)}${likely}; ${casesOf(chance)}${most}.${until}`;
}

/**
 * An end as numbers like the known ones can have it: a whole one where all are whole, none below zero where none was,
 * and no share above a hundred where none was.
 */
function likeThese(end: number, known: readonly (number | null)[], unit: string): number {
  const numbers = known.flatMap((number) => number ?? []);
  const least = numbers.some((number) => number < 0) ? -Infinity : 0;
  const most = unit === '%' && numbers.every((number) => number <= 100) ? 100 : Infinity;
  const within = Math.max(least, Math.min(most, end));
  return numbers.every(Number.isInteger) ? Math.round(within) : within;
}

/** How likely it is that a target on the line comes in time; where the last number speaks against it, that is said. */
function inTime(chance: number): string {
  const cases = casesIn(chance);
  if (cases === 0) return ', yet numbers like these hardly ever come in time';
  if (cases === 10) return '; it is nearly certain';
  return cases < 5
    ? `, yet numbers like these come in time in only ${cases} of 10 cases`
    : `; it comes in time in ${cases} of 10 cases`;
}

function casesOf(chance: number): string {
  const cases = casesIn(chance);
  if (cases === 0) return 'the target is hardly ever reached so';
  return cases === 10 ? 'it is nearly certain' : `the target is reached in ${cases} of 10 cases`;
}

/** How likely 70 % of the way is; '' where it is as likely as the target. */
function mostOfTheWay({ chance, chance70 }: { chance: number; chance70: number }): string {
  const cases = casesIn(chance70);
  if (cases === casesIn(chance)) return '';
  return `, 70${GAP}% of the way ${cases === 10 ? 'nearly always' : `in ${cases} of 10`}`;
}

const casesIn = (chance: number): number => Math.round(chance * 10);

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
