import { DAYS, LARGEST, type LocalDate, type Trouble } from '../tabs/_columns.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { addDays, days } from './days.ts';
import type { BadCell, Plan } from './plan.ts';
import { isPercentUnit, kindOf } from './scope.ts';

/**
 * Why a Current that was read is no value of its key result, as it stands in its row; null where it is one, or
 * nothing.
 */
export function misfitOf(keyResult: KeyResult): Trouble | null {
  const { current } = keyResult;
  if (current === null) return null;
  if (kindOf(keyResult) === 'Milestone')
    return typeof current === 'boolean' || current === 0 || current === 1 ? null : 'neither-done';
  if (typeof current === 'boolean') return 'truth-value';
  if (Math.abs(current) >= LARGEST) return 'too-large';
  if (isDayNumber(keyResult, current)) return 'day-number';
  return isStrayShare(keyResult) ? 'stray-share' : null;
}

/**
 * True for the number of a day of this century, as a date shows that lost its format, where it is a hundred times as
 * large as all other numbers of the row. The formula of Progress asks the same.
 */
function isDayNumber(keyResult: KeyResult, current: number): boolean {
  const others = OTHERS.map((column) => Math.abs(keyResult[column] ?? 0));
  const most = Math.max(...others);
  return most > 0 && current > DAYS.from && current < DAYS.to && current > DAYS.times * most;
}

/**
 * True for 35% where nothing else is a share: neither the unit, nor another number of the row. Whether 35 or 0.35 is
 * meant, or a share of something, only people know.
 */
function isStrayShare(keyResult: KeyResult): boolean {
  const { percent, unit } = keyResult;
  if (!percent.includes('current') || isPercentUnit(unit)) return false;
  const others = OTHERS.filter((column) => keyResult[column] !== null);
  if (others.some((column) => percent.includes(column))) return false;
  const areShares = others.every((column) => Math.abs(keyResult[column] ?? 0) <= 1);
  return !areShares || (unit.trim() !== '' && !SHARES.test(unit));
}

const OTHERS = ['start', 'target', 'floor', 'ceiling'] as const;

/** Units of numbers from 0 to 1. */
const SHARES = /\b(?:ratio|rate|share|fraction|index|probability|score)\b/i;

/** What stands in the Current of each row and is no value of its key result, by row. */
export const unreadableIn = ({ badCells }: Plan): Map<number, BadCell> =>
  new Map(
    badCells
      .filter(({ tab, column }) => tab === 'keyResults' && column === 'current')
      .map((cell) => [cell.row, cell]),
  );

/** Whether one of the bounds that a row of Key Results is to stay within cannot be read. */
export function boundsUnread({ badCells }: Plan): (keyResult: KeyResult) => boolean {
  const rows = new Set(
    badCells
      .filter(({ tab, column }) => tab === 'keyResults' && BOUNDS.has(column))
      .map(({ row }) => row),
  );
  return ({ row }) => rows.has(row);
}

const BOUNDS: ReadonlySet<string> = new Set(['floor', 'ceiling']);

type Found = Pick<BadCell, 'found' | 'shown'>;

/** What stands in a cell, as people see it. */
export function shownIn({ found, shown = '' }: Found): string {
  if (shown.trim() !== '') return shown.trim();
  if (typeof found === 'object') return [found.date, found.time].filter(Boolean).join(' ');
  return typeof found === 'boolean' ? String(found).toUpperCase() : String(found).trim();
}

/**
 * What is wrong with a value that cannot be read, in words that go on after it ('is a date'), and what to do, as the
 * end of a sentence that begins with it.
 */
export function slipOf(
  { found, trouble }: Pick<BadCell, 'found' | 'trouble'>,
  keyResult: KeyResult | null,
): { slip: string; advice: string } {
  const unit = keyResult?.unit.trim() ?? '';
  const number = unit === '' || isPercentUnit(unit) ? 'the number' : `the number in “${unit}”`;
  if (keyResult !== null && kindOf(keyResult) === 'Milestone')
    return { slip: 'is neither done nor open', advice: 'tick it, or write TRUE or FALSE' };
  if (trouble === 'too-large')
    return { slip: 'is larger than a sheet keeps exactly', advice: 'correct it, or use a larger unit' };
  if (trouble === 'stray-share') {
    const other = unit === '' ? 'the other numbers of the row are none' : `the unit is “${unit}”`;
    return { slip: `is a share, and ${other}`, advice: `${PLAIN} and write ${number}` };
  }
  if (trouble === 'day-number')
    return { slip: `is the number of a day, ${addDays('1899-12-30', Math.floor(Number(found)))}`, advice: `write ${number}` };
  if (typeof found !== 'object') return { slip: 'is no number', advice: `write ${number}` };
  const meant = numberBehind(found);
  const hint = meant === null ? '' : `, ${meant} if that was typed`;
  return { slip: 'is a date', advice: `${PLAIN} and write ${number}${hint}` };
} // prettier-ignore

/** A cell with the format of a date, or of a percentage, makes one of 7 as well. */
const PLAIN = 'choose Format ▸ Number ▸ Automatic for the cell';

/** The number that a cell made a day of long ago, which nobody writes down today: 79 shows as 19 Mar 1900. */
export function numberBehind({ date, time }: LocalDate): number | null {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const number = days('1899-12-30', date) + (hours * 60 + minutes) / 1440;
  return number >= 0 && number < OLDEST ? Number(number.toFixed(2)) : null;
}

/** About 1940, as sheets count days. */
const OLDEST = 15_000;
