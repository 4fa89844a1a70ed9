import { dayOfSerial } from '../domain/days.ts';
import { DAY, type FreeCell, type Layout, type LayoutRow, type Words } from '../layouts/_layout.ts';
import { columnsIn, inItsColumns } from './columnPlaces.ts';
import { placesOf, textOf } from './rowPlaces.ts';
import type { Zone } from './zone.ts';

type Values = readonly (readonly unknown[])[];

/**
 * What people typed into a generated tab: by key in the cells that are meant for it, and under a key of its own
 * what stands where the layout has nothing or something else. Blanks are left out, and so are numbers over its own.
 * Rows and columns that were moved or inserted are followed.
 */
export function wordsIn(layout: Layout, sheet: Values, zone: Zone): Words {
  const values = inItsColumns(sheet, columnsIn(layout, sheet, zone));
  const places = placesOf(layout, values, zone);
  const words: Words = {};
  for (const { key, row, column, columns, format } of layout.free) {
    const line = values[places[row - 1] ?? -1] ?? [];
    const typed = line
      .slice(column - 1, column - 1 + columns)
      .map((cell) => textOf(format === DAY ? asDay(cell) : cell, zone))
      .filter(Boolean);
    if (typed.length > 0) words[key] = typed.join(' ');
  }
  if (layout.free.length > 0) addStrays(words, layout, values, { places, zone });
  return words;
}

/** The same without what the add-on has laid there itself, if nobody has changed it. */
export const typedIn = (layout: Layout, values: Values, zone: Zone): Words =>
  Object.fromEntries(
    Object.entries(wordsIn(layout, values, zone)).filter(
      ([key, text]) => layout.own?.[key] !== text,
    ),
  );

/** While rows move, a day may stand where the format of a day has already been taken off, and reads as a number. */
const asDay = (cell: unknown): unknown =>
  typeof cell === 'number' ? dayOfSerial(cell) || cell : cell;

/** Adds what people typed beside or below what the layout has, and words over it. */
function addStrays(
  words: Words,
  layout: Layout,
  values: Values,
  { places, zone }: { places: readonly number[]; zone: Zone },
): void {
  const own = new Set(layout.rows.flatMap(({ cells }) => cells.map(({ value }) => String(value))));
  own.add(KEPT_BEFORE);
  const taken = takenIn(layout);
  const rowAt = new Map(places.map((place, at) => [place, at + 1]));
  values.forEach((line, at) => {
    const row = rowAt.get(at) ?? 0;
    line.forEach((cell, index) => {
      const text = textOf(cell, zone);
      if (text === '' || own.has(text)) return;
      const place = taken[`${row} ${index + 1}`];
      if (place === 'free' || (place === 'laid' && !isWords(cell))) return;
      words[`stray ${text.slice(0, 60)}`] = text;
    });
  });
}

const isWords = (cell: unknown): boolean => typeof cell === 'string' && /\p{L}/u.test(cell);

/** The cells that hold something of the layout, and those for typing, by 'row column'. */
function takenIn({ rows, free }: Layout): Record<string, 'laid' | 'free'> {
  const taken: Record<string, 'laid' | 'free'> = {};
  rows.forEach(({ cells }, at) => {
    for (const { column, value } of cells) if (value !== '') taken[`${at + 1} ${column}`] = 'laid';
  });
  for (const { row, column, columns } of free)
    for (let index = 0; index < columns; index++) taken[`${row} ${column + index}`] = 'free';
  return taken;
}

/** Above words that were laid where a layout has nothing. */
const KEPT_BEFORE = 'Kept from before';

/** The layout with these words in its cells for typing; what has no place there is added at its end. */
export function withWords(layout: Layout, words: Words): Layout {
  const rows = layout.rows.map((row) => ({ ...row, cells: [...row.cells] }));
  for (const { key, row, column, format } of layout.free) {
    const line = rows[row - 1];
    if (!line) continue;
    const old = line.cells.find((cell) => cell.column === column);
    const typed = { ...old, column, value: words[key] ?? '', look: old?.look ?? 'free' } as const;
    line.cells = [
      ...line.cells.filter((cell) => cell.column !== column),
      format === undefined ? typed : { ...typed, format },
    ];
  }
  const placed = new Set(layout.free.map(({ key }) => key));
  const homeless = Object.keys(words).filter((key) => !placed.has(key));
  return keptAtEnd({ ...layout, rows }, homeless, words);
}

/** The layout with what people typed into its tab since it was read; `before` is what stands there. */
export function withTypedSince(layout: Layout, before: Layout, values: Values, zone: Zone): Layout {
  const here: Words = {};
  for (const { key, row, column } of layout.free) {
    const cell = layout.rows[row - 1]?.cells.find((each) => each.column === column);
    here[key] = String(cell?.value ?? '');
  }
  const typed = Object.entries(typedIn(before, values, zone));
  const since = typed.filter(([key, text]) => here[key] !== text);
  return since.length === 0 ? layout : withWords(layout, { ...here, ...Object.fromEntries(since) });
}

/** Rows for words without a place, above a chart that ends the tab. */
function keptAtEnd(layout: Layout, keys: readonly string[], words: Words): Layout {
  if (keys.length === 0) return layout;
  const { rows, free, charts, widths } = layout;
  // A chart at the end stays there; charts further up stay where they are.
  const isBelow = charts.some(({ row }) => row > rows.length);
  const above = isBelow ? rows.length - 2 : rows.length;
  const added: LayoutRow[] = [
    { cells: [] },
    { cells: [{ column: 1, value: KEPT_BEFORE, look: 'section' }], line: 'section' },
    ...keys.map((key) => ({ cells: [{ column: 1, value: words[key] ?? '' }] })),
  ];
  const cells = keys.map((key, at): FreeCell => ({
    key,
    row: above + 3 + at,
    column: 1,
    columns: widths.length,
  }));
  return {
    ...layout,
    rows: [...rows.slice(0, above), ...added, ...rows.slice(above)],
    free: [...free, ...cells],
    charts: isBelow ? charts.map((chart) => ({ ...chart, row: chart.row + added.length })) : charts,
  };
}
