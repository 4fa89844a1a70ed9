import type { Changes } from '../changes/changes.ts';
import type { TabKey } from '../changes/content.ts';
import { messageOf } from '../rules/_message.ts';
import type { Finding } from '../rules/_rule.ts';
import type { Book } from '../workbook/book.ts';
import { columnsOf, textAt, type Table } from '../workbook/table.ts';

/** What stands between a person's note and ours. */
const OURS = 'OKR Cadence:';
const NOTES_MAX = 50;

/**
 * Puts what is wrong into the notes of cells with errors, at most fifty, below what people wrote there; takes it
 * away where the error is gone. Notes of other cells are not touched.
 */
export function markNotes(book: Book, changes: Changes, findings: readonly Finding[]): void {
  const wanted = new Map<string, string[]>();
  for (const finding of findings) {
    const { severity, tab, row, column } = finding;
    if (severity !== 'error' || row === 0 || !book.tables[tab]?.notes) continue;
    const cell = `${tab} ${row} ${column}`;
    if (!wanted.has(cell) && wanted.size >= NOTES_MAX) continue;
    const { what, advice } = messageOf(finding);
    wanted.set(cell, [...(wanted.get(cell) ?? []), `${what} ${advice}`.trim()]);
  }
  for (const [cell, said] of wanted) {
    const [tab, row, column] = cell.split(' ') as [TabKey, string, string];
    const table = book.tables[tab];
    if (table) note(table, changes, Number(row), column, said);
  }
  for (const table of Object.values(book.tables))
    for (const { row, column } of marked(table))
      if (!wanted.has(`${table.key} ${row} ${column}`)) note(table, changes, row, column, []);
}

function note(table: Table, changes: Changes, row: number, column: string, said: string[]): void {
  const theirs = textAt(table, table.notes, row, column).split(OURS)[0]?.trimEnd() ?? '';
  const ours = said.length > 0 ? `${OURS} ${said.join(' ')}` : '';
  changes.setNote(table.key, row, column, [theirs, ours].filter(Boolean).join('\n\n'));
}

/** Cells below the header whose notes hold something of ours. */
function marked(table: Table): { row: number; column: string }[] {
  return (table.notes ?? []).flatMap((line, index) => {
    const row = table.firstRow + index;
    if (row === 1 || !line.some((text) => text.includes(OURS))) return [];
    return Object.keys(columnsOf(table.key))
      .filter((column) => textAt(table, table.notes, row, column).includes(OURS))
      .map((column) => ({ row, column }));
  });
}
