import type { ProtectionModel, SheetModel } from '../model.ts';
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
  getEditors(): unknown[] {
    return [];
  }
  canEdit(): boolean {
    return true;
  }
  remove(): void {
    this._sheet.protections = this._sheet.protections.filter((each) => each !== this._model);
  }
}
