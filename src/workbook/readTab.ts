import type { TabKey } from '../changes/content.ts';
import type { Sheet } from '../google.ts';
import type { CellValue } from '../tabs/_columns.ts';
import { fromSheet } from './cells.ts';
import { isOurs, placesOf } from './placesOf.ts';
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
  notices: string[];
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
  if (!isOurs(key, headers) && reading.needed.length === 0) return null;
  const places = placesOf(sheet, key, headers, neededIn(key, reading), reading.notices);
  const values = valuesOf(raw, reading.zone);
  const table = {
    key,
    sheet,
    places,
    values,
    firstRow: 1,
    formulas: reading.formulas ? range.getFormulas() : null,
    formats: reading.formats ? range.getNumberFormats() : null,
    notes: reading.notes ? range.getNotes() : null,
    merges: reading.merges ? mergesIn(sheet) : null,
  };
  return { ...table, lastRow: lastContentRow(table) };
}

/** Without its ID and its text no row of a tab can be told from another. */
export function neededIn(key: TabKey, { needed }: Pick<Reading, 'needed'>): string[] {
  const { id, text } = declared(key);
  return [...new Set([...(id === null ? [] : [id]), text, ...needed])];
}

/** Cells as getValues gives them, dates as the spreadsheet's clocks show them. */
export const valuesOf = (raw: readonly (readonly unknown[])[], zone: Zone): CellValue[][] =>
  raw.map((line) => line.map((cell) => fromSheet(cell, zone)));

const mergesIn = (sheet: Sheet): Table['merges'] =>
  sheet
    .getDataRange()
    .getMergedRanges()
    .map((range) => ({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }));
