import type { Kind } from '../execution.ts';
import type { Range } from './Range.ts';

/** The setters that RangeList shares with Range. */
const SHARED = ['setBackground', 'setFontColor', 'setFontWeight', 'setFontStyle', 'setFontLine', 'setFontSize', 'setFontFamily', 'setHorizontalAlignment', 'setVerticalAlignment', 'setNumberFormat', 'setWrap', 'setWrapStrategy', 'setBorder', 'setValue', 'setFormula', 'clearContent', 'clearFormat', 'clearNote', 'clearDataValidations', 'insertCheckboxes', 'check', 'uncheck', 'setNote', 'breakApart', 'clear'] as const; // prettier-ignore

export const RANGE_LIST_KINDS: Record<string, Kind> = Object.fromEntries(
  SHARED.map((name) => [name, 'write']),
);

/** SpreadsheetApp.RangeList: one setter for many areas, in one call. */
export class RangeList {
  readonly _ranges: Range[];
  constructor(ranges: Range[], wrap: (range: Range) => unknown) {
    this._ranges = ranges;
    for (const name of SHARED)
      Object.defineProperty(this, name, {
        configurable: true,
        value: (...args: unknown[]) => {
          for (const range of this._ranges) Reflect.apply(range[name], range, args);
          return this;
        },
      });
    Object.defineProperty(this, 'getRanges', {
      configurable: true,
      value: () => ranges.map(wrap),
    });
  }
}
