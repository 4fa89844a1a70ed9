import { Enum } from './Enum.ts';
import type { Metadata, SheetModel } from '../model.ts';
import type { Make } from './make.ts';

type Found = { sheet: SheetModel; metadata: Metadata };

export class DeveloperMetadataFinder {
  readonly _make: Make;
  _found: Found[];
  constructor(make: Make, sheets: SheetModel[]) {
    this._make = make;
    this._found = sheets.flatMap((sheet) =>
      sheet.metadata.map((metadata) => ({ sheet, metadata })),
    );
  }
  withKey(key: string): this {
    return this._keep(({ metadata }) => metadata.key === key);
  }
  withValue(value: string): this {
    return this._keep(({ metadata }) => metadata.value === value);
  }
  withVisibility(visibility: unknown): this {
    return this._keep(({ metadata }) => metadata.visibility === String(visibility));
  }
  find(): unknown[] {
    return this._found.map(({ sheet, metadata }) => this._make.metadata(sheet, metadata));
  }
  _keep(wanted: (found: Found) => boolean): this {
    this._found = this._found.filter(wanted);
    return this;
  }
}

export class DeveloperMetadata {
  readonly _make: Make;
  readonly _sheet: SheetModel;
  readonly _metadata: Metadata;
  constructor(make: Make, sheet: SheetModel, metadata: Metadata) {
    this._make = make;
    this._sheet = sheet;
    this._metadata = metadata;
  }
  getKey(): string {
    return this._metadata.key;
  }
  getValue(): string | null {
    return this._metadata.value;
  }
  getVisibility(): Enum {
    return new Enum(this._metadata.visibility);
  }
  getLocation(): unknown {
    return this._make.location(this._sheet, this._metadata);
  }
  remove(): void {
    this._sheet.metadata = this._sheet.metadata.filter((each) => each !== this._metadata);
  }
}

export class MetadataLocation {
  readonly _make: Make;
  readonly _sheet: SheetModel;
  readonly _metadata: Metadata;
  constructor(make: Make, sheet: SheetModel, metadata: Metadata) {
    this._make = make;
    this._sheet = sheet;
    this._metadata = metadata;
  }
  getColumn(): unknown {
    const { column } = this._metadata;
    return column === undefined
      ? null
      : this._make.range(this._sheet, 1, column, this._sheet.rows, 1);
  }
  getRow(): unknown {
    const { row } = this._metadata;
    return row === undefined ? null : this._make.range(this._sheet, row, 1, 1, this._sheet.columns);
  }
}
