import { days, isoWeek, weekOf, weeksBetween } from '../../domain/days.ts';
import { elapsed, expectedAfter, gapOf } from '../../domain/expected.ts';
import { forecastOf } from '../../domain/forecast.ts';
import { healthOf } from '../../domain/health.ts';
import { clamped, metricProgress } from '../../domain/progress.ts';
import { HEALTH_WORDS } from '../../layouts/keyResultWords.ts';
import { counted } from '../../layouts/words.ts';
import { curveIn, forEachCell, required, isBlank, numberIn, numberOrBlank, oneOf, shown, type Cells, type Given, type Named } from './arguments.ts'; // prettier-ignore
import { dateReader } from './dates.ts';

/** Progress of metrics, 0 at the start and 1 at the target, unclamped; TRUE is 1 and FALSE 0. */
export function progressInCells(start: Given, target: Given, current: Given): unknown {
  wayNeeded(start, target, ['Current', current]);
  return forEachCell([['Current', current]], [['Start', start], ['Target', target]], (value, from, to) => progressIn(value, from, to)); // prettier-ignore
}

/** The same within 0 and 1, as it is scored at the end. */
export function scoreInCells(start: Given, target: Given, end: Given): unknown {
  wayNeeded(start, target, ['End', end]);
  return forEachCell([['End', end]], [['Start', start], ['Target', target]], (value, from, to) => {
    const progress = progressIn(value, from, to, 'End');
    return typeof progress === 'number' ? clamped(progress) : progress;
  }); // prettier-ignore
}

/** A checkbox needs no way; where there is no value either, the ends of the way are asked for as well. */
function wayNeeded(start: Given, target: Given, value: Named): void {
  if (value[1] === undefined) required([['Start', start], ['Target', target], value]); // prettier-ignore
}

function progressIn(current: unknown, start: unknown, target: unknown, name = 'Current'): unknown {
  if (typeof current === 'boolean') return Number(current);
  const value = numberIn(name, current);
  const from = numberOrBlank('Start', start);
  const to = numberOrBlank('Target', target);
  return from === null || to === null ? '' : progressFrom(from, to, value);
}

function progressFrom(start: number, target: number, value: number): number {
  const progress = metricProgress(start, target, value);
  if (progress !== null) return progress;
  throw new Error(`Start and target are both ${start}. Give a target that differs from the start.`);
}

/** How far metrics would be on a day, 0 to 1. */
export function expectedInCells(starts: Given, due: Given, on: Given, curve: Given): unknown {
  const dateIn = dateReader();
  return forEachCell(
    [['Starts', starts], ['Due', due], ['On', on]],
    [['Curve', curve]],
    (from, to, day, shape) =>
      expectedAfter(
        shareOn(dateIn('Starts', from), dateIn('Due', to), dateIn('On', day)),
        curveIn(shape),
      ),
  ); // prettier-ignore
}

function shareOn(starts: string, due: string, on: string): number | null {
  if (due > starts) return elapsed({ starts, ends: due }, due, on);
  throw new Error(`Due is ${due} and Starts is ${starts}. Give a due day after the start.`);
}

/** What the numbers say, in the words of the column Health. */
export function healthInCells(
  start: Given,
  target: Given,
  current: Given,
  starts: Given,
  due: Given,
  on: Given,
  curve: Given,
): unknown {
  const dateIn = dateReader();
  return forEachCell(
    [['Start', start], ['Target', target], ['Current', current], ['Starts', starts], ['Due', due], ['On', on]],
    [['Curve', curve]],
    (from, to, value, first, last, day, shape) => {
      const progress = Number(progressIn(value, from, to));
      const share = shareOn(dateIn('Starts', first), dateIn('Due', last), dateIn('On', day));
      const gap = gapOf(expectedAfter(share, curveIn(shape)), progress);
      const seen = { isCheckedIn: true, isStale: false, isPastDue: false };
      return HEALTH_WORDS[healthOf({ kind: 'Metric', progress, share, gap, ...seen })].text;
    },
  ); // prettier-ignore
}

/** The ISO week of days, '2027-W07'; with the day on which a cycle starts its week n, and n of N with its end. */
export function weekInCells(date: Given, starts: Given, ends: Given): unknown {
  const dateIn = dateReader();
  return forEachCell([['Date', date]], [['Starts', starts], ['Ends', ends]], (day, from, to) => {
    const on = dateIn('Date', day);
    if (isBlank(from)) return isoWeek(on);
    const first = dateIn('Starts', from);
    if (isBlank(to)) return 1 + weeksBetween(first, on);
    const last = dateIn('Ends', to);
    shareOn(first, last, on);
    return weekOf({ starts: first, ends: last }, on)[0];
  }); // prettier-ignore
}

const WHAT = ['value', 'low', 'high', 'chance', 'chance70'] as const;

/**
 * A figure of the forecast of a history, or of each of many: the days stand in one row or column, and beside each
 * of them its number; a block has a history a row, or a column where the days stand in a column.
 */
export function forecastInCells(
  start: Given,
  target: Given,
  starts: Given,
  due: Given,
  dates: Given,
  values: Given,
  what: Given,
): unknown {
  const dateIn = dateReader();
  required([
    ...[['Start', start] as const, ['Target', target] as const, ['Starts', starts] as const],
    ...[['Due', due] as const, ['Dates', dates] as const, ['Values', values] as const],
  ]);
  const dayRows = rowsOf(dates);
  const isColumn = dayRows.length > 1;
  if (isColumn && (dayRows[0]?.length ?? 0) > 1)
    throw new Error('Dates are a block. Give the days in one row or in one column.');
  const at = isColumn ? dayRows.map(([day]) => day) : (dayRows[0] ?? []);
  const valueRows = rowsOf(values);
  const histories = isColumn ? turned(valueRows) : valueRows;
  const length = histories[0]?.length ?? 0;
  if (length !== at.length)
    throw new Error(`There are ${counted(at.length, 'date')} and ${counted(length, 'value')} in a history. Give as many values as dates.`); // prettier-ignore
  const figure = figureIn(what);
  const lay = (list: unknown[]): Given => (isColumn ? [list] : list.map((each) => [each]));
  const keys = lay(histories.map((_, index) => index + 1));
  return forEachCell(
    [['Values', keys], ['Start', start], ['Target', target], ['Starts', starts], ['Due', due]],
    [],
    (key, from, to, first, last) => {
      const [begins, ends] = [dateIn('Starts', first), dateIn('Due', last)];
      const goal = { start: numberIn('Start', from), target: numberIn('Target', to) };
      // What no forecast can be made of is told as the other functions tell it.
      progressFrom(goal.start, goal.target, goal.start);
      shareOn(begins, ends, begins);
      const points = (histories[Number(key) - 1] ?? []).flatMap((value, index) => {
        if (isBlank(value) || isBlank(at[index])) return [];
        return [{ for: dateIn('Dates', at[index]), value: numberIn('Values', value), confidence: null }]; // prettier-ignore
      });
      points.sort((a, b) => days(b.for, a.for));
      const forecast = forecastOf(
        { kind: 'Metric', due: ends, entries: points, cycle: { starts: begins, ends }, keyResult: goal },
        points[points.length - 1]?.for ?? begins,
      );
      return forecast && forecast[figure];
    },
  ); // prettier-ignore
}

function figureIn(what: Given): (typeof WHAT)[number] {
  const word = oneOf(what);
  const figure = isBlank(word) ? 'value' : WHAT.find((each) => each === shown(word).trim().toLowerCase()); // prettier-ignore
  if (figure) return figure;
  throw new Error(`What is “${shown(word)}”. Write value, low, high, chance or chance70, or leave it out.`); // prettier-ignore
}

const rowsOf = (given: Given): Cells => (Array.isArray(given) ? (given as Cells) : [[given]]);

const turned = (cells: Cells): Cells =>
  (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]));
