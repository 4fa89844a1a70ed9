import { axes } from './axes.ts';
import { styleOf } from './cell.ts';
import { textWidth } from './measure.ts';
import { mergeAt, state } from './state.ts';
import type { CellView, Run, Style } from './view.ts';

const isFree = (cell: CellView | undefined): boolean =>
  cell?.text === undefined && cell?.checked === undefined && cell?.list === undefined;

/** How far unwrapped text runs over empty neighbours on each side. */
export function reachOf(row: number, column: number, cell: CellView | undefined, width: number) {
  const none = { left: 0, right: 0 };
  const style = styleOf(state.sheet, cell);
  if (
    !cell?.text ||
    cell.number ||
    cell.list !== undefined ||
    style?.wrap === 'WRAP' ||
    style?.wrap === 'CLIP'
  )
    return none;
  const missing = widest(cell.runs ?? [{ text: cell.text }], style) + 7 - width;
  if (missing <= 0) return none;
  const align = style?.horizontal ?? 'left';
  if (align === 'center') {
    const share = missing / 2;
    // No further than needed, so that it stays in the middle of its own cell.
    const room = (by: 1 | -1): number => Math.min(share, freeRoom(row, column, by, share));
    return { left: room(-1), right: room(1) };
  }
  return {
    left: align === 'left' ? 0 : freeRoom(row, column, -1, missing),
    right: align === 'right' ? 0 : freeRoom(row, column, 1, missing),
  };
}

/** The width of the widest line, each run measured in its own type. */
function widest(runs: readonly Run[], style: Style | undefined): number {
  const widths = [0];
  for (const run of runs) {
    const own = { ...style, ...run };
    const [first = '', ...more] = run.text.split('\n');
    widths.push((widths.pop() ?? 0) + textWidth(first, own));
    for (const line of more) widths.push(textWidth(line, own));
  }
  return Math.max(...widths);
}

function freeRoom(row: number, column: number, by: 1 | -1, wanted: number): number {
  let room = 0;
  for (let at = column + by; at >= 1 && at <= state.sheet.columns && room < wanted; at += by) {
    if (!isFree(state.sheet.cells[row]?.[at]) || mergeAt(row, at)) break;
    room += axes.columns.size(at);
  }
  return room;
}

/** Whether text of this or another cell runs over the right edge, where no gridline is drawn then. */
export function covers(row: number, column: number): boolean {
  const filled = state.sheet.cells[row];
  if (!filled) return false;
  const reaches = (from: number): { left: number; right: number } =>
    reachOf(row, from, filled[from], axes.columns.size(from));
  for (let at = column; at >= 1; at--) {
    if (isFree(filled[at])) continue;
    if (axes.columns.start(at + 1) + reaches(at).right > axes.columns.start(column + 1))
      return true;
    break;
  }
  for (let at = column + 1; at <= state.sheet.columns; at++) {
    if (isFree(filled[at])) continue;
    return axes.columns.start(at) - reaches(at).left < axes.columns.start(column + 1);
  }
  return false;
}
