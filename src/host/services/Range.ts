import { contains, overlap, toA1, letters } from '../a1.ts';
import { displayed, GENERAL, showsDate } from '../display.ts';
import { notInContract, ServiceError, type Execution, type Kind } from '../execution.ts';
import { unsupportedIn } from '../formulas.ts';
import { isDate, signature } from '../guard.ts';
import { cellAt, extentOf, hasContent, isError, keyOf, touch, type Area, type Cell, type SheetModel, type Style, type Validation } from '../model.ts'; // prettier-ignore
import { copiedFormula } from '../structure.ts';
import { fromSerial, toSerial } from '../time.ts';
import { typed } from '../typed.ts';
import { colour } from './colours.ts';
import type { DataValidation } from './DataValidation.ts';
import type { Enum } from './Enum.ts';
import { RichTextValue } from './RichText.ts';
import type { Make } from './make.ts';

export const RANGE_KINDS: Record<string, Kind> = Object.fromEntries([
  ...['getValue', 'getValues', 'getDisplayValue', 'getDisplayValues', 'getFormula', 'getFormulas', 'getNumberFormat', 'getNumberFormats', 'getNote', 'getNotes', 'getBackground', 'getBackgrounds', 'getFontWeight', 'getFontWeights', 'getFontColor', 'getFontColors', 'getFontSize', 'getFontSizes', 'getFontFamily', 'getDataValidation', 'getDataValidations', 'getMergedRanges', 'isPartOfMerge', 'isBlank', 'getRichTextValue', 'getRichTextValues', 'isChecked'].map((name) => [name, 'read']),
  ...['setValue', 'setValues', 'setFormula', 'setFormulas', 'setNumberFormat', 'setNumberFormats', 'setNote', 'setNotes', 'setDataValidation', 'setDataValidations', 'clearDataValidations', 'insertCheckboxes', 'removeCheckboxes', 'check', 'uncheck', 'mergeAcross', 'merge', 'breakApart', 'setBackground', 'setBackgrounds', 'setFontColor', 'setFontColors', 'setFontWeight', 'setFontWeights', 'setFontStyle', 'setFontLine', 'setFontSize', 'setFontSizes', 'setFontFamily', 'setFontFamilies', 'setHorizontalAlignment', 'setHorizontalAlignments', 'setVerticalAlignment', 'setWrap', 'setWrapStrategy', 'setBorder', 'setRichTextValue', 'setRichTextValues', 'copyTo', 'clear', 'clearContent', 'clearFormat', 'clearNote', 'addDeveloperMetadata', 'sort', 'activate'].map((name) => [name, 'write']),
]); // prettier-ignore
RANGE_KINDS['activate'] = 'navigation';

const MAX_TEXT = 50_000;

/** SpreadsheetApp.Range: coordinates on a tab; a live view of its cells. */
export class Range {
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

  // Values

  getValue(): unknown {
    return this.getValues()[0]![0];
  }
  getValues(): unknown[][] {
    this._execution.settle();
    return this.#read((cell) => this.#valueOf(cell), '', true);
  }
  getDisplayValue(): string {
    return this.getDisplayValues()[0]![0]!;
  }
  getDisplayValues(): string[][] {
    this._execution.settle();
    return this.#read((cell) => displayed(cell, this._execution.workbook.locale), '', true);
  }
  isBlank(): boolean {
    return !this.#cells().some(([, , cell]) => cell !== undefined && hasContent(cell));
  }

  #valueOf(cell: Cell): unknown {
    const { value, format } = cell;
    if (value === null) return '';
    if (isError(value)) return value.error;
    if (typeof value === 'number' && showsDate(format))
      return new Date(fromSerial(value, this._execution.workbook.zone));
    return value;
  }

  setValue(value: unknown): this {
    if (Array.isArray(value)) throw signature([value], 'Range.setValue');
    return this.#write(() => value);
  }
  setValues(values: unknown[][]): this {
    this.#shape(values, 'Range.setValues');
    return this.#write((row, column) => values[row]![column]);
  }

  #write(of: (row: number, column: number) => unknown): this {
    const { locale, zone } = this._execution.workbook;
    const planned = this.#cells().map(([row, column, cell], at) => {
      const value = of(Math.floor(at / this._area.columns), at % this._area.columns);
      return { row, column, made: this.#made(value, cell, locale, zone) };
    });
    for (const { row, column, made } of planned) this.#refuseStrict(row, column, made.value);
    for (const { row, column, made } of planned) this.#put(row, column, made);
    return this;
  }

  #made(
    value: unknown,
    cell: Cell | undefined,
    locale: string,
    zone: string,
  ): ReturnType<typeof typed> {
    if (value === null || value === undefined) return { value: null };
    if (typeof value === 'string') {
      if (value.length > MAX_TEXT)
        throw new ServiceError(
          'Your input contains more than the maximum of 50000 characters in a single cell.',
        );
      const made = typed(value, locale, cell?.format);
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
      return { value: serial, format: Number.isInteger(serial) ? 'm/d/yyyy' : 'm/d/yyyy h:mm:ss' };
    }
    throw notInContract('writing an object into a cell');
  }

  #put(row: number, column: number, made: ReturnType<typeof typed>): void {
    if (made.value === null && made.formula === undefined && !cellAt(this._sheet, row, column))
      return;
    const cell = touch(this._sheet, row, column);
    cell.value = made.value;
    delete cell.formula;
    delete cell.runs;
    if (made.formula !== undefined) cell.formula = made.formula;
    if (made.format !== undefined && (cell.format === undefined || cell.format === GENERAL))
      cell.format = made.format;
    this._execution.touched(this._sheet.id, row, column);
  }

  #refuseStrict(row: number, column: number, value: Cell['value']): void {
    const rule = cellAt(this._sheet, row, column)?.validation;
    if (!rule || rule.allowInvalid || value === null || value === '' || satisfies(rule, value))
      return;
    throw new ServiceError(
      `The data you entered in cell ${letters(column)}${row} violates the data validation rules set on this cell.`,
    );
  }

  getFormula(): string {
    return this.getFormulas()[0]![0]!;
  }
  getFormulas(): string[][] {
    return this.#read((cell) => cell.formula ?? '', '');
  }
  setFormula(formula: string): this {
    return this.#writeFormulas(() => formula);
  }
  setFormulas(formulas: string[][]): this {
    this.#shape(formulas, 'Range.setFormulas');
    return this.#writeFormulas((row, column) => formulas[row]![column]!);
  }
  #writeFormulas(of: (row: number, column: number) => string): this {
    const texts = this.#cells().map((_, at) =>
      of(Math.floor(at / this._area.columns), at % this._area.columns),
    );
    texts.forEach(refuseUnsupported);
    this.#cells().forEach(([row, column], at) => {
      const text = texts[at]!;
      this.#put(
        row,
        column,
        text === ''
          ? { value: null }
          : { value: null, formula: text.startsWith('=') ? text : `=${text}` },
      );
    });
    return this;
  }

  // Formats

  getNumberFormat(): string {
    return this.getNumberFormats()[0]![0]!;
  }
  getNumberFormats(): string[][] {
    return this.#read((cell) => cell.format ?? GENERAL, GENERAL);
  }
  setNumberFormat(format: string): this {
    if (typeof format !== 'string') throw signature([format], 'Range.setNumberFormat');
    return this.#each((cell) => setFormat(cell, format));
  }
  setNumberFormats(formats: string[][]): this {
    this.#shape(formats, 'Range.setNumberFormats');
    return this.#each((cell, row, column) => setFormat(cell, formats[row]![column]!));
  }
  getNote(): string {
    return this.getNotes()[0]![0]!;
  }
  getNotes(): string[][] {
    return this.#read((cell) => cell.note ?? '', '');
  }
  setNote(note: string | null): this {
    return this.#each((cell) => setNote(cell, note));
  }
  setNotes(notes: string[][]): this {
    this.#shape(notes, 'Range.setNotes');
    return this.#each((cell, row, column) => setNote(cell, notes[row]![column]!));
  }
  clearNote(): this {
    return this.#each((cell) => setNote(cell, null));
  }

  getBackground(): string {
    return this.getBackgrounds()[0]![0]!;
  }
  getBackgrounds(): string[][] {
    return this.#read((cell) => cell.style?.background ?? '#ffffff', '#ffffff');
  }
  getFontColor(): string {
    return this.getFontColors()[0]![0]!;
  }
  getFontColors(): string[][] {
    return this.#read((cell) => cell.style?.color ?? '#000000', '#000000');
  }
  getFontWeight(): string {
    return this.getFontWeights()[0]![0]!;
  }
  getFontWeights(): string[][] {
    return this.#read((cell) => (cell.style?.bold ? 'bold' : 'normal'), 'normal');
  }
  getFontSize(): number {
    return this.getFontSizes()[0]![0]!;
  }
  getFontSizes(): number[][] {
    return this.#read((cell) => cell.style?.size ?? 10, 10);
  }
  getFontFamily(): string {
    return this.#read((cell) => cell.style?.family ?? 'Arial', 'Arial')[0]![0]!;
  }

  setBackground(value: string | null): this {
    return this.#style('background', () => colour(value, '#ffffff'));
  }
  setBackgrounds(values: (string | null)[][]): this {
    return this.#styles('setBackgrounds', 'background', values, (value) =>
      colour(value, '#ffffff'),
    );
  }
  setFontColor(value: string | null): this {
    return this.#style('color', () => colour(value, '#000000'));
  }
  setFontColors(values: (string | null)[][]): this {
    return this.#styles('setFontColors', 'color', values, (value) => colour(value, '#000000'));
  }
  setFontWeight(value: string | null): this {
    return this.#style('bold', () => value === 'bold' || undefined);
  }
  setFontWeights(values: (string | null)[][]): this {
    return this.#styles('setFontWeights', 'bold', values, (value) => value === 'bold' || undefined);
  }
  setFontStyle(value: string | null): this {
    return this.#style('italic', () => value === 'italic' || undefined);
  }
  setFontLine(value: string | null): this {
    return this.#style('underline', () => value === 'underline' || undefined).#style(
      'strike',
      () => value === 'line-through' || undefined,
    );
  }
  setFontSize(value: number): this {
    return this.#style('size', () => (value === 10 ? undefined : value));
  }
  setFontSizes(values: number[][]): this {
    return this.#styles('setFontSizes', 'size', values, (value) =>
      value === 10 ? undefined : value,
    );
  }
  setFontFamily(value: string | null): this {
    return this.#style('family', () => value ?? undefined);
  }
  setFontFamilies(values: (string | null)[][]): this {
    return this.#styles('setFontFamilies', 'family', values, (value) => value ?? undefined);
  }
  setHorizontalAlignment(value: string | null): this {
    return this.#style('horizontal', () => horizontal(value));
  }
  setHorizontalAlignments(values: (string | null)[][]): this {
    return this.#styles('setHorizontalAlignments', 'horizontal', values, horizontal);
  }
  setVerticalAlignment(value: string | null): this {
    return this.#style('vertical', () =>
      value === 'top' || value === 'middle' ? value : undefined,
    );
  }
  setWrap(wrap: boolean): this {
    return this.#style('wrap', () => (wrap ? 'WRAP' : 'OVERFLOW'));
  }
  setWrapStrategy(strategy: Enum): this {
    return this.#style('wrap', () => String(strategy) as 'WRAP');
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal_: boolean | null,
    color?: string | null,
    style?: Enum,
  ): this {
    const named = colour(color ?? '#000000', '');
    const line = {
      color: typeof named === 'string' ? named : '#000000',
      style: String(style ?? 'SOLID') as 'SOLID',
    };
    const { rows, columns } = this._area;
    return this.#each((cell, r, c) => {
      const sides = {
        top: r === 0 ? top : horizontal_,
        bottom: r === rows - 1 ? bottom : horizontal_,
        left: c === 0 ? left : vertical,
        right: c === columns - 1 ? right : vertical,
      };
      const borders = { ...cell.style?.borders };
      for (const [side, wanted] of Object.entries(sides) as [
        keyof typeof sides,
        boolean | null,
      ][]) {
        if (wanted === true) borders[side] = line;
        if (wanted === false) delete borders[side];
      }
      cell.style = { ...cell.style, borders };
    });
  }

  // Validation

  getDataValidation(): unknown {
    return this.getDataValidations()[0]![0];
  }
  getDataValidations(): unknown[][] {
    return this.#read(
      (cell) => (cell.validation ? this._make.validation(cell.validation) : null),
      null,
    );
  }
  setDataValidation(rule: DataValidation | null): this {
    return this.#each((cell) => setRule(cell, rule?._rule ?? null));
  }
  setDataValidations(rules: (DataValidation | null)[][]): this {
    this.#shape(rules, 'Range.setDataValidations');
    return this.#each((cell, row, column) => setRule(cell, rules[row]![column]?._rule ?? null));
  }
  clearDataValidations(): this {
    return this.#each((cell) => setRule(cell, null));
  }
  insertCheckboxes(): this {
    this._touchAll();
    return this.#each((cell) => {
      if (typeof cell.value !== 'boolean') cell.value = false;
      cell.validation = {
        criteria: 'CHECKBOX',
        values: [],
        dropdown: false,
        allowInvalid: true,
        help: null,
      };
    });
  }
  removeCheckboxes(): this {
    this._touchAll();
    return this.#each((cell) => {
      if (cell.validation?.criteria !== 'CHECKBOX') return;
      setRule(cell, null);
      cell.value = null;
    });
  }
  check(): this {
    return this.#tick(true);
  }
  uncheck(): this {
    return this.#tick(false);
  }
  #tick(value: boolean): this {
    this._touchAll();
    return this.#each((cell) => {
      if (cell.validation?.criteria === 'CHECKBOX') cell.value = value;
    });
  }
  isChecked(): boolean | null {
    const values = this.#cells().map(([, , cell]) =>
      cell?.validation?.criteria === 'CHECKBOX' ? cell.value : null,
    );
    return values.every((value) => value === true)
      ? true
      : values.every((value) => value === false)
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
    return this.#merge([this._area]);
  }
  mergeAcross(): this {
    return this.#merge(
      Array.from({ length: this._area.rows }, (_, at) => ({
        ...this._area,
        row: this._area.row + at,
        rows: 1,
      })),
    );
  }
  mergeVertically(): this {
    return this.#merge(
      Array.from({ length: this._area.columns }, (_, at) => ({
        ...this._area,
        column: this._area.column + at,
        columns: 1,
      })),
    );
  }
  #merge(areas: Area[]): this {
    const frozen = this._sheet.frozenRows;
    for (const area of areas) {
      if (area.rows * area.columns === 1) continue;
      if (area.row <= frozen && area.row + area.rows - 1 > frozen)
        throw new ServiceError("You can't merge frozen and non-frozen rows.");
      this._sheet.merges = this._sheet.merges.filter((other) => !overlap(other, area));
      this._sheet.merges.push(area);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (row !== area.row || column !== area.column) this.#put(row, column, { value: null });
    }
    return this;
  }
  breakApart(): this {
    this._sheet.merges = this._sheet.merges.filter((area) => !overlap(area, this._area));
    return this;
  }

  // Rich text

  getRichTextValue(): unknown {
    return this.getRichTextValues()[0]![0];
  }
  getRichTextValues(): unknown[][] {
    return this.#read(
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
    this.#shape(values, 'Range.setRichTextValues');
    this._touchAll();
    return this.#each((cell, row, column) => {
      const value = values[row]![column];
      if (!(value instanceof RichTextValue)) throw signature(values, 'Range.setRichTextValues');
      cell.value = value.getText() === '' ? null : value.getText();
      delete cell.formula;
      cell.runs = value._runs.map((run) => ({ ...run }));
      if (cell.runs.every((run) => Object.keys(run).length === 1)) delete cell.runs;
    });
  }

  // Moving and clearing

  copyTo(destination: Range, type?: unknown): void {
    const kind = copyKind(type);
    const { rows, columns } = this._area;
    const target = destination._area;
    const down = target.rows % rows === 0 ? target.rows : rows;
    const across = target.columns % columns === 0 ? target.columns : columns;
    const source = this.#cells().map(([, , cell]) => (cell ? structuredClone(cell) : undefined));
    for (let row = 0; row < down; row++)
      for (let column = 0; column < across; column++) {
        const from = source[(row % rows) * columns + (column % columns)];
        const cell = touch(destination._sheet, target.row + row, target.column + column);
        const move = {
          rows: target.row + row - (this._area.row + (row % rows)),
          columns: target.column + column - (this._area.column + (column % columns)),
        };
        pasted(cell, from, kind, move);
      }
    if (kind !== 'FORMAT' && kind !== 'DATA_VALIDATION') destination._touchAll();
  }

  clear(): this {
    return this.clearContent().clearFormat();
  }
  clearContent(): this {
    return this.#write(() => null);
  }
  clearFormat(): this {
    return this.#each((cell) => {
      delete cell.style;
      delete cell.format;
    });
  }

  addDeveloperMetadata(
    key: string,
    value: string | null = null,
    visibility: unknown = 'DOCUMENT',
  ): this {
    const { row, column, rows, columns } = this._area;
    const isColumn = row === 1 && rows === this._sheet.rows && columns === 1;
    const isRow = column === 1 && columns === this._sheet.columns && rows === 1;
    if (!isColumn && !isRow)
      throw new ServiceError(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    this._sheet.metadata.push({
      key,
      value,
      visibility: String(visibility),
      ...(isColumn ? { column } : { row }),
    });
    return this;
  }

  sort(spec: unknown): this {
    const keys = (Array.isArray(spec) ? spec : [spec]).map((each: unknown) =>
      typeof each === 'number'
        ? { column: each, ascending: true }
        : { ascending: true, ...(each as { column: number }) },
    );
    this._execution.settle();
    const { row, rows, column, columns } = this._area;
    const lines = Array.from({ length: rows }, (_, at) => ({
      at: row + at,
      cells: Array.from({ length: columns }, (_unused, c) =>
        cellAt(this._sheet, row + at, column + c),
      ),
    }));
    lines.sort((a, b) => {
      for (const key of keys) {
        const order = compared(
          a.cells[key.column - column],
          b.cells[key.column - column],
          key.ascending,
        );
        if (order !== 0) return order;
      }
      return a.at - b.at;
    });
    lines.forEach((line, at) =>
      line.cells.forEach((cell, c) => {
        const key = keyOf(row + at, column + c);
        if (!cell) {
          this._sheet.cells.delete(key);
          return;
        }
        const moved = { ...cell };
        if (moved.formula) moved.formula = copiedFormula(moved.formula, row + at - line.at, 0);
        this._sheet.cells.set(key, moved);
      }),
    );
    this._execution.rebuilt();
    return this;
  }

  // Walking

  _touchAll(): void {
    for (const [row, column] of this.#cells()) this._execution.touched(this._sheet.id, row, column);
  }

  #cells(): [number, number, Cell | undefined][] {
    const found: [number, number, Cell | undefined][] = [];
    const { row, column, rows, columns } = this._area;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) found.push([r, c, cellAt(this._sheet, r, c)]);
    return found;
  }

  #read<T>(of: (cell: Cell) => T, blank: T, hidesMerged = false): T[][] {
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

  #each(change: (cell: Cell, row: number, column: number) => void): this {
    const { row, column, rows, columns } = this._area;
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) change(touch(this._sheet, row + r, column + c), r, c);
    return this;
  }

  #style<K extends keyof Style>(key: K, of: () => Style[K] | undefined | typeof IGNORED): this {
    const value = of();
    return value === IGNORED ? this : this.#each((cell) => setStyle(cell, key, value as Style[K]));
  }
  #styles<K extends keyof Style, V>(
    method: string,
    key: K,
    values: V[][],
    of: (value: V) => Style[K] | undefined | typeof IGNORED,
  ): this {
    this.#shape(values, `Range.${method}`);
    return this.#each((cell, row, column) => {
      const value = of(values[row]![column]!);
      if (value !== IGNORED) setStyle(cell, key, value as Style[K]);
    });
  }

  #shape(values: unknown, method: string): void {
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

/** A colour that real Sheets ignores without a word. */
export const IGNORED = Symbol('ignored');

function refuseUnsupported(formula: string): void {
  const name = unsupportedIn(formula);
  if (name) throw new Error(`not implemented in the local host: the function ${name}`);
}

function setStyle<K extends keyof Style>(cell: Cell, key: K, value: Style[K] | undefined): void {
  const style = { ...cell.style };
  if (value === undefined) delete style[key];
  else style[key] = value;
  cell.style = style;
}

function setFormat(cell: Cell, format: string): void {
  if (/^general$/i.test(format) || format === GENERAL) delete cell.format;
  else cell.format = format;
}

function setNote(cell: Cell, note: string | null): void {
  if (note === null || note === '') delete cell.note;
  else cell.note = String(note);
}

function setRule(cell: Cell, rule: Validation | null): void {
  if (rule === null) delete cell.validation;
  else cell.validation = rule;
}

const horizontal = (value: string | null): Style['horizontal'] | undefined =>
  value === 'left' || value === 'center' || value === 'right' ? value : undefined;

function satisfies(rule: Validation, value: Cell['value']): boolean {
  if (rule.criteria === 'VALUE_IN_LIST')
    return rule.values.some((entry) => String(entry) === String(value));
  if (rule.criteria === 'NUMBER_BETWEEN')
    return (
      typeof value === 'number' &&
      value >= Number(rule.values[0]) &&
      value <= Number(rule.values[1])
    );
  if (rule.criteria === 'CHECKBOX') return typeof value === 'boolean';
  if (rule.criteria === 'DATE_IS_VALID_DATE') return typeof value === 'number';
  throw notInContract(`a strict rule ${rule.criteria}`);
}

type CopyKind = 'NORMAL' | 'FORMAT' | 'DATA_VALIDATION' | 'VALUES' | 'FORMULA';
function copyKind(type: unknown): CopyKind {
  if (type === undefined) return 'NORMAL';
  if (typeof type === 'object' && type !== null && 'contentsOnly' in type) return 'FORMULA';
  if (typeof type === 'object' && type !== null && 'formatOnly' in type) return 'FORMAT';
  const name = String(type).replace('PASTE_', '');
  if (['NORMAL', 'FORMAT', 'DATA_VALIDATION', 'VALUES', 'FORMULA'].includes(name))
    return name as CopyKind;
  throw new Error(`not implemented in the local host: CopyPasteType.${String(type)}`);
}

function pasted(
  cell: Cell,
  from: Cell | undefined,
  kind: CopyKind,
  move: { rows: number; columns: number },
): void {
  if (kind === 'NORMAL' || kind === 'VALUES' || kind === 'FORMULA') {
    cell.value = from?.value ?? null;
    delete cell.formula;
    delete cell.runs;
    if (from?.formula && kind !== 'VALUES')
      cell.formula = copiedFormula(from.formula, move.rows, move.columns);
    if (from?.runs) cell.runs = structuredClone(from.runs);
  }
  if (kind === 'NORMAL' || kind === 'FORMAT') {
    delete cell.style;
    delete cell.format;
    if (from?.style) cell.style = structuredClone(from.style);
    if (from?.format) cell.format = from.format;
  }
  if (kind === 'NORMAL' || kind === 'DATA_VALIDATION') setRule(cell, from?.validation ?? null);
}

/** Numbers before text before booleans; blanks last in both directions. */
function compared(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const [x, y] = [a?.value ?? null, b?.value ?? null];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  const rank = (value: Cell['value']): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  const order =
    rank(x) - rank(y) ||
    (typeof x === 'string' ? x.localeCompare(String(y)) : Number(x) - Number(y));
  return ascending ? order : -order;
}

/** The used part of a sheet as an area; A1 when it is empty. */
export function dataArea(sheet: SheetModel): Area {
  const { rows, columns } = extentOf(sheet);
  return { row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) };
}
