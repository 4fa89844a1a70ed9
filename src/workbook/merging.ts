import type { Range, Sheet } from '../google.ts';

type Area = { row: number; column: number; rows: number; columns: number };

/** Takes apart all merged cells that touch a block: as a whole each, since Sheets takes no part of one. */
export function takeAllApart(block: Range): void {
  const merged = block.getMergedRanges().map((range) => range.getA1Notation());
  if (merged.length > 0) block.getSheet().getRangeList(merged).breakApart();
}

/** Of areas those that Sheets merges: not across the edge of frozen lines, and not under a filter. */
export function mergeable<T extends Area>(sheet: Sheet, areas: readonly T[]): T[] {
  if (areas.length === 0) return [];
  const [rows, columns] = [sheet.getFrozenRows(), sheet.getFrozenColumns()];
  const filter = sheet.getFilter();
  const filtered = filter && areaOf(filter.getRange());
  return areas.filter(
    (area) =>
      !crosses(area.row, area.rows, rows) &&
      !crosses(area.column, area.columns, columns) &&
      !(filtered && meets(area, filtered)),
  );
}

/** True where a range can be merged, and no part of another merge would be in it. */
export function mayMerge(range: Range): boolean {
  const area = areaOf(range);
  const others = range.getMergedRanges().map(areaOf);
  return (
    others.every((other) => isWithin(other, area)) &&
    mergeable(range.getSheet(), [area]).length === 1
  );
}

const areaOf = (range: Range): Area => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});

const crosses = (first: number, count: number, line: number): boolean =>
  first <= line && first + count - 1 > line;

const meets = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const isWithin = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
