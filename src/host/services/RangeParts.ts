import { crosses, overlap, within } from '../a1.ts';
import { notInContract, ServiceError } from '../execution.ts';
import { signature } from '../guard.ts';
import type { Area, Cell, ProtectionModel, Validation } from '../model.ts';
import { newBanding } from './Banding.ts';
import { statesOf, type DataValidation } from './DataValidation.ts';
import type { Enum } from './Enum.ts';
import { RangeLooks } from './RangeLooks.ts';
import { refuseLong } from './RangeValues.ts';
import { RichTextValue } from './RichText.ts';

/** SpreadsheetApp.Range: dropdowns and checkboxes, merges, rich text. */
export class RangeParts extends RangeLooks {
  getDataValidation(): unknown {
    return this.getDataValidations()[0]![0];
  }
  getDataValidations(): unknown[][] {
    return this._read(
      (cell) => (cell.validation ? this._make.validation(cell.validation) : null),
      null,
    );
  }
  setDataValidation(rule: DataValidation | null): this {
    return this._each((cell) => setRule(cell, rule?._rule ?? null));
  }
  setDataValidations(rules: (DataValidation | null)[][]): this {
    this._shape(rules, 'Range.setDataValidations');
    return this._each((cell, row, column) => setRule(cell, rules[row]![column]?._rule ?? null));
  }
  clearDataValidations(): this {
    return this._each((cell) => setRule(cell, null));
  }
  insertCheckboxes(...states: unknown[]): this {
    this._touchAll();
    const [, off = false] = states as (string | boolean)[];
    return this._each((cell) => {
      cell.value = off;
      delete cell.formula;
      cell.validation = {
        criteria: 'CHECKBOX',
        values: states.map(String),
        dropdown: false,
        allowInvalid: true,
        help: null,
      };
    });
  }
  removeCheckboxes(): this {
    this._touchAll();
    return this._each((cell) => {
      if (cell.validation?.criteria !== 'CHECKBOX') return;
      setRule(cell, null);
      cell.value = null;
    });
  }
  check(): this {
    return this._tick(0);
  }
  uncheck(): this {
    return this._tick(1);
  }
  _tick(state: 0 | 1): this {
    this._touchAll();
    return this._each((cell) => {
      if (cell.validation?.criteria === 'CHECKBOX') cell.value = statesOf(cell.validation)[state];
    });
  }
  isChecked(): boolean | null {
    const states = this._cells().map(([, , cell]) =>
      cell?.validation?.criteria === 'CHECKBOX'
        ? statesOf(cell.validation).indexOf(cell.value as string)
        : -1,
    );
    return states.every((state) => state === 0)
      ? true
      : states.every((state) => state === 1)
        ? false
        : null;
  }

  // Merges

  getMergedRanges(): unknown[] {
    return this._sheet.merges
      .filter((area) => overlap(area, this._area))
      .map((area) => this._make.area(this._sheet, area));
  }
  isPartOfMerge(): boolean {
    return this._sheet.merges.some((area) => overlap(area, this._area));
  }
  merge(): this {
    return this._merge([this._area]);
  }
  mergeAcross(): this {
    return this._merge(
      Array.from({ length: this._area.rows }, (_, at) => ({
        ...this._area,
        row: this._area.row + at,
        rows: 1,
      })),
    );
  }
  mergeVertically(): this {
    return this._merge(
      Array.from({ length: this._area.columns }, (_, at) => ({
        ...this._area,
        column: this._area.column + at,
        columns: 1,
      })),
    );
  }
  _merge(areas: Area[]): this {
    const wide = areas.filter((area) => area.rows * area.columns > 1);
    wide.forEach((area) => this._refuseMerge(area));
    for (const area of wide) {
      this._sheet.merges = this._sheet.merges.filter((other) => !overlap(other, area));
      this._sheet.merges.push(area);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (row !== area.row || column !== area.column) this._put(row, column, { value: null });
    }
    return this;
  }
  _refuseMerge(area: Area): void {
    const { frozenRows, frozenColumns, filter, merges } = this._sheet;
    if (crosses(area, 'rows', frozenRows))
      throw new ServiceError("You can't merge frozen and non-frozen rows.");
    if (crosses(area, 'columns', frozenColumns))
      throw new ServiceError("You can't merge frozen and non-frozen columns.");
    if (filter && overlap(filter.area, area))
      throw new ServiceError("You can't merge cells in a range with a filter.");
    if (merges.some((other) => overlap(other, area) && !within(other, area)))
      throw notInContract('merging part of a merged range');
  }
  breakApart(): this {
    if (this._sheet.merges.some((area) => overlap(area, this._area) && !within(area, this._area)))
      throw notInContract('unmerging part of a merged range');
    this._sheet.merges = this._sheet.merges.filter((area) => !overlap(area, this._area));
    return this;
  }

  // Rich text

  getRichTextValue(): unknown {
    return this.getRichTextValues()[0]![0];
  }
  getRichTextValues(): unknown[][] {
    return this._read(
      (cell) =>
        typeof cell.value === 'string' && cell.formula === undefined
          ? this._make.richText(cell.runs ?? [{ text: cell.value }])
          : null,
      null,
    );
  }
  setRichTextValue(value: RichTextValue): this {
    return this.setRichTextValues([[value]]);
  }
  setRichTextValues(values: RichTextValue[][]): this {
    this._shape(values, 'Range.setRichTextValues');
    values.forEach((line, row) =>
      line.forEach((value, column) => this._refuseRichText(value, row, column, values)),
    );
    this._touchAll();
    return this._each((cell, row, column) => {
      const value = values[row]![column]!;
      cell.value = value.getText() === '' ? null : value.getText();
      delete cell.formula;
      cell.runs = value._runs.map((run) => ({ ...run }));
      if (cell.runs.every((run) => Object.keys(run).length === 1)) delete cell.runs;
    });
  }

  _refuseRichText(value: unknown, row: number, column: number, values: unknown[][]): void {
    if (!(value instanceof RichTextValue)) throw signature(values, 'Range.setRichTextValues');
    refuseLong(value.getText());
    this._refuseStrict(this._area.row + row, this._area.column + column, value.getText());
  }

  // Protection, filter, bands, metadata

  protect(): unknown {
    const model: ProtectionModel = {
      id: this._execution.workbook.nextId++,
      type: 'RANGE',
      area: { ...this._area },
      description: '',
      warningOnly: false,
      unprotected: [],
      // Whoever protects may edit.
      ...this._execution.guestsOwn(),
    };
    this._sheet.protections.push(model);
    return this._make.protection(this._sheet, model);
  }
  createFilter(): unknown {
    if (this._sheet.filter)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    this._sheet.filter = { area: { ...this._area }, hidden: {} };
    return this._make.filter(this._sheet);
  }
  getFilter(): unknown {
    return this._sheet.filter ? this._make.filter(this._sheet) : null;
  }
  applyRowBanding(theme?: Enum, header = true, footer = false): unknown {
    return this._make.banding(
      this._sheet,
      newBanding(this._execution, this._sheet, this._area, theme, header, footer),
    );
  }
  getBandings(): unknown[] {
    return (this._sheet.bandings ?? [])
      .filter(({ area }) => overlap(area, this._area))
      .map((banding) => this._make.banding(this._sheet, banding));
  }
  createTextFinder(text: string): unknown {
    return this._make.textFinder([{ sheet: this._sheet, area: this._area }], text);
  }
  createDeveloperMetadataFinder(): unknown {
    return this._make.finder([this._sheet], this._area);
  }
  getDeveloperMetadata(): unknown[] {
    const { row, column, rows, columns } = this._area;
    const isWholeRow = column === 1 && columns === this._sheet.columns && rows === 1;
    const isWholeColumn = row === 1 && rows === this._sheet.rows && columns === 1;
    return this._sheet.metadata
      .filter(
        (each) => (isWholeRow && each.row === row) || (isWholeColumn && each.column === column),
      )
      .map((each) => this._make.metadata(this._sheet, each));
  }
}

export function setRule(cell: Cell, rule: Validation | null): void {
  if (rule === null) delete cell.validation;
  else cell.validation = rule;
}
