import type { MadeCell } from '../domain/plan.ts';
import { columnsOf, isContent, textAt, valueAt, type Table } from './table.ts';

/** The cells of rows with content that hold a formula, or something typed where one belongs; none unless formulas were read. */
export function madeIn(table: Table, rows: readonly Record<string, unknown>[]): MadeCell[] {
  if (table.formulas === null) return [];
  const columns = Object.entries(columnsOf(table.key)).filter(
    ([key]) => table.places.columns[key] !== undefined,
  );
  return rows.flatMap(({ row: at }) => {
    const row = Number(at);
    return columns.flatMap(([column, declared]): MadeCell[] => {
      const formula = textAt(table, table.formulas, row, column);
      const shown = valueAt(table, row, column);
      if (formula === '' && !(declared.formula === true && shown !== '')) return [];
      const hasNote = textAt(table, table.notes, row, column) !== '';
      return [{ tab: table.key, row, column, formula, shown, hasNote }];
    });
  });
}

/** Rows between the header and the last row with content in which nothing stands at all. */
export function blankRowsIn(table: Table): number[] {
  const { values, firstRow, places, lastRow } = table;
  return values.flatMap((cells, at) => {
    const row = firstRow + at;
    const isInside = row > places.headerRow && row < lastRow;
    return isInside && !isContent(table, cells) && cells.every(isEmpty) ? [row] : [];
  });
}

/** An unset checkbox, as set-up lays it ahead, is nothing either. */
const isEmpty = (cell: unknown): boolean =>
  cell === false || (typeof cell === 'string' && cell.trim() === '');
