import type { CellChange, ChangeSet, MergeChange } from '../changes/changeSet.ts';
import { sameId } from '../domain/ids.ts';
import type { Range } from '../google.ts';
import type { Book } from './book.ts';
import { locate } from './locate.ts';
import { idsOf } from './reach.ts';
import { idIn, letters, type Table } from './table.ts';
import type { Target } from './writeCells.ts';

/** Takes merged cells apart, all of a tab in one call. */
export function takeApart(book: Book, merges: readonly MergeChange[]): void {
  for (const tab of new Set(merges.map((merge) => merge.tab))) {
    const areas = merges.filter((merge) => merge.tab === tab).map(areaOf);
    book.tables[tab]?.sheet.getRangeList(areas).breakApart();
  }
}

/** Merges cells again that were, where their rows still stand together and nothing would be lost. */
export function mergeAgain(
  book: Book,
  merges: readonly MergeChange[],
  cells: readonly CellChange[],
): void {
  const ids = idsOf(cells);
  for (const merge of merges) {
    const table = book.tables[merge.tab];
    const range = table && rangeOf(table, merge, ids);
    if (!range) continue;
    const [first = [], ...rest] = range.getValues();
    const covered = [...first.slice(1), ...rest.flat()];
    if (covered.every((cell) => cell === '')) range.merge();
  }
}

/** Merges that cannot be brought back, given the cells that will be: their areas as 'Objectives!C2:C4'. */
export const leftMerges = (
  book: Book,
  { merges, cells }: Pick<ChangeSet, 'merges' | 'cells'>,
  targets: readonly Target[],
): string[] =>
  merges.flatMap((merge) => {
    const table = book.tables[merge.tab];
    if (!table) return [];
    const range = rangeOf(table, merge, idsOf(cells));
    const own = targets.filter((target) => target.table === table);
    return range && wouldBeBlank(table, range, own)
      ? []
      : [`${table.places.name}!${areaOf(merge)}`];
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
  changing: Map<string, string[]>,
): Range | null {
  // While IDs are brought back a row may have either of two.
  const is = (row: number, id: string): boolean =>
    id === '' ||
    [id, ...(changing.get(`${table.key} ${row}`) ?? [])].some((each) =>
      sameId(each, idIn(table, row)),
    );
  const isThere = area.row === 1 || is(area.row, ids[0] ?? '');
  const row = isThere ? area.row : locate(table, ids[0] ?? '', area.row);
  const isTogether = ids.every((id, at) => is(row + at, id));
  const columns = table.headers.flatMap((each, at) => (String(each) === header ? [at + 1] : []));
  const column = columns.includes(area.column) || area.row === 1 ? area.column : columns[0];
  if (row === 0 || !isTogether || column === undefined) return null;
  return table.sheet.getRange(row, column, area.rows, area.columns);
}

const areaOf = ({ row, column, rows, columns }: MergeChange): string =>
  `${letters(column)}${row}:${letters(column + columns - 1)}${row + rows - 1}`;
