import {
  columnOf, DEFAULT_HEIGHT, DEFAULT_WIDTH, rowOf, type Cell, type SheetModel,
} from '../model.ts'; // prettier-ignore

/** The size of text that names none, in points. */
const SIZE = 10;
/** Of a letter's size its mean width and its line, in pixels a point; a bold letter is wider. */
const LETTER = 0.72;
const BOLD = 1.08;
const LINE = 1.6;
const PADDING = 6;

/**
 * The heights, in pixels, of rows that have none of their own and hold text that wraps: a page makes them as high as
 * their text, but a program that opens a file may leave them low. Estimated from letters, a little too high.
 */
export function grownRows(sheet: SheetModel): Map<number, number> {
  const grown = new Map<number, number>();
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOf(key), columnOf(key)];
    if (sheet.heights.has(row) || cell.style?.wrap !== 'WRAP' || typeof cell.value !== 'string')
      continue;
    const height = heightOf(cell, cell.value, widthAt(sheet, row, column));
    if (height > Math.max(DEFAULT_HEIGHT, grown.get(row) ?? 0)) grown.set(row, height);
  }
  return grown;
}

function heightOf({ style, runs }: Cell, text: string, width: number): number {
  const size = style?.size ?? SIZE;
  const isBold = style?.bold === true || runs?.some(({ bold }) => bold) === true;
  const letters = Math.max(1, (width - PADDING) / (size * LETTER * (isBold ? BOLD : 1)));
  const lines = text.split('\n').reduce((sum, line) => sum + linesIn(line, letters), 0);
  return Math.ceil(lines * size * LINE + 4);
}

/** How many lines words take where so many letters stand in one. */
function linesIn(text: string, letters: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > letters) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
    while (used > letters) [lines, used] = [lines + 1, used - letters];
  }
  return lines;
}

/** The width of a cell with those merged to it. */
function widthAt(sheet: SheetModel, row: number, column: number): number {
  const merged = sheet.merges.find((area) => area.row === row && area.column === column);
  const last = column + (merged?.columns ?? 1) - 1;
  let width = 0;
  for (let at = column; at <= last; at++) width += sheet.widths.get(at) ?? DEFAULT_WIDTH;
  return width;
}
