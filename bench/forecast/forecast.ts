import { addDays } from '../../src/domain/days.ts';
import { forecastOf, GOOD, type Forecastable } from '../../src/domain/forecast.ts';
import { aCycle, aKeyResult } from '../../test/_build.ts';
import { median, timed } from '../median.ts';
import { chanceByLine } from './line.ts';
import { brierScore, calibrationError, type Said } from './score.ts';
import { histories, kinds, SETTINGS, type History, type Kind } from './simulate.ts';

/** Those that the constants were fitted to have another seed. */
const JUDGED_SEED = 20_270_104;
const COUNT = 2000;
/** Fewer, of each cycle that nothing was fitted to. */
const COUNT_ELSEWHERE = 1000;

/** How well one chance holds, beside that of a straight line. */
export type Score = {
  /** Share of the histories that came so far. */
  came: number;
  error: number;
  brier: number;
  lineError: number;
  lineBrier: number;
};
export type Row = {
  target: Score;
  good: Score;
  /** Share of the ends within the band, which is to be 0.7. */
  within: number;
};
export type ForecastScores = {
  histories: number;
  kinds: Record<Kind | 'all', Row>;
  /** Over all kinds, in other cycles, and the kind whose chances are furthest off. */
  settings: Record<keyof typeof SETTINGS, Row & { worst: { kind: Kind; error: number } }>;
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
  const settings = Object.entries(SETTINGS).map(([name, setting]) => {
    const lists = kinds.map((kind) => histories(kind, COUNT_ELSEWHERE, JUDGED_SEED, setting).map(told)); // prettier-ignore
    const errors = lists.map(rowOf).map(({ target, good }) => Math.max(target.error, good.error));
    const error = Math.max(...errors);
    const kind = kinds[errors.indexOf(error)];
    return [name, { ...rowOf(lists.flat()), worst: { kind, error } }] as const;
  });
  return {
    histories: judged.length,
    kinds: Object.fromEntries(rows) as ForecastScores['kinds'],
    settings: Object.fromEntries(settings) as ForecastScores['settings'],
    microseconds: Math.round((ms * 1000) / judged.length),
  };
}

type Told = ReturnType<typeof told>;

function told(history: History) {
  const judged = judgedOf(history);
  const forecast = forecastOf(judged.of, judged.on);
  if (!forecast) throw new Error('A history without a forecast');
  const { end } = history;
  return {
    judged,
    target: saidOf(history, 1, forecast.chance),
    good: saidOf(history, GOOD, forecast.chance70),
    isWithin: end >= forecast.low && end <= forecast.high,
  };
}

/** What we said of a mark, and what a line says. */
function saidOf(history: History, mark: number, chance: number): { ours: Said; line: Said } {
  const came = history.end >= mark;
  return { ours: { chance, came }, line: { chance: chanceByLine(history, mark), came } };
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

const rowOf = (list: readonly Told[]): Row => ({
  target: scoreOf(list.map(({ target }) => target)),
  good: scoreOf(list.map(({ good }) => good)),
  within: list.filter(({ isWithin }) => isWithin).length / list.length,
});

function scoreOf(list: readonly { ours: Said; line: Said }[]): Score {
  const ours = list.map((each) => each.ours);
  const line = list.map((each) => each.line);
  return {
    came: ours.filter(({ came }) => came).length / list.length,
    error: calibrationError(ours),
    brier: brierScore(ours),
    lineError: calibrationError(line),
    lineBrier: brierScore(line),
  };
}
