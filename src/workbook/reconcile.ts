import type { Changes } from '../changes/changes.ts';
import { isFormula, type Content } from '../changes/content.ts';
import { isoWeek } from '../domain/days.ts';
import {
  dayOf, differences, entriesOf, knownAt, loggedKeyResults, logOf, newest,
} from '../domain/log.ts'; // prettier-ignore
import type { Difference, Log } from '../domain/log.ts';
import { isPercentUnit, kindOf } from '../domain/scope.ts';
import { wordingMark } from '../domain/wordingMark.ts';
import type { Plan } from '../domain/plan.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Book } from './book.ts';
import { notLogged } from './notLogged.ts';
import { contentAt, formatAt, isPercentFormat, type Table } from './table.ts';

/** What Undo calls it, and what to say; both '' when nobody typed a new number. */
export type Reconciled = { what: string; notice: string };

/** True when the log, cycles, objectives and key results (with formulas and formats) have been read. */
export function canReconcile(book: Book): boolean {
  const { keyResults, objectives, cycles } = book.tables;
  return (
    Boolean(keyResults?.formulas && keyResults.formats && objectives && cycles) && hasLog(book)
  );
}

/**
 * Makes check-ins of what people typed into Current and Confidence, and fills these and Last check-in where
 * they are behind the log: where they are blank, and where only a row that was typed into the log itself (`logged`)
 * is newer. Does nothing unless all of it can be read.
 */
export function reconcile(book: Book, changes: Changes, logged: readonly CheckIn[]): Reconciled {
  const { tables, plan, today } = book;
  const table = tables.keyResults;
  if (!table || !canReconcile(book)) return { what: '', notice: '' };
  const log = logOf(plan, today);
  // Days that are still to come are somebody's slip; what is right cannot be told from them.
  if (!log.cellsCount) return { what: '', notice: stillToCome(plan, today, table) };

  const { typed, behind } = sorted(differences(plan, today), logged, plan, today);
  for (const difference of typed) logTyped(book, { table, log }, changes, difference);
  const stated = new Set(typed.map(({ keyResult }) => keyResult.row));
  for (const keyResult of loggedKeyResults(plan)) {
    const entries = entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult));
    const last = newest(entries, today);
    if (!last) continue;
    const { value, confidence } = knownAt(entries, today);
    const { row } = keyResult;
    const late = behind.get(row);
    if (value !== null && (late?.value || isBlank(table, row, 'current')))
      setCurrent(table, changes, keyResult, value);
    if (confidence !== null && (late?.confidence || isBlank(table, row, 'confidence')))
      changes.setCell('keyResults', row, 'confidence', confidence);
    if (!stated.has(row)) setLast(table, changes, row, last.for);
  }
  const left = notLogged(book, table, log);
  if (typed.length === 0) return { what: '', notice: left };
  const count = typed.length === 1 ? '1 check-in' : `${typed.length} check-ins`;
  return {
    what: `${count} typed into ${table.places.name}`,
    notice: [`Logged ${count} that somebody typed into the tab “${table.places.name}”.`, left]
      .filter(Boolean)
      .join(' '),
  };
}

/** Names the row of the log that keeps what was typed into the cells from being logged. */
function stillToCome({ rows }: Plan, today: string, { places }: Table): string {
  const ahead = rows.checkIns.find((checkIn) => dayOf(checkIn) > today);
  if (!ahead) return '';
  return `Row ${ahead.row} of the tab “Check-ins” is for ${dayOf(ahead)}, which is still to come. Correct For: until then no number that is typed into the tab “${places.name}” is logged.`;
}

/**
 * Parts what was typed into the cells from what only differs because a row was typed into the log: there the cells
 * still say what they said before it. `behind` holds by row which of the two cells is.
 */
function sorted(
  all: readonly Difference[],
  logged: readonly CheckIn[],
  plan: Plan,
  today: string,
): { typed: Difference[]; behind: Map<number, { value: boolean; confidence: boolean }> } {
  const behind = new Map<number, { value: boolean; confidence: boolean }>();
  if (logged.length === 0) return { typed: [...all], behind };
  const rows = new Set(logged.map(({ row }) => row));
  const checkIns = plan.rows.checkIns.filter(({ row }) => !rows.has(row));
  const before = new Map(
    differences({ ...plan, rows: { ...plan.rows, checkIns } }, today).map((each) => [each.keyResult.row, each]),
  );
  const typed = all.flatMap((each): Difference[] => {
    const { row } = each.keyResult;
    const was = before.get(row);
    const value = (was?.value ?? null) === null ? null : each.value;
    const confidence = (was?.confidence ?? null) === null ? null : each.confidence;
    behind.set(row, { value: value !== each.value, confidence: confidence !== each.confidence });
    return value === null && confidence === null ? [] : [{ ...each, value, confidence }];
  });
  return { typed, behind };
} // prettier-ignore

/** True when the log was read, or there is none yet. */
const hasLog = ({ tables, sheet }: Book): boolean =>
  tables.checkIns !== undefined || sheet('Check-ins') === null;

function logTyped(
  { today, now }: Book,
  { table, log }: { table: Table; log: Log },
  changes: Changes,
  difference: Difference,
): void {
  const { keyResult, value, confidence } = difference;
  changes.addRow('checkIns', {
    at: now,
    for: today,
    week: isoWeek(today),
    keyResult: keyResult.id,
    value,
    confidence,
    source: 'Sheet',
    wording: wordingMark(keyResult),
  });
  const entries = entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult));
  const before = knownAt(entries, today);
  const { row } = keyResult;
  if (value !== null) {
    const shown = before.value ?? (kindOf(keyResult) === 'Milestone' ? false : keyResult.start);
    changes.typed('keyResults', row, 'current', asCell(table, keyResult, shown));
  }
  if (confidence !== null) {
    changes.typed('keyResults', row, 'confidence', before.confidence ?? '');
  }
  setLast(table, changes, row, today);
}

/** A cell that somebody emptied is filled again; anything else that stands there stays. */
const isBlank = (table: Table, row: number, column: string): boolean =>
  contentAt(table, row, column) === '';

function setLast(table: Table, changes: Changes, row: number, day: string): void {
  if (isFormula(contentAt(table, row, 'lastCheckIn'))) return;
  changes.setCell('keyResults', row, 'lastCheckIn', day);
}

/** Sets Current to a value in the key result's unit, as the cell shows it. */
export function setCurrent(
  table: Table,
  changes: Changes,
  keyResult: KeyResult,
  value: number | boolean,
): void {
  const cell = asCell(table, keyResult, value);
  if (typeof cell !== 'number' && typeof cell !== 'boolean') return;
  changes.setCell('keyResults', keyResult.row, 'current', cell);
}

/** A value in the key result's unit as its cell holds it: 82 is 0.82 where the cell is formatted as percent. */
function asCell(table: Table, { row, unit }: KeyResult, value: number | boolean | null): Content {
  if (value === null) return '';
  const isShownAsPercent = isPercentFormat(formatAt(table, row, 'current'));
  const isScaled = typeof value === 'number' && isShownAsPercent && isPercentUnit(unit);
  return isScaled ? Number((value / 100).toPrecision(12)) : value;
}
