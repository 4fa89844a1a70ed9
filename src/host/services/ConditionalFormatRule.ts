import { ServiceError } from '../execution.ts';
import type { ConditionalRule, SheetModel } from '../model.ts';
import { colour } from './colours.ts';
import { Enum } from './Enum.ts';
import type { Make } from './make.ts';
import { IGNORED, type Range } from './Range.ts';

export class ConditionalFormatRule {
  readonly _rule: ConditionalRule;
  readonly _sheet: SheetModel;
  readonly _make: Make;
  constructor(make: Make, sheet: SheetModel, rule: ConditionalRule) {
    this._make = make;
    this._sheet = sheet;
    this._rule = rule;
  }
  getRanges(): unknown[] {
    return this._rule.areas.map((area) => this._make.area(this._sheet, area));
  }
  getBooleanCondition(): unknown {
    return this._make.condition(this._rule);
  }
  getGradientCondition(): null {
    return null;
  }
}

export class BooleanCondition {
  readonly _rule: ConditionalRule;
  constructor(rule: ConditionalRule) {
    this._rule = rule;
  }
  getCriteriaType(): Enum {
    return new Enum('CUSTOM_FORMULA');
  }
  getCriteriaValues(): unknown[] {
    return [this._rule.formula];
  }
  getBold(): boolean | null {
    return this._rule.style.bold ?? null;
  }
}

export class ConditionalFormatRuleBuilder {
  _formula: string | null = null;
  _ranges: Range[] = [];
  readonly _style: ConditionalRule['style'] = {};

  whenFormulaSatisfied(formula: string): this {
    this._formula = formula;
    return this;
  }
  setBackground(value: string | null): this {
    return this._colour('background', value);
  }
  setFontColor(value: string | null): this {
    return this._colour('color', value);
  }
  setBold(bold: boolean): this {
    this._style.bold = bold;
    return this;
  }
  setItalic(italic: boolean): this {
    this._style.italic = italic;
    return this;
  }
  setRanges(ranges: Range[]): this {
    this._ranges = ranges;
    return this;
  }
  _colour(key: 'background' | 'color', value: string | null): this {
    const hex = colour(value, '');
    if (hex !== IGNORED && hex !== undefined) this._style[key] = hex;
    return this;
  }
  _built(): { rule: ConditionalRule; sheet: SheetModel } {
    const [first] = this._ranges;
    if (this._formula === null || !first)
      throw new ServiceError('Conditional format rules need a condition and at least one range.');
    return {
      sheet: first._sheet,
      rule: {
        areas: this._ranges.map((range) => ({ ...range._area })),
        formula: this._formula,
        style: { ...this._style },
      },
    };
  }
}
