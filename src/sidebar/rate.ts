import { elapsed, expectedAfter } from '../domain/expected.ts';
import { forecastOf, reachedOn as reachedByLine, workingOf } from '../domain/forecast.ts';
import { withMinus } from '../domain/minus.ts';
import { doubtWords, EVEN_CHANCE, outlookOf } from '../domain/outlook.ts';
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
  const reachedOn = reachedByLine(seen, today);
  const outlook = outlookOf({ forecast, reachedOn, due, keyResult: card, points: course.points });
  if (!forecast || !outlook) return '';
  const { value, low, high, inTimeOn, doubt } = outlook;
  const print = (number: number, of = unit): string => withMinus(printQuantity(number, of));
  const range = low === high ? print(high) : `${print(low, '')} to ${print(high)}`;
  const day = (date: string): string => printLongDate(date, today);
  const why = doubt && doubtWords(workingOf(seen, today, 1)?.chances ?? [], doubt);
  const cases = casesOf(forecast, why);
  const most = mostOfTheWay(forecast);
  if (inTimeOn !== null)
    return `On this line the target is reached on ${day(inTimeOn)}${cases.inTime}${most}. Most likely it ends at ${range}.`;
  const until = reachedOn === null ? '' : ` At this rate it takes until ${day(reachedOn)}.`;
  const likely = range === print(value) ? '' : `, most likely ${range}`;
  return `On this line ${print(value)} on ${day(due)}${likely}; ${cases.short}${most}.${until}`;
}

/** How likely the target is: behind a line that gets there in time, and behind one that does not. */
function casesOf({ chance }: { chance: number }, why: string | null) {
  const cases = casesIn(chance);
  const count = cases === 5 && chance < EVEN_CHANCE ? 'not quite 5' : `${cases}`;
  if (cases === 0)
    return {
      inTime: `, yet numbers like these ${why} and hardly ever come in time`,
      short: 'the target is hardly ever reached so',
    };
  if (cases === 10) return { inTime: '; it is nearly certain', short: sure(why) };
  return {
    inTime: why
      ? `, yet numbers like these ${why} and come in time in only ${count} of 10 cases`
      : `; it comes in time in ${count} of 10 cases`,
    short: `${why ? 'yet ' : ''}the target is reached in ${count} of 10 cases${as(why)}`,
  };
}

const sure = (why: string | null): string =>
  why ? `yet the target is nearly certain${as(why)}` : 'it is nearly certain';

const as = (why: string | null): string => (why ? `, as numbers like these ${why}` : '');

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
