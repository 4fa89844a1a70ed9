import type { Area, SheetModel } from './model.ts';

/** Column letters of a number from 1: 28 is AB. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** The number of column letters; case does not matter. */
export const columnNumber = (text: string): number =>
  Array.from(text.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function toA1(area: Area, sheet?: { rows: number; columns: number }): string {
  const { row, column, rows, columns } = area;
  if (sheet && row === 1 && rows === sheet.rows && rows > 1 && columns < sheet.columns)
    return `${letters(column)}:${letters(column + columns - 1)}`;
  if (sheet && column === 1 && columns === sheet.columns && columns > 1 && rows < sheet.rows)
    return `${row}:${row + rows - 1}`;
  const first = `${letters(column)}${row}`;
  return rows === 1 && columns === 1
    ? first
    : `${first}:${letters(column + columns - 1)}${row + rows - 1}`;
}

/** The tab's name as A1 text needs it. */
export const quoted = (name: string): string =>
  /^[A-Za-z_][\w]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

const A1 = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** Splits `'Bob''s plan'!A1` into tab and address; the tab is null without one. */
export function splitTab(text: string): { tab: string | null; address: string } {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(text);
  if (!found) return { tab: null, address: text };
  return { tab: (found[1] ?? found[2] ?? '').replace(/''/g, "'"), address: found[3] ?? '' };
}

/** An address on a sheet as an area with its corners in order; null when it is none. */
export function parseA1(text: string, sheet: Pick<SheetModel, 'rows' | 'columns'>): Area | null {
  const r1c1 = R1C1.exec(text);
  if (r1c1) {
    const [, row, column, row2 = row, column2 = column] = r1c1;
    return between(Number(row), Number(column), Number(row2), Number(column2));
  }
  const found = A1.exec(text);
  if (!found) return null;
  const [, column1, row1, column2, row2] = found;
  const isRange = text.includes(':');
  if (!isRange && (!column1 || !row1)) return null;
  if (isRange && ((!column1 && !row1) || (!column2 && !row2))) return null;
  const first = { row: row1 ? Number(row1) : 1, column: column1 ? columnNumber(column1) : 1 };
  if (!isRange) return between(first.row, first.column, first.row, first.column);
  const last = {
    row: row2 ? Number(row2) : sheet.rows,
    column: column2 ? columnNumber(column2) : sheet.columns,
  };
  return between(first.row, first.column, last.row, last.column);
}

function between(row: number, column: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row, row2),
    column: Math.min(column, column2),
    rows: Math.abs(row2 - row) + 1,
    columns: Math.abs(column2 - column) + 1,
  };
}

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const within = (inner: Area, outer: Area): boolean =>
  contains(outer, inner.row, inner.column) &&
  contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

/** True for an area with lines on both sides of the edge behind a line. */
export function crosses(area: Area, axis: 'rows' | 'columns', line: number): boolean {
  const first = axis === 'rows' ? area.row : area.column;
  return first <= line && first + area[axis] - 1 > line;
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
