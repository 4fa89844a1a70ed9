import type { Sheet } from '../google.ts';
import type { CellValue } from '../tabs/_columns.ts';
import { placesOf } from './placesOf.ts';
import {
  hasContent,
  isForeign,
  mergedIn,
  mergesIn,
  neededIn,
  valuesOf,
  type Reading,
} from './readTab.ts';
import { declared, lastContentRow, type Table } from './table.ts';

const BLOCK = 2000;

/**
 * Reads the newest part of the log: blocks of 2,000 rows from its end until one reaches back before a day
 * (YYYY-MM-DD; '' reads all). A log that is not in the order of writing is read as a whole, and that is said.
 */
export function readLog(sheet: Sheet, since: string, reading: Reading): Table | null {
  const key = 'checkIns';
  const range = sheet.getDataRange();
  const last = range.getNumRows();
  const width = range.getNumColumns();
  const read = (from: number, to: number): CellValue[][] =>
    valuesOf(sheet.getRange(from, 1, to - from + 1, width).getValues(), reading.zone);

  let first = last <= BLOCK + 1 ? 1 : last - BLOCK + 1;
  let values = read(first, last);
  const headers = first === 1 ? (values[0] ?? []) : (read(1, 1)[0] ?? []);
  if (isForeign(sheet, key, headers, reading)) return null;
  const places = placesOf(sheet, key, headers, {
    ...reading,
    needed: neededIn(key, reading),
    hasContent: (place) => hasContent(first === 1 ? values.slice(1) : values, place),
  });

  while (first > 1) {
    const days = daysOf(values, places.columns);
    const isSorted = days.every((day, at) => at === 0 || (days[at - 1] ?? '') <= day);
    if (!isSorted) reading.notices.push(OUT_OF_ORDER);
    if (isSorted && since !== '' && days.length > 0 && (days[0] ?? '') < since) break;
    const from = isSorted ? Math.max(1, first - BLOCK) : 1;
    values = [...read(from, first - 1), ...values];
    first = from;
    if (!isSorted) break;
  }
  // Of a log that is empty there is its header at least.
  const cells = sheet.getRange(first, 1, Math.max(1, values.length), width);
  const table: Omit<Table, 'lastRow'> = {
    key,
    sheet,
    places,
    headers: [...headers],
    values,
    firstRow: first,
    formulas: reading.formulas ? cells.getFormulas() : null,
    formats: reading.formats ? cells.getNumberFormats() : null,
    notes: null,
    merges: reading.merges ? mergesIn(sheet) : null,
  };
  const log = { ...table, lastRow: lastContentRow(table) };
  reading.drift.push(...mergedIn(log));
  return log;
}

const OUT_OF_ORDER = `The rows of the tab “${declared('checkIns').name}” are not in the order in which they were written, so all of them were read, which takes longer. Sort the tab by its column “At” to mend that.`;

/** The day on which each row was written, else the day it describes; rows without either are passed over. */
const daysOf = (values: CellValue[][], columns: Record<string, number>): string[] =>
  values.flatMap((line) => {
    const cell = [columns['at'], columns['for']]
      .map((place) => (place === undefined ? '' : (line[place - 1] ?? '')))
      .find((each) => typeof each === 'object');
    return typeof cell === 'object' ? [cell.date] : [];
  });
