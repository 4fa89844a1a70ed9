import { addDays } from '../../src/domain/days.ts';
import { forecastOf, type Forecastable } from '../../src/domain/forecast.ts';
import { aCycle, aKeyResult } from '../../test/_build.ts';
import { median, timed } from '../median.ts';
import { chanceByLine } from './line.ts';
import { brierScore, calibrationError, type Said } from './score.ts';
import { histories, kinds, type History, type Kind } from './simulate.ts';

/** Those that the constants were fitted to have another seed. */
const JUDGED_SEED = 20_270_104;
const COUNT = 2000;

export type Row = {
  /** Share of the histories that reached the target. */
  reached: number;
  error: number;
  error70: number;
  brier: number;
  lineError: number;
  lineBrier: number;
  /** Share of the ends within the band, which is to be 0.7. */
  within: number;
};
export type ForecastScores = {
  histories: number;
  kinds: Record<Kind | 'all', Row>;
  microseconds: number;
};

/** How well chances hold on histories that nothing was fitted to, beside a straight line, and what one costs. */
export function forecast(): ForecastScores {
  const all = kinds.map((kind) => [kind, histories(kind, COUNT, JUDGED_SEED).map(told)] as const);
  const judged = all.flatMap(([, list]) => list.map((each) => each.judged));
  const ms = median(timed(3, () => judged.forEach(({ of, on }) => forecastOf(of, on))));
  const rows = [...all, ['all', all.flatMap(([, list]) => list)] as const].map(
    ([kind, list]) => [kind, rowOf(list)] as const,
  );
  return {
    histories: judged.length,
    kinds: Object.fromEntries(rows) as ForecastScores['kinds'],
    microseconds: Math.round((ms * 1000) / judged.length),
  };
}

type Told = ReturnType<typeof told>;

function told(history: History) {
  const judged = judgedOf(history);
  const forecast = forecastOf(judged.of, judged.on);
  if (!forecast) throw new Error('A history without a forecast');
  const isReached = history.end >= 1;
  return {
    judged,
    target: { chance: forecast.chance, came: isReached } satisfies Said,
    good: { chance: forecast.chance70, came: history.end >= 0.7 } satisfies Said,
    line: { chance: chanceByLine(history, 1), came: isReached } satisfies Said,
    isWithin: history.end >= forecast.low && history.end <= forecast.high,
  };
}

/** The history as a key result from 0 to 1 that is due on its last day. */
function judgedOf({ points, span, on }: History): { of: Forecastable; on: string } {
  const starts = '2027-01-04';
  const due = addDays(starts, span);
  return {
    on: addDays(starts, on),
    of: {
      cycle: aCycle({ starts, ends: due }),
      keyResult: aKeyResult({ start: 0, target: 1 }),
      kind: 'Metric',
      due,
      entries: points.map(({ day, value }) => ({
        for: addDays(starts, day),
        value,
        confidence: 5,
      })),
    },
  };
}

function rowOf(list: readonly Told[]): Row {
  const share = (is: (each: Told) => boolean): number => list.filter(is).length / list.length;
  return {
    reached: share(({ target }) => target.came),
    error: calibrationError(list.map(({ target }) => target)),
    error70: calibrationError(list.map(({ good }) => good)),
    brier: brierScore(list.map(({ target }) => target)),
    lineError: calibrationError(list.map(({ line }) => line)),
    lineBrier: brierScore(list.map(({ line }) => line)),
    within: share(({ isWithin }) => isWithin),
  };
}
