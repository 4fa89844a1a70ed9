import { areaInA1 } from '../tabs/_a1.ts';
import type { ChangeSet, MergeChange } from '../changes/changeSet.ts';
import { sameId } from '../domain/ids.ts';
import type { Range } from '../google.ts';
import type { Book } from './book.ts';
import { locate } from './locate.ts';
import { mayMerge } from './merging.ts';
import { idsOf } from './reach.ts';
import { idIn, type Table } from './table.ts';
import type { Target } from './writeCells.ts';

/** The merges of a change-set, and what else of it changes around them. */
type Around = Pick<ChangeSet, 'merges' | 'cells' | 'headers'>;

/** Takes merged cells apart, all of a tab in one call. */
export function takeApart(book: Book, merges: readonly MergeChange[]): void {
  for (const tab of new Set(merges.map((merge) => merge.tab))) {
    const areas = merges.filter((merge) => merge.tab === tab).map(areaInA1);
    book.tables[tab]?.sheet.getRangeList(areas).breakApart();
  }
}

/** Merges again what a change-set took apart, where its rows still stand together and nothing would be lost. */
export function mergeAgain(book: Book, set: Around): void {
  for (const merge of set.merges) {
    const table = book.tables[merge.tab];
    const range = table && rangeOf(table, merge, set);
    if (!range) continue;
    const [first = [], ...rest] = range.getValues();
    const covered = [...first.slice(1), ...rest.flat()];
    if (covered.every((cell) => cell === '') && mayMerge(range)) range.merge();
  }
}

/** Merges that cannot be brought back, given the cells that will be: their areas as 'Objectives!C2:C4'. */
export const leftMerges = (book: Book, set: Around, targets: readonly Target[]): string[] =>
  set.merges.flatMap((merge) => {
    const table = book.tables[merge.tab];
    if (!table) return [];
    const range = rangeOf(table, merge, set);
    const own = targets.filter((target) => target.table === table);
    return range && wouldBeBlank(table, range, own) && mayMerge(range)
      ? []
      : [`${table.places.name}!${areaInA1(merge)}`];
  });

/** True when nothing would stand in an area but in its first cell. */
function wouldBeBlank(table: Table, range: Range, targets: readonly Target[]): boolean {
  const [top, left] = [range.getRow(), range.getColumn()];
  for (let row = top; row < top + range.getNumRows(); row++) {
    for (let column = left; column < left + range.getNumColumns(); column++) {
      if (row === top && column === left) continue;
      const target = targets.find((each) => each.row === row && each.column === column);
      const now = table.values[row - table.firstRow]?.[column - 1] ?? '';
      if ((target ? target.content : now) !== '') return false;
    }
  }
  return true;
}

/** Where the cells of a merge stand now; null when their rows or columns do not stand together any more. */
function rangeOf(
  table: Table,
  { ids, header, ...area }: MergeChange,
  { cells, headers }: Around,
): Range | null {
  const changing = idsOf(cells);
  // While IDs and headers are brought back, a row or column may have either of two.
  const names = headers
    .filter(({ tab, place }) => tab === table.key && place === area.column)
    .flatMap(({ before, after }) => [String(before), String(after)])
    .concat(header);
  const is = (row: number, id: string): boolean =>
    id === '' ||
    [id, ...(changing.get(`${table.key} ${row}`) ?? [])].some((each) =>
      sameId(each, idIn(table, row)),
    );
  const isThere = area.row === 1 || is(area.row, ids[0] ?? '');
  const row = isThere ? area.row : locate(table, ids[0] ?? '', area.row);
  const isTogether = ids.every((id, at) => is(row + at, id));
  const columns = table.headers.flatMap((each, at) =>
    names.includes(String(each)) ? [at + 1] : [],
  );
  const column = columns.includes(area.column) || area.row === 1 ? area.column : columns[0];
  if (row === 0 || !isTogether || column === undefined) return null;
  return table.sheet.getRange(row, column, area.rows, area.columns);
}
