import type { TabKey } from '../changes/content.ts';
import type { Drift } from '../domain/drift.ts';
import type { Sheet } from '../google.ts';
import { areaInA1 } from '../tabs/_a1.ts';
import type { CellValue } from '../tabs/_columns.ts';
import { fromSheet } from './cells.ts';
import { isMarked, isOurs, placesOf } from './placesOf.ts';
import { declared, lastContentRow, type Table } from './table.ts';
import type { Zone } from './zone.ts';

/** What a tab is read with. */
export type Reading = {
  zone: Zone;
  /** Columns without which the operation cannot go on. */
  needed: readonly string[];
  formulas: boolean;
  formats: boolean;
  notes: boolean;
  merges: boolean;
  /** Reads what otherwise stops an operation: doubled and missing columns. */
  lenient: boolean;
  notices: string[];
  drift: Drift[];
};

/**
 * Reads a tab in one call, one more for formulas, number formats, notes and merged cells each. Null for a
 * person's own tab that only has the name of one of ours.
 * @throws UserError when a column stands there twice or a needed one is missing.
 */
export function readTab(sheet: Sheet, key: TabKey, reading: Reading): Table | null {
  const range = sheet.getDataRange();
  const raw = range.getValues();
  const headers = raw[0] ?? [];
  if (isForeign(sheet, key, headers, reading)) return null;
  const values = valuesOf(raw, reading.zone);
  const places = placesOf(sheet, key, headers, {
    ...reading,
    needed: neededIn(key, reading),
    hasContent: (place) => hasContent(values.slice(1), place),
  });
  const table = {
    key,
    sheet,
    places,
    headers: [...(values[0] ?? [])],
    values,
    firstRow: 1,
    formulas: reading.formulas ? range.getFormulas() : null,
    formats: reading.formats ? range.getNumberFormats() : null,
    notes: reading.notes ? range.getNotes() : null,
    merges: reading.merges ? mergesIn(sheet) : null,
  };
  const read = { ...table, lastRow: lastContentRow(table) };
  reading.drift.push(...mergedIn(read));
  return read;
}

/** True for a person's own tab that only has the name of one of ours. */
export const isForeign = (
  sheet: Sheet,
  key: TabKey,
  headers: readonly unknown[],
  { needed, lenient }: Pick<Reading, 'needed' | 'lenient'>,
): boolean => !isOurs(key, headers) && needed.length === 0 && !(lenient && isMarked(sheet));

/** True when something stands in a column. */
export const hasContent = (rows: readonly (readonly CellValue[])[], place: number): boolean =>
  rows.some((cells) => (cells[place - 1] ?? '') !== '');

/** Without its ID and its text no row of a tab can be told from another. */
export function neededIn(key: TabKey, { needed }: Pick<Reading, 'needed'>): string[] {
  const { id, text } = declared(key);
  return [...new Set([...(id === null ? [] : [id]), text, ...needed])];
}

/** Cells as getValues gives them, dates as the spreadsheet's clocks show them. */
export const valuesOf = (raw: readonly (readonly unknown[])[], zone: Zone): CellValue[][] =>
  raw.map((line) => line.map((cell) => fromSheet(cell, zone)));

/** The merged cells of a tab. */
export const mergesIn = (sheet: Sheet): NonNullable<Table['merges']> =>
  sheet
    .getDataRange()
    .getMergedRanges()
    .map((range) => ({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }));

/** Merged cells that touch a declared column of a table, down to its last row. */
export function mergedIn(table: Table): Drift[] {
  const places = Object.entries(table.places.columns);
  return (table.merges ?? []).flatMap((merge): Drift[] => {
    const { row, column, columns } = merge;
    const touched = places
      .filter(([, place]) => place >= column && place < column + columns)
      .sort(([, a], [, b]) => a - b);
    const [first] = touched;
    if (first === undefined || row > table.lastRow) return [];
    const cell = areaInA1(merge);
    const shown = table.values[row - table.firstRow]?.[column - 1] ?? '';
    const found = typeof shown === 'object' ? shown.date : String(shown);
    return [{ kind: 'merged', tab: table.key, column: first[0], cell, found, expected: '' }];
  });
}
