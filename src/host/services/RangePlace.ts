import { contains, overlap, toA1 } from '../a1.ts';
import { notInContract, ServiceError, type Execution } from '../execution.ts';
import { signature } from '../guard.ts';
import {
  cellAt,
  extentOf,
  hasContent,
  touch,
  type Area,
  type Cell,
  type SheetModel,
} from '../model.ts';
import type { Enum } from './Enum.ts';
import type { Make } from './make.ts';

/** SpreadsheetApp.Range as coordinates: where it is, its neighbours, and walking its cells. */
export class RangePlace {
  readonly _execution: Execution;
  readonly _sheet: SheetModel;
  readonly _area: Area;
  readonly _make: Make;
  constructor(execution: Execution, make: Make, sheet: SheetModel, area: Area) {
    this._execution = execution;
    this._make = make;
    this._sheet = sheet;
    this._area = area;
  }

  getRow(): number {
    return this._area.row;
  }
  getColumn(): number {
    return this._area.column;
  }
  getRowIndex(): number {
    return this._area.row;
  }
  getColumnIndex(): number {
    return this._area.column;
  }
  getNumRows(): number {
    return this._area.rows;
  }
  getNumColumns(): number {
    return this._area.columns;
  }
  getHeight(): number {
    return this._area.rows;
  }
  getWidth(): number {
    return this._area.columns;
  }
  getLastRow(): number {
    return this._area.row + this._area.rows - 1;
  }
  getLastColumn(): number {
    return this._area.column + this._area.columns - 1;
  }
  getGridId(): number {
    return this._sheet.id;
  }
  getSheet(): unknown {
    return this._make.sheet(this._sheet);
  }
  getA1Notation(): string {
    return toA1(this._area, this._sheet);
  }
  isStartRowBounded(): boolean {
    return !(this._area.row === 1 && this._area.rows === this._sheet.rows);
  }
  isEndRowBounded(): boolean {
    return this.isStartRowBounded();
  }
  isStartColumnBounded(): boolean {
    return !(this._area.column === 1 && this._area.columns === this._sheet.columns);
  }
  isEndColumnBounded(): boolean {
    return this.isStartColumnBounded();
  }

  activate(): this {
    if (this._sheet.hidden) throw notInContract('putting a hidden tab in front');
    const { workbook, shared } = this._execution;
    workbook.active = this._sheet.id;
    workbook.selection = { ...this._area };
    shared.ui.push({ kind: 'select', sheet: this._sheet.id });
    return this;
  }

  offset(
    rows: number,
    columns: number,
    height = this._area.rows,
    width = this._area.columns,
  ): unknown {
    return this._make.range(
      this._sheet,
      this._area.row + rows,
      this._area.column + columns,
      height,
      width,
    );
  }

  getCell(row: number, column: number): unknown {
    if (row < 1 || column < 1 || row > this._area.rows || column > this._area.columns)
      throw new ServiceError('Cell reference out of range');
    return this._make.range(
      this._sheet,
      this._area.row + row - 1,
      this._area.column + column - 1,
      1,
      1,
    );
  }

  /** As Ctrl and an arrow: to the end of a block, over a gap to the next one, else to the edge of the grid. */
  getNextDataCell(direction: unknown): unknown {
    const [down, across] = DIRECTIONS[String(direction)] ?? [0, 0];
    let { row, column } = this._area;
    const isFull = (r: number, c: number): boolean => {
      const cell = cellAt(this._sheet, r, c);
      return cell !== undefined && hasContent(cell);
    };
    const isInside = (r: number, c: number): boolean =>
      r >= 1 && c >= 1 && r <= this._sheet.rows && c <= this._sheet.columns;
    const inBlock = isFull(row, column) && isFull(row + down, column + across);
    while (isInside(row + down, column + across)) {
      if (inBlock && !isFull(row + down, column + across)) break;
      [row, column] = [row + down, column + across];
      if (!inBlock && isFull(row, column)) break;
    }
    return this._make.range(this._sheet, row, column, 1, 1);
  }

  /** As Ctrl and A: the block of content around, or beside, the range. */
  getDataRegion(dimension?: Enum): unknown {
    let area: Area = { ...this._area };
    for (let isGrowing = true; isGrowing;) {
      const next = this._grown(area, dimension === undefined ? null : String(dimension));
      isGrowing = next.rows * next.columns > area.rows * area.columns;
      area = next;
    }
    return this._make.area(this._sheet, area);
  }
  _grown(area: Area, only: string | null): Area {
    let [top, left] = [area.row, area.column];
    let [bottom, right] = [area.row + area.rows - 1, area.column + area.columns - 1];
    for (const [row, cells] of rowsNear(this._sheet, area))
      for (const column of cells) {
        if (only !== 'COLUMNS') [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
        if (only !== 'ROWS') [left, right] = [Math.min(left, column), Math.max(right, column)];
      }
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  // Walking

  _touchAll(): void {
    for (const [row, column] of this._cells()) this._execution.touched(this._sheet.id, row, column);
  }

  /** The range stays where it was made, whatever becomes of its tab. */
  _live(): void {
    this._make.refuseGone(this._sheet);
    const { row, column, rows, columns } = this._area;
    if (row + rows - 1 > this._sheet.rows || column + columns - 1 > this._sheet.columns)
      throw outside();
  }

  _cells(): [number, number, Cell | undefined][] {
    this._live();
    const found: [number, number, Cell | undefined][] = [];
    const { row, column, rows, columns } = this._area;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) found.push([r, c, cellAt(this._sheet, r, c)]);
    return found;
  }

  _read<T>(of: (cell: Cell) => T, blank: T, hidesMerged = false): T[][] {
    this._live();
    const { row, column, rows, columns } = this._area;
    const merges = hidesMerged
      ? this._sheet.merges.filter((area) => overlap(area, this._area))
      : [];
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => {
        const cell = cellAt(this._sheet, row + r, column + c);
        if (
          !cell ||
          merges.some(
            (area) =>
              contains(area, row + r, column + c) &&
              (area.row !== row + r || area.column !== column + c),
          )
        )
          return blank;
        return of(cell);
      }),
    );
  }

  _each(change: (cell: Cell, row: number, column: number) => void): this {
    this._live();
    const { row, column, rows, columns } = this._area;
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) change(touch(this._sheet, row + r, column + c), r, c);
    return this;
  }

  _shape(values: unknown, method: string): void {
    if (!Array.isArray(values) || values.some((row) => !Array.isArray(row)))
      throw signature([values], method);
    const rows = values as unknown[][];
    if (rows.length !== this._area.rows)
      throw new ServiceError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${this._area.rows}.`,
      );
    const odd = rows.find((row) => row.length !== this._area.columns);
    if (odd)
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${this._area.columns}.`,
      );
  }
}

export const outside = (): ServiceError =>
  new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');

const DIRECTIONS: Record<string, [number, number]> = {
  DOWN: [1, 0],
  UP: [-1, 0],
  NEXT: [0, 1],
  PREVIOUS: [0, -1],
};

/** The columns with content of each row in an area and one cell around it. */
function* rowsNear(sheet: SheetModel, area: Area): Generator<[number, number[]]> {
  for (let row = Math.max(1, area.row - 1); row <= area.row + area.rows; row++) {
    const columns: number[] = [];
    for (
      let column = Math.max(1, area.column - 1);
      column <= area.column + area.columns;
      column++
    ) {
      const cell = cellAt(sheet, row, column);
      if (cell && hasContent(cell)) columns.push(column);
    }
    yield [row, columns];
  }
}

/** The used part of a sheet as an area; A1 when it is empty. */
export function dataArea(sheet: SheetModel): Area {
  const { rows, columns } = extentOf(sheet);
  return { row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) };
}
