import { toA1 } from '../a1.ts';
import { conditionOf } from '../condition.ts';
import { displayed } from '../display.ts';
import { notInContract, type Execution } from '../execution.ts';
import { cellAt, type FilterModel, type SheetModel } from '../model.ts';
import { criterionFormula } from './criteria.ts';
import { Enum } from './Enum.ts';
import type { Make } from './make.ts';

type Column = FilterModel['hidden'][number];

/** SpreadsheetApp.Filter: the one filter of a sheet. */
export class Filter {
  readonly _execution: Execution;
  readonly _make: Make;
  readonly _sheet: SheetModel;
  constructor(execution: Execution, make: Make, sheet: SheetModel) {
    this._execution = execution;
    this._make = make;
    this._sheet = sheet;
  }
  get _filter(): FilterModel {
    if (!this._sheet.filter) throw notInContract('a filter after it was removed');
    return this._sheet.filter;
  }
  getRange(): unknown {
    return this._make.area(this._sheet, this._filter.area);
  }
  remove(): void {
    delete this._sheet.filter;
  }
  /** The header stays on top; the column is one of the sheet. */
  sort(column: number, ascending: boolean): this {
    const { row, rows, column: first, columns } = this._filter.area;
    if (rows > 1)
      this._make
        .plainRange(this._sheet, row + 1, first, rows - 1, columns)
        .sort({ column, ascending });
    return this;
  }
  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    if (criteria === null) delete this._filter.hidden[column];
    else this._filter.hidden[column] = criteria._column;
    return this;
  }
  removeColumnFilterCriteria(column: number): this {
    delete this._filter.hidden[column];
    return this;
  }
  getColumnFilterCriteria(column: number): unknown {
    const known = this._filter.hidden[column];
    return known ? this._make.filterCriteria(known) : null;
  }
}

export class FilterCriteria {
  readonly _column: Column;
  constructor(column: Column) {
    this._column = column;
  }
  getHiddenValues(): string[] {
    return [...(this._column.texts ?? [])];
  }
  getCriteriaType(): Enum | null {
    return this._column.type === undefined ? null : new Enum(this._column.type);
  }
  getCriteriaValues(): unknown[] {
    return [...(this._column.values ?? [])];
  }
}

/** Whether the sheet's filter hides a row. */
export function isFilteredOut(execution: Execution, sheet: SheetModel, row: number): boolean {
  if (!sheet.filter) return false;
  const { area, hidden } = sheet.filter;
  if (row <= area.row || row >= area.row + area.rows) return false;
  execution.settle();
  return Object.entries(hidden).some(([column, { texts, type, values, formula }]) => {
    const cell = cellAt(sheet, row, Number(column));
    if (texts?.includes(displayed(cell, execution.workbook.locale))) return true;
    const place = toA1({ row, column: Number(column), rows: 1, columns: 1 });
    const wanted = formula ?? (type && criterionFormula(type, values ?? [], place));
    return wanted
      ? !conditionOf(wanted, execution.workbook, sheet, execution.shared.now())(0, 0)
      : false;
  });
}
