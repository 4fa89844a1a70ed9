import { toA1 } from '../a1.ts';
import { notImplemented, ServiceError } from '../execution.ts';
import type { ConditionalRule, SheetModel, WorkbookModel } from '../model.ts';
import { fromSerial, toSerial } from '../time.ts';
import { colour, IGNORED } from './colours.ts';
import { criterionFormula } from './criteria.ts';
import { addCriteria, type Criterion } from './criteriaBuilder.ts';
import { Enum } from './Enum.ts';
import type { Make } from './make.ts';
import type { Range } from './Range.ts';

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
  copy(): unknown {
    return this._make.ruleBuilder({ sheet: this._sheet, rule: this._rule });
  }
}

export class BooleanCondition {
  readonly _make: Make;
  readonly _rule: ConditionalRule;
  constructor(make: Make, rule: ConditionalRule) {
    this._make = make;
    this._rule = rule;
  }
  getCriteriaType(): Enum {
    return new Enum(this._rule.criteria?.type ?? 'CUSTOM_FORMULA');
  }
  getCriteriaValues(): unknown[] {
    const { criteria, formula } = this._rule;
    if (!criteria) return [formula];
    if (criteria.type.endsWith('_RELATIVE'))
      return criteria.values.map((value) => new Enum(String(value)));
    if (!criteria.type.startsWith('DATE_')) return [...criteria.values];
    const { zone } = this._make.execution.workbook;
    return criteria.values.map((value) => new Date(fromSerial(Number(value), zone)));
  }
  getBold(): boolean | null {
    return this._rule.style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this._rule.style.italic ?? null;
  }
  getUnderline(): boolean | null {
    return this._rule.style.underline ?? null;
  }
  getStrikethrough(): boolean | null {
    return this._rule.style.strike ?? null;
  }
  getBackground(): string | null {
    return this._rule.style.background ?? null;
  }
  getFontColor(): string | null {
    return this._rule.style.color ?? null;
  }
  getBackgroundObject(): unknown {
    return this._make.color(this._rule.style.background);
  }
  getFontColorObject(): unknown {
    return this._make.color(this._rule.style.color);
  }
}

export class ConditionalFormatRuleBuilder {
  _criterion: Criterion | null = null;
  _ranges: { sheet: SheetModel; area: Range['_area'] }[] = [];
  readonly _style: ConditionalRule['style'] = {};

  readonly _workbook: WorkbookModel;

  constructor(workbook: WorkbookModel, from?: { sheet: SheetModel; rule: ConditionalRule }) {
    this._workbook = workbook;
    addCriteria(
      this,
      (date) => toSerial(date.getTime(), workbook.zone),
      (criterion) => (this._criterion = criterion),
    );
    if (!from) return;
    const { sheet, rule } = from;
    this._criterion = rule.criteria ?? { type: 'CUSTOM_FORMULA', values: [rule.formula] };
    this._ranges = rule.areas.map((area) => ({ sheet, area }));
    Object.assign(this._style, rule.style);
  }

  setBackground(value: string | null): this {
    return this._colour('background', value);
  }
  setFontColor(value: string | null): this {
    return this._colour('color', value);
  }
  setBold(bold: boolean | null): this {
    return this._flag('bold', bold);
  }
  setItalic(italic: boolean | null): this {
    return this._flag('italic', italic);
  }
  setUnderline(underline: boolean | null): this {
    return this._flag('underline', underline);
  }
  setStrikethrough(strike: boolean | null): this {
    return this._flag('strike', strike);
  }
  setRanges(ranges: Range[]): this {
    this._ranges = ranges.map(({ _sheet: sheet, _area: area }) => ({ sheet, area }));
    return this;
  }
  setGradientMaxpoint(): never {
    throw notImplemented('ConditionalFormatRuleBuilder.setGradientMaxpoint');
  }
  _flag(key: 'bold' | 'italic' | 'underline' | 'strike', on: boolean | null): this {
    if (on === null) delete this._style[key];
    else this._style[key] = on;
    return this;
  }
  _colour(key: 'background' | 'color', value: string | null): this {
    if (value === null) delete this._style[key];
    const hex = colour(value, '');
    if (hex !== IGNORED && hex !== undefined) this._style[key] = hex;
    return this;
  }
  _built(): { rule: ConditionalRule; sheet: SheetModel } {
    const [first] = this._ranges;
    if (this._criterion === null || !first)
      throw new ServiceError('Conditional format rules need a condition and at least one range.');
    const { type, values } = this._criterion;
    if (type === 'CUSTOM_FORMULA' && reachesOut(String(values[0]), this._workbook))
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    const corner = toA1({ ...first.area, rows: 1, columns: 1 });
    return {
      sheet: first.sheet,
      rule: {
        areas: this._ranges.map(({ area }) => ({ ...area })),
        formula: criterionFormula(type, values, corner),
        ...(type !== 'CUSTOM_FORMULA' && { criteria: this._criterion }),
        style: { ...this._style },
      },
    };
  }
}

/** True for a formula that names another tab or a named range outside of texts, as INDIRECT takes them. */
function reachesOut(formula: string, { names }: WorkbookModel): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""');
  const words = new Set(bare.toLowerCase().split(/[^\w.]+/));
  return bare.includes('!') || names.some(({ name }) => words.has(name.toLowerCase()));
}
