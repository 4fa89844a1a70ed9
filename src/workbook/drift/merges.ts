import { isFormula, type Content } from '../../changes/content.ts';
import { areaInA1, letters } from '../../tabs/_a1.ts';
import { Malformed, type Column } from '../../tabs/_columns.ts';
import { columnsOf, contentAt, declared, idIn, valueAt, type Table } from '../table.ts';
import { itemAt, shown, type Found } from './found.ts';

type Merge = NonNullable<Table['merges']>[number];

/** Merged cells that touch a column of ours, down to the last row: sorting, filters and added rows break on them. */
export const mergeDrift = (table: Table): Found[] =>
  (table.merges ?? []).flatMap((merge) => {
    const ours = columnsIn(table, merge);
    return ours.length === 0 || merge.row > table.lastRow ? [] : [merged(table, merge, ours)];
  });

/** True for a cell that a merge hides behind its first one. */
export const isCovered = ({ merges, places }: Table, row: number, column: string): boolean => {
  const place = places.columns[column] ?? 0;
  return (merges ?? []).some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      place >= merge.column &&
      place < merge.column + merge.columns &&
      (row > merge.row || place > merge.column),
  );
};

/** The columns of ours under a merge, from left to right. */
const columnsIn = ({ places }: Table, { column, columns }: Merge): string[] =>
  Object.entries(places.columns)
    .filter(([, place]) => place >= column && place < column + columns)
    .sort(([, a], [, b]) => a - b)
    .map(([key]) => key);

function merged(table: Table, merge: Merge, ours: readonly string[]): Found {
  const { row, column, rows } = merge;
  const area = areaInA1(merge);
  const fills = fillsOf(table, merge, ours);
  const content = firstContent(table, merge);
  const filled = fills.map((fill) => `${letters(fill.place)}${fill.row}`);
  const value = shown(content) === '' ? 'blank' : `“${shown(content)}”`;
  const change = {
    tab: table.key,
    ...merge,
    ids: row === 1 ? [] : Array.from({ length: rows }, (_, at) => idIn(table, row + at)),
    header: String(table.headers[column - 1] ?? ''),
  };
  return {
    item: itemAt(
      table,
      'merged',
      { column: ours[0], row, cell: area },
      {
        before: `${value} over ${area}`,
        after:
          filled.length === 0 ? 'Single cells' : `Single cells, ${value} in ${list(filled)} too`,
        isSafe: true,
      },
    ),
    mend: (changes, formulaOf) => {
      changes.setMerge(change);
      for (const { row: at, key, content: fill } of fills) {
        const text = fill === null ? { formula: formulaOf(table.key, key, at) } : fill;
        changes.setContent(table.key, at, key, text);
      }
    },
  };
}

const list = (cells: readonly string[]): string =>
  cells.length > 6
    ? `${cells.slice(0, 5).join(', ')} and ${cells.length - 5} more`
    : cells.join(', ');

/** `content` null asks for the formula of a starred cell. */
type Fill = { row: number; place: number; key: string; content: Content | null };

/**
 * The cells to fill: down in rows that hold something else too, and to the right into columns of the same sort.
 * An ID is never given twice, and headers stay as they are.
 */
function fillsOf(table: Table, merge: Merge, ours: readonly string[]): Fill[] {
  const content = firstContent(table, merge);
  const first = keyAt(table, merge.column);
  if (merge.row === 1 || first === null) return [];
  const fills: Fill[] = [];
  for (let row = merge.row; row < merge.row + merge.rows; row++) {
    if (!isPeopled(table, row, ours)) continue;
    for (const key of ours) {
      const place = table.places.columns[key] ?? 0;
      if ((row === merge.row && place === merge.column) || key === declared(table.key).id) continue;
      if (contentAt(table, row, key) !== '') continue;
      const [column, from] = [columnsOf(table.key)[key], columnsOf(table.key)[first]];
      if (!column || !from) continue;
      if (column.formula === true) fills.push({ row, place, key, content: null });
      else if (
        content !== '' &&
        (key === first || isAlike(column, from)) &&
        fits(column, table, merge)
      )
        fills.push({ row, place, key, content });
    }
  }
  return fills;
}

const keyAt = ({ places }: Table, place: number): string | null =>
  Object.keys(places.columns).find((key) => places.columns[key] === place) ?? null;

const firstContent = (table: Table, { row, column }: Merge): Content => {
  const key = keyAt(table, column);
  if (key !== null && row > 1) return contentAt(table, row, key);
  return table.values[row - table.firstRow]?.[column - 1] ?? '';
};

const isAlike = (a: Column<unknown>, b: Column<unknown>): boolean =>
  a.kind === b.kind && a.suggests === b.suggests;

/** A formula would not move on with its value, and a word in a column of numbers helps nobody. */
function fits(column: Column<unknown>, table: Table, { row, column: place }: Merge): boolean {
  const key = keyAt(table, place) ?? '';
  if (isFormula(contentAt(table, row, key))) return false;
  return !(column.read(valueAt(table, row, key)) instanceof Malformed);
}

/** True for a row that holds something of ours beside the merged cells and formulas. */
const isPeopled = (table: Table, row: number, ours: readonly string[]): boolean =>
  row <= table.firstRow + table.values.length - 1 &&
  Object.keys(table.places.columns).some(
    (key) =>
      (!ours.includes(key) || !isCovered(table, row, key)) &&
      columnsOf(table.key)[key]?.formula !== true &&
      contentAt(table, row, key) !== '',
  );
