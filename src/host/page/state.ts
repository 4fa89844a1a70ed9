import { contains, overlap } from '../a1.ts';
import type { Area, CellView, SheetView, View } from './view.ts';

/** What the page knows: the server's view and where the person is. */
export const state = {
  view: null as unknown as View,
  sheet: null as unknown as SheetView,
  /** Stamp of the sheet at hand, sent so that it is not sent again. */
  stamp: '',
  /** The one cell that typing goes to. */
  row: 1,
  column: 1,
  /** The corner of the selection opposite to where it began. */
  endRow: 1,
  endColumn: 1,
};

type Listener = () => void;
const listeners: Record<'view' | 'selection', Listener[]> = { view: [], selection: [] };

export const onView = (listener: Listener) => listeners.view.push(listener);
export const onSelection = (listener: Listener) => listeners.selection.push(listener);
export const viewChanged = () => listeners.view.forEach((listener) => listener());
export const selectionChanged = () => listeners.selection.forEach((listener) => listener());

export const cellAt = (row: number, column: number): CellView | undefined =>
  state.sheet.cells[row]?.[column];

/** The text that editing the cell starts from. */
export function inputOf(row: number, column: number): string {
  const cell = cellAt(row, column);
  if (cell?.checked !== undefined && cell.input === undefined)
    return cell.checked ? 'TRUE' : 'FALSE';
  return cell?.input ?? cell?.text ?? '';
}

/** The merge that covers the cell, if one does. */
export const mergeAt = (row: number, column: number): Area | undefined =>
  state.sheet.merges.find((area) => contains(area, row, column));

/** The selected rectangle, widened to whole merges. */
export function selection(): Area {
  let top = Math.min(state.row, state.endRow);
  let left = Math.min(state.column, state.endColumn);
  let bottom = Math.max(state.row, state.endRow);
  let right = Math.max(state.column, state.endColumn);
  for (const area of state.sheet.merges) {
    const selected = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    if (!overlap(area, selected)) continue;
    top = Math.min(top, area.row);
    left = Math.min(left, area.column);
    bottom = Math.max(bottom, area.row + area.rows - 1);
    right = Math.max(right, area.column + area.columns - 1);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Moves the active cell; the selection follows unless it is being extended. */
export function select(row: number, column: number): void {
  const merge = mergeAt(row, column);
  state.row = state.endRow = merge?.row ?? row;
  state.column = state.endColumn = merge?.column ?? column;
  selectionChanged();
}

export function selectArea(area: Area): void {
  if (area.rows === 1 && area.columns === 1) return select(area.row, area.column);
  const first = mergeAt(area.row, area.column) ?? area;
  state.row = first.row;
  state.column = first.column;
  state.endRow = area.row + area.rows - 1;
  state.endColumn = area.column + area.columns - 1;
  selectionChanged();
}

export function extendTo(row: number, column: number): void {
  state.endRow = row;
  state.endColumn = column;
  selectionChanged();
}
