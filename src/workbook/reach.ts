import type { CellChange } from '../changes/changeSet.ts';
import { sameContent } from '../changes/content.ts';
import { sameId } from '../domain/ids.ts';
import type { Places } from '../domain/plan.ts';
import { letters } from '../tabs/_a1.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from './book.ts';
import { locate } from './locate.ts';
import { contentAt, idIn, type Table } from './table.ts';
import type { Target } from './writeCells.ts';

/** What it takes to bring cells back to one image of a change. */
export type Way = {
  targets: Target[];
  /** Cells that hold neither image: somebody changed them since, and they are left. As 'Initiatives!A8'. */
  left: string[];
};

/** The IDs that rows had and got, by tab and row: 'objectives 3'. */
export const idsOf = (cells: readonly CellChange[]): Map<string, string[]> =>
  new Map(
    cells
      .filter(({ tab, column }) => column === tabs[tab].id)
      .map(({ tab, row, before, after }) => [`${tab} ${row}`, [String(before), String(after)]]),
  );

/**
 * The way from one image of a change-set to the other: rows are found again by their IDs, and a cell is written
 * only if it still holds the other image.
 */
export function wayTo(book: Book, cells: readonly CellChange[], image: 'before' | 'after'): Way {
  const way: Way = { targets: [], left: [] };
  for (const cell of cells) {
    const table = book.tables[cell.tab];
    const column = table?.places.columns[cell.column];
    if (!table || column === undefined) continue;
    const row = rowOf(table, cell);
    const content = cell[image];
    const now = row === 0 ? null : contentAt(table, row, cell.column);
    if (now !== null && sameContent(now, content)) continue;
    const other = image === 'before' ? cell.after : cell.before;
    if (now === null || !sameContent(now, other)) {
      // A row that was removed as a whole has taken its blanks along.
      if (now !== null || other !== '') way.left.push(nameOf(table.places, cell.id, column, row));
      continue;
    }
    const format = cell.formats?.[image === 'before' ? 0 : 1] ?? null;
    const checkbox = cell.checkbox === null ? null : cell.checkbox === (image === 'after');
    way.targets.push({ table, row, column, key: cell.column, content, format, checkbox });
  }
  return way;
}

/** While a new ID is not written yet, or was taken back, the row goes by its old one, which others may have too. */
function rowOf(table: Table, { id, wasId, row }: CellChange): number {
  if (wasId !== '' && [id, wasId].some((each) => sameId(each, idIn(table, row)))) return row;
  const found = locate(table, id, row);
  return found === 0 && wasId !== '' ? locate(table, wasId, row) : found;
}

/** A cell for people: 'Initiatives!A8'; one whose row is gone by its ID. */
const nameOf = ({ name }: Places, id: string, column: number, row: number): string =>
  row === 0 ? `${name} (${id})` : `${name}!${letters(column)}${row}`;
