import { notImplemented } from '../execution.ts';

type Given = string | number;

const text = (value: Given | undefined): string => `"${String(value ?? '').replace(/"/g, '""')}"`;
const given = (value: Given | undefined): string =>
  typeof value === 'number'
    ? String(value)
    : String(value ?? '').startsWith('=')
      ? `(${String(value).slice(1)})`
      : text(value);

/** Days that TODAY, YESTERDAY and the like stand for, as bounds from and to. */
const RELATIVE: Record<string, [string, string]> = {
  TODAY: ['TODAY()', 'TODAY()'],
  TOMORROW: ['TODAY()+1', 'TODAY()+1'],
  YESTERDAY: ['TODAY()-1', 'TODAY()-1'],
  PAST_WEEK: ['TODAY()-7', 'TODAY()'],
  PAST_MONTH: ['EDATE(TODAY(),-1)', 'TODAY()'],
  PAST_YEAR: ['EDATE(TODAY(),-12)', 'TODAY()'],
};

const COMPARED: Record<string, string> = {
  EQUAL_TO: '=',
  NOT_EQUAL_TO: '<>',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL_TO: '<=',
  BEFORE: '<',
  AFTER: '>',
  ON_OR_BEFORE: '<=',
  ON_OR_AFTER: '>=',
};

/** A criterion as a formula about a cell, for conditional formats and filters. */
export function criterionFormula(type: string, values: readonly Given[], cell: string): string {
  const [first, second] = values;
  if (type === 'CUSTOM_FORMULA') return String(first);
  if (type === 'CELL_EMPTY') return `=LEN(${cell})=0`;
  if (type === 'CELL_NOT_EMPTY') return `=LEN(${cell})>0`;
  const [, kind, rest = ''] = /^(NUMBER|DATE|TEXT)_(.+)$/.exec(type) ?? [];
  if (kind === 'TEXT') return textFormula(rest, first, cell);
  if (kind === undefined) throw notImplemented(`the criterion ${type}`);
  const relative = rest.endsWith('_RELATIVE') ? RELATIVE[String(first)] : undefined;
  const bare = rest.replace(/_RELATIVE$/, '');
  const value = kind === 'DATE' ? `INT(${cell})` : cell;
  const isKnown = `ISNUMBER(${cell})`;
  if (bare === 'BETWEEN')
    return `=AND(${isKnown},${value}>=${given(first)},${value}<=${given(second)})`;
  if (bare === 'NOT_BETWEEN')
    return `=AND(${isKnown},OR(${value}<${given(first)},${value}>${given(second)}))`;
  const operator = COMPARED[bare];
  if (operator === undefined) throw notImplemented(`the criterion ${type}`);
  if (relative && operator === '=')
    return `=AND(${isKnown},${value}>=${relative[0]},${value}<=${relative[1]})`;
  const bound = relative ? relative[operator === '<' ? 0 : 1] : given(first);
  return `=AND(${isKnown},${value}${operator}${bound})`;
}

function textFormula(kind: string, value: Given | undefined, cell: string): string {
  const length = String(value ?? '').length;
  const formulas: Record<string, string> = {
    CONTAINS: `=ISNUMBER(SEARCH(${text(value)},${cell}))`,
    DOES_NOT_CONTAIN: `=ISERROR(SEARCH(${text(value)},${cell}))`,
    EQUAL_TO: `=${cell}=${text(value)}`,
    NOT_EQUAL_TO: `=${cell}<>${text(value)}`,
    STARTS_WITH: `=LEFT(${cell},${length})=${text(value)}`,
    ENDS_WITH: `=RIGHT(${cell},${length})=${text(value)}`,
  };
  const formula = formulas[kind];
  if (formula === undefined) throw notImplemented(`the criterion TEXT_${kind}`);
  return formula;
}
