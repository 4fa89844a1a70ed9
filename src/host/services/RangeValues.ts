import { letters } from '../a1.ts';
import { displayed, GENERAL, showsDate } from '../display.ts';
import { notInContract, ServiceError } from '../execution.ts';
import { unsupportedIn } from '../formulas.ts';
import { isDate, signature } from '../guard.ts';
import { cellAt, hasContent, isError, touch, type Cell } from '../model.ts';
import { fromSerial, isDay, toSerial, yearOf } from '../time.ts';
import { dateFormat, typed, typedFormula } from '../typed.ts';
import { satisfies } from './DataValidation.ts';
import { fromR1C1, toR1C1 } from './r1c1.ts';
import { RangePlace } from './RangePlace.ts';

const MAX_TEXT = 50_000;

/** SpreadsheetApp.Range: values and formulas. */
export class RangeValues extends RangePlace {
  getValue(): unknown {
    return this.getValues()[0]![0];
  }
  getValues(): unknown[][] {
    this._execution.settle();
    return this._read((cell) => this._valueOf(cell), '', true);
  }
  getDisplayValue(): string {
    return this.getDisplayValues()[0]![0]!;
  }
  getDisplayValues(): string[][] {
    this._execution.settle();
    return this._read((cell) => displayed(cell, this._execution.workbook.locale), '', true);
  }
  isBlank(): boolean {
    return !this._cells().some(([, , cell]) => cell !== undefined && hasContent(cell));
  }

  _valueOf(cell: Cell): unknown {
    const { value, format } = cell;
    if (value === null) return '';
    if (isError(value)) return value.error;
    if (typeof value === 'number' && showsDate(format) && isDay(value))
      return new Date(fromSerial(value, this._execution.workbook.zone));
    return value;
  }

  setValue(value: unknown): this {
    if (Array.isArray(value)) throw signature([value], 'Range.setValue');
    return this._write(() => value);
  }
  setValues(values: unknown[][]): this {
    this._shape(values, 'Range.setValues');
    return this._write((row, column) => values[row]![column]);
  }

  _write(of: (row: number, column: number) => unknown): this {
    const { locale, zone } = this._execution.workbook;
    const planned = this._cells().map(([row, column, cell], at) => {
      const value = of(Math.floor(at / this._area.columns), at % this._area.columns);
      return { row, column, made: this._made(value, cell, locale, zone) };
    });
    for (const { row, column, made } of planned) this._refuseStrict(row, column, made.value);
    for (const { row, column, made } of planned) this._put(row, column, made);
    return this;
  }

  _made(
    value: unknown,
    cell: Cell | undefined,
    locale: string,
    zone: string,
  ): ReturnType<typeof typed> {
    if (value === null || value === undefined) return { value: null };
    if (cell?.format === '@' && (typeof value === 'number' || isDate(value)))
      return { value: displayed(this._made(value, undefined, locale, zone), locale) };
    if (typeof value === 'string') {
      refuseLong(value);
      const made = typed(value, locale, cell?.format, this._year());
      if (made.formula) refuseUnsupported(made.formula);
      return made;
    }
    if (typeof value === 'boolean') return { value };
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw notInContract(`writing ${value} into a cell`);
      return { value };
    }
    if (isDate(value)) {
      const serial = toSerial(value.getTime(), zone);
      return {
        value: serial,
        format: Number.isInteger(serial) ? dateFormat(locale) : `${dateFormat(locale)} h:mm:ss`,
      };
    }
    throw notInContract('writing an object into a cell');
  }

  _madeFormula(text: string, cell: Cell | undefined): ReturnType<typeof typed> {
    if (text === '') return { value: null };
    const formula = text.startsWith('=') ? text : `=${text}`;
    // Nobody has seen it calculated in a cell for text.
    if (cell?.format === '@') return { value: formula };
    return typedFormula(formula, this._execution.workbook.locale);
  }

  /** What year a date without one is of. */
  _year(): number {
    const { shared, workbook } = this._execution;
    return yearOf(shared.now(), workbook.zone);
  }

  _put(row: number, column: number, made: ReturnType<typeof typed>): void {
    if (made.value === null && made.formula === undefined && !cellAt(this._sheet, row, column))
      return;
    const cell = touch(this._sheet, row, column);
    cell.value = made.value;
    delete cell.formula;
    delete cell.spilled;
    delete cell.runs;
    if (made.formula !== undefined) cell.formula = made.formula;
    if (made.format !== undefined && (cell.format === undefined || cell.format === GENERAL))
      cell.format = made.format;
    this._execution.touched(this._sheet.id, row, column);
  }

  _refuseStrict(row: number, column: number, value: Cell['value']): void {
    const rule = cellAt(this._sheet, row, column)?.validation;
    if (
      !rule ||
      rule.allowInvalid ||
      value === null ||
      value === '' ||
      satisfies(rule, value, { execution: this._execution, sheet: this._sheet, row, column })
    )
      return;
    throw new ServiceError(
      `The data you entered in cell ${letters(column)}${row} violates the data validation rules set on this cell.`,
    );
  }

  getFormula(): string {
    return this.getFormulas()[0]![0]!;
  }
  getFormulas(): string[][] {
    return this._read((cell) => cell.formula ?? '', '');
  }
  setFormula(formula: string): this {
    return this._writeFormulas(() => formula);
  }
  setFormulas(formulas: string[][]): this {
    this._shape(formulas, 'Range.setFormulas');
    return this._writeFormulas((row, column) => formulas[row]![column]!);
  }
  _writeFormulas(of: (row: number, column: number) => string): this {
    const texts = this._cells().map((_, at) =>
      of(Math.floor(at / this._area.columns), at % this._area.columns),
    );
    texts.forEach(refuseUnsupported);
    texts.forEach(refuseLong);
    this._cells().forEach(([row, column, cell], at) =>
      this._put(row, column, this._madeFormula(texts[at]!, cell)),
    );
    return this;
  }

  getFormulaR1C1(): string {
    return this.getFormulasR1C1()[0]![0]!;
  }
  getFormulasR1C1(): string[][] {
    const { row, column } = this._area;
    return this.getFormulas().map((line, r) =>
      line.map((formula, c) => toR1C1(formula, row + r, column + c)),
    );
  }
  setFormulaR1C1(formula: string): this {
    const { row, column } = this._area;
    return this._writeFormulas((r, c) => fromR1C1(formula, row + r, column + c));
  }
  setFormulasR1C1(formulas: string[][]): this {
    this._shape(formulas, 'Range.setFormulasR1C1');
    const { row, column } = this._area;
    return this._writeFormulas((r, c) => fromR1C1(formulas[r]![c]!, row + r, column + c));
  }
}

/** @throws ServiceError for more than a cell holds. */
export function refuseLong(text: string): void {
  if (text.length > MAX_TEXT)
    throw new ServiceError(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
}

function refuseUnsupported(formula: string): void {
  const name = unsupportedIn(formula);
  if (name) throw new Error(`not implemented in the local host: the function ${name}`);
}
