import { type Content, type TabKey } from '../changes/content.ts';
import type { BadCell, Places } from '../domain/plan.ts';
import type { Sheet } from '../google.ts';
import { Malformed, type CellValue, type Column } from '../tabs/_columns.ts';
import type { Tab } from '../tabs/_tab.ts';
import { tabs } from '../tabs/_all.ts';

/** A declared tab as it stands in the workbook. */
export type Table = {
  key: TabKey;
  sheet: Sheet;
  places: Places;
  /** Row 1 as it stands, the user's own columns included. */
  headers: CellValue[];
  /** Cells as read, [0] being row `firstRow`; of the log only the newest part, below its header. */
  values: CellValue[][];
  /** The sheet row of values[0]. */
  firstRow: number;
  /** Formulas, formats and notes, aligned with `values`; null when they were not read. */
  formulas: string[][] | null;
  formats: string[][] | null;
  notes: string[][] | null;
  merges: { row: number; column: number; rows: number; columns: number }[] | null;
  /** The last row in which an ID or the text stands; 1 when there is none. */
  lastRow: number;
};

/** The columns of a declared tab by key. */
export const columnsOf = (key: TabKey): Record<string, Column<unknown>> => tabs[key].columns;

/** The declaration of a tab, typed for code that works on any of them. */
export const declared = (key: TabKey): Tab => tabs[key];

/** What a cell holds: a formula where formulas were read, else its value; '' outside of what was read. */
export function contentAt(table: Table, row: number, column: string): Content {
  const formula = textAt(table, table.formulas, row, column);
  return formula !== '' ? { formula } : valueAt(table, row, column);
}

/** The value that a cell shows. */
export const valueAt = (table: Table, row: number, column: string): CellValue => {
  const place = table.places.columns[column];
  return place === undefined ? '' : (table.values[row - table.firstRow]?.[place - 1] ?? '');
};

/** The ID that stands in a row; '' without one. */
export function idIn(table: Table, row: number): string {
  const { id } = declared(table.key);
  const cell = id === null ? '' : valueAt(table, row, id);
  return typeof cell === 'object' ? cell.date : String(cell).trim();
}

/** The cell of one of the text grids of a table, such as its notes; '' when that was not read. */
export const textAt = (
  { places, firstRow }: Table,
  grid: string[][] | null,
  row: number,
  column: string,
): string => {
  const place = places.columns[column];
  return place === undefined ? '' : (grid?.[row - firstRow]?.[place - 1] ?? '');
};

/** The number format of a cell; '' when formats were not read. */
export const formatAt = (table: Table, row: number, column: string): string =>
  textAt(table, table.formats, row, column);

/** True for a number format that shows a hundredfold with a percent sign. */
export const isPercentFormat = (format: string): boolean =>
  format.replace(/"[^"]*"|\\./g, '').includes('%');

/** The rows that hold something, good cells as values, and the cells that do not hold what their column is for. */
export function rowsOf(table: Table): { rows: Record<string, unknown>[]; badCells: BadCell[] } {
  const rows: Record<string, unknown>[] = [];
  const badCells: BadCell[] = [];
  const columns = Object.entries(columnsOf(table.key));
  table.values.forEach((cells, at) => {
    const row = table.firstRow + at;
    if (row <= table.places.headerRow || !isContent(table, cells)) return;
    const read: Record<string, unknown> = { row };
    const percent: string[] = [];
    for (const [key, column] of columns) {
      const cell = cells[(table.places.columns[key] ?? 0) - 1] ?? '';
      const value = column.read(cell);
      read[key] = value instanceof Malformed ? column.blank : value;
      if (value instanceof Malformed) {
        const { trouble, expected } = value;
        badCells.push({ tab: table.key, row, column: key, found: cell, trouble, expected });
      }
      if (typeof cell === 'number' && isPercentFormat(formatAt(table, row, key))) percent.push(key);
    }
    rows.push({ ...read, percent });
  });
  return { rows, badCells };
}

/** A row is content when its ID or its text is not blank, wherever it stands. */
export function isContent(
  { key, places }: Pick<Table, 'key' | 'places'>,
  cells: CellValue[],
): boolean {
  const { id, text } = declared(key);
  return [id, text].some((column) => {
    const place = column === null ? undefined : places.columns[column];
    const cell = place === undefined ? '' : (cells[place - 1] ?? '');
    return typeof cell === 'string' ? cell.trim() !== '' : true;
  });
}

/** The last row that is content; the header's when none is. */
export function lastContentRow(table: Omit<Table, 'lastRow'>): number {
  for (let at = table.values.length - 1; at >= 0; at--) {
    const row = table.firstRow + at;
    if (row > table.places.headerRow && isContent(table, table.values[at] ?? [])) return row;
  }
  return table.places.headerRow;
}
