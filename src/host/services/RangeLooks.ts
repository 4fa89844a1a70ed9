import { GENERAL } from '../display.ts';
import { notInContract } from '../execution.ts';
import { signature } from '../guard.ts';
import type { Cell, Style } from '../model.ts';
import { colour, IGNORED } from './colours.ts';
import { Enum } from './Enum.ts';
import { RangeValues } from './RangeValues.ts';
import type { TextStyle } from './RichText.ts';

/** SpreadsheetApp.Range: number formats, notes and looks. */
export class RangeLooks extends RangeValues {
  getNumberFormat(): string {
    return this.getNumberFormats()[0]![0]!;
  }
  getNumberFormats(): string[][] {
    return this._read((cell) => cell.format ?? GENERAL, GENERAL);
  }
  setNumberFormat(format: string): this {
    if (typeof format !== 'string') throw signature([format], 'Range.setNumberFormat');
    return this._each((cell) => setFormat(cell, format));
  }
  setNumberFormats(formats: string[][]): this {
    this._shape(formats, 'Range.setNumberFormats');
    return this._each((cell, row, column) => setFormat(cell, formats[row]![column]!));
  }
  getNote(): string {
    return this.getNotes()[0]![0]!;
  }
  getNotes(): string[][] {
    return this._read((cell) => cell.note ?? '', '');
  }
  setNote(note: string | null): this {
    return this._each((cell) => setNote(cell, note));
  }
  setNotes(notes: string[][]): this {
    this._shape(notes, 'Range.setNotes');
    return this._each((cell, row, column) => setNote(cell, notes[row]![column]!));
  }
  clearNote(): this {
    return this._each((cell) => setNote(cell, null));
  }

  getBackground(): string {
    return this.getBackgrounds()[0]![0]!;
  }
  getBackgrounds(): string[][] {
    return this._read((cell) => cell.style?.background ?? '#ffffff', '#ffffff');
  }
  getFontColor(): string {
    return this.getFontColors()[0]![0]!;
  }
  getFontColors(): string[][] {
    return this._read((cell) => cell.style?.color ?? '#000000', '#000000');
  }
  getFontWeight(): string {
    return this.getFontWeights()[0]![0]!;
  }
  getFontWeights(): string[][] {
    return this._read((cell) => (cell.style?.bold ? 'bold' : 'normal'), 'normal');
  }
  getFontSize(): number {
    return this.getFontSizes()[0]![0]!;
  }
  getFontSizes(): number[][] {
    return this._read((cell) => cell.style?.size ?? 10, 10);
  }
  getFontFamily(): string {
    return this._read((cell) => cell.style?.family ?? 'Arial', 'Arial')[0]![0]!;
  }

  setBackground(value: string | null): this {
    return this._style('background', () => colour(value, '#ffffff'));
  }
  setBackgrounds(values: (string | null)[][]): this {
    return this._styles('setBackgrounds', 'background', values, (value) =>
      colour(value, '#ffffff'),
    );
  }
  setFontColor(value: string | null): this {
    return this._style('color', () => colour(value, '#000000'));
  }
  setFontColors(values: (string | null)[][]): this {
    return this._styles('setFontColors', 'color', values, (value) => colour(value, '#000000'));
  }
  setFontWeight(value: string | null): this {
    return this._style('bold', () => value === 'bold' || undefined);
  }
  setFontWeights(values: (string | null)[][]): this {
    return this._styles('setFontWeights', 'bold', values, (value) => value === 'bold' || undefined);
  }
  setFontStyle(value: string | null): this {
    return this._style('italic', () => value === 'italic' || undefined);
  }
  setFontLine(value: string | null): this {
    return this._style('underline', () => value === 'underline' || undefined)._style(
      'strike',
      () => value === 'line-through' || undefined,
    );
  }
  setFontSize(value: number): this {
    return this._style('size', () => (value === 10 ? undefined : value));
  }
  setFontSizes(values: number[][]): this {
    return this._styles('setFontSizes', 'size', values, (value) =>
      value === 10 ? undefined : value,
    );
  }
  setFontFamily(value: string | null): this {
    return this._style('family', () => value ?? undefined);
  }
  setFontFamilies(values: (string | null)[][]): this {
    return this._styles('setFontFamilies', 'family', values, (value) => value ?? undefined);
  }
  setHorizontalAlignment(value: string | null): this {
    return this._style('horizontal', () => horizontal(value));
  }
  setHorizontalAlignments(values: (string | null)[][]): this {
    return this._styles('setHorizontalAlignments', 'horizontal', values, horizontal);
  }
  setVerticalAlignment(value: string | null): this {
    return this._style('vertical', () => vertical(value));
  }
  setWrap(wrap: boolean): this {
    return this._style('wrap', () => (wrap ? 'WRAP' : 'OVERFLOW'));
  }
  setWrapStrategy(strategy: Enum): this {
    return this._style('wrap', () => String(strategy) as 'WRAP');
  }

  // The remaining looks of one cell, and of each cell

  getFontStyle(): string {
    return this.getFontStyles()[0]![0]!;
  }
  getFontStyles(): string[][] {
    return this._read((cell) => (cell.style?.italic ? 'italic' : 'normal'), 'normal');
  }
  setFontStyles(values: (string | null)[][]): this {
    return this._styles(
      'setFontStyles',
      'italic',
      values,
      (value) => value === 'italic' || undefined,
    );
  }
  getFontLine(): string {
    return this.getFontLines()[0]![0]!;
  }
  getFontLines(): string[][] {
    return this._read((cell) => lineOf(cell), 'none');
  }
  setFontLines(values: (string | null)[][]): this {
    return this._styles(
      'setFontLines',
      'underline',
      values,
      (value) => value === 'underline' || undefined,
    )._styles('setFontLines', 'strike', values, (value) => value === 'line-through' || undefined);
  }
  getFontFamilies(): string[][] {
    return this._read((cell) => cell.style?.family ?? 'Arial', 'Arial');
  }
  getHorizontalAlignment(): string {
    return this.getHorizontalAlignments()[0]![0]!;
  }
  getHorizontalAlignments(): string[][] {
    return this._read((cell) => cell.style?.horizontal ?? 'general', 'general');
  }
  getVerticalAlignment(): string {
    return this.getVerticalAlignments()[0]![0]!;
  }
  getVerticalAlignments(): string[][] {
    return this._read((cell) => cell.style?.vertical ?? 'bottom', 'bottom');
  }
  setVerticalAlignments(values: (string | null)[][]): this {
    return this._styles('setVerticalAlignments', 'vertical', values, vertical);
  }
  getWrap(): boolean {
    return this.getWraps()[0]![0]!;
  }
  getWraps(): boolean[][] {
    return this._read((cell) => cell.style?.wrap === 'WRAP', false);
  }
  setWraps(values: boolean[][]): this {
    return this._styles('setWraps', 'wrap', values, (value) => (value ? 'WRAP' : 'OVERFLOW'));
  }
  getWrapStrategy(): Enum {
    return this.getWrapStrategies()[0]![0]!;
  }
  getWrapStrategies(): Enum[][] {
    return this._read((cell) => new Enum(cell.style?.wrap ?? 'OVERFLOW'), new Enum('OVERFLOW'));
  }
  setWrapStrategies(values: Enum[][]): this {
    return this._styles('setWrapStrategies', 'wrap', values, (value) => String(value) as 'WRAP');
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return this.setBackground(`#${hex}`);
  }
  getTextStyle(): unknown {
    return this.getTextStyles()[0]![0];
  }
  getTextStyles(): unknown[][] {
    const of = (style: Style | undefined): unknown => {
      const {
        bold = false,
        italic = false,
        underline = false,
        strike = false,
        color = '#000000',
        size = 10,
      } = style ?? {};
      return this._make.textStyle({ bold, italic, underline, strike, color, size });
    };
    return this._read((cell) => of(cell.style), of(undefined));
  }
  setTextStyle(style: TextStyle): this {
    return this._each((cell) => {
      takeStyle(cell, style);
    });
  }
  setTextStyles(styles: TextStyle[][]): this {
    this._shape(styles, 'Range.setTextStyles');
    return this._each((cell, row, column) => {
      takeStyle(cell, styles[row]![column]!);
    });
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
    return this._each((cell, r, c) => {
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
  _style<K extends keyof Style>(key: K, of: () => Style[K] | undefined | typeof IGNORED): this {
    const value = of();
    return value === IGNORED ? this : this._each((cell) => setStyle(cell, key, value as Style[K]));
  }
  _styles<K extends keyof Style, V>(
    method: string,
    key: K,
    values: V[][],
    of: (value: V) => Style[K] | undefined | typeof IGNORED,
  ): this {
    this._shape(values, `Range.${method}`);
    return this._each((cell, row, column) => {
      const value = of(values[row]![column]!);
      if (value !== IGNORED) setStyle(cell, key, value as Style[K]);
    });
  }
}

/** A weight of normal and a size of 10 are what a cell has without a style. */
function takeStyle(cell: Cell, style: TextStyle): void {
  for (const [key, value] of Object.entries(style._look)) {
    const isUsual = value === false || (key === 'size' && value === 10);
    setStyle(cell, key as keyof Style, isUsual ? undefined : value);
  }
}

function setStyle<K extends keyof Style>(cell: Cell, key: K, value: Style[K] | undefined): void {
  const style = { ...cell.style };
  if (value === undefined) delete style[key];
  else style[key] = value;
  cell.style = style;
}

function setFormat(cell: Cell, format: string): void {
  if (format === '') throw notInContract('an empty number format');
  if (/^general$/i.test(format) || format === GENERAL) delete cell.format;
  else cell.format = format;
}

function setNote(cell: Cell, note: string | null): void {
  if (note === null || note === '') delete cell.note;
  else cell.note = String(note);
}

const lineOf = (cell: Cell): string =>
  cell.style?.underline ? 'underline' : cell.style?.strike ? 'line-through' : 'none';

/** What is no alignment is ignored, as Sheets does. */
const horizontal = (value: string | null): Style['horizontal'] | typeof IGNORED =>
  value === 'left' || value === 'center' || value === 'right'
    ? value
    : value === null || value === 'normal' || value === 'general'
      ? undefined
      : IGNORED;
const vertical = (value: string | null): Style['vertical'] | typeof IGNORED =>
  value === 'top' || value === 'middle'
    ? value
    : value === null || value === 'bottom'
      ? undefined
      : IGNORED;
