import { letters } from '../tabs/_a1.ts';
import { google, type Sheet } from '../google.ts';
import { lookOf, type Layout } from '../layouts/_layout.ts';
import type { Book } from './book.ts';
import { same, type Ground } from './ground.ts';
import { runsOfEquals } from './neighbours.ts';

const USUAL_HEIGHT = 21;

/**
 * The widths of a new tab. Where the hidden tab keeps them ready (`keepWidths`) they are taken over in one call,
 * else set one after another.
 */
export function layWidths({ data }: Book, sheet: Sheet, { widths, hidden }: Layout): void {
  const shown = widths.slice(0, widths.length - hidden);
  if (data.sheet !== null && same(data.head.widths, shown)) {
    const { PASTE_COLUMN_WIDTHS } = google().SpreadsheetApp.CopyPasteType;
    const source = data.sheet.getRange(1, 1, 1, shown.length);
    source.copyTo(sheet.getRange(1, 1, 1, shown.length), PASTE_COLUMN_WIDTHS, false);
  } else setWidths(sheet, shown);
  if (hidden > 0) sheet.hideColumns(shown.length + 1, hidden);
}

/** Lays the widths of a kind of tab on the hidden tab, whose own do not matter. */
export function keepWidths({ data }: Book, widths: readonly number[]): void {
  if (data.sheet === null || same(data.head.widths, widths)) return;
  setWidths(data.sheet, widths);
  data.head.widths = [...widths];
}

function setWidths(sheet: Sheet, widths: readonly number[]): void {
  for (const [from, count] of runsOfEquals(widths))
    sheet.setColumnWidths(from + 1, count, widths[from] ?? 100);
}

/** Heights that differ from what stands there, neighbours in one call; all others grow with their text. */
export function layHeights(sheet: Sheet, { before, isNew }: Ground, after: Layout): void {
  const length = Math.max(after.rows.length, before?.rows.length ?? 0);
  const heights = (layout: Layout | null): number[] =>
    Array.from({ length }, (_, at) => layout?.rows[at]?.height ?? USUAL_HEIGHT);
  const wanted = heights(after);
  const isUnknown = before === null && !isNew;
  const old = isUnknown ? wanted.map(() => 0) : heights(before);
  const changed = wanted.map((pixels, at) => (pixels === old[at] ? 0 : pixels));
  for (const [from, count] of runsOfEquals(changed)) {
    const pixels = changed[from] ?? 0;
    if (pixels > 0) sheet.setRowHeights(from + 1, count, pixels);
  }
}

/** Where text wraps and where it no longer does, a call each. */
export function layWraps(sheet: Sheet, before: Layout | null, after: Layout): void {
  const { WrapStrategy } = google().SpreadsheetApp;
  const [old, wanted] = [wrapped(before), wrapped(after)];
  const gone = [...old].filter((cell) => !wanted.has(cell));
  const come = [...wanted].filter((cell) => !old.has(cell));
  if (gone.length > 0) sheet.getRangeList(joined(gone)).setWrapStrategy(WrapStrategy.OVERFLOW);
  if (come.length > 0) sheet.getRangeList(joined(come)).setWrapStrategy(WrapStrategy.WRAP);
}

/** Cells whose text wraps, as 'column row'. */
const wrapped = (layout: Layout | null): Set<string> =>
  new Set(
    (layout?.rows ?? []).flatMap(({ cells }, at) =>
      cells.filter((cell) => lookOf(cell).wrap === true).map(({ column }) => `${column} ${at + 1}`),
    ),
  );

/** Cells as areas in A1, those below each other joined. */
function joined(cells: readonly string[]): string[] {
  const places = cells
    .map((cell) => cell.split(' ').map(Number) as [column: number, row: number])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const areas: { column: number; from: number; to: number }[] = [];
  for (const [column, row] of places) {
    const last = areas[areas.length - 1];
    if (last && last.column === column && last.to + 1 === row) last.to = row;
    else areas.push({ column, from: row, to: row });
  }
  return areas.map(({ column, from, to }) => `${letters(column)}${from}:${letters(column)}${to}`);
}
