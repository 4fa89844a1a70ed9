import { sameId } from '../domain/ids.ts';
import { declared, idIn, type Table } from './table.ts';

/**
 * The row in which something stands now: found by its ID wherever it was moved; without an ID, or while the ID
 * is not written yet, the row where it was. 0 when the row is gone.
 */
export function locate(table: Table, id: string, row: number): number {
  const column = declared(table.key).id;
  if (column === null || id === '') return row;
  const idAt = (at: number): string => idIn(table, at);
  if (sameId(idAt(row), id)) return row;
  const last = table.firstRow + table.values.length - 1;
  for (let at = Math.max(2, table.firstRow); at <= last; at++) {
    if (sameId(idAt(at), id)) return at;
  }
  return idAt(row).trim() === '' ? row : 0;
}
