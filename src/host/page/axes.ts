import { byId } from './element.ts';
import { axis, step } from './geometry.ts';
import { mergeAt, selection, state } from './state.ts';

/** Where the rows and columns of the shown tab lie; the grid sets them. */
export const HEADER_HEIGHT = 24;
export const HEADER_WIDTH = 46;

export const scroller = byId('scroller');

export const axes = { rows: axis(1, () => 21), columns: axis(1, () => 100) };

/** How much the frozen rows and columns take. */
export const frozenHeight = (): number => axes.rows.start(state.sheet.frozenRows + 1);
export const frozenWidth = (): number => axes.columns.start(state.sheet.frozenColumns + 1);

/** Where a cell (or its merge) lies in the grid's window. */
export function boxOf(row: number, column: number): DOMRect {
  const area = mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
  const left =
    axes.columns.start(area.column) -
    (column <= state.sheet.frozenColumns ? 0 : scroller.scrollLeft);
  const top = axes.rows.start(area.row) - (row <= state.sheet.frozenRows ? 0 : scroller.scrollTop);
  return new DOMRect(
    left + HEADER_WIDTH,
    top + HEADER_HEIGHT,
    axes.columns.start(area.column + area.columns) - axes.columns.start(area.column),
    axes.rows.start(area.row + area.rows) - axes.rows.start(area.row),
  );
}

/** The row and column under the pointer; 0 stands for the header. */
export function cellUnder(event: MouseEvent): { row: number; column: number } {
  const edge = scroller.getBoundingClientRect();
  const x = event.clientX - edge.left - HEADER_WIDTH;
  const y = event.clientY - edge.top - HEADER_HEIGHT;
  return {
    row: y < 0 ? 0 : axes.rows.at(y < frozenHeight() ? y : y + scroller.scrollTop),
    column: x < 0 ? 0 : axes.columns.at(x < frozenWidth() ? x : x + scroller.scrollLeft),
  };
}

/** How many rows fit into the window, for Page up and Page down. */
export const rowsInSight = (): number =>
  Math.max(1, Math.floor((scroller.clientHeight - HEADER_HEIGHT - frozenHeight()) / 21) - 1);

/** The row or column so many steps on: hidden ones, and the rest of a selected merge, are passed over. */
export function along(axis: 'rows' | 'columns', from: number, by: number): number {
  if (by === 0) return from;
  const merge = axis === 'rows' ? selection().rows : selection().columns;
  const isMerged = merge > 1 && state.row === state.endRow && state.column === state.endColumn;
  const start = by > 0 && isMerged ? from + merge - 1 : from;
  return step(axes[axis], start, by > 0 ? 1 : -1);
}
