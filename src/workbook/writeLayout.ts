import type { ChartSpec } from '../charts/_chart.ts';
import { google, type Range, type RichTextValue, type Sheet, type Written } from '../google.ts';
import { LOOKS, type Layout, type LayoutCell, type LookOf } from '../layouts/_layout.ts';
import type { Book } from './book.ts';
import { asText } from './cells.ts';
import { growTo } from './grid.ts';
import { seriesBlock } from './okrData.ts';
import { letters } from './table.ts';

/**
 * Writes a generated tab. What is as it was in the layout that stands there is not written again, so a tab that
 * is refreshed costs few calls; the calls do not grow with the number of rows.
 */
export function writeLayout(book: Book, sheet: Sheet, before: Layout | null, after: Layout): void {
  const width = after.widths.length;
  const height = Math.max(after.rows.length, before?.rows.length ?? 0);
  growTo(sheet, height);
  const block = sheet.getRange(1, 1, height, width);
  const isMoved = before !== null && JSON.stringify(before.merges) !== JSON.stringify(after.merges);
  if (isMoved && before.merges.length > 0) block.breakApart();
  writeLooks(block, before && grid(before, height), grid(after, height));
  writeValues(book, block, after, height);
  writeLinks(book, sheet, after);
  writeLines(sheet, before, after);
  if (before === null || isMoved)
    for (const { row, rows, column, columns } of after.merges)
      sheet.getRange(row, column, rows, columns).mergeAcross();
  writeDropdowns(sheet, before, after);
  writeSizes(sheet, before, after);
  writeCharts(book, sheet, before, after);
}

type Grid = (LayoutCell | null)[][];

/** The cells of a layout as a full grid, bands spread over empty cells. */
function grid(layout: Layout, height: number): Grid {
  const width = layout.widths.length;
  return Array.from({ length: height }, (_, at) => {
    const row = layout.rows[at];
    const cells: (LayoutCell | null)[] = Array.from({ length: width }, () => null);
    for (const cell of row?.cells ?? []) cells[cell.column - 1] = cell;
    return cells;
  });
}

/** Text cells keep text as it is; blank ones leave it to whoever types. */
function formatOf(cell: LayoutCell | null): string {
  if (cell?.format !== undefined) return cell.format;
  if (cell === null || cell.value === '') return 'General';
  return typeof cell.value === 'number' ? '0.##' : '@';
}

const lookOf = (cell: LayoutCell | null): LookOf => (cell?.look ? LOOKS[cell.look] : {});

/** Each look for the whole block in one call, and only if it differs from what stands there. */
function writeLooks(block: Range, before: Grid | null, after: Grid): void {
  const put = <T>(
    of: (cell: LayoutCell | null) => T,
    plain: T,
    set: (values: T[][]) => void,
  ): void => {
    const values = after.map((row) => row.map(of));
    const old = before?.map((row) => row.map(of)) ?? after.map((row) => row.map(() => plain));
    if (JSON.stringify(values) !== JSON.stringify(old)) set(values);
  };
  put(
    (cell) => lookOf(cell).size ?? 10,
    10,
    (sizes) => block.setFontSizes(sizes),
  );
  put(
    (cell) => (lookOf(cell).bold ? 'bold' : 'normal'),
    'normal',
    (weights) => block.setFontWeights(weights as 'bold'[][]),
  );
  put(
    (cell) => lookOf(cell).color ?? '#202124',
    '',
    (colors) => block.setFontColors(colors),
  );
  put(
    (cell) => lookOf(cell).align ?? 'normal',
    'normal',
    (sides) => block.setHorizontalAlignments(sides as 'left'[][]),
  );
  put(formatOf, '', (formats) => block.setNumberFormats(formats));
  put(
    (cell) => (lookOf(cell).mono ? 'Roboto Mono' : 'Arial'),
    'Arial',
    (families) => block.setFontFamilies(families),
  );
  if (before === null) block.setVerticalAlignment('middle');
}

/** All values in one call. A text lands as that very text; a blank stays truly empty, so that text can overflow. */
function writeValues(book: Book, block: Range, layout: Layout, height: number): void {
  const free = new Map(layout.free.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const values = grid(layout, height).map((row, r) =>
    row.map((cell, c): Written => {
      if (cell === null || cell.value === '') return null;
      const typed = free.get(`${r + 1} ${c + 1}`);
      if (typeof cell.value === 'number') return cell.value;
      const isDay = typed?.format !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(cell.value);
      return isDay ? book.zone.toInstant({ date: cell.value, time: '' }) : asText(cell.value);
    }),
  );
  block.setValues(values);
  const fills = grid(layout, height).map((row, r) =>
    row.map((cell) => lookOf(cell).fill ?? layout.rows[r]?.band ?? null),
  );
  block.setBackgrounds(fills);
}

/** Links, a column at a time: everything in a column that links is text. */
function writeLinks(book: Book, sheet: Sheet, layout: Layout): void {
  const linked = layout.rows.flatMap((row, r) =>
    row.cells.flatMap((cell) => (cell.link ? [{ ...cell, row: r + 1 }] : [])),
  );
  for (const column of new Set(linked.map((cell) => cell.column))) {
    const own = linked.filter((cell) => cell.column === column);
    const rows = own.map(({ row }) => row);
    const from = Math.min(...rows);
    const to = Math.max(...rows);
    const texts = layout.rows
      .slice(from - 1, to)
      .map(({ cells }) => cells.find((cell) => cell.column === column) ?? null);
    const values = texts.map((cell) => [richText(book, cell)]);
    sheet.getRange(from, column, values.length, 1).setRichTextValues(values);
  }
}

function richText(book: Book, cell: LayoutCell | null): RichTextValue {
  const { SpreadsheetApp } = google();
  const text = cell === null ? '' : String(cell.value);
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  const target = cell?.link && book.sheet(cell.link.tab);
  if (target && cell?.link && text !== '') {
    builder.setLinkUrl(0, text.length, `#gid=${target.getSheetId()}&range=${cell.link.a1}`);
    return builder.build();
  }
  const look = lookOf(cell);
  // Rich text replaces the cell's own weight in some clients, so the bold of heads is said again.
  const style = SpreadsheetApp.newTextStyle()
    .setBold(look.bold ?? false)
    .build();
  return (text === '' ? builder : builder.setTextStyle(0, text.length, style)).build();
}

/** Borders, a call for each kind. */
function writeLines(sheet: Sheet, before: Layout | null, after: Layout): void {
  const lines = linesOf(after);
  if (before !== null && JSON.stringify(linesOf(before)) === JSON.stringify(lines)) return;
  if (before !== null) {
    const rows = Math.max(before.rows.length, after.rows.length);
    sheet
      .getRange(1, 1, rows, after.widths.length)
      .setBorder(false, false, false, false, false, false);
  }
  const { SOLID, SOLID_MEDIUM } = google().SpreadsheetApp.BorderStyle;
  const under = (areas: string[], color: string, style: unknown): void => {
    if (areas.length > 0)
      sheet.getRangeList(areas).setBorder(null, null, true, null, null, null, color, style);
  };
  under(lines.section, '#5f6368', SOLID_MEDIUM);
  under(lines.head, '#dadce0', SOLID);
  under(lines.row, '#e8eaed', SOLID);
  if (lines.free.length > 0)
    sheet.getRangeList(lines.free).setBorder(true, true, true, true, null, null, '#80868b', SOLID);
}

function linesOf({
  rows,
  widths,
  free,
}: Layout): Record<'section' | 'head' | 'row' | 'free', string[]> {
  const last = letters(visible(widths));
  const under = (kind: string): string[] =>
    rows.flatMap(({ line }, at) => (line === kind ? [`A${at + 1}:${last}${at + 1}`] : []));
  const boxes = free.map(
    ({ row, column, columns }) => `${letters(column)}${row}:${letters(column + columns - 1)}${row}`,
  );
  return { section: under('section'), head: under('head'), row: under('row'), free: boxes };
}

const visible = (widths: readonly number[]): number => widths.filter((width) => width > 0).length;

/** Dropdowns, a call for each column that has any. */
function writeDropdowns(sheet: Sheet, before: Layout | null, after: Layout): void {
  const withChoices = (layout: Layout | null): Layout['free'] =>
    (layout?.free ?? []).filter(({ choices }) => choices !== undefined);
  if (JSON.stringify(withChoices(before)) === JSON.stringify(withChoices(after))) return;
  const all = [...withChoices(before), ...withChoices(after)];
  for (const column of new Set(all.map((cell) => cell.column))) {
    const rows = all.filter((cell) => cell.column === column).map(({ row }) => row);
    const [from, to] = [Math.min(...rows), Math.max(...rows)];
    const rules = Array.from({ length: to - from + 1 }, (_, at) => {
      const cell = withChoices(after).find(
        (each) => each.column === column && each.row === from + at,
      );
      if (!cell?.choices) return [null];
      const builder = google().SpreadsheetApp.newDataValidation().setAllowInvalid(true);
      return [builder.requireValueInList(cell.choices, true).build()];
    });
    sheet.getRange(from, column, rules.length, 1).setDataValidations(rules);
  }
}

/** Widths and heights that differ from what stands there, neighbours in one call. */
function writeSizes(sheet: Sheet, before: Layout | null, after: Layout): void {
  if (before === null) {
    const shown = after.widths.slice(0, visible(after.widths));
    for (const [from, count] of runs(shown))
      sheet.setColumnWidths(from + 1, count, shown[from] ?? 100);
    if (after.hidden > 0) sheet.hideColumns(visible(after.widths) + 1, after.hidden);
    sheet.setHiddenGridlines(true);
    if (after.frozen > 0) sheet.setFrozenRows(after.frozen);
  }
  const heights = (layout: Layout | null): number[] =>
    Array.from(
      { length: Math.max(after.rows.length, before?.rows.length ?? 0) },
      (_, at) => layout?.rows[at]?.height ?? 21,
    );
  const [old, wanted] = [heights(before), heights(after)];
  const changed = wanted.map((pixels, at) => (pixels === old[at] ? 0 : pixels));
  for (const [from, count] of runs(changed)) {
    const pixels = changed[from] ?? 0;
    if (pixels > 0) sheet.setRowHeights(from + 1, count, pixels);
  }
  const { WrapStrategy } = google().SpreadsheetApp;
  const wrapped = after.rows.flatMap((row, at) =>
    row.cells.flatMap((cell) => (lookOf(cell).wrap ? [`${letters(cell.column)}${at + 1}`] : [])),
  );
  const oldWrapped = before?.rows.flatMap((row, at) =>
    row.cells.flatMap((cell) => (lookOf(cell).wrap ? [`${letters(cell.column)}${at + 1}`] : [])),
  );
  if (wrapped.length > 0 && JSON.stringify(wrapped) !== JSON.stringify(oldWrapped))
    sheet.getRangeList(joined(wrapped)).setWrapStrategy(WrapStrategy.WRAP);
}

/** Cells below each other as one area. */
function joined(cells: readonly string[]): string[] {
  const byColumn = new Map<string, number[]>();
  for (const cell of cells) {
    const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    byColumn.set(column, [...(byColumn.get(column) ?? []), Number(row)]);
  }
  return Array.from(byColumn).flatMap(([column, rows]) => {
    const sorted = [...rows].sort((a, b) => a - b);
    const areas: [number, number][] = [];
    for (const row of sorted) {
      const last = areas[areas.length - 1];
      if (last && row <= last[1] + 1) last[1] = row;
      else areas.push([row, row]);
    }
    return areas.map(([from, to]) => `${column}${from}:${column}${to}`);
  });
}

/** Charts are taken away and drawn again: their numbers and places may have moved. */
function writeCharts(book: Book, sheet: Sheet, before: Layout | null, after: Layout): void {
  if (before !== null && before.charts.length > 0)
    for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  for (const chart of after.charts) sheet.insertChart(drawn(book, sheet, chart));
}

function drawn(
  book: Book,
  sheet: Sheet,
  chart: ChartSpec,
): ReturnType<ReturnType<Sheet['newChart']>['build']> {
  const { Charts } = google();
  const builder = sheet
    .newChart()
    .setChartType(Charts.ChartType[chart.type])
    .addRange(seriesBlock(book, chart.key, chart.series))
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, chart.offsetX, 0);
  for (const [name, value] of Object.entries(chart.options)) builder.setOption(name, value);
  return builder.build();
}

/** Runs of equal neighbours: where each begins (from 0) and how many they are. */
function runs<T>(list: readonly T[]): [from: number, count: number][] {
  const found: [number, number][] = [];
  list.forEach((each, at) => {
    const last = found[found.length - 1];
    if (last && list[at - 1] === each) last[1]++;
    else found.push([at, 1]);
  });
  return found;
}
