import { isConfidence } from '../domain/confidence.ts';
import { idKey, sameId } from '../domain/ids.ts';
import {
  confidenceOn, entriesOf, hasConfidence, hasValue, loggedKeyResults, logOf, newest, valueOn,
} from '../domain/log.ts'; // prettier-ignore
import { kindOf } from '../domain/scope.ts';
import type { Changes } from '../changes/changes.ts';
import type { Book } from '../workbook/book.ts';
import { setCurrent } from '../workbook/reconcile.ts';
import { valueAt } from '../workbook/table.ts';

/** A cell of the log that somebody has just corrected, and what stood there, as text. */
export type Corrected = { row: number; column: 'value' | 'confidence'; before: string };

/**
 * Lets Current or Confidence follow a correction of the check-in that they came from: the newest that states one,
 * where the cell still says what stood in the log before. Otherwise the old number would be logged once more.
 */
export function correctLog(book: Book, changes: Changes, { row, column, before }: Corrected): void {
  const { plan, today, tables } = book;
  const table = tables.keyResults;
  const checkIn = plan.rows.checkIns.find((each) => each.row === row);
  const keyResult = loggedKeyResults(plan).find(({ id }) => sameId(id, checkIn?.keyResult ?? ''));
  if (!table || !checkIn || !keyResult) return;
  const log = logOf(plan, today);
  const entries = entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult));
  const lines = log.byId.get(idKey(keyResult.id)) ?? [];
  const at = lines.findIndex((line) => line.checkIn.row === row);
  const cell = column === 'value' ? 'current' : 'confidence';
  const stood = valueAt(table, keyResult.row, cell);
  const holds = column === 'value' ? hasValue : hasConfidence;
  const isSource = at >= 0 && newest(entries, today, holds) === entries[at];
  if (!isSource || before === '' || typeof stood !== 'number' || stood !== Number(before)) return;
  const value = valueOn(entries, today);
  const confidence = confidenceOn(entries, today);
  if (column === 'value' && value !== null) setCurrent(table, changes, keyResult, value);
  if (column === 'confidence' && isConfidence(confidence))
    changes.setCell('keyResults', keyResult.row, 'confidence', confidence);
}
