import type { Layout, Words } from '../layouts/_layout.ts';
import type { Zone } from './zone.ts';
import { fromSheet } from './cells.ts';

/**
 * What people typed into the free cells of a generated tab, by key; blanks are left out. A row is found where
 * the layout put it; people who insert rows above move it, so the nearest row with the same cell in column A
 * is taken.
 */
export function wordsIn(
  layout: Layout,
  values: readonly (readonly unknown[])[],
  zone: Zone,
): Words {
  const moved = movesOf(layout, values);
  const words: Words = {};
  for (const { key, row, column, columns } of layout.free) {
    const line = values[row - 1 + moved(row)] ?? [];
    const typed = line
      .slice(column - 1, column - 1 + columns)
      .map((cell) => textOf(cell, zone))
      .find((text) => text !== '');
    if (typed !== undefined) words[key] = typed;
  }
  return words;
}

function textOf(cell: unknown, zone: Zone): string {
  const value = fromSheet(cell, zone);
  return typeof value === 'object' ? value.date : String(value).trim();
}

/** By how many rows each row stands lower or higher than where it was written, told by the section heads. */
function movesOf(layout: Layout, values: readonly (readonly unknown[])[]): (row: number) => number {
  const marks = layout.rows.flatMap((row, at) => {
    const [first] = row.cells;
    return row.line === 'section' && first ? [{ row: at + 1, text: String(first.value) }] : [];
  });
  const shifts = marks.map(({ row, text }) => {
    const title = withoutNumber(text);
    const found = values.findIndex((line) => withoutNumber(String(line[0] ?? '')) === title);
    return { row, by: found < 0 ? 0 : found + 1 - row };
  });
  return (row) => {
    const above = shifts.filter((shift) => shift.row <= row).pop();
    return above?.by ?? 0;
  };
}

const withoutNumber = (text: string): string =>
  text
    .replace(/^\d+\s+/, '')
    .replace(/:.*$/, '')
    .trim();

/** The layout with these words in its free cells; words without a place are returned. */
export function withWords(layout: Layout, words: Words): { layout: Layout; homeless: Words } {
  const homeless = { ...words };
  const rows = layout.rows.map((row) => ({ ...row, cells: [...row.cells] }));
  for (const cell of layout.free) {
    delete homeless[cell.key];
    const row = rows[cell.row - 1];
    if (!row) continue;
    const others = row.cells.filter(({ column }) => column !== cell.column);
    const old = row.cells.find(({ column }) => column === cell.column);
    row.cells = [
      ...others,
      { ...old, column: cell.column, value: words[cell.key] ?? '', look: old?.look ?? 'free' },
    ];
  }
  return { layout: { ...layout, rows }, homeless };
}
