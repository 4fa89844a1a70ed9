import { google, type Range, type Sheet, type TextStyle, type Written } from '../google.ts';
import { lookOf, type Layout, type LayoutCell, type LookOf } from '../layouts/_layout.ts';
import type { Book } from './book.ts';
import { asText } from './cells.ts';
import { drawCharts } from './drawCharts.ts';
import { gridColumns, growTo } from './grid.ts';
import { same, type Ground } from './ground.ts';
import { layLines } from './layLines.ts';
import { layDropdowns, openCells } from './layFree.ts';
import { layHeights, layWidths, layWraps } from './laySizes.ts';
import { mergeable, takeAllApart } from './merging.ts';
import { writeRich } from './writeRich.ts';

/**
 * Writes a generated tab: whole blocks, each look in one call and only if it differs from what stands there. The
 * calls do not grow with the rows. What `latest` makes of the layout goes into the cells: it is asked right before
 * they are written.
 */
export function writeLayout(
  book: Book,
  sheet: Sheet,
  laid: Layout,
  ground: Ground,
  latest: (layout: Layout) => Layout = (layout) => layout,
): void {
  const { before, isNew } = ground;
  const width = laid.widths.length;
  const columns = gridColumns(sheet);
  if (columns < width) sheet.insertColumnsAfter(columns, width - columns);
  const blockFor = (layout: Layout): { block: Range; height: number } => {
    const old = before?.rows.length ?? 0;
    const height = Math.max(laid.rows.length, layout.rows.length, old, ground.rows);
    growTo(sheet, height);
    return { block: sheet.getRange(1, 1, height, width), height };
  };
  const { block, height } = blockFor(laid);
  if (before === null && !isNew) block.clearFormat().clearDataValidations();
  const isMerged = before === null || !same(before.merges, laid.merges);
  if (isMerged && !isNew) takeAllApart(block);
  writeLooks(block, before && gridOf(before, height), gridOf(laid, height));

  const after = latest(laid);
  const whole = after.rows.length > laid.rows.length ? blockFor(after) : { block, height };
  writeValues(book, whole.block, gridOf(after, whole.height));
  writeRich(book, sheet, after);
  if (whole.height > height)
    writeLooks(whole.block, gridOf(laid, whole.height), gridOf(after, whole.height));
  layLines(sheet, before, after);
  if (isMerged) {
    const merges = isNew ? after.merges : mergeable(sheet, after.merges);
    for (const { row, rows, column, columns: across } of merges)
      sheet.getRange(row, column, rows, across).mergeAcross();
  }
  layDropdowns(book, sheet, before, after);
  layWraps(sheet, before, after);
  layHeights(sheet, ground, after);
  if (isNew) {
    layWidths(book, sheet, after);
    sheet.setHiddenGridlines(true);
    if (after.frozen > 0) sheet.setFrozenRows(after.frozen);
  }
  openCells(sheet, ground, after);
  drawCharts(book, sheet, ground, after);
  if (after.isHidden === true && before?.isHidden !== true) sheet.hideSheet();
  if (before?.isHidden === true && after.isHidden !== true) sheet.showSheet();
}

/** A cell with the fill of its row's band. */
type Cell = LayoutCell & { band?: string; align?: LookOf['align'] };
type Grid = (Cell | null)[][];

/** The cells of a layout as a full grid, with what their rows and columns say for all of them. */
function gridOf({ rows, widths, columns }: Layout, height: number): Grid {
  const blanks = widths.map((_, at): Cell | null => {
    const usual = columns?.[at + 1];
    return usual ? { column: at + 1, value: '', ...usual } : null;
  });
  return Array.from({ length: height }, (_, at) => {
    const { cells = [], band } = rows[at] ?? {};
    const banded = band === undefined ? {} : { band };
    const line = blanks.map((blank, column): Cell | null =>
      band === undefined ? blank : { column: column + 1, value: '', ...blank, ...banded },
    );
    for (const cell of cells)
      line[cell.column - 1] = { ...line[cell.column - 1], ...cell, ...banded };
    return line;
  });
}

/** Each look for the whole block in one call, if it is not so already; what a new tab has needs no call. */
function writeLooks(block: Range, before: Grid | null, after: Grid): void {
  const put = <T>(of: (cell: Cell | null) => T, usual: T, set: (values: T[][]) => void): void => {
    const values = after.map((row) => row.map(of));
    const old = before?.map((row) => row.map(of)) ?? after.map((row) => row.map(() => usual));
    if (!same(values, old)) set(values);
  };
  put(
    (cell) => lookOf(cell).fill ?? cell?.band ?? null,
    null,
    (fills) => block.setBackgrounds(fills),
  );
  put(
    (cell) => lookOf(cell).align ?? cell?.align ?? 'normal',
    'normal',
    (sides) => block.setHorizontalAlignments(sides),
  );
  put(formatOf, '', (formats) => block.setNumberFormats(formats));
  const styles = new Map<string, TextStyle>();
  put(styleKey, '', (keys) =>
    block.setTextStyles(keys.map((row) => row.map((key) => styleOf(key, styles)))),
  );
  if (before === null) block.setVerticalAlignment('middle');
}

/** Text stays as typed; numbers and days show as their cell says. */
const formatOf = (cell: Cell | null): string =>
  cell?.format ?? (typeof cell?.value === 'number' ? numberFormat(cell.value) : '@');

/** Thousands apart, and decimals only where there are some: otherwise their point would stand there alone. */
const numberFormat = (value: number): string =>
  Number.isInteger(value) ? '#,##0' : '#,##0.##########';

const TEXT_COLOR = '#202124';

/** Size, weight, colour and family of a cell in one word. */
function styleKey(cell: Cell | null): string {
  const { size = 10, bold = false, color = TEXT_COLOR, mono = false } = lookOf(cell);
  return `${size} ${bold} ${color} ${mono}`;
}

function styleOf(key: string, known: Map<string, TextStyle>): TextStyle {
  const [size, bold, color = TEXT_COLOR, mono] = key.split(' ');
  const made =
    known.get(key) ??
    google()
      .SpreadsheetApp.newTextStyle()
      .setFontSize(Number(size))
      .setBold(bold === 'true')
      .setForegroundColor(color)
      .setFontFamily(mono === 'true' ? 'Roboto Mono' : 'Arial')
      .build();
  known.set(key, made);
  return made;
}

/** All values in one call. A text lands as that very text; a blank stays truly empty, so that text can run over it. */
function writeValues({ zone }: Book, block: Range, cells: Grid): void {
  const value = (cell: Cell | null): Written => {
    if (cell === null || cell.value === '') return null;
    if (typeof cell.value === 'number') return cell.value;
    const isDay = cell.format !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(cell.value);
    return isDay ? zone.toInstant({ date: cell.value, time: '' }) : asText(cell.value);
  };
  block.setValues(cells.map((row) => row.map(value)));
}
