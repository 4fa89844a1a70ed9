import { quoted, toA1 } from '../a1.ts';
import { conditionOf } from '../condition.ts';
import { notInContract, ServiceError, type Execution } from '../execution.ts';
import { isDate } from '../guard.ts';
import type { Cell, SheetModel, Validation } from '../model.ts';
import { fromSerial, toSerial } from '../time.ts';
import { Enum } from './Enum.ts';
import type { Make } from './make.ts';
import type { Range } from './Range.ts';

export class DataValidation {
  readonly _make: Make;
  readonly _rule: Validation;
  constructor(make: Make, rule: Validation) {
    this._make = make;
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
    if (criteria === 'VALUE_IN_RANGE') return [this._make.reference(String(values[0])), dropdown];
    if (!criteria.startsWith('DATE_')) return [...values];
    const { zone } = this._make.execution.workbook;
    return values.map((value) => new Date(fromSerial(Number(value), zone)));
  }
  copy(): unknown {
    return this._make.validationBuilder(this._rule);
  }
}

/** The `require…` methods that take plain values, with the criterion each stands for. */
const REQUIRE: Record<string, Validation['criteria']> = {
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateBefore: 'DATE_BEFORE',
  requireDateAfter: 'DATE_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
};

const ENTRIES_MAX = 500;

export class DataValidationBuilder {
  _criteria: Validation['criteria'] | null = null;
  _values: Validation['values'] = [];
  _dropdown = true;
  _allowInvalid = true;
  _help: string | null = null;

  constructor(zone: string, rule?: Validation) {
    for (const [name, criteria] of Object.entries(REQUIRE))
      Object.defineProperty(this, name, {
        configurable: true,
        value: (...args: unknown[]) =>
          this._set(
            criteria,
            args.map((arg) =>
              isDate(arg)
                ? toSerial(arg.getTime(), zone)
                : typeof arg === 'number'
                  ? arg
                  : String(arg),
            ),
          ),
      });
    if (!rule) return;
    this._set(rule.criteria, [...rule.values], rule.dropdown);
    this._allowInvalid = rule.allowInvalid;
    this._help = rule.help;
  }

  requireValueInList(values: unknown[], dropdown = true): this {
    if (values.length === 0 || values.length > ENTRIES_MAX)
      throw notInContract(`a list of ${values.length} entries`);
    return this._set('VALUE_IN_LIST', values.map(String), dropdown);
  }
  requireValueInRange(range: Range, dropdown = true): this {
    return this._set(
      'VALUE_IN_RANGE',
      [`${quoted(range._sheet.name)}!${toA1(range._area)}`],
      dropdown,
    );
  }
  requireCheckbox(...values: unknown[]): this {
    return this._set('CHECKBOX', values.map(String));
  }
  withCriteria(type: Enum, values: unknown[]): this {
    const name = String(type) as Validation['criteria'];
    if (name === 'VALUE_IN_LIST')
      return this.requireValueInList(values[0] as unknown[], values[1] !== false);
    if (name === 'VALUE_IN_RANGE')
      return this.requireValueInRange(values[0] as Range, values[1] !== false);
    if (name === 'CHECKBOX') return this.requireCheckbox(...values);
    const method = Object.keys(REQUIRE).find((each) => REQUIRE[each] === name);
    if (!method) throw notInContract(`the criterion ${name}`);
    return (this as unknown as Record<string, (...args: unknown[]) => this>)[method]!(...values);
  }
  getCriteriaType(): Enum | null {
    return this._criteria && new Enum(this._criteria);
  }
  getCriteriaValues(): unknown[] {
    return [...this._values];
  }
  getAllowInvalid(): boolean {
    return this._allowInvalid;
  }
  getHelpText(): string | null {
    return this._help;
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

/** What a checkbox holds when ticked and when not. */
export const statesOf = ({ values }: Validation): [string | boolean, string | boolean] => {
  const [on = true, off = false] = values as string[];
  return [on, off];
};

const BETWEEN: Record<string, (value: number, low: number, high: number) => boolean> = {
  BETWEEN: (value, low, high) => value >= low && value <= high,
  NOT_BETWEEN: (value, low, high) => value < low || value > high,
  EQUAL_TO: (value, low) => value === low,
  NOT_EQUAL_TO: (value, low) => value !== low,
  GREATER_THAN: (value, low) => value > low,
  AFTER: (value, low) => value >= low + 1,
  GREATER_THAN_OR_EQUAL_TO: (value, low) => value >= low,
  ON_OR_AFTER: (value, low) => value >= low,
  LESS_THAN: (value, low) => value < low,
  BEFORE: (value, low) => value < low,
  LESS_THAN_OR_EQUAL_TO: (value, low) => value <= low,
  ON_OR_BEFORE: (value, low) => value < low + 1,
  IS_VALID_DATE: () => true,
};

type Place = { execution: Execution; sheet: SheetModel; row: number; column: number };

/** Whether a strict rule lets a value in. */
export function satisfies(rule: Validation, value: Cell['value'], place: Place): boolean {
  const { criteria, values } = rule;
  if (criteria === 'VALUE_IN_LIST') return values.some((entry) => String(entry) === asText(value));
  if (criteria === 'CHECKBOX') return statesOf(rule).includes(value as boolean);
  if (criteria === 'VALUE_IN_RANGE') return isInRange(String(values[0]), value, place);
  const [, kind, rest = ''] = /^(NUMBER|DATE|TEXT)_(.+)$/.exec(criteria) ?? [];
  if (kind === 'TEXT') return isText(rest, asText(value), String(values[0] ?? ''));
  if (kind === undefined) throw notInContract(`a strict rule ${criteria}`);
  return typeof value === 'number' && BETWEEN[rest]!(value, Number(values[0]), Number(values[1]));
}

const asText = (value: Cell['value']): string =>
  typeof value === 'boolean'
    ? String(value).toUpperCase()
    : typeof value === 'object'
      ? ''
      : String(value);

function isText(kind: string, text: string, wanted: string): boolean {
  const [lower, part] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (kind) {
    case 'CONTAINS':
      return lower.includes(part);
    case 'DOES_NOT_CONTAIN':
      return !lower.includes(part);
    case 'EQUAL_TO':
      return lower === part;
    case 'IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    default:
      return /^(https?:\/\/|www\.)?[^\s/]+\.[^\s/]{2,}/.test(text);
  }
}

function isInRange(reference: string, value: Cell['value'], { execution, sheet }: Place): boolean {
  const word = typeof value === 'string' ? `"${value.replace(/"/g, '""')}"` : asText(value);
  return conditionOf(
    `=COUNTIF(${reference},${word})>0`,
    execution.workbook,
    sheet,
    execution.shared.now(),
  )(0, 0);
}
