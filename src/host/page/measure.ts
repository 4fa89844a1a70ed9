import type { CellView, Run, SheetView, Style } from './view.ts';

const context = document.createElement('canvas').getContext('2d')!;
const widths = new Map<string, number>();

export const FONTS = 'Arial, Arimo, "Liberation Sans", Helvetica, sans-serif';
const PADDING = 4;

/** Pixels of a cell's font. */
export const pixels = (points: number): number => (points * 4) / 3;

/** Distance of lines: 16 px at the usual 10 pt. */
export const lineHeight = (points: number): number => Math.round(points * 1.6);

/** What a line adds to its row: 17 px at 10 pt, so that one line makes a row of 21 as in Sheets. */
const rowShare = (points: number): number => Math.round(points * 1.7);

export const fontFamily = (style: Style | undefined): string =>
  style?.family && style.family !== 'Arial' ? `"${style.family}", ${FONTS}` : FONTS;

export function textWidth(text: string, style: Style | undefined): number {
  const font = `${style?.italic ? 'italic ' : ''}${style?.bold ? 'bold ' : ''}${pixels(style?.size ?? 10)}px ${fontFamily(style)}`;
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    context.font = font;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** Where a line may end: after a space, but not after one that holds two words together. */
const BREAKS = /(?<=[^\S\u00a0\u202f])/;

/** How many lines runs of text take in a column of that width, each measured in its own type. */
function lines(runs: readonly Run[], width: number, style: Style | undefined): number {
  const text = runs.map((run) => run.text).join('');
  let count = 0;
  let start = 0;
  for (const paragraph of text.split('\n')) {
    count++;
    let from = start;
    let end = start;
    // Most fit, and each word of one that does would be measured with all before it.
    const fits = partWidth(runs, start, start + paragraph.length, style) <= width;
    for (const word of fits ? [] : paragraph.split(BREAKS)) {
      const room = word.trimEnd().length;
      if (end > from && partWidth(runs, from, end + room, style) > width) {
        count++;
        from = end;
      }
      end += word.length;
    }
    start += paragraph.length + 1;
  }
  return count;
}

/** The width of a part of the text. */
function partWidth(
  runs: readonly Run[],
  from: number,
  to: number,
  style: Style | undefined,
): number {
  let width = 0;
  let at = 0;
  for (const { text, ...own } of runs) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part) width += textWidth(part, { ...style, ...own });
    at += text.length;
  }
  return width;
}

/** The height that a row takes by itself: its tallest text, at least 21. */
export function fittingHeight(sheet: SheetView, row: number): number {
  let height = 21;
  for (const [column, cell] of Object.entries(sheet.cells[row] ?? {}))
    height = Math.max(height, cellHeight(sheet, row, Number(column), cell));
  return height;
}

/** The room of a cell for its text: that of all columns that it is joined with; none where it goes over several rows. */
function roomOf(sheet: SheetView, row: number, column: number): number {
  const merge = mergesOf(sheet).get(`${row} ${column}`);
  if (merge && merge.rows > 1) return Infinity;
  let width = 0;
  for (let at = column; at < column + (merge?.columns ?? 1); at++) width += sheet.widths[at] ?? 100;
  return width - 2 * PADDING + 1;
}

const merges = new WeakMap<SheetView, Map<string, SheetView['merges'][number]>>();

function mergesOf(sheet: SheetView): Map<string, SheetView['merges'][number]> {
  const known = merges.get(sheet);
  if (known) return known;
  const found = new Map(sheet.merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  merges.set(sheet, found);
  return found;
}

function cellHeight(sheet: SheetView, row: number, column: number, cell: CellView): number {
  const style = cell.style === undefined ? undefined : sheet.styles[cell.style];
  if (!cell.text || (style?.wrap !== 'WRAP' && !cell.text.includes('\n'))) {
    return style?.size && style.size > 10 && cell.text ? rowShare(style.size) + PADDING : 21;
  }
  const room = style?.wrap === 'WRAP' ? roomOf(sheet, row, column) : Infinity;
  return (
    lines(cell.runs ?? [{ text: cell.text }], room, style) * rowShare(style?.size ?? 10) + PADDING
  );
}
