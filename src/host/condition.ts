import { parse, tokenize } from '@borgar/fx';
import { parseA1, quoted, splitTab, toA1 } from './a1.ts';
import { recalculate, touchCell, withCommas, type Touched } from './formulas.ts';
import {
  cellAt,
  extentOf,
  isError,
  newSheet,
  sheetByName,
  touch,
  type Area,
  type SheetModel,
  type Value,
  type WorkbookModel,
} from './model.ts';
import { copiedFormula, mapReferences } from './structure.ts';
import { toSerial } from './time.ts';

/** Whether a formula holds when it is moved down and to the right by so many cells. */
export type Condition = (rows: number, columns: number) => boolean;

type Place = { sheet: SheetModel; area: Area };
type Operand = Value | Place;
/** How far the formula was moved. */
type Shift = { rows: number; columns: number };
type Compiled = (shift: Shift) => Operand;
type Node = {
  type: string;
  value?: unknown;
  operator?: string;
  callee?: { name: string };
  arguments?: (Node | null)[];
  kind?: string;
};
type Scope = {
  workbook: WorkbookModel;
  sheet: SheetModel;
  now: number;
  /** What is looked up in columns, indexed once. */
  counts: Map<string, Map<string, number>>;
};

/** What only the engine can calculate. */
class Beyond extends Error {}

/**
 * A formula of a conditional format as a function. A tab is drawn after each keystroke and has thousands of such
 * cells, too many for the engine; it is asked only about what is not known here.
 */
export function conditionOf(
  formula: string,
  workbook: WorkbookModel,
  sheet: SheetModel,
  now: number,
): Condition {
  const scope: Scope = { workbook, sheet, now, counts: new Map() };
  try {
    const compiled = compile(
      parse(tokenize(withCommas(formula).slice(1), { mergeRefs: true })),
      scope,
    );
    return (rows, columns) => holds(scalar(compiled({ rows, columns })));
  } catch (error) {
    if (!(error instanceof Beyond)) return () => false; // it cannot be read, as a cell with it would show an error
    return (rows, columns) => holds(calculated(copiedFormula(formula, rows, columns), scope));
  }
}

const holds = (value: Value): boolean =>
  value === true || (typeof value === 'number' && value !== 0);

function compile(node: Node, scope: Scope): Compiled {
  const own = (node.arguments ?? []).map((each) => {
    if (each === null) throw new Beyond();
    return each;
  });
  switch (node.type) {
    case 'Literal':
      return always(node.value as Value);
    case 'ErrorLiteral':
      return always({ error: String(node.value) });
    case 'ReferenceIdentifier':
      return reference(String(node.value), scope);
    case 'UnaryExpression':
      return unary(node.operator!, compile(own[0]!, scope));
    case 'BinaryExpression':
      return binary(node.operator!, compile(own[0]!, scope), compile(own[1]!, scope));
    case 'CallExpression':
      return call(node.callee!.name.toUpperCase(), own, scope);
    default:
      throw new Beyond();
  }
}

const always =
  (value: Operand): Compiled =>
  () =>
    value;

const isPlace = (operand: Operand): operand is Place =>
  typeof operand === 'object' && operand !== null && 'area' in operand;

/** The one value of an operand; an area of many cells has none. */
function scalar(operand: Operand): Value {
  if (!isPlace(operand)) return operand;
  const { sheet, area } = operand;
  if (area.rows > 1 || area.columns > 1) return { error: '#VALUE!' };
  return cellAt(sheet, area.row, area.column)?.value ?? null;
}

/** A reference; the parts of it without a dollar move along. */
function reference(text: string, { workbook, sheet: home }: Scope): Compiled {
  const { tab, address } = splitTab(text);
  const sheet = tab === null ? home : sheetByName(workbook, tab);
  if (!sheet) return always({ error: '#REF!' });
  const area = parseA1(address.replace(/\$/g, ''), sheet);
  if (!area) throw new Beyond(); // a name
  const corner = /^(\$?)[A-Z]*(\$?)\d*/i.exec(address)!;
  const isColumnFixed = corner[1] === '$' || /^\$?\d/.test(address);
  const isRowFixed = corner[2] === '$' || /^\$?[A-Z]+(?!\$?\d)/i.test(address);
  const ends = address.split(':').map((end) => end.replace(/[A-Z0-9]/gi, ''));
  if (ends.length === 2 && ends[0] !== ends[1]) throw new Beyond(); // corners that move apart
  return ({ rows, columns }) => ({
    sheet,
    area: {
      ...area,
      row: area.row + (isRowFixed ? 0 : rows),
      column: area.column + (isColumnFixed ? 0 : columns),
    },
  });
}

function unary(operator: string, operand: Compiled): Compiled {
  const factors: Record<string, number> = { '-': -1, '+': 1, '%': 0.01 };
  const factor = factors[operator];
  if (factor === undefined) throw new Beyond();
  return (shift) => withNumbers([scalar(operand(shift))], ([value]) => value! * factor);
}

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};
const COMPARISON: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function binary(operator: string, left: Compiled, right: Compiled): Compiled {
  const [arithmetic, comparison] = [ARITHMETIC[operator], COMPARISON[operator]];
  if (!arithmetic && !comparison && operator !== '&') throw new Beyond();
  return (shift) => {
    const [a, b] = [scalar(left(shift)), scalar(right(shift))];
    if (isError(a)) return a;
    if (isError(b)) return b;
    if (comparison) return comparison(order(a, b));
    if (operator === '&') return `${asText(a)}${asText(b)}`;
    return withNumbers([a, b], ([x, y]) => arithmetic!(x!, y!));
  };
}

const asText = (value: Exclude<Value, object> | null): string =>
  value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

/** Numbers before texts before booleans; texts without regard to case; a blank is 0 or "". */
function order(a: Value, b: Value): number {
  const [left, right] = [filled(a, b), filled(b, a)];
  const rank = (value: Value): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [x, y] =
    typeof left === 'string'
      ? [left.toLowerCase(), (right as string).toLowerCase()]
      : [left!, right!];
  return x < y ? -1 : x > y ? 1 : 0;
}
const filled = (value: Value, other: Value): Value =>
  value !== null ? value : typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

function withNumbers(values: Value[], calculate: (numbers: number[]) => number): Value {
  const numbers: number[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    const number = value === null || value === '' ? 0 : Number(value);
    if (value === '' || Number.isNaN(number)) return { error: '#VALUE!' };
    numbers.push(number);
  }
  const result = calculate(numbers);
  return Number.isFinite(result) ? result : { error: '#DIV/0!' };
}

type Lazy = (shift: Shift, args: Compiled[]) => Operand;
const valueOf = (shift: Shift, compiled: Compiled | undefined): Value =>
  compiled ? scalar(compiled(shift)) : null;
const text = (shift: Shift, compiled: Compiled | undefined): string => {
  const value = valueOf(shift, compiled);
  return isError(value) ? value.error : asText(value);
};

const FUNCTIONS: Record<string, Lazy> = {
  AND: (shift, args) => args.every((each) => holds(valueOf(shift, each))),
  OR: (shift, args) => args.some((each) => holds(valueOf(shift, each))),
  NOT: (shift, [only]) => !holds(valueOf(shift, only)),
  IF: (shift, [condition, yes, no]) =>
    holds(valueOf(shift, condition)) ? (yes?.(shift) ?? true) : (no?.(shift) ?? false),
  TRUE: () => true,
  FALSE: () => false,
  ISBLANK: (shift, [only]) => valueOf(shift, only) === null,
  ISNUMBER: (shift, [only]) => typeof valueOf(shift, only) === 'number',
  ISTEXT: (shift, [only]) => typeof valueOf(shift, only) === 'string',
  ISERROR: (shift, [only]) => isError(valueOf(shift, only)),
  LEN: (shift, [only]) => text(shift, only).length,
  TRIM: (shift, [only]) => text(shift, only).trim().replace(/ +/g, ' '),
  LOWER: (shift, [only]) => text(shift, only).toLowerCase(),
  UPPER: (shift, [only]) => text(shift, only).toUpperCase(),
  LEFT: (shift, [of, count]) => text(shift, of).slice(0, Number(count ? valueOf(shift, count) : 1)),
  ABS: (shift, [only]) => withNumbers([valueOf(shift, only)], ([value]) => Math.abs(value!)),
};

function call(name: string, args: Node[], scope: Scope): Compiled {
  if (name === 'TODAY') return always(Math.floor(toSerial(scope.now, scope.workbook.zone)));
  if (name === 'INDIRECT') {
    const [only] = args;
    if (args.length !== 1 || only?.type !== 'Literal') throw new Beyond();
    return reference(fixed(String(only.value)), scope);
  }
  if (name === 'COUNTIF')
    return countIf(
      args.map((each) => compile(each, scope)),
      scope,
    );
  if (name === 'MATCH') return match(args, scope);
  const lazy = FUNCTIONS[name];
  if (!lazy) throw new Beyond();
  const compiled = args.map((each) => compile(each, scope));
  return (shift) => lazy(shift, compiled);
}

/** An address that a text names does not move. */
const fixed = (address: string): string => {
  const { tab, address: cells } = splitTab(address);
  const dollars = cells.replace(/\$/g, '').replace(/[A-Z]+|\d+/gi, (part) => `$${part}`);
  return tab === null ? dollars : `${quoted(tab)}!${dollars}`;
};

/** MATCH of what is equal, in a column; the column is indexed once for all cells. */
function match(args: Node[], scope: Scope): Compiled {
  const [what, where, how] = args;
  if (!what || !where || how?.type !== 'Literal' || how.value !== 0) throw new Beyond();
  const [value, range] = [compile(what, scope), compile(where, scope)];
  return (shift) => {
    const place = range(shift);
    const wanted = scalar(value(shift));
    if (isError(wanted)) return wanted;
    if (!isPlace(place) || place.area.columns > 1) return { error: '#N/A' };
    if (typeof wanted === 'string' && /[*?~]/.test(wanted)) return matched(place, wanted, scope);
    return positionsOf(place, scope).get(keyed(wanted)) ?? { error: '#N/A' };
  };
}

/** Texts match without regard to case, and never a number. */
const keyed = (value: Exclude<Value, object> | null): string =>
  `${typeof value} ${asText(value).toLowerCase()}`;

/** Where each value stands first, counted from 1. */
function positionsOf({ sheet, area }: Place, scope: Scope): Map<string, number> {
  const name = ['match', sheet.id, area.row, area.column, area.rows].join();
  const known = scope.counts.get(name);
  if (known) return known;
  const positions = new Map<string, number>();
  const rows = Math.min(area.rows, extentOf(sheet).rows - area.row + 1);
  for (let at = 0; at < rows; at++) {
    const value = cellAt(sheet, area.row + at, area.column)?.value ?? null;
    if (value === null || isError(value) || positions.has(keyed(value))) continue;
    positions.set(keyed(value), at + 1);
  }
  scope.counts.set(name, positions);
  return positions;
}

/** A text with wildcards, by the engine. */
function matched({ sheet, area }: Place, wanted: string, scope: Scope): Value {
  const rows = Math.max(1, Math.min(area.rows, extentOf(sheet).rows - area.row + 1));
  const text = wanted.replace(/"/g, '""');
  return calculated(`=MATCH("${text}",${quoted(sheet.name)}!${toA1({ ...area, rows })},0)`, scope);
}

/** COUNTIF of texts that are equal; the column is counted once for all cells. */
function countIf([range, criterion]: Compiled[], scope: Scope): Compiled {
  if (!range || !criterion) throw new Beyond();
  return (shift) => {
    const place = range(shift);
    if (!isPlace(place)) return place;
    const wanted = scalar(criterion(shift));
    if (isError(wanted)) return 0;
    const word = asText(wanted).toLowerCase();
    if (/^[<>=]|[*?~]/.test(word) || word === '') return counted(place, wanted, scope);
    return countsOf(place, scope).get(word) ?? 0;
  };
}

function countsOf({ sheet, area }: Place, scope: Scope): Map<string, number> {
  const key = [sheet.id, area.row, area.column, area.rows, area.columns].join();
  const known = scope.counts.get(key);
  if (known) return known;
  const counts = new Map<string, number>();
  const { rows } = extentOf(sheet);
  for (let row = area.row; row < Math.min(area.row + area.rows, rows + 1); row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = cellAt(sheet, row, column)?.value ?? null;
      if (value === null || isError(value)) continue;
      const word = asText(value).toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  scope.counts.set(key, counts);
  return counts;
}

/** A criterion with an operator or a wildcard, by the engine. */
function counted({ sheet, area }: Place, criterion: Value, scope: Scope): Value {
  const rows = Math.max(1, Math.min(area.rows, extentOf(sheet).rows - area.row + 1));
  const quotedWord = `"${asText(criterion as string).replace(/"/g, '""')}"`;
  return calculated(
    `=COUNTIF(${quoted(sheet.name)}!${toA1({ ...area, rows })},${quotedWord})`,
    scope,
  );
}

/** What a formula would show on a sheet, by the engine. */
function calculated(formula: string, { workbook, sheet, now }: Scope): Value {
  const scratch = newSheet(-1, 'Scratch of the local host');
  const cell = touch(scratch, 1, 1);
  cell.formula = mapReferences(formula, (each) =>
    splitTab(each).tab === null && parseA1(each.replace(/\$/g, ''), sheet)
      ? `${quoted(sheet.name)}!${each}`
      : each,
  );
  const touched: Touched = new Map();
  touchCell(touched, scratch.id, 1, 1);
  recalculate({ ...workbook, sheets: [...workbook.sheets, scratch] }, now, {}, touched);
  return cell.value;
}
