import { addDays } from '../../src/domain/days.ts';
import { forecastOf, GOOD, type Forecastable } from '../../src/domain/forecast.ts';
import { aCycle, aKeyResult } from '../../test/_build.ts';
import { median, timed } from '../median.ts';
import { chanceByLine } from './line.ts';
import { brierScore, calibrationError, type Said } from './score.ts';
import { HANDS, type HandName } from './others.ts';
import { othersOf, SIX, type Six } from './hand.ts';
import { risesOf, type Rises } from './rises.ts';
import { histories, kinds, SETTINGS, type History, type Kind } from './simulate.ts';

/** Those that the constants were fitted to have another seed. */
const JUDGED_SEED = 20_270_104;
const COUNT = 2000;
/** Fewer, of each cycle that nothing was fitted to. */
const COUNT_ELSEWHERE = 1000;
/** Fewer still of other people's, each of which is seen in many weeks. */
const COUNT_OTHERS = 400;
/** What other targets would say is asked of one history in so many. */
const ASKED = 20;

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
export type OthersRow = Six | 'all' | 'not yet';
export type ForecastScores = {
  histories: number;
  kinds: Record<Kind | 'all', Row>;
  /** Over all kinds, in other cycles, and the kind whose chances are furthest off. */
  settings: Record<keyof typeof SETTINGS, Row & { worst: { kind: Kind; error: number } }>;
  /** Each kind in other people's hands. */
  others: Record<HandName, Record<OthersRow, Row>>;
  /** Of one history in so many. */
  rises: Rises;
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
    others: Object.fromEntries(
      HAND_NAMES.map((hand) => [hand, othersIn(hand, COUNT_OTHERS)]),
    ) as ForecastScores['others'],
    rises: risesOf(judged.filter((_, at) => at % ASKED === 0)),
    microseconds: Math.round((ms * 1000) / judged.length),
  };
}

const HAND_NAMES = Object.keys(HANDS) as HandName[];

/**
 * How well chances hold on so many histories of each kind in a hand; 'not yet' are those that break, before that has
 * shown, which are in no other row.
 */
export function othersIn(hand: HandName, count: number): Record<OthersRow, Row> {
  const toldOf = (kind: Six, isShown: boolean) =>
    othersOf(HANDS[hand], kind, count, JUDGED_SEED, isShown).map(told);
  const all = SIX.map((kind) => [kind, toldOf(kind, true)] as const);
  const rows = [
    ...all,
    ['all', all.flatMap(([, list]) => list)],
    ['not yet', SIX.flatMap((kind) => toldOf(kind, false))],
  ] as const;
  return Object.fromEntries(rows.map(([kind, list]) => [kind, rowOf(list)])) as Record<OthersRow, Row>; // prettier-ignore
}

type Told = ReturnType<typeof told>;

/** Where metrics start and their targets, in turn: chances are the same in all units and directions. */
const SCALES = [[0, 1], [840, 120], [-3, -1], [2e6, 9e6], [1, 0.9]] as const; // prettier-ignore

function told(history: History, index: number) {
  const [start, target] = SCALES[index % SCALES.length] ?? SCALES[0];
  const judged = judgedOf(history, start, target);
  const forecast = forecastOf(judged.of, judged.on);
  if (!forecast) throw new Error('A history without a forecast');
  const end = start + history.end * (target - start);
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

/** The history as a key result that is due on its last day. */
function judgedOf(
  { points, span, on }: History,
  start: number,
  target: number,
): { of: Forecastable; on: string } {
  const starts = '2027-01-04';
  const due = addDays(starts, span);
  return {
    on: addDays(starts, on),
    of: {
      cycle: aCycle({ starts, ends: due }),
      keyResult: aKeyResult({ start, target }),
      kind: 'Metric',
      due,
      entries: points.map(({ day, value }) => ({
        for: addDays(starts, day),
        value: start + value * (target - start),
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
