import type { ProtectionModel, SheetModel } from '../model.ts';
import { mayEdit } from '../protected.ts';
import { Enum } from './Enum.ts';
import type { Make } from './make.ts';
import type { Range } from './Range.ts';

export class Protection {
  readonly _model: ProtectionModel;
  readonly _sheet: SheetModel;
  readonly _make: Make;
  constructor(make: Make, sheet: SheetModel, model: ProtectionModel) {
    this._make = make;
    this._sheet = sheet;
    this._model = model;
  }
  getDescription(): string {
    return this._model.description;
  }
  setDescription(text: string): this {
    this._model.description = text;
    return this;
  }
  isWarningOnly(): boolean {
    return this._model.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    this._model.warningOnly = warningOnly;
    return this;
  }
  setUnprotectedRanges(ranges: Range[]): this {
    this._model.unprotected = ranges.map((range) => ({ ...range._area }));
    return this;
  }
  getUnprotectedRanges(): unknown[] {
    return this._model.unprotected.map((area) => this._make.area(this._sheet, area));
  }
  getProtectionType(): Enum {
    return new Enum(this._model.type);
  }
  /** Those whom a script added; the owner is none of them. */
  getEditors(): unknown[] {
    return (this._model.editors ?? []).map((email) => this._make.user(email));
  }
  addEditor(email: string): this {
    return this.addEditors([email]);
  }
  addEditors(emails: string[]): this {
    this._model.editors = Array.from(
      new Set([...(this._model.editors ?? []), ...emails.map(String)]),
    );
    return this;
  }
  removeEditor(email: string): this {
    return this.removeEditors([email]);
  }
  removeEditors(emails: string[]): this {
    const gone = emails.map(String);
    this._model.editors = (this._model.editors ?? []).filter((each) => !gone.includes(each));
    return this;
  }
  canDomainEdit(): boolean {
    return false;
  }
  setDomainEdit(_isOpen: boolean): this {
    return this;
  }
  getRange(): unknown {
    const { rows, columns } = this._sheet;
    return this._make.area(this._sheet, this._model.area ?? { row: 1, column: 1, rows, columns });
  }
  setRange(range: Range): this {
    this._model.area = { ...range._area };
    return this;
  }
  canEdit(): boolean {
    const { isGuest, user } = this._make.execution.shared;
    return !isGuest || mayEdit(this._model, user);
  }
  remove(): void {
    this._sheet.protections = this._sheet.protections.filter((each) => each !== this._model);
  }
}
