import { quoted, toA1 } from '../a1.ts';
import { ServiceError } from '../execution.ts';
import type { Validation } from '../model.ts';
import { Enum } from './Enum.ts';
import type { Range } from './Range.ts';

export class DataValidation {
  readonly _rule: Validation;
  constructor(rule: Validation) {
    this._rule = rule;
  }
  getAllowInvalid(): boolean {
    return this._rule.allowInvalid;
  }
  getHelpText(): string | null {
    return this._rule.help;
  }
  getCriteriaType(): Enum {
    return new Enum(this._rule.criteria);
  }
  getCriteriaValues(): unknown[] {
    const { criteria, values, dropdown } = this._rule;
    if (criteria === 'VALUE_IN_LIST') return [values.map(String), dropdown];
    if (criteria === 'VALUE_IN_RANGE') return [values[0], dropdown];
    return [...values];
  }
}

export class DataValidationBuilder {
  _criteria: Validation['criteria'] | null = null;
  _values: Validation['values'] = [];
  _dropdown = true;
  _allowInvalid = true;
  _help: string | null = null;

  requireValueInList(values: unknown[], dropdown = true): this {
    return this._set('VALUE_IN_LIST', values.map(String), dropdown);
  }
  requireValueInRange(range: Range, dropdown = true): this {
    return this._set(
      'VALUE_IN_RANGE',
      [`${quoted(range._sheet.name)}!${toA1(range._area)}`],
      dropdown,
    );
  }
  requireNumberBetween(start: number, end: number): this {
    return this._set('NUMBER_BETWEEN', [start, end]);
  }
  requireDate(): this {
    return this._set('DATE_IS_VALID_DATE', []);
  }
  requireCheckbox(...values: unknown[]): this {
    return this._set('CHECKBOX', values.map(String));
  }
  requireFormulaSatisfied(formula: string): this {
    return this._set('CUSTOM_FORMULA', [formula]);
  }
  setAllowInvalid(allow: boolean): this {
    this._allowInvalid = allow;
    return this;
  }
  setHelpText(text: string): this {
    this._help = text;
    return this;
  }
  _set(criteria: Validation['criteria'], values: Validation['values'], dropdown = false): this {
    this._criteria = criteria;
    this._values = values;
    this._dropdown = dropdown;
    return this;
  }
  _rule(): Validation {
    if (this._criteria === null)
      throw new ServiceError('Data validation rules need a criterion before build().');
    return {
      criteria: this._criteria,
      values: this._values,
      dropdown: this._dropdown,
      allowInvalid: this._allowInvalid,
      help: this._help,
    };
  }
}
