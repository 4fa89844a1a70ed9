import { displayed } from '../display.ts';
import type { Execution } from '../execution.ts';
import { cellAt, extentOf, type Area, type Cell, type SheetModel } from '../model.ts';
import type { Make } from './make.ts';
import type { Range } from './Range.ts';

type Place = { sheet: SheetModel; row: number; column: number };

/** SpreadsheetApp.TextFinder: cells whose text matches, row by row. */
export class TextFinder {
  readonly _execution: Execution;
  readonly _make: Make;
  readonly _areas: { sheet: SheetModel; area: Area }[];
  readonly _wanted: string;
  _isCased = false;
  _isEntire = false;
  _inFormulas = false;
  _isPattern = false;
  _ignoresMarks = false;
  _at: Place | null = null;
  constructor(
    execution: Execution,
    make: Make,
    areas: { sheet: SheetModel; area: Area }[],
    wanted: string,
  ) {
    this._execution = execution;
    this._make = make;
    this._areas = areas;
    this._wanted = wanted;
  }

  matchCase(on: boolean): this {
    this._isCased = on;
    return this;
  }
  matchEntireCell(on: boolean): this {
    this._isEntire = on;
    return this;
  }
  matchFormulaText(on: boolean): this {
    this._inFormulas = on;
    return this;
  }
  useRegularExpression(on: boolean): this {
    this._isPattern = on;
    return this;
  }
  ignoreDiacritics(on: boolean): this {
    this._ignoresMarks = on;
    return this;
  }
  startFrom(range: Range): this {
    this._at = { sheet: range._sheet, row: range._area.row, column: range._area.column };
    return this;
  }

  findAll(): unknown[] {
    return this._places().map((place) => this._range(place));
  }
  findNext(): unknown {
    return this._step(1);
  }
  findPrevious(): unknown {
    return this._step(-1);
  }
  getCurrentMatch(): unknown {
    return this._at && this._places().some((place) => isSame(place, this._at!))
      ? this._range(this._at)
      : null;
  }
  /** Replaces in the present match; how many places were. */
  replaceWith(text: string): number {
    const place = this._at ?? this._places()[0];
    return place ? this._replace(place, text) : 0;
  }
  replaceAllWith(text: string): number {
    return this._places().reduce((sum, place) => sum + this._replace(place, text), 0);
  }

  _step(by: 1 | -1): unknown {
    const places = this._places();
    if (places.length === 0) return null;
    const current = this._at ? places.findIndex((place) => isSame(place, this._at!)) : -1;
    const next =
      current < 0
        ? by > 0
          ? 0
          : places.length - 1
        : (current + by + places.length) % places.length;
    this._at = places[next]!;
    return this._range(this._at);
  }
  _range({ sheet, row, column }: Place): unknown {
    return this._make.range(sheet, row, column, 1, 1);
  }
  _places(): Place[] {
    this._execution.settle();
    const pattern = this._pattern('');
    return this._areas.flatMap(({ sheet, area }) => {
      const used = extentOf(sheet);
      const found: Place[] = [];
      for (let row = area.row; row < Math.min(area.row + area.rows, used.rows + 1); row++)
        for (
          let column = area.column;
          column < Math.min(area.column + area.columns, used.columns + 1);
          column++
        )
          if (pattern.test(this._text(cellAt(sheet, row, column))))
            found.push({ sheet, row, column });
      return found;
    });
  }
  _text(cell: Cell | undefined): string {
    const text = this._inFormulas
      ? (cell?.formula ?? '')
      : displayed(cell, this._execution.workbook.locale);
    return this._ignoresMarks ? withoutMarks(text) : text;
  }
  _pattern(flags: string): RegExp {
    const wanted = this._ignoresMarks ? withoutMarks(this._wanted) : this._wanted;
    const source = this._isPattern ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(
      this._isEntire ? `^(?:${source})$` : source,
      this._isCased || this._isPattern ? flags : `${flags}i`,
    );
  }
  _replace({ sheet, row, column }: Place, text: string): number {
    const cell = cellAt(sheet, row, column);
    const old = this._inFormulas ? (cell?.formula ?? '') : this._text(cell);
    let count = 0;
    const made = old.replace(this._pattern('g'), (match) => {
      count++;
      return this._isPattern ? match.replace(this._pattern(''), text) : text;
    });
    if (count > 0) this._make.plainRange(sheet, row, column, 1, 1).setValue(made);
    return count;
  }
}

const isSame = (a: Place, b: Place): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;
const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
