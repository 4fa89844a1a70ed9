import { addDays, days, hasNoSpan } from './days.ts';
import type { Forecast } from './figures.ts';
import { medianLine, type Point } from './line.ts';
import { chanceOf, chancesOf, endings, reachedWith } from './prediction.ts';
import type { Judged } from './standing.ts';

/** What a forecast is made of. */
export type Forecastable = Pick<Judged, 'kind' | 'due' | 'entries'> & {
  cycle: Pick<Judged['cycle'], 'starts' | 'ends'>;
  keyResult: Pick<Judged['keyResult'], 'start' | 'target'>;
};

const POINTS_MAX = 8;
/** Fewer numbers, or closer together, say nothing about the end. */
export const POINTS_MIN = 4;
const SPAN_MIN = 14;
/** The share of the way that counts as good for an objective that aims high. */
export const GOOD = 0.7;
/** Outside the band the end is in three cases of ten, as often above as below. */
const TAIL = 0.15;
/** Nobody plans by a day that is further off. */
const DAYS_MAX = 3660;

/**
 * Where a metric is likely to end on the day it is due, seen on a day: the line of medians through its last
 * numbers, a range that holds the end in seven of ten cases, the chance to reach the target and 70 % of the way.
 * Null for other kinds, without a target, with fewer than four numbers or less than two weeks between them, and
 * from the due day on. docs/figures.md tells how the chance is made.
 */
export function forecastOf(judged: Forecastable, day: string): Forecast | null {
  const history = historyOf(judged, day);
  if (!history) return null;
  const { points, span, start, way } = history;
  const { slope, base } = medianLine(points);
  const value = base + slope * span;
  const mixture = mixtureOf(history);
  const bounds = [1 - TAIL, TAIL].map((chance) => start + way * reachedWith(mixture, chance));
  return {
    value,
    low: Math.min(value, ...bounds),
    high: Math.max(value, ...bounds),
    chance: chanceOf(mixture, 1),
    chance70: chanceOf(mixture, GOOD),
  };
}

/** The chance to reach the target alone, as in a forecast; it is asked for each past week. */
export function chanceOn(judged: Forecastable, day: string): number | null {
  const history = historyOf(judged, day);
  return history && chanceOf(mixtureOf(history), 1);
}

/**
 * The day on which the line of a forecast reaches the target, at the earliest the day itself; null without a
 * forecast, or when it moves away from the target or needs more than ten years. A line that falls back from beyond the
 * target is there where it stays beyond it until the due day.
 */
export function reachedOn(judged: Forecastable, day: string): string | null {
  const history = historyOf(judged, day);
  if (!history) return null;
  const { start, way, points, span } = history;
  const { slope, base } = medianLine(points);
  if (slope * way <= 0) return (base + slope * span - start) / way >= 1 ? day : null;
  const after = Math.ceil((start + way - base) / slope - SAME);
  const soonest = days(judged.cycle.starts, day);
  return after > DAYS_MAX ? null : addDays(judged.cycle.starts, Math.max(after, soonest));
}

/** What a forecast is told from: its points, their line of medians, the days it runs, and the chances by way. */
export function workingOf(judged: Forecastable, day: string, progress: number) {
  const history = historyOf(judged, day);
  if (!history) return null;
  const { points, span } = history;
  return { points, span, ...medianLine(points), chances: chancesOf(mixtureOf(history), progress) };
}

/** So that a line that reaches the target on a day to the last bit does so on that day. */
const SAME = 1e-6;

type History = {
  /** Days from the start of the cycle to the day it is due. */
  span: number;
  start: number;
  /** From start to target, signed. */
  way: number;
  /** Its last numbers, one a day, oldest first, in days from the start and its unit. */
  points: Point[];
};

function historyOf(
  { cycle, keyResult, kind, due, entries }: Forecastable,
  day: string,
): History | null {
  const { start, target } = keyResult;
  if (kind !== 'Metric' || start === null || target === null || hasNoSpan(cycle)) return null;
  const span = days(cycle.starts, due);
  const way = target - start;
  if (!(span > 0) || day >= due || Math.abs(way) < 1e-9) return null;
  const points: Point[] = [];
  for (let at = entries.length - 1; at >= 0 && points.length < POINTS_MAX; at--) {
    const entry = entries[at];
    if (!entry || entry.for > day || typeof entry.value !== 'number') continue;
    const since = days(cycle.starts, entry.for);
    if (Number.isFinite(entry.value) && points[0]?.at !== since)
      points.unshift({ at: since, value: entry.value });
  }
  const seen = (points[points.length - 1]?.at ?? 0) - (points[0]?.at ?? 0);
  return points.length < POINTS_MIN || seen < SPAN_MIN ? null : { span, start, way, points };
}

const mixtureOf = ({ points, span, start, way }: History): ReturnType<typeof endings> =>
  endings(
    points.map(({ at, value }) => ({
      at: at / span,
      value: Math.max(-FARTHEST, Math.min(FARTHEST, (value - start) / way)),
    })),
  );

/** Numbers further away than so many times the way from start to target count as that far: all are as unlikely. */
const FARTHEST = 1e12;
