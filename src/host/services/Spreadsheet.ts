import { splitTab } from '../a1.ts';
import { notInContract, ServiceError, type Execution, type Kind } from '../execution.ts';
import {
  extentOf,
  newSheet,
  putInFront,
  sheetById,
  sheetByName,
  type SheetModel,
} from '../model.ts';
import { forgetTab } from '../structure.ts';
import type { Make } from './make.ts';
import { newMetadata } from './Metadata.ts';
import type { Range } from './Range.ts';
import { refuseName, type Sheet } from './Sheet.ts';

export const SPREADSHEET_KINDS: Record<string, Kind> = Object.fromEntries([
  ...['getSheets', 'getNumSheets', 'getSpreadsheetTimeZone', 'getSpreadsheetLocale', 'getNamedRanges', 'getName', 'getProtections', 'getLastRow', 'getLastColumn', 'getOwner', 'getEditors', 'getDeveloperMetadata'].map((name) => [name, 'read']),
  ...['insertSheet', 'deleteSheet', 'moveActiveSheet', 'setNamedRange', 'removeNamedRange', 'rename', 'setSpreadsheetTimeZone', 'setSpreadsheetLocale', 'duplicateActiveSheet', 'deleteActiveSheet', 'appendRow', 'addDeveloperMetadata'].map((name) => [name, 'write']),
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
    return this.#book.id ?? 'local';
  }
  getName(): string {
    return this.#book.name;
  }
  rename(name: string): void {
    this.#book.name = name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
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
  insertSheet(...args: unknown[]): unknown {
    const options = args.find(
      (each): each is { template?: Sheet } => typeof each === 'object' && each !== null,
    );
    const name = args.find((each) => typeof each === 'string') ?? this.#freeName();
    const index =
      args.find((each) => typeof each === 'number') ??
      this.#book.sheets.indexOf(this.#active()) + 1;
    refuseName(name, this._execution);
    if (index < 0 || index > this.#book.sheets.length)
      throw notInContract(`inserting a tab at ${index}`);
    const template = options?.template;
    const sheet = template
      ? { ...structuredClone(template._sheet), id: this.#book.nextId++, name }
      : newSheet(this.#book.nextId++, name);
    this.#book.sheets.splice(index, 0, sheet);
    putInFront(this.#book, sheet.id);
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
    forgetTab(this.#book, model.name);
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

  getNamedRanges(): unknown[] {
    return this.#book.names.map((name) => this._make.namedRange(name));
  }
  getRangeList(texts: string[]): unknown {
    return this._make.rangeList(
      texts.map((text) => {
        const { tab, address } = splitTab(text);
        const sheet = tab === null ? this.#active() : sheetByName(this.#book, tab);
        if (!sheet) throw new ServiceError('Range not found');
        return this._make.a1(sheet, address);
      }),
    );
  }
  getProtections(type: unknown): unknown[] {
    return this.#book.sheets.flatMap((sheet) =>
      sheet.protections
        .filter((each) => each.type === String(type))
        .map((each) => this._make.protection(sheet, each)),
    );
  }
  duplicateActiveSheet(): unknown {
    const source = this.#active();
    let name = `Copy of ${source.name}`;
    for (let at = 1; sheetByName(this.#book, name); at++) name = `Copy of ${source.name} ${at}`;
    const copy = { ...structuredClone(source), id: this.#book.nextId++, name };
    this.#book.sheets.splice(this.#book.sheets.indexOf(source) + 1, 0, copy);
    putInFront(this.#book, copy.id);
    this._execution.rebuilt();
    return this._make.sheet(copy);
  }
  appendRow(values: unknown[]): unknown {
    return (this._make.sheet(this.#active()) as Sheet).appendRow(values);
  }
  getDataRange(): unknown {
    return (this._make.sheet(this.#active()) as Sheet).getDataRange();
  }
  getLastRow(): number {
    return extentOf(this.#active()).rows;
  }
  getLastColumn(): number {
    return extentOf(this.#active()).columns;
  }
  setActiveRange(range: Range): unknown {
    return this._make.guardRange(range.activate());
  }
  setCurrentCell(cell: Range): unknown {
    return this.setActiveRange(cell);
  }
  getActiveCell(): unknown {
    return this.getCurrentCell();
  }
  getCurrentCell(): unknown {
    const { row, column } = this.#book.selection;
    return this._make.range(this.#active(), row, column, 1, 1);
  }
  getSelection(): unknown {
    return this._make.selection();
  }
  getOwner(): unknown {
    return this._make.user(this._execution.shared.user);
  }
  getEditors(): unknown[] {
    return this._execution.shared.user === '' ? [] : [this.getOwner()];
  }
  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    (this.#book.metadata ??= []).push(newMetadata(this._execution, key, rest));
    return this;
  }
  getDeveloperMetadata(): unknown[] {
    return (this.#book.metadata ?? []).map((each) => this._make.metadata(null, each));
  }
  createTextFinder(text: string): unknown {
    const areas = this.#book.sheets.map((sheet) => ({
      sheet,
      area: { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns },
    }));
    return this._make.textFinder(areas, text);
  }

  getSpreadsheetTimeZone(): string {
    return this.#book.zone;
  }
  setSpreadsheetTimeZone(zone: string): void {
    this.#book.zone = zone;
    this._execution.rebuilt();
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
    return this._make.finder([null, ...this.#book.sheets]);
  }
}
