import { FINDINGS, MARK_COLUMNS } from '../layouts/findings.ts';
import {
  google,
  type ConditionalFormatRule,
  type DataValidation,
  type Range,
  type Sheet,
} from '../google.ts';
import { letters } from '../tabs/_a1.ts';
import { tabs } from '../tabs/_all.ts';
import type { Column } from '../tabs/_columns.ts';
import type { Book } from './book.ts';
import { gridColumns, gridRows, growTo } from './grid.ts';
import { COLUMN_MARK } from './placesOf.ts';
import { runsOfEquals } from './neighbours.ts';
import { columnsOf, declared, type Table } from './table.ts';

/** Formats and dropdowns reach this far below the last row with something in it; the log fills a new tab's grid. */
const ahead = ({ key, lastRow }: Table): number =>
  declared(key).log ? Math.max(998, 2 * lastRow) : 200;

/** Gives columns of a tab their header, note, look, width and mark; all else of the tab stays as it is. */
export function dressColumns(table: Table, columns: readonly string[]): void {
  for (const { from, keys } of stretches(table, columns)) {
    const declaredHere = keys.map((key) => columnsOf(table.key)[key]).filter(isDeclared);
    const heads = table.sheet.getRange(1, from, 1, keys.length);
    heads
      .setValues([declaredHere.map(({ header }) => header)])
      .setNotes([declaredHere.map(({ note }) => note)])
      .setBackground(BAND)
      .setFontWeight('bold')
      .setVerticalAlignment('middle');
    dressWidths(table, from, declaredHere);
    keys.forEach((key, at) => {
      const column = letters(from + at);
      table.sheet.getRange(`${column}:${column}`).addDeveloperMetadata(COLUMN_MARK, key);
    });
    dressBodies(table, from, declaredHere);
  }
}

const BAND = '#f1f3f4';
const STARRED = '#3c4043';

/** Equal widths in one call, and the columns that are hidden until used. */
function dressWidths({ sheet }: Table, from: number, columns: readonly Column<unknown>[]): void {
  for (const [at, count] of runsOfEquals(columns.map(({ width }) => width))) {
    sheet.setColumnWidths(from + at, count, columns[at]?.width ?? 100);
  }
  for (const [at, count] of runsOfEquals(columns.map(({ hidden }) => hidden === true))) {
    if (columns[at]?.hidden) sheet.hideColumns(from + at, count);
  }
}

/** Wrapping, alignment and the quieter colour of calculated columns, each for all its columns at once. */
function dressBodies({ sheet }: Table, from: number, columns: readonly Column<unknown>[]): void {
  const last = gridRows(sheet);
  const where = (is: (column: Column<unknown>) => boolean): string[] =>
    columns.flatMap((column, at) =>
      is(column) ? [`${letters(from + at)}2:${letters(from + at)}${last}`] : [],
    );
  const wrapped = where(({ wrap }) => wrap === true);
  const { WrapStrategy } = google().SpreadsheetApp;
  sheet.getRange(2, from, last - 1, columns.length).setVerticalAlignment('middle');
  if (wrapped.length > 0) sheet.getRangeList(wrapped).setWrapStrategy(WrapStrategy.WRAP);
  const starred = where(({ formula }) => formula === true);
  if (starred.length > 0) sheet.getRangeList(starred).setFontColor(STARRED);
  const right = columns.flatMap((column, at) => rightOf(column, letters(from + at), last));
  if (right.length > 0) sheet.getRangeList(right).setHorizontalAlignment('right');
}

/** What of a column stands on the right: numbers do so by themselves, and their head goes with them. */
function rightOf({ align, kind }: Column<unknown>, letter: string, last: number): string[] {
  if (align === 'right') return [`${letter}1:${letter}${last}`];
  const isNumber = kind === 'number' || kind === 'value';
  return align === undefined && isNumber ? [`${letter}1`] : [];
}

/**
 * Lays number formats and dropdowns on blank rows, up to 200 below the last one with something in it; on some columns
 * from the top down to where the others have them.
 */
export function layAhead(book: Book, table: Table, columns?: readonly string[]): void {
  const { laid } = book.data.head;
  const first = columns === undefined ? Math.max(laid[table.key] ?? 1, table.lastRow) + 1 : 2;
  const last =
    columns === undefined
      ? table.lastRow + ahead(table)
      : Math.max(table.lastRow, laid[table.key] ?? table.lastRow + ahead(table));
  if (last < first) return;
  growTo(table.sheet, last);
  const rows = last - first + 1;
  for (const { from, keys } of stretches(table, columns ?? Object.keys(table.places.columns))) {
    const declaredHere = keys.map((key) => columnsOf(table.key)[key]).filter(isDeclared);
    const range = table.sheet.getRange(first, from, rows, keys.length);
    const formats = declaredHere.map(formatOf);
    range.setNumberFormats(Array.from({ length: rows }, () => formats));
    const rules = declaredHere.map((column) => validationOf(book, column));
    range.setDataValidations(Array.from({ length: rows }, () => rules));
  }
  if (columns === undefined) laid[table.key] = Math.max(laid[table.key] ?? 1, last);
}

/** A formula in a cell for plain text would stay text. */
export const formatOf = ({ formula, format }: Column<unknown>): string =>
  formula && format === '@' ? 'General' : format;

/** The dropdown or date picker of a column; a value that is none of it is accepted: a finding says so better. */
export function validationOf(book: Book, column: Column<unknown>): DataValidation | null {
  const builder = google().SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (column.choices) {
    return builder
      .requireValueInList([...column.choices], true)
      .setHelpText(column.note)
      .build();
  }
  if (column.kind === 'date') return builder.requireDate().setHelpText(column.note).build();
  const people = column.suggests === 'people' ? ownersRange(book) : null;
  return people && builder.requireValueInRange(people, true).setHelpText(column.note).build();
}

/** Where most names stand: the owners of key results. As a range it needs no upkeep when people join. */
function ownersRange(book: Book): Range | null {
  const sheet = book.tables.keyResults?.sheet ?? book.sheet(tabs.keyResults.name);
  const column = sheet ? ownerColumn(book, sheet) : 0;
  return sheet && column > 0 ? sheet.getRange(2, column, gridRows(sheet) - 1, 1) : null;
}

/** Its column, also where the operation had no need of the tab and did not read it; 0 for none. */
function ownerColumn({ tables }: Book, sheet: Sheet): number {
  const { keyResults: table } = tables;
  if (table) return table.places.columns['owner'] ?? 0;
  const [heads = []] = sheet.getRange(1, 1, 1, gridColumns(sheet)).getValues();
  return heads.indexOf(tabs.keyResults.columns.owner.header) + 1;
}

/** Adds the rules that mark cells with errors and warnings and make a lagging Health bold, where they are not there yet. */
export function layMarks(table: Table): void {
  const { sheet, places, key } = table;
  const { id } = declared(key);
  const column = id === null ? undefined : places.columns[id];
  if (column === undefined) return;
  const rules = sheet.getConditionalFormatRules();
  const criteria = rules.flatMap((rule) =>
    (rule.getBooleanCondition()?.getCriteriaValues() ?? []).map(String),
  );
  const isLaid = (sign: string): boolean => criteria.some((value) => value.includes(sign));
  const added = [
    ...(isLaid(MARKS.error.keys) ? [] : markRules(table, letters(column))),
    ...(isLaid(LAGGING[0]) ? [] : healthRules(table)),
  ];
  if (added.length > 0) sheet.setConditionalFormatRules([...rules, ...added]);
}

function markRules({ sheet, places, key }: Table, id: string): ConditionalFormatRule[] {
  const width = Math.max(...Object.values(places.columns));
  const body = sheet.getRange(2, 1, gridRows(sheet) - 1, width);
  return Object.values(MARKS).map(({ keys, fill }) =>
    google()
      .SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(
        `=AND($${id}2<>"";ISNUMBER(MATCH("${declared(key).name}|"&$${id}2&"|"&A$1;INDIRECT("${keys}");0)))`,
      )
      .setBackground(fill)
      .setBold(true)
      .setRanges([body])
      .build(),
  );
}

/** A word that has to be seen in grey print, too: bold, without a fill. */
function healthRules({ sheet, places }: Table): ConditionalFormatRule[] {
  const column = places.columns['health'];
  if (column === undefined) return [];
  const first = `LEFT($${letters(column)}2)`;
  return [
    google()
      .SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=OR(${LAGGING.map((sign) => `${first}="${sign}"`).join(';')})`)
      .setBold(true)
      .setRanges([sheet.getRange(2, column, gridRows(sheet) - 1, 1)])
      .build(),
  ];
}

/** The signs of off track and behind. */
const LAGGING = ['▼', '◆'] as const;

/** Columns of the tab Findings that list the cells to mark: tab, row ID and header with bars between. */
const keysOf = (severity: 'error' | 'warning'): string => {
  const column = letters(MARK_COLUMNS[severity]);
  return `${FINDINGS}!${column}:${column}`;
};
const MARKS = {
  error: { keys: keysOf('error'), fill: '#fad2cf' },
  warning: { keys: keysOf('warning'), fill: '#feefc3' },
};

const isDeclared = (column: Column<unknown> | undefined): column is Column<unknown> =>
  column !== undefined;

/** Columns that stand side by side in the sheet, left to right. */
function stretches(table: Table, columns: readonly string[]): { from: number; keys: string[] }[] {
  const placed = columns
    .map((key) => ({ key, place: table.places.columns[key] ?? 0 }))
    .filter(({ place }) => place > 0)
    .sort((a, b) => a.place - b.place);
  const found: { from: number; keys: string[] }[] = [];
  for (const { key, place } of placed) {
    const last = found[found.length - 1];
    if (last && last.from + last.keys.length === place) last.keys.push(key);
    else found.push({ from: place, keys: [key] });
  }
  return found;
}

/** True when more rows stand in a tab than formats were laid for; never before set-up laid the first. */
export function needsLaying({ data }: Book, table: Table): boolean {
  const laid = data.head.laid[table.key];
  return laid !== undefined && table.lastRow > laid;
}
