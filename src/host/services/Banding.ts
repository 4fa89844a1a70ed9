import { overlap } from '../a1.ts';
import { notInContract, ServiceError, type Execution } from '../execution.ts';
import type { Area, BandingModel, SheetModel } from '../model.ts';
import { colour } from './colours.ts';
import type { Enum } from './Enum.ts';
import type { Make } from './make.ts';
import type { Range } from './Range.ts';

/** Header, first, second and footer colour of the themes whose colours are known. */
const THEMES: Record<string, [string, string, string, string]> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
};

/** Lays colours by turns over an area. */
export function newBanding(
  execution: Execution,
  sheet: SheetModel,
  area: Area,
  theme: Enum | undefined,
  header: boolean,
  footer: boolean,
): BandingModel {
  const name = theme === undefined ? 'LIGHT_GREY' : String(theme);
  const colours = THEMES[name];
  if (!colours) throw notInContract(`the colours of the banding theme ${name}`);
  const bandings = (sheet.bandings ??= []);
  if (bandings.some((other) => overlap(other.area, area)))
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  const banding: BandingModel = {
    id: execution.workbook.nextId++,
    area: { ...area },
    header: header ? colours[0] : null,
    first: colours[1],
    second: colours[2],
    footer: footer ? colours[3] : null,
  };
  bandings.push(banding);
  return banding;
}

export class Banding {
  readonly _make: Make;
  readonly _sheet: SheetModel;
  readonly _banding: BandingModel;
  constructor(make: Make, sheet: SheetModel, banding: BandingModel) {
    this._make = make;
    this._sheet = sheet;
    this._banding = banding;
  }
  getRange(): unknown {
    return this._make.area(this._sheet, this._banding.area);
  }
  setRange(range: Range): this {
    this._banding.area = { ...range._area };
    return this;
  }
  getHeaderRowColor(): string | null {
    return this._banding.header;
  }
  getFirstRowColor(): string {
    return this._banding.first;
  }
  getSecondRowColor(): string {
    return this._banding.second;
  }
  getFooterRowColor(): string | null {
    return this._banding.footer;
  }
  setHeaderRowColor(value: string | null): this {
    return this._set('header', value);
  }
  setFirstRowColor(value: string | null): this {
    if (value === null) throw new ServiceError('First row color should not be null.');
    return this._set('first', value);
  }
  setSecondRowColor(value: string | null): this {
    if (value === null) throw new ServiceError('Second row color should not be null.');
    return this._set('second', value);
  }
  setFooterRowColor(value: string | null): this {
    return this._set('footer', value);
  }
  remove(): void {
    this._sheet.bandings = (this._sheet.bandings ?? []).filter((each) => each !== this._banding);
  }
  _set(part: 'header' | 'first' | 'second' | 'footer', value: string | null): this {
    const hex = value === null ? null : colour(value, '');
    if (typeof hex === 'string' || (hex === null && (part === 'header' || part === 'footer')))
      Object.assign(this._banding, { [part]: hex });
    return this;
  }
}
