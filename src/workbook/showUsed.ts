import type { CellChange } from '../changes/changeSet.ts';
import { isFormula } from '../changes/content.ts';
import type { Book } from './book.ts';
import { runsOfNumbers } from './neighbours.ts';
import { columnsOf, declared, type Table } from './table.ts';

/**
 * Shows columns that are hidden until used when their first value is about to be written; neighbours in one call.
 * Whoever hides one again is not contradicted: only the very first value shows it.
 */
export function showUsed(book: Book, cells: readonly CellChange[]): void {
  for (const table of Object.values(book.tables)) {
    if (declared(table.key).log) continue;
    const places = [
      ...new Set(cells.filter((cell) => isFirst(table, cell)).map(({ column }) => column)),
    ]
      .flatMap((column) => table.places.columns[column] ?? [])
      .sort((a, b) => a - b);
    for (const [from, count] of runsOfNumbers(places)) table.sheet.showColumns(from, count);
  }
}

const isFirst = (table: Table, { tab, column, after }: CellChange): boolean =>
  tab === table.key &&
  columnsOf(tab)[column]?.hidden === true &&
  (isFormula(after) || after !== '') &&
  isBlank(table, table.places.columns[column] ?? 0);

/** True while no row below the header holds anything in a column. */
const isBlank = ({ values, firstRow }: Table, place: number): boolean =>
  values.every((line, at) => firstRow + at === 1 || (line[place - 1] ?? '') === '');
