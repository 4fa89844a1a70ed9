import type { AddedColumn } from '../changes/changeSet.ts';
import type { TabKey } from '../changes/content.ts';
import type { Book } from './book.ts';
import { dressColumns, layAhead, layMarks } from './dressTab.ts';
import { gridColumns } from './grid.ts';
import { refresh } from './readBook.ts';
import { columnsOf, declared, type Table } from './table.ts';
import { tabs } from '../tabs/_all.ts';

/** The order in which our tabs stand in a workbook. */
export const TAB_ORDER = [
  'cycles', 'objectives', 'keyResults', 'initiatives', 'notThisCycle', 'checkIns', 'decisions', 'commitments',
  'decisionRules', 'healthMetrics', 'acceptedFindings', 'settings',
] as const satisfies readonly TabKey[]; // prettier-ignore

/** Adds declared tabs by name, each behind the nearest of ours that stands before it, else behind all others. */
export function addTabs(book: Book, names: readonly string[]): void {
  const keys = TAB_ORDER.filter((key) => names.includes(tabs[key].name));
  if (keys.length === 0) return;
  const active = book.spreadsheet.getActiveSheet();
  // All tabs first: the dropdowns of one may look into another.
  for (const key of keys) book.tables[key] = insertTab(book, key);
  for (const key of keys) {
    const table = book.tables[key];
    if (!table) continue;
    dressColumns(table, Object.keys(table.places.columns));
    table.sheet.setRowHeights(1, 1, 30);
    table.sheet.setFrozenRows(1);
    layAhead(book, table);
    layMarks(table);
    refresh(book, key);
  }
  book.spreadsheet.setActiveSheet(active);
}

function insertTab(book: Book, key: TabKey): Table {
  const { name } = declared(key);
  const columns = Object.keys(columnsOf(key));
  const before = TAB_ORDER.slice(0, TAB_ORDER.indexOf(key as never))
    .map((other) => book.sheets.findIndex((sheet) => sheet.getName() === tabs[other].name))
    .reduce((last, at) => Math.max(last, at), -1);
  const index = before < 0 ? book.sheets.length : before + 1;
  const sheet = book.spreadsheet.insertSheet(name, index);
  book.sheets.splice(index, 0, sheet);
  const grid = gridColumns(sheet);
  if (grid < columns.length) sheet.insertColumnsAfter(grid, columns.length - grid);
  const places = Object.fromEntries(columns.map((column, at) => [column, at + 1]));
  const headers = Object.values(columnsOf(key)).map(({ header }) => header);
  return {
    key,
    sheet,
    places: { name, headerRow: 1, columns: places },
    headers,
    values: [[...headers]],
    firstRow: 1,
    formulas: [],
    formats: [],
    notes: [],
    merges: [],
    lastRow: 1,
  };
}

/** Adds missing columns at the right end of ours, dressed down to where the other columns are. */
export function addColumns(book: Book, added: readonly AddedColumn[]): void {
  for (const key of TAB_ORDER) {
    const columns = added.filter(({ tab }) => tab === key).map(({ column }) => column);
    const table = book.tables[key];
    if (!table || columns.length === 0) continue;
    const end = Math.max(0, ...Object.values(table.places.columns));
    table.sheet.insertColumnsAfter(end, columns.length);
    columns.forEach((column, at) => (table.places.columns[column] = end + at + 1));
    makeSpace(table, end, columns.length);
    dressColumns(table, columns);
    layAhead(book, table, columns);
    refresh(book, key);
  }
}

/** What stood to the right of inserted columns has moved on. */
function makeSpace(table: Table, end: number, count: number): void {
  const blanks = Array.from({ length: count }, () => '');
  table.headers.splice(end, 0, ...blanks);
  for (const line of table.values) line.splice(end, 0, ...blanks);
  for (const grid of [table.formulas, table.formats, table.notes]) {
    for (const line of grid ?? []) line.splice(end, 0, ...blanks);
  }
}

/** Lays what set-up lays on tabs that came from elsewhere: formats and dropdowns below their rows, marks. */
export function dressTabs(book: Book, keys: readonly TabKey[]): void {
  for (const key of keys) {
    const table = book.tables[key];
    if (!table) continue;
    layAhead(book, table);
    layMarks(table);
  }
}
