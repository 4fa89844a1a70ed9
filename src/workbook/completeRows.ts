import type { Changes } from '../changes/changes.ts';
import type { TabKey } from '../changes/content.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { Book } from './book.ts';
import { canReconcile } from './agreed.ts';
import { notCounted } from './notCounted.ts';
import { columnsOf, contentAt, declared, valueAt, type Table } from './table.ts';

/** What to say, '' for nothing, and the rows of the log among those that were new. */
export type Completed = { notice: string; logged: CheckIn[] };

/**
 * Gives rows that were typed by hand what the add-on gives its own: an ID, formulas in the starred columns, a
 * checkbox for a milestone. Only in tabs that were read; rows of the log only where the cells can follow them.
 */
export function completeRows(book: Book, changes: Changes, leavesCheckIns: boolean): Completed {
  const { tables, plan } = book;
  const logged: CheckIn[] = [];
  let given = 0;
  for (const table of Object.values(tables)) {
    if (table.key === 'checkIns' && (leavesCheckIns || !canReconcile(book))) continue;
    for (const row of plan.rows[table.key]) {
      const isNew = giveId(table, changes, row);
      if (isNew) given++;
      if (isNew && 'keyResult' in row && table.key === 'checkIns') logged.push(row as CheckIn);
      if (isNew || table.formulas !== null) fillFormulas(table, changes, row.row);
      if (isNew && 'kind' in row && row.kind === 'Milestone') layCheckbox(table, changes, row.row);
    }
  }
  if (given === 0) return { notice: '', logged };
  const said = given === 1 ? 'Gave a new row its ID.' : `Gave ${given} new rows their IDs.`;
  return { notice: [said, notCounted(book, logged)].filter(Boolean).join(' '), logged };
}

/** True when the row had no ID and gets one. A cycle is named by people. */
function giveId(table: Table, changes: Changes, row: { row: number }): boolean {
  const { id, prefix } = declared(table.key);
  const isNumbered = prefix !== '' || table.key === 'keyResults';
  if (id === null || !isNumbered || valueAt(table, row.row, id) !== '') return false;
  const objective = 'objective' in row && table.key === 'keyResults' ? String(row.objective) : '';
  setId(table.key, changes, row.row, objective);
  return true;
}

function setId(key: TabKey, changes: Changes, row: number, objective: string): void {
  const id = changes.newId(key, objective);
  // Every numbered tab has its ID in a column of this key.
  changes.setCell(key as 'objectives', row, 'id', id, { isLasting: true });
}

function fillFormulas(table: Table, changes: Changes, row: number): void {
  for (const [key, { formula }] of Object.entries(columnsOf(table.key))) {
    if (formula && contentAt(table, row, key) === '') changes.setFormula(table.key, row, key);
  }
}

function layCheckbox(table: Table, changes: Changes, row: number): void {
  if (contentAt(table, row, 'current') !== '') return;
  changes.setCell('keyResults', row, 'current', false, { isLasting: true, checkbox: true });
}
