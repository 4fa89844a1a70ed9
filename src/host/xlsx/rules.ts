import type {
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  DataValidation,
} from '@cj-tech-master/excelts';
import { parseA1, splitTab, toA1, quoted } from '../a1.ts';
import type { Area, ConditionalRule, Validation } from '../model.ts';
import { fromFile, toFile } from './formulas.ts';
import { conditionalFill, fontOf, lookOfFont } from './looks.ts';

/** No sheet is larger, so that an address needs no sheet to be read. */
const ANY = { rows: 1_048_576, columns: 16_384 };

/** What a file's list can say itself: up to 255 characters, no comma within an entry. */
const fitsList = (values: readonly (string | number)[]): boolean =>
  values.length > 0 &&
  values.join(',').length <= 255 &&
  !values.some((value) => /[,"\n]|^\s|\s$|^$/.test(String(value))) &&
  values.join() !== CHECKBOX;
const CHECKBOX = 'TRUE,FALSE';

/** A validation as the file has it; `stored` puts a list elsewhere that the file's own cannot hold, and says where. */
export function validationToFile(
  rule: Validation,
  stored: (values: readonly (string | number)[]) => string,
): DataValidation | null {
  const base = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? 'warning' : 'stop',
    ...(rule.help && { showInputMessage: true, prompt: rule.help.slice(0, 255) }),
  };
  const [first, second] = rule.values;
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
      return {
        ...base,
        type: 'list',
        formulae: [fitsList(rule.values) ? `"${rule.values.join(',')}"` : stored(rule.values)],
      };
    case 'CHECKBOX':
      return { ...base, type: 'list', formulae: [`"${CHECKBOX}"`] };
    case 'VALUE_IN_RANGE':
      return { ...base, type: 'list', formulae: [absolute(String(first))] };
    case 'NUMBER_BETWEEN':
      return {
        ...base,
        type: 'decimal',
        operator: 'between',
        formulae: [Number(first), Number(second)],
      };
    case 'DATE_IS_VALID_DATE':
      return { ...base, type: 'date', operator: 'greaterThanOrEqual', formulae: [FIRST_DAY] };
    case 'CUSTOM_FORMULA':
      return { ...base, type: 'custom', formulae: [toFile(String(first))] };
    default:
      return null;
  }
}

/** A validation of a file; null where this host has none like it. `listAt` resolves a stored list. */
export function validationFromFile(
  file: DataValidation,
  listAt: (formula: string) => string[] | null,
): Validation | null {
  if (file.type === 'any') return null;
  const base = {
    dropdown: true,
    allowInvalid:
      file.errorStyle === 'warning' ||
      file.errorStyle === 'information' ||
      file.showErrorMessage !== true,
    help: file.prompt ?? null,
  };
  const [first, second] = file.formulae ?? [];
  if (file.type === 'list') {
    const text = String(first ?? '');
    if (text === `"${CHECKBOX}"`) return { ...base, criteria: 'CHECKBOX', values: [] };
    const values = text.startsWith('"')
      ? text
          .slice(1, -1)
          .split(',')
          .map((entry) => entry.trim())
      : listAt(text);
    return values === null
      ? { ...base, criteria: 'VALUE_IN_RANGE', values: [text.replace(/\$/g, '')] }
      : { ...base, criteria: 'VALUE_IN_LIST', values };
  }
  const isNumber = file.type === 'decimal' || file.type === 'whole';
  if (isNumber && (file.operator ?? 'between') === 'between')
    return { ...base, criteria: 'NUMBER_BETWEEN', values: [Number(first), Number(second)] };
  if (file.type === 'date' && file.operator === 'greaterThanOrEqual' && isFirstDay(first))
    return { ...base, criteria: 'DATE_IS_VALID_DATE', values: [] };
  if (file.type === 'custom')
    return { ...base, criteria: 'CUSTOM_FORMULA', values: [fromFile(String(first))] };
  return null;
}

const isFirstDay = (value: unknown): boolean =>
  value instanceof Date && value.getTime() <= FIRST_DAY.getTime();

/** The earliest date of the file format: any date is at least that. */
const FIRST_DAY = new Date(Date.UTC(1900, 0, 1));

function absolute(reference: string): string {
  const { tab, address } = splitTab(reference);
  const fixed = address
    .replace(/\$/g, '')
    .replace(
      /([A-Z]+)?(\d+)?/gi,
      (_, column = '', row = '') => `${column && `$${column}`}${row && `$${row}`}`,
    );
  return tab === null ? fixed : `${quoted(tab)}!${fixed}`;
}

/** Conditional formats as the file has them; the first has the highest priority. */
export const rulesToFile = (rules: ConditionalRule[]): ConditionalFormattingOptions[] =>
  rules.map(({ areas, formula, style }, index) => {
    const font = fontOf({ ...style });
    return {
      ref: areas.map((area) => toA1(area)).join(' '),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [toFile(formula)],
          style: {
            ...(style.background && {
              fill: {
                type: 'pattern',
                pattern: 'solid',
                bgColor: { argb: `FF${style.background.slice(1).toUpperCase()}` },
              },
            }),
            // Size and name of a font are nothing that a condition may change.
            ...(font && {
              font: Object.fromEntries(
                Object.entries(font).filter(([key]) => key !== 'name' && key !== 'size'),
              ),
            }),
          },
        },
      ],
    };
  });

/** The conditional formats of a file that can be said by a formula; the others are left out. */
export const rulesFromFile = (formats: ConditionalFormattingOptions[]): ConditionalRule[] =>
  formats
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ ref, rule }) => {
      const areas = ref.split(' ').flatMap((text) => parseA1(text, ANY) ?? ([] as Area[]));
      const formula = areas[0]
        ? conditionOf(rule, toA1({ ...areas[0], rows: 1, columns: 1 }))
        : null;
      if (formula === null) return [];
      const background = conditionalFill(rule.style?.fill);
      return [
        {
          areas,
          formula,
          style: { ...lookOfFont(rule.style?.font), ...(background && { background }) },
        },
      ];
    });

const OPERATORS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

function conditionOf(rule: ConditionalFormattingRule, cell: string): string | null {
  if (rule.type === 'expression') return fromFile(String(rule.formulae?.[0] ?? 'FALSE'));
  if (rule.type !== 'cellIs') return null;
  const [first, second] = (rule.formulae ?? []).map(String);
  const operator: string = rule.operator ?? 'equal';
  if (operator === 'between') return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === 'notBetween') return `=OR(${cell}<${first},${cell}>${second})`;
  return OPERATORS[operator] ? `=${cell}${OPERATORS[operator]}${first}` : null;
}
