import { splitTab } from '../a1.ts';
import { ServiceError, type Execution, type Kind } from '../execution.ts';
import { newSheet, sheetById, sheetByName, type SheetModel } from '../model.ts';
import type { Make } from './make.ts';
import type { Range } from './Range.ts';
import { refuseName, type Sheet } from './Sheet.ts';

export const SPREADSHEET_KINDS: Record<string, Kind> = Object.fromEntries([
  ...['getSheets', 'getNumSheets', 'getSpreadsheetTimeZone', 'getSpreadsheetLocale', 'getNamedRanges', 'getName'].map((name) => [name, 'read']),
  ...['insertSheet', 'deleteSheet', 'moveActiveSheet', 'setNamedRange', 'removeNamedRange', 'rename', 'setSpreadsheetTimeZone', 'setSpreadsheetLocale'].map((name) => [name, 'write']),
]); // prettier-ignore

/** SpreadsheetApp.Spreadsheet: the open file. */
export class Spreadsheet {
  readonly _execution: Execution;
  readonly _make: Make;
  constructor(execution: Execution, make: Make) {
    this._execution = execution;
    this._make = make;
  }
  get #book(): Execution['workbook'] {
    return this._execution.workbook;
  }

  getId(): string {
    return 'local';
  }
  getName(): string {
    return this.#book.name;
  }
  rename(name: string): void {
    this.#book.name = name;
  }
  getUrl(): string {
    return 'https://docs.google.com/spreadsheets/d/local/edit';
  }
  getSheets(): unknown[] {
    return this.#book.sheets.map((sheet) => this._make.sheet(sheet));
  }
  getNumSheets(): number {
    return this.#book.sheets.length;
  }
  getSheetByName(name: string): unknown {
    const sheet = this.#book.sheets.find((each) => each.name === name);
    return sheet ? this._make.sheet(sheet) : null;
  }
  getSheetById(id: number): unknown {
    const sheet = sheetById(this.#book, id);
    return sheet ? this._make.sheet(sheet) : null;
  }
  getActiveSheet(): unknown {
    return this._make.sheet(this.#active());
  }
  getActiveRange(): unknown {
    return this._make.area(this.#active(), this.#book.selection);
  }
  setActiveSheet(sheet: Sheet): unknown {
    sheet.activate();
    return this._make.sheet(sheet._sheet);
  }
  #active(): SheetModel {
    return sheetById(this.#book, this.#book.active) ?? this.#book.sheets[0]!;
  }

  /** The index counts from 0, unlike getIndex and moveActiveSheet. */
  insertSheet(...args: [] | [string | number] | [string, number]): unknown {
    const name = typeof args[0] === 'string' ? args[0] : this.#freeName();
    const index =
      typeof args[0] === 'number'
        ? args[0]
        : typeof args[1] === 'number'
          ? args[1]
          : this.#book.sheets.indexOf(this.#active()) + 1;
    refuseName(name, this._execution);
    const sheet = newSheet(this.#book.nextId++, name);
    this.#book.sheets.splice(Math.min(index, this.#book.sheets.length), 0, sheet);
    this.#book.active = sheet.id;
    this._execution.rebuilt();
    return this._make.sheet(sheet);
  }
  #freeName(): string {
    let number = this.#book.sheets.length + 1;
    while (sheetByName(this.#book, `Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
  deleteSheet(sheet: Sheet): void {
    const model = sheet._sheet;
    const others = this.#book.sheets.filter((each) => each !== model);
    if (others.length === 0)
      throw new ServiceError("You can't remove all the sheets in a document.");
    if (others.every((each) => each.hidden))
      throw new ServiceError("You can't remove all the visible sheets in a document.");
    this.#book.sheets = others;
    this.#book.names = this.#book.names.filter((name) => name.sheet !== model.id);
    if (this.#book.active === model.id) this.#book.active = others.find((each) => !each.hidden)!.id;
    this._execution.rebuilt();
  }
  deleteActiveSheet(): unknown {
    this.deleteSheet(this.#sheetOf(this.#active()));
    return this.getActiveSheet();
  }
  #sheetOf(model: SheetModel): Sheet {
    return { _sheet: model } as Sheet;
  }
  moveActiveSheet(position: number): void {
    const sheet = this.#active();
    if (position < 1 || position > this.#book.sheets.length)
      throw new ServiceError('The position is out of bounds.');
    this.#book.sheets = this.#book.sheets.filter((each) => each !== sheet);
    this.#book.sheets.splice(position - 1, 0, sheet);
  }

  getRange(text: string): unknown {
    const named = this.#book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (named) return this._make.area(this._make.sheetModel(named.sheet), named.area);
    const { tab, address } = splitTab(text);
    const sheet = tab === null ? this.#active() : sheetByName(this.#book, tab);
    if (!sheet) throw new ServiceError('Range not found');
    return this._make.guardRange(this._make.a1(sheet, address));
  }
  getRangeByName(text: string): unknown {
    const named = this.#book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    return named ? this._make.area(this._make.sheetModel(named.sheet), named.area) : null;
  }
  setNamedRange(name: string, range: Range): void {
    if (
      !/^[A-Za-z_]\w{0,249}$/.test(name) ||
      /^[A-Za-z]{1,3}\d+$/.test(name) ||
      /^R\d*C\d*$/i.test(name)
    )
      throw new ServiceError(`The name "${name}" cannot be used for a range.`);
    this.#book.names = this.#book.names.filter(
      (each) => each.name.toLowerCase() !== name.toLowerCase(),
    );
    this.#book.names.push({ name, sheet: range._sheet.id, area: { ...range._area } });
    this._execution.rebuilt();
  }
  removeNamedRange(name: string): void {
    this.#book.names = this.#book.names.filter((each) => each.name !== name);
    this._execution.rebuilt();
  }

  getSpreadsheetTimeZone(): string {
    return this.#book.zone;
  }
  setSpreadsheetTimeZone(zone: string): void {
    this.#book.zone = zone;
  }
  getSpreadsheetLocale(): string {
    return this.#book.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    this.#book.locale = locale;
  }
  toast(message: string, title = '', seconds = 5): void {
    this._execution.shared.ui.push({ kind: 'toast', message: String(message), title, seconds });
  }
  createDeveloperMetadataFinder(): unknown {
    return this._make.finder(this.#book.sheets);
  }
}
