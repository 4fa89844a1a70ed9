import { addDays, days } from './days.ts';
import { newest, type Entry } from './log.ts';
import type { Measured } from './progress.ts';

/** How far back recent speed looks: three weeks before the newest number. */
const RECENT_DAYS = 21;
/** Below a week of distance two numbers say nothing about speed. */
const SPAN_DAYS_MIN = 7;

/**
 * What a metric has to move a week from a day to the day it is due, in its unit with its sign; 0 once the
 * target is reached, null when unknown or no day is left.
 */
export function requiredPerWeek(
  target: number | null,
  value: Measured,
  progress: number | null,
  { day, due }: { day: string; due: string },
): number | null {
  if (target === null || typeof value !== 'number' || progress === null) return null;
  if (progress >= 1) return 0;
  const left = days(day, due);
  return left > 0 ? (target - value) / (left / 7) : null;
}

/**
 * What a metric moved a week lately: from the value known three weeks before its newest number, else from its
 * first, to the newest; null when these are less than a week apart.
 */
export function recentPerWeek(entries: readonly Entry[], day: string): number | null {
  const ends = recentEnds(entries, day);
  if (!ends) return null;
  const { first, last, span } = ends;
  return (Number(last.value) - Number(first.value)) / (span / 7);
}

/** The two numbers that recent speed is told from, and the days between them; null when these are too few. */
export function recentEnds(
  entries: readonly Entry[],
  day: string,
): { first: Entry; last: Entry; span: number } | null {
  const numbers = entries.filter(isNumber);
  const last = newest(numbers, day);
  if (!last) return null;
  const first = newest(numbers, addDays(last.for, -RECENT_DAYS)) ?? numbers[0];
  const span = first ? days(first.for, last.for) : 0;
  return !first || span < SPAN_DAYS_MIN ? null : { first, last, span };
}

const isNumber = (entry: Entry): boolean =>
  typeof entry.value === 'number' && Number.isFinite(entry.value);
