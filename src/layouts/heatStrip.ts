import { bandOf } from '../domain/confidence.ts';
import type { WeekOfHistory } from '../domain/weekHistory.ts';
import { at, type LayoutCell, type Look } from './_layout.ts';

const WEEKS = 8;

/** The weeks that a strip shows: the last eight, or the first eight of a young cycle; none beyond its end. */
export function shownWeeks([now, last]: [number, number]): number[] {
  const first = Math.max(1, now - WEEKS + 1);
  return Array.from({ length: Math.min(WEEKS, last - first + 1) }, (_, index) => first + index);
}

/** The look of a confidence; its number always stands in the cell, so colour only repeats it. */
export function heatLook(confidence: number | null): Look {
  const band = bandOf(confidence);
  if (band === null) return 'heatNone';
  return band === 'high' ? 'heatHigh' : band === 'middle' ? 'heatMiddle' : 'heatLow';
}

/** The confidence of key results by week of the cycle (from 1) and ID. */
export const confidenceByWeek = (
  history: readonly WeekOfHistory[],
): Map<number, Map<string, number | null>> =>
  new Map(
    history.map(({ n, keyResults }) => [
      n,
      new Map(keyResults.map(({ id, confidence }) => [id, confidence])),
    ]),
  );

/** One cell a week; weeks to come stay empty, a week without a check-in has a dash. */
export const heatStrip = (
  id: string,
  known: ReturnType<typeof confidenceByWeek>,
  weeks: readonly number[],
  { now, column }: { now: number; column: number },
): LayoutCell[] =>
  weeks.flatMap((n, index) => {
    if (n > now) return [];
    const confidence = known.get(n)?.get(id) ?? null;
    return [at(column + index, confidence ?? '–', heatLook(confidence), { format: '0' })];
  });
