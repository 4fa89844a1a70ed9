import type { TabKey } from '../changes/content.ts';
import { doubledColumn, missingColumns } from '../errors.ts';
import type { Places } from '../domain/plan.ts';
import type { Sheet } from '../google.ts';
import { columnsOf, declared, letters } from './table.ts';

/** The developer metadata that a column of ours carries; its value is the column's key. */
export const COLUMN_MARK = 'okr-cadence-column';

/**
 * Where the columns of a tab stand, by header, wherever they are. A header that is missing is looked for once
 * by the mark that set-up left on its column; a column found so is named in `notices`.
 * @throws UserError when a header stands there twice, or a needed column is nowhere.
 */
export function placesOf(
  sheet: Sheet,
  key: TabKey,
  headers: readonly unknown[],
  needed: readonly string[],
  notices: string[],
): Places {
  const { name } = declared(key);
  const found = headers.map((header) => headerKey(String(header)));
  const columns: Record<string, number> = {};
  const missing: string[] = [];
  for (const [column, { header }] of Object.entries(columnsOf(key))) {
    const at = found.flatMap((text, index) => (text === headerKey(header) ? [index + 1] : []));
    if (at.length > 1)
      throw doubledColumn(
        name,
        header,
        at.map((place) => `${letters(place)}1`),
      );
    if (at[0] === undefined) missing.push(column);
    else columns[column] = at[0];
  }
  const sought = missing.filter((column) => needed.includes(column) || isUsual(key, column));
  if (sought.length > 0) {
    Object.assign(columns, renamed(sheet, key, { columns, headers, missing, notices }));
  }
  const absent = needed.filter((column) => columns[column] === undefined);
  if (absent.length > 0) {
    throw missingColumns(
      name,
      absent.map((column) => columnsOf(key)[column]?.header ?? column),
    );
  }
  return { name, headerRow: 1, columns };
}

/** Columns whose absence is worth a question: those that show in a new workbook. */
const isUsual = (key: TabKey, column: string): boolean => columnsOf(key)[column]?.hidden !== true;

/** Headers are the same whatever their case and spaces. */
const headerKey = (header: string): string => header.trim().replace(/\s+/g, ' ').toLowerCase();

function renamed(
  sheet: Sheet,
  key: TabKey,
  about: {
    columns: Record<string, number>;
    headers: readonly unknown[];
    missing: readonly string[];
    notices: string[];
  },
): Record<string, number> {
  const taken = Object.values(about.columns);
  const found: Record<string, number> = {};
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find()) {
    const column = mark.getValue();
    const place = mark.getLocation().getColumn()?.getColumn();
    if (column === null || place === undefined || !about.missing.includes(column)) continue;
    const header = about.headers[place - 1];
    const now = typeof header === 'string' ? header.trim() : '';
    // A blank header is a column that was emptied, not one with another name.
    if (taken.includes(place) || found[column] !== undefined || now === '') continue;
    found[column] = place;
    const own = columnsOf(key)[column]?.header ?? column;
    about.notices.push(
      `In the tab “${declared(key).name}” the column “${own}” is now called “${now}”. It is still used as “${own}”.`,
    );
  }
  return found;
}

/** True for a tab that is laid out as ours: its text column and at least one more header are there. */
export function isOurs(key: TabKey, headers: readonly unknown[]): boolean {
  const found = new Set(headers.map((header) => headerKey(String(header))));
  const known = Object.values(columnsOf(key)).filter(({ header }) => found.has(headerKey(header)));
  return known.length >= 2;
}
