import { ServiceError, type Kind } from '../execution.ts';
import { cellAt, columnOf, DEFAULT_WIDTH, keyOf, rowOf, touch, type Cell } from '../model.ts';
import { copiedFormula, followMoved } from '../structure.ts';
import { Enum } from './Enum.ts';
import { addMetadata, newMetadata } from './Metadata.ts';
import { RangeParts, setRule } from './RangeParts.ts';

export const RANGE_KINDS: Record<string, Kind> = Object.fromEntries([
  ...['getValue', 'getValues', 'getDisplayValue', 'getDisplayValues', 'getFormula', 'getFormulas', 'getNumberFormat', 'getNumberFormats', 'getNote', 'getNotes', 'getBackground', 'getBackgrounds', 'getFontWeight', 'getFontWeights', 'getFontColor', 'getFontColors', 'getFontSize', 'getFontSizes', 'getFontFamily', 'getDataValidation', 'getDataValidations', 'getMergedRanges', 'isPartOfMerge', 'isBlank', 'getRichTextValue', 'getRichTextValues', 'isChecked', 'getFormulaR1C1', 'getFormulasR1C1', 'getFontStyle', 'getFontStyles', 'getFontLine', 'getFontLines', 'getFontFamilies', 'getHorizontalAlignment', 'getHorizontalAlignments', 'getVerticalAlignment', 'getVerticalAlignments', 'getWrap', 'getWraps', 'getWrapStrategy', 'getWrapStrategies', 'getTextStyle', 'getTextStyles', 'getNextDataCell', 'getDataRegion', 'getFilter', 'getBandings', 'getDeveloperMetadata'].map((name) => [name, 'read']),
  ...['setValue', 'setValues', 'setFormula', 'setFormulas', 'setNumberFormat', 'setNumberFormats', 'setNote', 'setNotes', 'setDataValidation', 'setDataValidations', 'clearDataValidations', 'insertCheckboxes', 'removeCheckboxes', 'check', 'uncheck', 'mergeAcross', 'merge', 'breakApart', 'setBackground', 'setBackgrounds', 'setFontColor', 'setFontColors', 'setFontWeight', 'setFontWeights', 'setFontStyle', 'setFontLine', 'setFontSize', 'setFontSizes', 'setFontFamily', 'setFontFamilies', 'setTextStyles', 'setHorizontalAlignment', 'setHorizontalAlignments', 'setVerticalAlignment', 'setWrap', 'setWrapStrategy', 'setBorder', 'setRichTextValue', 'setRichTextValues', 'copyTo', 'clear', 'clearContent', 'clearFormat', 'clearNote', 'addDeveloperMetadata', 'sort', 'setFormulaR1C1', 'setFormulasR1C1', 'setFontStyles', 'setFontLines', 'setVerticalAlignments', 'setWraps', 'setWrapStrategies', 'setBackgroundRGB', 'setTextStyle', 'setTextStyles', 'mergeVertically', 'protect', 'createFilter', 'applyRowBanding', 'moveTo', 'autoFill', 'removeDuplicates', 'randomize', 'trimWhitespace', 'splitTextToColumns', 'insertCells', 'deleteCells'].map((name) => [name, 'write']),
]); // prettier-ignore

/** SpreadsheetApp.Range: coordinates on a tab, a live view of its cells; here what moves and clears them. */
export class Range extends RangeParts {
  copyTo(destination: Range, type?: Enum | CopyOptions, transposed = false): void {
    if (String(type) === 'PASTE_COLUMN_WIDTHS') {
      copyWidths(this, destination);
      return;
    }
    const kind = copyKind(type);
    const turned = transposed
      ? { rows: this._area.columns, columns: this._area.rows }
      : { rows: this._area.rows, columns: this._area.columns };
    const target = destination._area;
    const down = target.rows % turned.rows === 0 ? target.rows : turned.rows;
    const across = target.columns % turned.columns === 0 ? target.columns : turned.columns;
    if (kind === 'VALUES') this._execution.settle();
    const source = this._cells().map(([, , cell]) => (cell ? structuredClone(cell) : undefined));
    for (let row = 0; row < down; row++)
      for (let column = 0; column < across; column++) {
        const [r, c] = transposed
          ? [column % turned.columns, row % turned.rows]
          : [row % turned.rows, column % turned.columns];
        const cell = touch(destination._sheet, target.row + row, target.column + column);
        const move = {
          rows: target.row + row - (this._area.row + r),
          columns: target.column + column - (this._area.column + c),
        };
        pasted(cell, source[r * this._area.columns + c], kind, move);
        if (kind !== 'FORMAT' && kind !== 'DATA_VALIDATION')
          this._execution.touched(destination._sheet.id, target.row + row, target.column + column);
      }
  }

  /** Cuts and pastes: formulas keep what they look at, and those that look here follow. */
  moveTo(target: Range): void {
    const cells = this._cells().map(([row, column, cell]) => ({ row, column, cell }));
    const down = target._area.row - this._area.row;
    const across = target._area.column - this._area.column;
    for (const { row, column } of cells) this._sheet.cells.delete(keyOf(row, column));
    for (const { row, column, cell } of cells) {
      const key = keyOf(row + down, column + across);
      if (cell) target._sheet.cells.set(key, cell);
      else target._sheet.cells.delete(key);
    }
    followMoved(this._execution.workbook, this._sheet, this._area, target._sheet, down, across);
    this._execution.rebuilt();
  }

  /** Continues numbers in even steps; anything else repeats. */
  autoFill(destination: Range, series: unknown): void {
    const isDown = destination._area.rows > this._area.rows;
    const [length, size] = isDown
      ? [this._area.rows, destination._area.rows]
      : [this._area.columns, destination._area.columns];
    for (let at = length; at < size; at++)
      for (let line = 0; line < (isDown ? this._area.columns : this._area.rows); line++) {
        const place = (index: number): [number, number] =>
          isDown
            ? [this._area.row + index, this._area.column + line]
            : [this._area.row + line, this._area.column + index];
        const known = Array.from({ length }, (_, index) => cellAt(this._sheet, ...place(index)));
        const [row, column] = place(at);
        const from = known[at % length];
        const source = at % length;
        const move = isDown ? { rows: at - source, columns: 0 } : { rows: 0, columns: at - source };
        const cell = touch(this._sheet, row, column);
        pasted(cell, from && structuredClone(from), 'NORMAL', move);
        if (String(series) === 'DEFAULT_SERIES') continueSeries(cell, known, at);
        this._execution.touched(this._sheet.id, row, column);
      }
  }

  clear(options?: Record<string, boolean>): this {
    if (options === undefined || Object.keys(options).length === 0)
      return this.clearContent().clearFormat();
    if (options['contentsOnly']) this.clearContent();
    if (options['formatOnly']) this.clearFormat();
    if (options['commentsOnly']) this.clearNote();
    if (options['validationsOnly']) this.clearDataValidations();
    return this;
  }
  clearContent(): this {
    return this._write(() => null);
  }
  clearFormat(): this {
    return this._each((cell) => {
      delete cell.style;
      delete cell.format;
    });
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    const { row, column, rows, columns } = this._area;
    const isColumn = row === 1 && rows === this._sheet.rows && columns === 1;
    const isRow = column === 1 && columns === this._sheet.columns && rows === 1;
    if (!isColumn && !isRow)
      throw new ServiceError(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    addMetadata(this._sheet, {
      ...newMetadata(this._execution, key, rest),
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
    this._arrange(lines.map(({ at }) => at));
    return this;
  }

  /** Keeps the first of equal rows; columns are those of the sheet. */
  removeDuplicates(columns?: number[]): unknown {
    this._execution.settle();
    const { row, column, rows } = this._area;
    const compare = columns ?? Array.from({ length: this._area.columns }, (_, at) => column + at);
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let at = row; at < row + rows; at++) {
      const key = JSON.stringify(
        compare.map((each) => cellAt(this._sheet, at, each)?.value ?? null),
      );
      if (!seen.has(key)) kept.push(at);
      seen.add(key);
    }
    this._arrange(kept);
    return this._make.range(this._sheet, row, column, kept.length, this._area.columns);
  }

  randomize(): this {
    const order = Array.from({ length: this._area.rows }, (_, at) => this._area.row + at);
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(Math.random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    this._arrange(order);
    return this;
  }

  trimWhitespace(): this {
    this._touchAll();
    return this._each((cell) => {
      if (typeof cell.value === 'string' && cell.formula === undefined)
        cell.value = cell.value.trim().replace(/\s+/g, ' ');
    });
  }

  /** Without a delimiter, the first that occurs of comma, semicolon, full stop and blank. */
  splitTextToColumns(delimiter?: Enum | string): void {
    const named: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };
    for (const [row, column, cell] of this._cells()) {
      if (typeof cell?.value !== 'string') continue;
      const text = cell.value;
      const wanted =
        delimiter === undefined
          ? Object.values(named).find((each) => text.includes(each))
          : (named[String(delimiter)] ?? String(delimiter));
      if (wanted === undefined) continue;
      const parts = text.split(wanted);
      this._make.plainRange(this._sheet, row, column, 1, parts.length).setValues([parts]);
    }
  }

  /** Shifts the cells of the columns down, or of the rows to the right. */
  insertCells(dimension: unknown): this {
    this._slide(String(dimension) === 'ROWS', 1);
    return this;
  }
  deleteCells(dimension: unknown): void {
    this._slide(String(dimension) === 'ROWS', -1);
  }
  _slide(isDown: boolean, direction: 1 | -1): void {
    const { row, column, rows, columns } = this._area;
    const cells: Map<number, Cell> = new Map();
    for (const [key, cell] of this._sheet.cells) {
      const [r, c] = [rowOf(key), columnOf(key)];
      const isBehind = isDown
        ? c >= column && c < column + columns && r >= row
        : r >= row && r < row + rows && c >= column;
      const by = isDown ? rows : columns;
      const isGone = direction < 0 && (isDown ? r < row + rows : c < column + columns);
      if (isBehind && isGone) continue;
      const moved = !isBehind
        ? key
        : isDown
          ? keyOf(r + direction * by, c)
          : keyOf(r, c + direction * by);
      cells.set(moved, cell);
    }
    this._sheet.cells = cells;
    this._execution.rebuilt();
  }

  /** Puts the rows in this order, and leaves the rest of the range blank. */
  _arrange(order: number[]): void {
    const { row, rows, column, columns } = this._area;
    const lines = order.map((at) => ({
      at,
      cells: Array.from({ length: columns }, (_, c) => cellAt(this._sheet, at, column + c)),
    }));
    for (let at = 0; at < rows; at++)
      for (let c = 0; c < columns; c++) {
        const key = keyOf(row + at, column + c);
        const line = lines[at];
        const cell = line?.cells[c];
        if (!line || !cell) {
          this._sheet.cells.delete(key);
          continue;
        }
        const moved = { ...cell };
        if (moved.formula) moved.formula = copiedFormula(moved.formula, row + at - line.at, 0);
        this._sheet.cells.set(key, moved);
      }
    this._execution.rebuilt();
  }
}

/** Widths, column by column; cells stay as they are. */
function copyWidths(
  { _sheet: from, _area: area }: Range,
  { _sheet: to, _area: target }: Range,
): void {
  for (let at = 0; at < target.columns; at++)
    to.widths.set(
      target.column + at,
      from.widths.get(area.column + (at % area.columns)) ?? DEFAULT_WIDTH,
    );
}

type CopyOptions = { contentsOnly?: boolean; formatOnly?: boolean };
type CopyKind = 'NORMAL' | 'FORMAT' | 'DATA_VALIDATION' | 'VALUES' | 'FORMULA';
function copyKind(type: Enum | CopyOptions | undefined): CopyKind {
  if (type === undefined) return 'NORMAL';
  if ('contentsOnly' in type) return 'VALUES';
  if (!(type instanceof Enum)) return 'FORMAT';
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

/** The next number of an even series; what is no series stays as it was repeated. */
function continueSeries(cell: Cell, known: (Cell | undefined)[], at: number): void {
  const numbers = known.map((each) => (each?.formula === undefined ? each?.value : null));
  if (numbers.length < 2 || !numbers.every((each) => typeof each === 'number')) return;
  const values = numbers;
  const step = values[1]! - values[0]!;
  if (values.every((value, index) => value === values[0]! + step * index))
    cell.value = values[0]! + step * at;
}

/** Numbers before text before booleans; blanks last in both directions. */
function compared(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const [x, y] = [a?.value ?? null, b?.value ?? null];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  const rank = (value: Cell['value']): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  const order =
    rank(x) - rank(y) ||
    (typeof x === 'string' ? x.localeCompare(y as string) : Number(x) - Number(y));
  return ascending ? order : -order;
}
