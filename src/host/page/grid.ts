import { letters } from '../a1.ts';
import { paintCell, styleOf } from './cell.ts';
import { paintCharts } from './charts.ts';
import { byId, element } from './element.ts';
import { axis } from './geometry.ts';
import { axes, frozenHeight, frozenWidth, HEADER_HEIGHT, HEADER_WIDTH, scroller } from './axes.ts';
import { covers, reachOf } from './reach.ts';
import type { Axis } from './geometry.ts';
import { fittingHeight } from './measure.ts';
import { mergeAt, onSelection, onView, selection, state } from './state.ts';
import type { Area, SheetView } from './view.ts';

/**
 * The sheet as one ARIA grid that holds only the cells in sight. The scroller holds a sticky window;
 * its layers are moved by hand in the same frame, so frozen rows and columns never lag.
 */

const canvas = byId('canvas');
const table = byId('grid');
const head = byId('letters');
const frozen = byId('frozen');
const body = byId('body');
const edge = byId('pinned-edge');

interface Line {
  row: HTMLElement;
  cells: Map<number, HTMLElement>;
}
const lines = new Map<number, Line>();
const heads = new Map<number, HTMLElement>();
let painted: SheetView | null = null;

export function startGrid(): void {
  scroller.addEventListener('scroll', paint, { passive: true });
  new ResizeObserver(paint).observe(scroller);
  onView(() => {
    if (painted !== state.sheet) repaint();
  });
  onSelection(markSelection);
}

function repaint(): void {
  const sheet = state.sheet;
  const isOther = painted?.id !== sheet.id;
  painted = sheet;
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  axes.columns = axis(sheet.columns, (at) =>
    hiddenColumns.has(at) ? 0 : (sheet.widths[at] ?? 100),
  );
  axes.rows = axis(sheet.rows, (at) =>
    hiddenRows.has(at) ? 0 : (sheet.heights[at] ?? fittingHeight(sheet, at)),
  );
  for (const line of lines.values()) line.row.remove();
  for (const node of heads.values()) node.remove();
  lines.clear();
  heads.clear();
  table.setAttribute('aria-rowcount', String(sheet.rows + 1));
  table.setAttribute('aria-colcount', String(sheet.columns + 1));
  table.setAttribute('aria-label', state.view.tabs.find((tab) => tab.id === sheet.id)!.name);
  table.classList.toggle('no-gridlines', !sheet.gridlines);
  canvas.style.width = `${axes.columns.total + HEADER_WIDTH + 40}px`;
  canvas.style.height = `${axes.rows.total + HEADER_HEIGHT + 40}px`;
  if (isOther) scroller.scrollTo(0, 0);
  paint();
  paintCharts(body, axes);
}

function paint(): void {
  if (!painted) return;
  const x = Math.round(scroller.scrollLeft);
  const y = Math.round(scroller.scrollTop);
  table.style.width = `${scroller.clientWidth}px`;
  table.style.height = `${scroller.clientHeight}px`;
  table.style.setProperty('--x', `${x}px`);
  head.style.transform = `translate(${-x}px, 0)`;
  frozen.style.transform = `translate(${-x}px, ${HEADER_HEIGHT}px)`;
  frozen.style.setProperty('--edge', `${frozenHeight()}px`);
  edge.hidden = painted.frozenColumns === 0;
  edge.style.left = `${HEADER_WIDTH + frozenWidth() - 3}px`;
  body.style.transform = `translate(${-x}px, ${HEADER_HEIGHT - y}px)`;
  const rows = inSight(axes.rows, painted.frozenRows, y, scroller.clientHeight - HEADER_HEIGHT);
  const columns = inSight(
    axes.columns,
    painted.frozenColumns,
    x,
    scroller.clientWidth - HEADER_WIDTH,
  );
  paintHeads(columns);
  for (const [row, line] of lines)
    if (!rows.has(row)) {
      line.row.remove();
      lines.delete(row);
    }
  for (const row of rows) paintLine(row, columns);
  for (const area of painted.merges) paintMerge(area, rows, columns);
  markSelection();
}

/** Frozen ones and those in the window, hidden ones left out. */
function inSight(along: Axis, frozenCount: number, scrolled: number, extent: number): Set<number> {
  const seen = new Set<number>();
  for (let at = 1; at <= frozenCount; at++) if (along.size(at) > 0) seen.add(at);
  const edge = along.start(frozenCount + 1);
  const last = along.at(scrolled + extent);
  for (let at = Math.max(frozenCount + 1, along.at(scrolled + edge)); at <= last; at++)
    if (along.size(at) > 0) seen.add(at);
  return seen;
}

function paintHeads(columns: Set<number>): void {
  for (const [column, node] of heads)
    if (!columns.has(column)) {
      node.remove();
      heads.delete(column);
    }
  for (const column of columns) {
    if (heads.has(column)) continue;
    const node = element(
      'th',
      { role: 'columnheader', 'aria-colindex': column + 1, 'data-column': column },
      letters(column),
      element('i', { class: 'grip' }),
    );
    node.style.left = `${HEADER_WIDTH + axes.columns.start(column)}px`;
    node.style.width = `${axes.columns.size(column)}px`;
    if (column <= state.sheet.frozenColumns) node.classList.add('pinned');
    head.append(node);
    heads.set(column, node);
  }
}

function paintLine(row: number, columns: Set<number>): void {
  let line = lines.get(row);
  if (!line) {
    line = { row: element('tr', { role: 'row', 'aria-rowindex': row + 1 }), cells: new Map() };
    line.row.append(rowHead(row));
    (row <= state.sheet.frozenRows ? frozen : body).append(line.row);
    lines.set(row, line);
  }
  const wanted = new Set(columns);
  for (const column of reachingIn(row, columns)) wanted.add(column);
  for (const [column, node] of line.cells)
    if (!wanted.has(column)) {
      node.remove();
      line.cells.delete(column);
    }
  for (const column of wanted) if (!line.cells.has(column)) paintOne(line, row, column, undefined);
}

function rowHead(row: number): HTMLElement {
  const node = element(
    'th',
    { role: 'rowheader', 'aria-colindex': 1, 'data-row': row },
    String(row),
    element('i', { class: 'grip' }),
  );
  node.style.top = `${axes.rows.start(row)}px`;
  node.style.height = `${axes.rows.size(row)}px`;
  return node;
}

/** Cells out of sight whose text may reach into the window: the nearest filled one on either side. */
function reachingIn(row: number, columns: Set<number>): number[] {
  const filled = Object.keys(state.sheet.cells[row] ?? {}).map(Number);
  const scrolling = [...columns].filter((column) => column > state.sheet.frozenColumns);
  const first = Math.min(...scrolling);
  const last = Math.max(...scrolling);
  const before = filled.filter((column) => column < first && !columns.has(column)).pop();
  const after = filled.find((column) => column > last);
  return [before, after].filter(
    (column): column is number =>
      column !== undefined && state.sheet.cells[row]?.[column]?.text !== undefined,
  );
}

function paintMerge(area: Area, rows: Set<number>, columns: Set<number>): void {
  const isSeen =
    [...rows].some((row) => row >= area.row && row < area.row + area.rows) &&
    [...columns].some((column) => column >= area.column && column < area.column + area.columns);
  if (!isSeen) return;
  if (!lines.has(area.row)) paintLine(area.row, new Set());
  const line = lines.get(area.row)!;
  if (!line.cells.get(area.column)?.classList.contains('merged'))
    paintOne(line, area.row, area.column, area);
}

function paintOne(line: Line, row: number, column: number, merged: Area | undefined): void {
  const merge = merged ?? mergeAt(row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return;
  line.cells.get(column)?.remove();
  const cell = state.sheet.cells[row]?.[column];
  const style = styleOf(state.sheet, cell);
  const { rows, columns } = merge ?? { rows: 1, columns: 1 };
  const node = element('td', {
    role: 'gridcell',
    'aria-colindex': column + 1,
    id: idOf(row, column),
  });
  const width = axes.columns.start(column + columns) - axes.columns.start(column);
  node.style.left = `${HEADER_WIDTH + axes.columns.start(column)}px`;
  node.style.top = `${axes.rows.start(row)}px`;
  node.style.width = `${width}px`;
  node.style.height = `${axes.rows.start(row + rows) - axes.rows.start(row)}px`;
  if (merge) node.classList.add('merged');
  if (column <= state.sheet.frozenColumns) node.classList.add('pinned');
  const reach = merge ? { left: 0, right: 0 } : reachOf(row, column, cell, width);
  paintCell(node, cell, style, { width, ...reach });
  if (cell?.checked !== undefined) {
    node.setAttribute('aria-label', cell.checked ? 'Ticked' : 'Not ticked');
  }
  borders(node, row + rows - 1, column + columns - 1, row, column);
  if (reach.left > 0 || reach.right > 0) node.classList.add('overflowing');
  line.row.append(node);
  line.cells.set(column, node);
}

export const idOf = (row: number, column: number): string => `cell-${row}-${column}`;

/** A cell draws its right and lower edge; a neighbour's left or upper border is the same edge. */
function borders(node: HTMLElement, row: number, column: number, top: number, left: number): void {
  const edge = (at: number, along: number, side: 'top' | 'right' | 'bottom' | 'left') =>
    styleOf(state.sheet, state.sheet.cells[at]?.[along])?.borders?.[side];
  const right = edge(row, column, 'right') ?? edge(top, column + 1, 'left');
  const bottom = edge(row, column, 'bottom') ?? edge(row + 1, left, 'top');
  if (right) node.style.borderRight = line(right);
  if (bottom) node.style.borderBottom = line(bottom);
  const covered = covers(row, column);
  node.classList.toggle('open-right', !right && covered);
}

const line = (border: { color: string; style: string }): string =>
  `${border.style === 'SOLID_MEDIUM' ? 2 : 1}px solid ${border.color}`;

let marked: HTMLElement[] = [];

function markSelection(): void {
  if (!painted) return;
  for (const node of marked) {
    node.classList.remove('active', 'selected', 'top', 'right', 'bottom', 'left');
    node.removeAttribute('aria-selected');
  }
  marked = [];
  const mark = (node: HTMLElement | undefined, name: string) => {
    if (!node) return;
    node.classList.add(name);
    marked.push(node);
  };
  const area = selection();
  for (const [row, { cells, row: line }] of lines) {
    if (row < area.row || row >= area.row + area.rows) continue;
    mark(line.firstElementChild as HTMLElement, 'selected');
    for (const [column, node] of cells)
      if (column >= area.column && column < area.column + area.columns) {
        if (area.rows * area.columns > 1) edged(node, row, column, area);
        node.setAttribute('aria-selected', 'true');
        marked.push(node);
      }
  }
  for (const [column, node] of heads)
    if (column >= area.column && column < area.column + area.columns) mark(node, 'selected');
  mark(lines.get(state.row)?.cells.get(state.column), 'active');
  const id = idOf(state.row, state.column);
  if (document.getElementById(id)) table.setAttribute('aria-activedescendant', id);
  else table.removeAttribute('aria-activedescendant');
}

/** A selected cell, with the outline of the selection where it ends. */
function edged(node: HTMLElement, row: number, column: number, area: Area): void {
  const { rows, columns } = mergeAt(row, column) ?? { rows: 1, columns: 1 };
  node.classList.add('selected');
  node.classList.toggle('top', row === area.row);
  node.classList.toggle('left', column === area.column);
  node.classList.toggle('bottom', row + rows === area.row + area.rows);
  node.classList.toggle('right', column + columns === area.column + area.columns);
}

/** Scrolls as little as needed to bring a cell into the part that is not frozen. */
export function reveal(row: number, column: number): void {
  const x = window(
    axes.columns,
    column,
    state.sheet.frozenColumns,
    scroller.scrollLeft,
    scroller.clientWidth - HEADER_WIDTH,
  );
  const y = window(
    axes.rows,
    row,
    state.sheet.frozenRows,
    scroller.scrollTop,
    scroller.clientHeight - HEADER_HEIGHT,
  );
  if (x !== scroller.scrollLeft || y !== scroller.scrollTop) {
    scroller.scrollTo(x, y);
    paint();
  }
}

function window(
  along: Axis,
  at: number,
  frozenCount: number,
  scrolled: number,
  extent: number,
): number {
  if (at <= frozenCount) return scrolled;
  const start = along.start(at) - along.start(frozenCount + 1);
  const end = along.start(at) + along.size(at) - extent;
  if (start < scrolled) return start;
  return end > scrolled ? Math.min(start, end) : scrolled;
}

export const focusGrid = (): void => table.focus({ preventScroll: true });
