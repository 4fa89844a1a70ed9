import type { CellChange, ChangeSet } from '../changes/changeSet.ts';
import { idKey } from '../domain/ids.ts';
import type { Sheet } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { Book } from './book.ts';
import { toSheet } from './cells.ts';
import { formatOf } from './dressTab.ts';
import { growTo } from './grid.ts';
import { isOurs } from './placesOf.ts';
import { readTab } from './readTab.ts';
import { columnsOf, idIn, rowsOf, valueAt } from './table.ts';

/**
 * Writes the lines of the log that a change-set moves to their hidden tab, before they are emptied where they are: at
 * no moment do they stand nowhere. What stands there already is not written again.
 */
export function writeArchives(book: Book, set: ChangeSet): void {
  const table = book.tables.checkIns;
  if (set.undoes !== null || !table) return;
  for (const { name } of set.archives) {
    const standing = book.sheet(name);
    const known = new Set(standing === null ? [] : idsIn(standing));
    const rows = movedRows(set.cells).filter((row) => !known.has(idKey(idIn(table, row))));
    const columns = Object.entries(columnsOf('checkIns'));
    const lines = rows.map((row) =>
      columns.map(([key]) => toSheet(valueAt(table, row, key), book.zone)),
    );
    const sheet = standing ?? added(book, name);
    const heads = standing === null ? [columns.map(([, { header }]) => header)] : [];
    const first = standing === null ? 1 : standing.getDataRange().getNumRows() + 1;
    const all = [...heads, ...lines];
    if (all.length === 0) continue;
    growTo(sheet, first + all.length - 1);
    const block = sheet.getRange(first, 1, all.length, columns.length);
    block.setNumberFormats(all.map(() => columns.map(([, column]) => formatOf(column))));
    block.setValues(all);
    if (standing !== null) continue;
    sheet.setFrozenRows(1);
    sheet.protect().setWarningOnly(true);
  }
}

/** A hidden tab behind all others. */
function added(book: Book, name: string): Sheet {
  const active = book.spreadsheet.getActiveSheet();
  const sheet = book.spreadsheet.insertSheet(name, book.sheets.length);
  book.sheets.push(sheet);
  book.spreadsheet.setActiveSheet(active);
  sheet.hideSheet();
  const width = Object.keys(columnsOf('checkIns')).length;
  if (width > 26) sheet.insertColumnsAfter(26, width - 26);
  return sheet;
}

/** The rows of the log whose IDs a change-set takes away. */
const movedRows = (cells: readonly CellChange[]): number[] =>
  cells
    .filter(
      ({ tab, column, before, after, isNewRow }) =>
        tab === 'checkIns' && column === tabs.checkIns.id && before !== '' && after === '' && !isNewRow,
    )
    .map(({ row }) => row); // prettier-ignore

const idsIn = (sheet: Sheet): string[] =>
  sheet
    .getDataRange()
    .getValues()
    .slice(1)
    .map(([id]) => idKey(String(id)));

/** True for a tab that looks like an archive of ours: it has the headers of the log. */
export const isArchive = (name: string, values: readonly (readonly unknown[])[]): boolean =>
  name.startsWith(`${tabs.checkIns.name} `) && isOurs('checkIns', values[0] ?? []);

/** True when every line of an archive stands in the log again, so that the archive may go. */
export function isBackInLog(book: Book, values: readonly (readonly unknown[])[]): boolean {
  const table = book.tables.checkIns;
  if (!table) return false;
  const known = new Set(table.values.map((_, at) => idKey(idIn(table, table.firstRow + at))));
  return values.slice(1).every(([id]) => id === '' || known.has(idKey(String(id))));
}

/** The archives that a change-set brings along. */
export const addedArchives = ({ archives }: ChangeSet): string[] =>
  archives.filter(({ isNew }) => isNew).map(({ name }) => name);

/** Far below any row of the log: what is read from an archive stands in no row of the tab Check-ins. */
const ROWS_BEYOND = 10_000_000;

/** The check-ins in the archive of a cycle, none without one; one read. */
export function readArchive(book: Book, name: string): CheckIn[] {
  const sheet = book.sheet(name);
  if (sheet === null) return [];
  const table = readTab(sheet, 'checkIns', {
    zone: book.zone,
    needed: [],
    formulas: false,
    formats: false,
    notes: false,
    merges: false,
    lenient: false,
    notices: book.notices,
    drift: [],
  });
  if (table === null) return [];
  // The declaration of the tab has made these rows, column by column.
  const rows = rowsOf(table).rows as unknown as CheckIn[];
  return rows.map((row) => ({ ...row, row: row.row + ROWS_BEYOND }));
}
