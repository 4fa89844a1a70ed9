import { crosses } from '../a1.ts';
import { notInContract, ServiceError, type Execution, type Kind } from '../execution.ts';
import { displayed } from '../display.ts';
import {
  columnOf,
  extentOf,
  keyOf,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  type SheetModel,
  putInFront,
} from '../model.ts';
import { renameTabs, shift } from '../structure.ts';
import { Chart } from './Chart.ts';
import { colour, IGNORED } from './colours.ts';
import type { ConditionalFormatRule } from './ConditionalFormatRule.ts';
import type { Make } from './make.ts';
import { addMetadata, newMetadata } from './Metadata.ts';
import type { Range } from './Range.ts';
import { dataArea } from './RangePlace.ts';
import { isFilteredOut } from './Filter.ts';

export const SHEET_KINDS: Record<string, Kind> = Object.fromEntries([
  ...['getLastRow', 'getLastColumn', 'getSheetValues', 'getMaxRows', 'getMaxColumns', 'getConditionalFormatRules', 'getCharts', 'getProtections', 'isSheetHidden', 'getColumnWidth', 'getRowHeight', 'getFrozenRows', 'getFrozenColumns', 'getTabColor', 'isRowHiddenByUser', 'isColumnHiddenByUser', 'getNamedRanges', 'hasHiddenGridlines', 'getDeveloperMetadata', 'isRowHiddenByFilter', 'getFilter', 'getBandings', 'getActiveRange', 'getActiveCell', 'getCurrentCell', 'getSelection'].map((name) => [name, 'read']),
  ...['setName', 'appendRow', 'insertRowAfter', 'insertRowBefore', 'insertRowsAfter', 'insertRowsBefore', 'insertRows', 'insertColumnAfter', 'insertColumnBefore', 'insertColumnsAfter', 'insertColumnsBefore', 'insertColumns', 'deleteRow', 'deleteRows', 'deleteColumn', 'deleteColumns', 'hideSheet', 'showSheet', 'hideColumns', 'showColumns', 'hideRows', 'showRows', 'setFrozenRows', 'setFrozenColumns', 'setColumnWidth', 'setColumnWidths', 'setRowHeight', 'setRowHeights', 'setHiddenGridlines', 'setTabColor', 'setConditionalFormatRules', 'clearConditionalFormatRules', 'insertChart', 'removeChart', 'protect', 'clear', 'clearContents', 'clearFormats', 'clearNotes', 'sort', 'copyTo', 'hideRow', 'unhideRow', 'hideColumn', 'unhideColumn', 'autoResizeColumn', 'autoResizeColumns', 'moveRows', 'moveColumns', 'updateChart', 'addDeveloperMetadata'].map((name) => [name, 'write']),
]); // prettier-ignore

/** SpreadsheetApp.Sheet: one tab. */
export class Sheet {
  readonly _execution: Execution;
  readonly _make: Make;
  readonly _sheet: SheetModel;
  constructor(execution: Execution, make: Make, sheet: SheetModel) {
    this._execution = execution;
    this._make = make;
    this._sheet = sheet;
  }

  getName(): string {
    return this._sheet.name;
  }
  getSheetName(): string {
    return this._sheet.name;
  }
  getSheetId(): number {
    return this._sheet.id;
  }
  getIndex(): number {
    return this._execution.workbook.sheets.indexOf(this._sheet) + 1;
  }
  getParent(): unknown {
    return this._make.spreadsheet();
  }
  getMaxRows(): number {
    return this._sheet.rows;
  }
  getMaxColumns(): number {
    return this._sheet.columns;
  }
  getLastRow(): number {
    return extentOf(this._sheet).rows;
  }
  getLastColumn(): number {
    return extentOf(this._sheet).columns;
  }

  setName(name: string): this {
    refuseName(name, this._execution, this._sheet);
    renameTabs(this._execution.workbook, new Map([[this._sheet.name, name]]));
    this._execution.rebuilt();
    return this;
  }

  getDataRange(): unknown {
    return this._make.area(this._sheet, dataArea(this._sheet));
  }
  getRange(...args: [string] | [number, number, number?, number?]): unknown {
    if (typeof args[0] === 'string')
      return this._make.guardRange(this._make.a1(this._sheet, args[0]));
    const [row, column, rows = 1, columns = 1] = args as [number, number, number?, number?];
    return this._make.range(this._sheet, row, column, rows, columns);
  }
  getRangeList(texts: string[]): unknown {
    if (texts.length === 0) throw new ServiceError('Range not found');
    return this._make.rangeList(texts.map((text) => this._make.a1(this._sheet, text)));
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const used = extentOf(this._sheet);
    return this._make
      .plainRange(
        this._sheet,
        row,
        column,
        rows === -1 ? used.rows : rows,
        columns === -1 ? used.columns : columns,
      )
      .getValues();
  }
  activate(): this {
    if (this._sheet.hidden) throw notInContract('putting a hidden tab in front');
    putInFront(this._execution.workbook, this._sheet.id);
    return this;
  }
  setActiveRange(range: Range): unknown {
    return this._make.guardRange(range.activate());
  }
  setActiveSelection(place: Range | string): unknown {
    return this.setActiveRange(
      typeof place === 'string' ? this._make.a1(this._sheet, place) : place,
    );
  }
  setCurrentCell(cell: Range): unknown {
    return this.setActiveRange(cell);
  }
  getActiveRange(): unknown {
    const { workbook } = this._execution;
    const isInFront = workbook.active === this._sheet.id;
    return this._make.area(
      this._sheet,
      isInFront ? workbook.selection : { row: 1, column: 1, rows: 1, columns: 1 },
    );
  }
  getActiveCell(): unknown {
    return this.getCurrentCell();
  }
  getCurrentCell(): unknown {
    const { workbook } = this._execution;
    const { row, column } =
      workbook.active === this._sheet.id ? workbook.selection : { row: 1, column: 1 };
    return this._make.range(this._sheet, row, column, 1, 1);
  }
  getSelection(): unknown {
    return this._make.selection();
  }

  appendRow(values: unknown[]): this {
    const last = extentOf(this._sheet).rows;
    if (last === this._sheet.rows) this._insert('rows', last + 1, 1);
    if (values.length > this._sheet.columns)
      this._insert('columns', this._sheet.columns + 1, values.length - this._sheet.columns);
    this._make.plainRange(this._sheet, last + 1, 1, 1, values.length).setValues([values]);
    return this;
  }

  // Structure

  insertRowAfter(at: number): this {
    return this.insertRowsAfter(at, 1);
  }
  insertRowBefore(at: number): this {
    return this.insertRowsBefore(at, 1);
  }
  insertRowsAfter(at: number, count: number): this {
    return this._insert('rows', at + 1, count, at);
  }
  insertRowsBefore(at: number, count: number): this {
    return this._insert('rows', at, count, at + count);
  }
  insertRows(at: number, count = 1): void {
    this._insert('rows', at, count);
  }
  insertColumnAfter(at: number): this {
    return this.insertColumnsAfter(at, 1);
  }
  insertColumnBefore(at: number): this {
    return this.insertColumnsBefore(at, 1);
  }
  insertColumnsAfter(at: number, count: number): this {
    return this._insert('columns', at + 1, count, at);
  }
  insertColumnsBefore(at: number, count: number): this {
    return this._insert('columns', at, count, at + count);
  }
  insertColumns(at: number, count = 1): void {
    this._insert('columns', at, count);
  }
  deleteRow(at: number): this {
    this.deleteRows(at, 1);
    return this;
  }
  deleteColumn(at: number): this {
    this.deleteColumns(at, 1);
    return this;
  }
  deleteRows(at: number, count: number): void {
    this._delete('rows', at, count);
  }
  deleteColumns(at: number, count: number): void {
    this._delete('columns', at, count);
  }
  _delete(axis: 'rows' | 'columns', at: number, count: number): void {
    this._inBounds(axis, at, count);
    if (count >= this._sheet[axis])
      throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
    const key = axis === 'rows' ? 'frozenRows' : 'frozenColumns';
    const frozen = this._sheet[key];
    const last = at + count - 1;
    if (frozen > 0 && at <= frozen + 1 && last === this._sheet[axis])
      throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
    this._shift(axis, at, -count);
    this._sheet[key] -= Math.max(0, Math.min(frozen, last) - at + 1);
  }
  _inBounds(axis: 'rows' | 'columns', at: number, count: number): void {
    if (count < 1) throw notInContract(`${count} ${axis}`);
    if (at < 1 || at + count - 1 > this._sheet[axis])
      throw new ServiceError(`Those ${axis} are out of bounds.`);
  }

  /** New lines take the looks of a neighbour, not its content. */
  _insert(axis: 'rows' | 'columns', at: number, count: number, neighbour?: number): this {
    if (count < 1) throw notInContract(`${count} ${axis}`);
    refuseGrowth(this._execution, this._sheet, axis, count);
    if (at < 1 || at > this._sheet[axis] + 1)
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    this._shift(axis, at, count);
    if (neighbour !== undefined) {
      const from = neighbour;
      const { rows, columns } = this._sheet;
      for (const [, cell] of axis === 'rows'
        ? line(this._sheet, from, columns, 'row')
        : line(this._sheet, from, rows, 'column'))
        for (let each = at; each < at + count; each++) {
          const target =
            axis === 'rows' ? { row: each, column: cell.at } : { row: cell.at, column: each };
          const looks = structuredClone({
            value: null,
            ...(cell.cell.style && { style: cell.cell.style }),
            ...(cell.cell.format && { format: cell.cell.format }),
            ...(cell.cell.validation && { validation: cell.cell.validation }),
          });
          if (Object.keys(looks).length > 1) setCell(this._sheet, target.row, target.column, looks);
        }
    }
    return this;
  }
  _shift(axis: 'rows' | 'columns', at: number, count: number): void {
    shift(this._execution.workbook, { sheet: this._sheet, axis, at, count });
    this._execution.rebuilt();
  }

  // Looks

  hideSheet(): this {
    if (!this._execution.workbook.sheets.some((sheet) => sheet !== this._sheet && !sheet.hidden))
      throw new ServiceError("You can't hide all the sheets in a document.");
    this._sheet.hidden = true;
    const { workbook } = this._execution;
    if (workbook.active === this._sheet.id)
      workbook.active = workbook.sheets.find((sheet) => !sheet.hidden)!.id;
    return this;
  }
  showSheet(): this {
    this._sheet.hidden = false;
    return this;
  }
  isSheetHidden(): boolean {
    return this._sheet.hidden;
  }
  hideColumns(at: number, count = 1): void {
    this._inBounds('columns', at, count);
    for (let each = at; each < at + count; each++) this._sheet.hiddenColumns.add(each);
  }
  showColumns(at: number, count = 1): void {
    this._inBounds('columns', at, count);
    for (let each = at; each < at + count; each++) this._sheet.hiddenColumns.delete(each);
  }
  hideRows(at: number, count = 1): void {
    this._inBounds('rows', at, count);
    for (let each = at; each < at + count; each++) this._sheet.hiddenRows.add(each);
  }
  showRows(at: number, count = 1): void {
    this._inBounds('rows', at, count);
    for (let each = at; each < at + count; each++) this._sheet.hiddenRows.delete(each);
  }
  hideRow(range: Range): void {
    this.hideRows(range._area.row, range._area.rows);
  }
  unhideRow(range: Range): void {
    this.showRows(range._area.row, range._area.rows);
  }
  hideColumn(range: Range): void {
    this.hideColumns(range._area.column, range._area.columns);
  }
  unhideColumn(range: Range): void {
    this.showColumns(range._area.column, range._area.columns);
  }
  isRowHiddenByUser(at: number): boolean {
    return this._sheet.hiddenRows.has(at);
  }
  isColumnHiddenByUser(at: number): boolean {
    return this._sheet.hiddenColumns.has(at);
  }
  getFrozenRows(): number {
    return this._sheet.frozenRows;
  }
  getFrozenColumns(): number {
    return this._sheet.frozenColumns;
  }
  setFrozenRows(rows: number): void {
    if (rows >= this._sheet.rows)
      throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this._refuseCut('rows', rows);
    this._sheet.frozenRows = rows;
  }
  setFrozenColumns(columns: number): void {
    if (columns >= this._sheet.columns)
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this._refuseCut('columns', columns);
    this._sheet.frozenColumns = columns;
  }
  _refuseCut(axis: 'rows' | 'columns', line: number): void {
    if (this._sheet.merges.some((area) => crosses(area, axis, line)))
      throw notInContract('freezing part of a merged range');
  }
  setColumnWidth(at: number, pixels: number): this {
    return this.setColumnWidths(at, 1, pixels);
  }
  setColumnWidths(at: number, count: number, pixels: number): this {
    this._inBounds('columns', at, count);
    for (let each = at; each < at + count; each++) this._sheet.widths.set(each, pixels);
    return this;
  }
  getColumnWidth(at: number): number {
    this._inBounds('columns', at, 1);
    return this._sheet.widths.get(at) ?? DEFAULT_WIDTH;
  }
  autoResizeColumn(at: number): this {
    return this.autoResizeColumns(at, 1);
  }
  /** As wide as the longest text shown, at the width of a usual letter. */
  autoResizeColumns(at: number, count: number): this {
    this._inBounds('columns', at, count);
    this._execution.settle();
    for (let column = at; column < at + count; column++) {
      const lengths = Array.from(this._sheet.cells)
        .filter(([key]) => columnOf(key) === column)
        .map(
          ([, cell]) =>
            displayed(cell, this._execution.workbook.locale).length *
            ((cell.style?.size ?? 10) / 10),
        );
      const longest = Math.max(0, ...lengths);
      if (longest > 0) this._sheet.widths.set(column, Math.round(longest * 6.5 + 12));
    }
    return this;
  }
  moveRows(rows: Range, destination: number): void {
    this._move('rows', rows._area.row, rows._area.rows, destination);
  }
  moveColumns(columns: Range, destination: number): void {
    this._move('columns', columns._area.column, columns._area.columns, destination);
  }
  /** Makes room before `destination`, takes everything there, formulas following, and closes the gap. */
  _move(axis: 'rows' | 'columns', from: number, count: number, destination: number): void {
    if (destination < 1 || destination > this._sheet[axis] + 1)
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    if (destination >= from && destination <= from + count) return;
    const side = axis === 'rows' ? 'row' : 'column';
    this._insert(axis, destination, count);
    const start = destination <= from ? from + count : from;
    const { rows, columns } = this._sheet;
    const range = (at: number): Range =>
      axis === 'rows'
        ? this._make.plainRange(this._sheet, at, 1, count, columns)
        : this._make.plainRange(this._sheet, 1, at, rows, count);
    range(start).moveTo(range(destination));
    for (const each of this._sheet.metadata)
      if (each[side] !== undefined && each[side] >= start && each[side] < start + count)
        each[side] += destination - start;
    const sizes = axis === 'rows' ? this._sheet.heights : this._sheet.widths;
    for (let line = 0; line < count; line++) {
      const size = sizes.get(start + line);
      if (size !== undefined) sizes.set(destination + line, size);
    }
    this._shift(axis, start, -count);
  }
  setRowHeight(at: number, pixels: number): this {
    return this.setRowHeights(at, 1, pixels);
  }
  setRowHeights(at: number, count: number, pixels: number): this {
    this._inBounds('rows', at, count);
    // Rows that are as high as usual grow with their text, as all do of which no height is known.
    for (let each = at; each < at + count; each++)
      if (pixels === DEFAULT_HEIGHT) this._sheet.heights.delete(each);
      else this._sheet.heights.set(each, pixels);
    return this;
  }
  getRowHeight(at: number): number {
    this._inBounds('rows', at, 1);
    return this._sheet.heights.get(at) ?? DEFAULT_HEIGHT;
  }
  setHiddenGridlines(hidden: boolean): this {
    this._sheet.gridlines = !hidden;
    return this;
  }
  hasHiddenGridlines(): boolean {
    return !this._sheet.gridlines;
  }
  getTabColor(): string | null {
    return this._sheet.tabColor;
  }
  setTabColor(value: string | null): this {
    const hex = colour(value, '');
    if (hex !== IGNORED) this._sheet.tabColor = hex ?? null;
    return this;
  }

  // Rules, charts, protection

  getConditionalFormatRules(): unknown[] {
    return this._sheet.rules.map((rule) => this._make.rule(this._sheet, rule));
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    this._sheet.rules = rules.map((rule) => structuredClone(rule._rule));
  }
  clearConditionalFormatRules(): void {
    this._sheet.rules = [];
  }
  newChart(): unknown {
    return this._make.chartBuilder(this._sheet);
  }
  getCharts(): unknown[] {
    return this._sheet.charts.map((chart) => this._make.chart(chart));
  }
  insertChart(chart: Chart): void {
    this._sheet.charts.push({
      ...structuredClone(chart._chart),
      id: this._execution.workbook.nextId++,
    });
  }
  removeChart(chart: Chart): void {
    this._sheet.charts = this._sheet.charts.filter((each) => each.id !== chart._chart.id);
  }
  protect(): unknown {
    const model = {
      id: this._execution.workbook.nextId++,
      type: 'SHEET' as const,
      area: null,
      description: '',
      warningOnly: false,
      unprotected: [],
      // Whoever protects may edit.
      ...this._execution.guestsOwn(),
    };
    this._sheet.protections.push(model);
    return this._make.protection(this._sheet, model);
  }
  getProtections(type: unknown): unknown[] {
    return this._sheet.protections
      .filter((each) => each.type === String(type))
      .map((each) => this._make.protection(this._sheet, each));
  }
  updateChart(chart: Chart): void {
    this._sheet.charts = this._sheet.charts.map((each) =>
      each.id === chart._chart.id ? structuredClone(chart._chart) : each,
    );
  }
  createDeveloperMetadataFinder(): unknown {
    return this._make.finder([this._sheet]);
  }
  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(this._sheet, newMetadata(this._execution, key, rest));
    return this;
  }
  getDeveloperMetadata(): unknown[] {
    return this._sheet.metadata
      .filter(({ row, column }) => row === undefined && column === undefined)
      .map((each) => this._make.metadata(this._sheet, each));
  }
  createTextFinder(text: string): unknown {
    const { rows, columns } = this._sheet;
    return this._make.textFinder(
      [{ sheet: this._sheet, area: { row: 1, column: 1, rows, columns } }],
      text,
    );
  }
  getFilter(): unknown {
    return this._sheet.filter ? this._make.filter(this._sheet) : null;
  }
  isRowHiddenByFilter(row: number): boolean {
    return isFilteredOut(this._execution, this._sheet, row);
  }
  getBandings(): unknown[] {
    return (this._sheet.bandings ?? []).map((banding) => this._make.banding(this._sheet, banding));
  }
  getNamedRanges(): unknown[] {
    return this._execution.workbook.names
      .filter(({ sheet }) => sheet === this._sheet.id)
      .map((name) => this._make.namedRange(name));
  }

  // Clearing

  clear(options?: Record<string, boolean>): this {
    const isAll = options === undefined || Object.keys(options).length === 0;
    if (isAll || options['contentsOnly']) this.clearContents();
    if (isAll || options['formatOnly']) this.clearFormats();
    return this;
  }
  clearContents(): this {
    for (const cell of this._sheet.cells.values()) {
      cell.value = null;
      delete cell.formula;
      delete cell.runs;
    }
    this._execution.rebuilt();
    return this;
  }
  clearFormats(): this {
    for (const cell of this._sheet.cells.values()) {
      delete cell.style;
      delete cell.format;
    }
    return this;
  }
  clearNotes(): this {
    for (const cell of this._sheet.cells.values()) delete cell.note;
    return this;
  }
  sort(column: number, ascending = true): this {
    const { rows, columns } = extentOf(this._sheet);
    const from = this._sheet.frozenRows + 1;
    if (rows >= from)
      this._make
        .plainRange(this._sheet, from, 1, rows - from + 1, columns)
        .sort({ column, ascending });
    return this;
  }
  copyTo(): unknown {
    const { workbook } = this._execution;
    let name = `Copy of ${this._sheet.name}`;
    for (let at = 1; workbook.sheets.some((sheet) => sheet.name === name); at++)
      name = `Copy of ${this._sheet.name} ${at}`;
    const copy = { ...structuredClone(this._sheet), id: workbook.nextId++, name };
    workbook.sheets.push(copy);
    this._execution.rebuilt();
    return this._make.sheet(copy);
  }
}

function* line(
  sheet: SheetModel,
  at: number,
  length: number,
  side: 'row' | 'column',
): Generator<[number, { at: number; cell: NonNullable<ReturnType<SheetModel['cells']['get']>> }]> {
  for (let each = 1; each <= length; each++) {
    const cell = sheet.cells.get(side === 'row' ? keyOf(at, each) : keyOf(each, at));
    if (cell) yield [each, { at: each, cell }];
  }
}

const setCell = (sheet: SheetModel, row: number, column: number, cell: object): void => {
  sheet.cells.set(keyOf(row, column), cell as never);
};

const CELLS_MAX = 10_000_000;
const COLUMNS_MAX = 18_278;

/** @throws ServiceError for more columns than a tab, or more cells than a file may have. */
export function refuseGrowth(
  { workbook }: Execution,
  sheet: SheetModel,
  axis: 'rows' | 'columns',
  count: number,
): void {
  if (axis === 'columns' && sheet.columns + count > COLUMNS_MAX)
    throw new ServiceError(`A tab has at most ${COLUMNS_MAX} columns.`);
  const cells = workbook.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const added = count * (axis === 'rows' ? sheet.columns : sheet.rows);
  if (cells + added > CELLS_MAX)
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${CELLS_MAX} cells.`,
    );
}

/** @throws ServiceError for a name that is taken or empty. */
export function refuseName(name: string, execution: Execution, own?: SheetModel): void {
  if (name === '') throw new ServiceError('A sheet name is required.');
  const taken = execution.workbook.sheets.some(
    (sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken)
    throw new ServiceError(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
  if (name.length > 100) throw new ServiceError('A sheet name has at most 100 characters.');
}
