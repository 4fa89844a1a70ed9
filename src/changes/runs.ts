/** A cell by its place: 1-based row and column. */
export type Place = { row: number; column: number };

/** A rectangle of cells, row by row; every cell of it is one that was asked for. */
export type Run<T> = { row: number; column: number; cells: T[][] };

/**
 * Cells as few rectangles that cover them all, each once, and no other cell: along rows or along columns,
 * whichever takes fewer.
 */
export function runsOf<T extends Place>(cells: readonly T[]): Run<T>[] {
  const byRow = rectangles(cells, (cell) => [cell.row, cell.column]);
  const byColumn = rectangles(cells, (cell) => [cell.column, cell.row]);
  return byColumn.length < byRow.length ? byColumn.map(turned) : byRow;
}

type Strip<T> = { line: number; from: number; cells: T[] };

/** Strips along a line, and equal strips on neighbouring lines as one rectangle (of lines). */
function rectangles<T extends Place>(
  cells: readonly T[],
  placeOf: (cell: T) => [line: number, at: number],
): Run<T>[] {
  const found: { line: number; from: number; lines: T[][] }[] = [];
  const open = new Map<string, (typeof found)[number]>();
  for (const { line, from, cells: strip } of stripsOf(cells, placeOf)) {
    const key = `${from} ${strip.length}`;
    const above = open.get(key);
    if (above && above.line + above.lines.length === line) {
      above.lines.push(strip);
      continue;
    }
    const begun = { line, from, lines: [strip] };
    found.push(begun);
    open.set(key, begun);
  }
  return found.map(({ line, from, lines }) => ({ row: line, column: from, cells: lines }));
}

function stripsOf<T extends Place>(
  cells: readonly T[],
  placeOf: (cell: T) => [line: number, at: number],
): Strip<T>[] {
  const sorted = cells
    .map((cell) => ({ cell, place: placeOf(cell) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]);
  const strips: Strip<T>[] = [];
  for (const { cell, place } of sorted) {
    const last = strips[strips.length - 1];
    if (last && last.line === place[0] && last.from + last.cells.length === place[1]) {
      last.cells.push(cell);
    } else strips.push({ line: place[0], from: place[1], cells: [cell] });
  }
  return strips;
}

/** A rectangle of columns as one of rows. */
const turned = <T>({ row, column, cells }: Run<T>): Run<T> => ({
  row: column,
  column: row,
  cells: (cells[0] ?? []).map((_, at) => cells.flatMap((line) => line.slice(at, at + 1))),
});
