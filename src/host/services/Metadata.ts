import { contains } from '../a1.ts';
import { ServiceError, type Execution } from '../execution.ts';
import type { Area, Metadata, SheetModel } from '../model.ts';
import { Enum } from './Enum.ts';
import type { Make } from './make.ts';

/** An entry and the tab that holds it; null for the file itself. */
export type Found = { sheet: SheetModel | null; metadata: Metadata };

/** An entry from `(key)`, `(key, value)`, `(key, visibility)` or `(key, value, visibility)`. */
export function newMetadata(execution: Execution, key: string, rest: unknown[]): Metadata {
  const visibility = rest.find((each) => each instanceof Enum);
  const value = typeof rest[0] === 'string' ? rest[0] : null;
  return {
    id: execution.workbook.nextId++,
    key,
    value,
    visibility: visibility === undefined ? 'DOCUMENT' : String(visibility),
  };
}

const CHARACTERS_MAX = 30_000;

/** @throws ServiceError for more characters than a tab has room for. */
export function addMetadata({ metadata }: SheetModel, added: Metadata): void {
  const size = [...metadata, added].reduce(
    (sum, { key, value }) => sum + key.length + (value ?? '').length,
    0,
  );
  if (size > CHARACTERS_MAX)
    throw new ServiceError(`Developer metadata of a tab has at most ${CHARACTERS_MAX} characters.`);
  metadata.push(added);
}

const locationType = ({ sheet, metadata }: Found): string =>
  sheet === null
    ? 'SPREADSHEET'
    : metadata.row !== undefined
      ? 'ROW'
      : metadata.column !== undefined
        ? 'COLUMN'
        : 'SHEET';

export class DeveloperMetadataFinder {
  readonly _make: Make;
  readonly _all: Found[];
  readonly _area: Area | undefined;
  _wanted: ((found: Found) => boolean)[] = [];
  _isIntersecting = false;
  constructor(make: Make, all: Found[], area?: Area) {
    this._make = make;
    this._all = all;
    this._area = area;
  }
  withKey(key: string): this {
    return this._keep(({ metadata }) => metadata.key === key);
  }
  withValue(value: string): this {
    return this._keep(({ metadata }) => metadata.value === value);
  }
  withId(id: number): this {
    return this._keep(({ metadata }) => metadata.id === id);
  }
  withVisibility(visibility: unknown): this {
    return this._keep(({ metadata }) => metadata.visibility === String(visibility));
  }
  withLocationType(type: unknown): this {
    return this._keep((found) => locationType(found) === String(type));
  }
  /** Lets a range also find the entries of the rows and columns that cross it. */
  onIntersectingLocations(): this {
    this._isIntersecting = true;
    return this;
  }
  find(): unknown[] {
    return this._all
      .filter(
        (found) => this._area === undefined || this._isAt(found.metadata, this._area, found.sheet),
      )
      .filter((found) => this._wanted.every((wanted) => wanted(found)))
      .map(({ sheet, metadata }) => this._make.metadata(sheet, metadata));
  }
  _isAt({ row, column }: Metadata, area: Area, sheet: SheetModel | null): boolean {
    if (sheet === null || (row === undefined && column === undefined)) return false;
    const isCrossed =
      row === undefined ? contains(area, area.row, column!) : contains(area, row, area.column);
    const isWhole = row === undefined ? area.rows === sheet.rows : area.columns === sheet.columns;
    return isCrossed && (isWhole || this._isIntersecting);
  }
  _keep(wanted: (found: Found) => boolean): this {
    this._wanted.push(wanted);
    return this;
  }
}

export class DeveloperMetadata {
  readonly _make: Make;
  readonly _sheet: SheetModel | null;
  readonly _metadata: Metadata;
  constructor(make: Make, sheet: SheetModel | null, metadata: Metadata) {
    this._make = make;
    this._sheet = sheet;
    this._metadata = metadata;
  }
  getId(): number {
    this._metadata.id ??= this._make.execution.workbook.nextId++;
    return this._metadata.id;
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
  setKey(key: string): this {
    this._metadata.key = key;
    return this;
  }
  setValue(value: string): this {
    this._metadata.value = value;
    return this;
  }
  setVisibility(visibility: unknown): this {
    this._metadata.visibility = String(visibility);
    return this;
  }
  remove(): void {
    const holder = this._sheet ?? this._make.execution.workbook;
    holder.metadata = (holder.metadata ?? []).filter((each) => each !== this._metadata);
  }
}

export class MetadataLocation {
  readonly _make: Make;
  readonly _sheet: SheetModel | null;
  readonly _metadata: Metadata;
  constructor(make: Make, sheet: SheetModel | null, metadata: Metadata) {
    this._make = make;
    this._sheet = sheet;
    this._metadata = metadata;
  }
  getLocationType(): Enum {
    return new Enum(locationType({ sheet: this._sheet, metadata: this._metadata }));
  }
  getSpreadsheet(): unknown {
    return this._sheet === null ? this._make.spreadsheet() : null;
  }
  getSheet(): unknown {
    const { row, column } = this._metadata;
    return this._sheet && row === undefined && column === undefined
      ? this._make.sheet(this._sheet)
      : null;
  }
  getColumn(): unknown {
    const { column } = this._metadata;
    return column === undefined || !this._sheet
      ? null
      : this._make.range(this._sheet, 1, column, this._sheet.rows, 1);
  }
  getRow(): unknown {
    const { row } = this._metadata;
    return row === undefined || !this._sheet
      ? null
      : this._make.range(this._sheet, row, 1, 1, this._sheet.columns);
  }
}
