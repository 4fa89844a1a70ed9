/** Functions for the cells of people's own tabs. The build keeps what is written above each of them. */
import { noMore } from '../jobs/cells/arguments.ts';
import { expectedInCells, forecastInCells, healthInCells, progressInCells, scoreInCells, weekInCells } from '../jobs/cells/functions.ts'; // prettier-ignore

/**
 * How far it has come: 0 at the start, 1 at the target. Below 0 or above 1 it is beyond them.
 *
 * @param {number} start The number at the beginning, or a range of them.
 * @param {number} target The number to reach, or a range of them.
 * @param {number} current The number now, or a range of them; a checkbox counts as done or not.
 * @return The progress, or one for each cell of the ranges; blank where a number is blank.
 * @customfunction
 */
export function OKR_PROGRESS(
  start: unknown,
  target: unknown,
  current: unknown,
  ...more: unknown[]
): unknown {
  noMore('OKR_PROGRESS', ['Start', 'Target', 'Current'], more);
  return progressInCells(start, target, current);
}

/**
 * How far it would be on a day, 0 to 1, if it went as expected.
 *
 * @param {date} starts The day on which the cycle starts.
 * @param {date} due The day on which it is due.
 * @param {date} on The day that is asked about: best that of the latest number.
 * @param {string} curve Even, Late or Early; even if left out.
 * @return The expected progress, or one for each cell of the ranges.
 * @customfunction
 */
export function OKR_EXPECTED(
  starts: unknown,
  due: unknown,
  on: unknown,
  curve: unknown,
  ...more: unknown[]
): unknown {
  noMore('OKR_EXPECTED', ['Starts', 'Due', 'On', 'Curve'], more);
  return expectedInCells(starts, due, on, curve);
}

/**
 * What the numbers say: on track, behind, off track, early or done.
 *
 * @param {number} start The number at the beginning.
 * @param {number} target The number to reach.
 * @param {number} current The number now.
 * @param {date} starts The day on which the cycle starts.
 * @param {date} due The day on which it is due.
 * @param {date} on The day of the current number.
 * @param {string} curve Even, Late or Early; even if left out.
 * @return The health, or one for each cell of the ranges.
 * @customfunction
 */
export function OKR_HEALTH(
  start: unknown,
  target: unknown,
  current: unknown,
  starts: unknown,
  due: unknown,
  on: unknown,
  curve: unknown,
  ...more: unknown[]
): unknown {
  noMore('OKR_HEALTH', ['Start', 'Target', 'Current', 'Starts', 'Due', 'On', 'Curve'], more);
  return healthInCells(start, target, current, starts, due, on, curve);
}

/**
 * Where a number is likely to be on the day it is due, or the chance to reach the target.
 *
 * @param {number} start The number at the beginning.
 * @param {number} target The number to reach.
 * @param {date} starts The day on which the cycle starts.
 * @param {date} due The day on which it is due.
 * @param {date} dates The days of the numbers, in one row or one column.
 * @param {number} values The numbers on these days; a block holds a history in each row, or column.
 * @param {string} what value, low, high, chance or chance70; value if left out.
 * @return The forecast, or one for each history; blank with fewer than four numbers in two weeks.
 * @customfunction
 */
export function OKR_FORECAST(
  start: unknown,
  target: unknown,
  starts: unknown,
  due: unknown,
  dates: unknown,
  values: unknown,
  what: unknown,
  ...more: unknown[]
): unknown {
  noMore('OKR_FORECAST', ['Start', 'Target', 'Starts', 'Due', 'Dates', 'Values', 'What'], more);
  return forecastInCells(start, target, starts, due, dates, values, what);
}

/**
 * The ISO week of a day, such as 2027-W07; with the start of a cycle the number of its week.
 *
 * @param {date} date The day, or a range of them.
 * @param {date} starts The day on which the cycle starts; may be left out.
 * @param {date} ends The day on which it ends; days outside then count as its first or last week.
 * @return The week, or one for each cell of the ranges.
 * @customfunction
 */
export function OKR_WEEK(
  date: unknown,
  starts: unknown,
  ends: unknown,
  ...more: unknown[]
): unknown {
  noMore('OKR_WEEK', ['Date', 'Starts', 'Ends'], more);
  return weekInCells(date, starts, ends);
}

/**
 * The score at the end of a cycle: progress within 0 and 1.
 *
 * @param {number} start The number at the beginning, or a range of them.
 * @param {number} target The number to reach, or a range of them.
 * @param {number} end The number at the end, or a range of them; a checkbox counts as done or not.
 * @return The score, or one for each cell of the ranges; blank where a number is blank.
 * @customfunction
 */
export function OKR_SCORE(
  start: unknown,
  target: unknown,
  end: unknown,
  ...more: unknown[]
): unknown {
  noMore('OKR_SCORE', ['Start', 'Target', 'End'], more);
  return scoreInCells(start, target, end);
}
