import { Workbook, type CellValueInput, type Worksheet } from '@cj-tech-master/excelts';
import {
  calculateFormulas,
  installFormulaEngine,
  parse,
  tokenize as tokenizeFormula,
} from '@cj-tech-master/excelts/formula';
import { tokenize } from '@borgar/fx';
import { parseA1, quoted, splitTab, toA1 } from './a1.ts';
import { HeldRanges } from './heldRanges.ts';
import { SHEETS_FUNCTIONS, SPILLS } from './sheetsFunctions.ts';
import { mapReferences } from './structure.ts';
import { toSerial } from './time.ts';
import {
  columnOf,
  extentOf,
  hasContent,
  keyOf,
  rowOf,
  sheetByName,
  touch,
  type Area,
  type SheetModel,
  type Value,
  type WorkbookModel,
} from './model.ts';

installFormulaEngine();

/** Known to Sheets and not to this host: refused at once, so that nobody takes the result for the real one. */
const UNSUPPORTED =
  /\b(QUERY|IMPORTRANGE|IMPORTXML|IMPORTHTML|IMPORTDATA|IMPORTFEED|GOOGLEFINANCE|GOOGLETRANSLATE|SPARKLINE|IMAGE|LAMBDA|LET|MAP|REDUCE|SCAN|BYROW|BYCOL)\s*\(/i;

/** The name of a function that the host does not calculate, null when it knows them all. */
export const unsupportedIn = (formula: string): string | null =>
  UNSUPPORTED.exec(formula.replace(/"[^"]*"/g, '""'))?.[1]?.toUpperCase() ?? null;

/** A custom function: plain values and two-dimensional arrays in, a value out. */
export type CustomFunction = (...args: unknown[]) => unknown;

const REMEMBERED_MAX = 20_000;

type Runtime = { kind: number; value?: unknown; rows?: unknown[][]; code?: string };

/** Cells whose content changed since the last calculation, a box around them for each tab and column. */
export type Touched = Map<number, Map<number, { from: number; to: number }>>;

/** Notes a changed cell. */
export function touchCell(touched: Touched, sheet: number, row: number, column: number): void {
  let columns = touched.get(sheet);
  if (!columns) touched.set(sheet, (columns = new Map()));
  const box = columns.get(column);
  if (!box) columns.set(column, { from: row, to: row });
  else {
    box.from = Math.min(box.from, row);
    box.to = Math.max(box.to, row);
  }
}

/**
 * Brings formulas up to date: all of them, or those that look at touched cells, directly or through others. The
 * engine has no incremental mode, so it is handed those formulas, and the rest as the values they have.
 */
export function recalculate(
  workbook: WorkbookModel,
  now: number,
  custom: Record<string, CustomFunction> = {},
  touched: Touched | 'all' = 'all',
): void {
  const all = collect(workbook);
  const spilling = all.filter(({ formula }) => spills(formula, custom));
  const hasSpilled = takeBack(workbook);
  const isPart = touched !== 'all' && spilling.length === 0 && !hasSpilled;
  const formulas = isPart ? stale(workbook, all, touched) : all;
  if (formulas.length === 0) return;
  const book = new Workbook();
  const fresh = new Set(formulas.map(addressOf));
  const sheets = new Map<SheetModel, Worksheet>();
  const named = involved(workbook, formulas);
  const used = Math.max(1, ...Array.from(named, (sheet) => extentOf(sheet).rows));
  for (const sheet of named) sheets.set(sheet, fill(book.addWorksheet(sheet.name), sheet, fresh));
  for (const { name, sheet, area } of workbook.names) {
    const owner = workbook.sheets.find((each) => each.id === sheet);
    if (owner)
      book.definedNames.add(`${quoted(owner.name)}!${absolute(toA1(bounded(area, owner)))}`, name);
  }
  const today = toSerial(now, workbook.zone);
  register(book, 'TODAY', () => Math.floor(today));
  register(book, 'NOW', () => today);
  for (const [name, run] of Object.entries({ ...SHEETS_FUNCTIONS, ...custom }))
    register(book, name, run);
  const isRefused = ({ formula }: FormulaCell): boolean => hasVolatileArgument(formula, custom);
  const byColumn = columnsOf(formulas);
  const circular = inCircles(graphOf(workbook, formulas, byColumn));
  const held = new HeldRanges(
    workbook,
    // An array may fill cells that hold nothing yet.
    (sheet, area) => spilling.length > 0 || formulasIn(byColumn, sheet, area).length > 0,
  );
  const texts = formulas.map(({ sheet, formula }) => held.in(engineText(formula, used), sheet));
  for (const [name, table] of held.functions) registerAsIs(book, name, table);
  formulas.forEach(({ sheet, key }, at) => {
    const cell = sheets.get(sheet)!.getCell(rowOf(key), columnOf(key));
    if (circular.has(`${sheet.id}:${key}`)) cell.value = { error: '#REF!' };
    else
      cell.value =
        parses(texts[at]!) && !isRefused(formulas[at]!)
          ? engineFormula(texts[at]!, cell.address, custom)
          : { error: '#VALUE!' };
  });
  calculateFormulas(book as never);
  formulas.forEach(({ sheet, key, formula }, at) => {
    const result = sheets.get(sheet)!.getCell(rowOf(key), columnOf(key)) as { result?: unknown };
    const cell = sheet.cells.get(key)!;
    delete cell.why;
    if (circular.has(`${sheet.id}:${key}`)) {
      cell.value = { error: '#REF!' };
      return;
    }
    const refused = isRefused(formulas[at]!);
    const failure = callsOne(formula, custom) ? failureIn(result.result) : null;
    const why = refused ? NO_VOLATILE : failure;
    if (why !== null) cell.why = why;
    cell.value = parses(texts[at]!) && !refused ? shown(result.result) : { error: '#ERROR!' };
  });
  for (const { sheet, key } of spilling) spread(sheet, sheets.get(sheet)!, key);
}

/** What Sheets says of such an argument. */
const NO_VOLATILE =
  'This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().';

/** Names whose results change by themselves: Sheets hands them to no custom function. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

/** Whether one of the calls of custom functions in a formula has such an argument. */
function hasVolatileArgument(formula: string, custom: Record<string, CustomFunction>): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""');
  if (!VOLATILE.test(bare)) return false;
  return Array.from(bare.matchAll(/\b([A-Z_]\w*)\s*\(/gi)).some(
    ({ 0: call, 1: name = '', index }) => {
      if (!(name.toUpperCase() in custom)) return false;
      let depth = 1;
      let end = index + call.length;
      for (; end < bare.length && depth > 0; end++)
        depth += bare[end] === '(' ? 1 : bare[end] === ')' ? -1 : 0;
      return VOLATILE.test(bare.slice(index + call.length, end));
    },
  );
}

const spills = (formula: string, custom: Record<string, CustomFunction>): boolean =>
  SPILLS.test(formula) || callsOne(formula, custom);

const callsOne = (formula: string, custom: Record<string, CustomFunction>): boolean =>
  Object.keys(custom).some((name) => formula.toUpperCase().includes(`${name}(`));

/** An array fills the cells beside and below only when the engine is told that it may. */
const engineFormula = (
  formula: string,
  address: string,
  custom: Record<string, CustomFunction>,
): CellValueInput =>
  spills(formula, custom)
    ? { formula, shareType: 'array', ref: address, isDynamicArray: true }
    : { formula };

/** Empties the cells that arrays filled; whether there were any. */
function takeBack(workbook: WorkbookModel): boolean {
  let hasAny = false;
  for (const sheet of workbook.sheets)
    for (const cell of sheet.cells.values()) {
      if (!cell.spilled) continue;
      hasAny = true;
      cell.value = null;
      delete cell.spilled;
    }
  return hasAny;
}

/** Takes over the cells that an array filled to the right of and below its formula. */
function spread(sheet: SheetModel, calculated: Worksheet, key: number): void {
  const [top, left] = [rowOf(key), columnOf(key)];
  const filled = (row: number, column: number): Value | undefined => {
    const known = sheet.cells.get(keyOf(row, column));
    // What an array beside it has filled by now is the engine's as well, and ends nothing.
    if (known && hasContent(known) && known.spilled !== true) return undefined;
    const value = calculated.findCell(row, column)?.value;
    return value === null || value === undefined ? undefined : shown(value);
  };
  for (let row = top; row === top || filled(row, left) !== undefined; row++)
    for (let column = left; ; column++) {
      if (row === top && column === left) continue;
      const value = filled(row, column);
      if (value === undefined) break;
      Object.assign(touch(sheet, row, column), { value, spilled: true });
    }
}

type FormulaCell = { sheet: SheetModel; key: number; formula: string };

const addressOf = ({ sheet, key }: FormulaCell): string => `${sheet.id}:${key}`;

/** All cells are passed whenever something is calculated: without an array for each. */
function collect(workbook: WorkbookModel): FormulaCell[] {
  const all: FormulaCell[] = [];
  for (const sheet of workbook.sheets)
    sheet.cells.forEach(({ formula }, key) => {
      if (formula !== undefined) all.push({ sheet, key, formula });
    });
  return all;
}

/** The formulas that stand in or look at touched cells, and whatever looks at those in turn. */
function stale(workbook: WorkbookModel, all: FormulaCell[], touched: Touched): FormulaCell[] {
  const found = new Set<FormulaCell>();
  let waiting = all;
  for (let isGrowing = true; isGrowing;) {
    const next = waiting.filter(
      (each) =>
        !(
          hits(touched, each.sheet.id, cellArea(each.key)) ||
          precedents(workbook, each).some(({ sheet, area }) => hits(touched, sheet, area))
        ),
    );
    isGrowing = next.length < waiting.length;
    const left = new Set(next);
    for (const each of waiting) {
      if (left.has(each)) continue;
      found.add(each);
      touchCell(touched, each.sheet.id, rowOf(each.key), columnOf(each.key));
    }
    waiting = next;
  }
  return Array.from(found);
}

const cellArea = (key: number): Area => ({
  row: rowOf(key),
  column: columnOf(key),
  rows: 1,
  columns: 1,
});

function hits(touched: Touched, sheet: number, area: Area): boolean {
  const columns = touched.get(sheet);
  if (!columns) return false;
  for (const [column, { from, to }] of columns)
    if (
      column >= area.column &&
      column < area.column + area.columns &&
      from < area.row + area.rows &&
      to >= area.row
    )
      return true;
  return false;
}

/** The tabs that formulas stand on or name. */
function involved(workbook: WorkbookModel, formulas: FormulaCell[]): Set<SheetModel> {
  const ids = new Set(
    formulas.flatMap((each) => [
      each.sheet.id,
      ...precedents(workbook, each).map(({ sheet }) => sheet),
    ]),
  );
  for (const { sheet } of workbook.names) ids.add(sheet);
  const isIndirect = formulas.some(({ formula }) => /INDIRECT/i.test(formula));
  return new Set(workbook.sheets.filter(({ id }) => isIndirect || ids.has(id)));
}

function fill(target: Worksheet, sheet: SheetModel, fresh: Set<string>): Worksheet {
  sheet.cells.forEach((cell, key) => {
    if (cell.value === null || fresh.has(`${sheet.id}:${key}`)) return;
    target.getCell(rowOf(key), columnOf(key)).value = cell.value as never;
  });
  return target;
}

const absolute = (a1: string): string => a1.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function bounded(
  area: { row: number; column: number; rows: number; columns: number },
  sheet: SheetModel,
): typeof area {
  const used = Math.max(extentOf(sheet).rows, area.row, 1);
  return { ...area, rows: Math.min(area.rows, used - area.row + 1) };
}

/** Functions that tell how large a range is, blank rows included. */
const MEASURES = /\b(ROWS|COLUMNS|COUNTBLANK|OFFSET|TRANSPOSE|MMULT|SEQUENCE)\s*\(/i;

/**
 * The formula as the engine takes it: commas between arguments, and ranges that end at the last used row, since
 * the engine walks every cell of a range. All ranges are cut at the same row, so their sizes still agree.
 */
function engineText(formula: string, used: number): string {
  const place = `${used}${formula}`;
  const known = written.get(place);
  if (known !== undefined) return known;
  if (written.size >= REMEMBERED_MAX) written.clear();
  const text = engineTextOf(formula, used);
  written.set(place, text);
  return text;
}

const written = new Map<string, string>();

function engineTextOf(formula: string, used: number): string {
  const isMeasured = MEASURES.test(formula);
  const text = mapReferences(withCommas(formula), (reference) => {
    const { tab, address } = splitTab(reference);
    const range = /^(\$?[A-Za-z]+)(\$?\d+)?:(\$?[A-Za-z]+)(\$?)(\d+)?$/.exec(address);
    if (!range) return reference;
    const [, first, from = '1', last, dollar = '', to] = range;
    if (to !== undefined && (isMeasured || Number(to) <= used)) return reference;
    const end = Math.max(used, Number(from.replace('$', '')));
    const bound = `${first}${from}:${last}${dollar}${end}`;
    return tab === null ? bound : `${quoted(tab)}!${bound}`;
  });
  return text.slice(1);
}

/** Argument separators as commas: Sheets takes semicolons in every locale. */
export function withCommas(formula: string): string {
  if (!formula.includes(';')) return formula;
  const tokens = tokenize(formula.slice(1), { mergeRefs: true });
  let braces = 0;
  const out = tokens.map(({ type, value }) => {
    if (type === 'operator' && value === '{') braces++;
    if (type === 'operator' && value === '}') braces--;
    return type === 'operator' && value === ';' && braces === 0 ? ',' : value;
  });
  return `=${out.join('')}`;
}

const parsed = new Map<string, boolean>();
function parses(text: string): boolean {
  const shape = text.replace(/\d+/g, '1');
  const known = parsed.get(shape);
  if (known !== undefined) return known;
  let works = true;
  try {
    parse(tokenizeFormula(text));
  } catch {
    works = false;
  }
  if (parsed.size < 5000) parsed.set(shape, works);
  return works;
}

const register = (book: Workbook, name: string, run: CustomFunction): void =>
  registerAsIs(book, name, (args) => {
    try {
      return toRuntime(run(...args.map(fromRuntime)));
    } catch (error) {
      const { message } = error as Error;
      return { kind: 4, code: message === '#N/A' ? message : `${FAILED}${message}` };
    }
  });

/** An error of a function carries its message through the engine, behind what the cell shows. */
const FAILED = '#ERROR!';

/** What a function threw whose error a cell shows; null for any other value. */
function failureIn(result: unknown): string | null {
  if (result === null || typeof result !== 'object' || !('error' in result)) return null;
  const code = String(result.error);
  return code.startsWith(FAILED) ? code.slice(FAILED.length) || null : null;
}

function registerAsIs(book: Workbook, name: string, run: (args: Runtime[]) => Runtime): void {
  const registrar = book as unknown as {
    registerFunction(name: string, run: (args: Runtime[]) => Runtime, arity: object): void;
  };
  registrar.registerFunction(name, run, { minArity: 0, maxArity: 30 });
}

const fromRuntime = (value: Runtime): unknown =>
  value.kind === 5
    ? (value.rows ?? []).map((row) => row.map((each) => fromRuntime(each as Runtime)))
    : value.kind === 4
      ? bareCode(String(value.code))
      : (value.value ?? '');

function toRuntime(value: unknown): Runtime {
  if (typeof value === 'number') return { kind: 1, value };
  if (typeof value === 'boolean') return { kind: 3, value };
  if (Array.isArray(value)) {
    const rows = (value as unknown[]).map((row) =>
      (Array.isArray(row) ? row : [row]).map(toRuntime),
    );
    return { kind: 5, rows, height: rows.length, width: rows[0]?.length ?? 0 } as Runtime;
  }
  const text = (value ?? '') as { toString(): string };
  return { kind: 2, value: text.toString() };
}

/** What a cell shows of an error: not why a function failed. */
const bareCode = (code: string): string => (code.startsWith(FAILED) ? FAILED : code);

function shown(result: unknown): Value {
  if (result === undefined || result === null) return null;
  if (typeof result === 'object' && 'error' in result) {
    const code = String(result.error);
    return { error: code === '#SPILL!' ? '#REF!' : bareCode(code) };
  }
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25569;
  return result as Value;
}

/** Which formula cells each formula looks at: a cell that looks at itself would be 0 to the engine. */
function graphOf(
  workbook: WorkbookModel,
  formulas: FormulaCell[],
  byColumn: Map<string, FormulaCell[]>,
): Map<string, string[]> {
  return new Map(
    formulas.map((each) => [
      addressOf(each),
      precedents(workbook, each).flatMap(({ sheet, area }) => formulasIn(byColumn, sheet, area)),
    ]),
  );
}

function columnsOf(formulas: FormulaCell[]): Map<string, FormulaCell[]> {
  const byColumn = new Map<string, FormulaCell[]>();
  for (const each of formulas) {
    const column = `${each.sheet.id}:${columnOf(each.key)}`;
    const known = byColumn.get(column);
    if (known) known.push(each);
    else byColumn.set(column, [each]);
  }
  return byColumn;
}

function formulasIn(byColumn: Map<string, FormulaCell[]>, sheet: number, area: Area): string[] {
  const found: string[] = [];
  for (let column = area.column; column < area.column + area.columns; column++)
    for (const each of byColumn.get(`${sheet}:${column}`) ?? []) {
      const row = rowOf(each.key);
      if (row >= area.row && row < area.row + area.rows) found.push(addressOf(each));
    }
  return found;
}

type Precedent = { sheet: number; area: Area };
/** What a formula mentions. `area` is null where it ends with its tab, as that of A:A does. */
type Mention = { tab: string | null; address: string; area: Area | null };
const remembered = new Map<string, Mention[]>();
const CLOSED = /^[A-Za-z]{1,3}\d+(?::[A-Za-z]{1,3}\d+)?$/;

/** A formula cell lives as long as one calculation, and while it lasts no tab moves. */
const precedentsOf = new WeakMap<FormulaCell, Precedent[]>();

/** The areas that a formula mentions. */
function precedents(workbook: WorkbookModel, cell: FormulaCell): Precedent[] {
  const known = precedentsOf.get(cell);
  if (known) return known;
  const made = areasIn(workbook, cell);
  precedentsOf.set(cell, made);
  return made;
}

function areasIn(workbook: WorkbookModel, { sheet: home, formula }: FormulaCell): Precedent[] {
  let mentions = remembered.get(formula);
  if (!mentions) {
    const found: Mention[] = [];
    mapReferences(formula, (reference) => {
      const { tab, address: said } = splitTab(reference);
      const address = said.replace(/\$/g, '');
      found.push({ tab, address, area: CLOSED.test(address) ? parseA1(address, home) : null });
      return reference;
    });
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(formula, (mentions = found));
  }
  return mentions.flatMap(({ tab, address, area: known }) => {
    const sheet = tab === null ? home : sheetByName(workbook, tab);
    const area = known ?? (sheet && parseA1(address, sheet));
    return sheet && area ? [{ sheet: sheet.id, area }] : [];
  });
}

/** The nodes that can be reached from themselves. */
function inCircles(edges: Map<string, string[]>): Set<string> {
  const left = trimmed(edges);
  const found = new Set<string>();
  for (const start of left.keys()) {
    const seen = new Set<string>();
    const waiting = [...(left.get(start) ?? [])];
    while (waiting.length > 0 && !seen.has(start)) {
      const node = waiting.pop()!;
      if (seen.has(node)) continue;
      seen.add(node);
      waiting.push(...(left.get(node) ?? []));
    }
    if (seen.has(start)) found.add(start);
  }
  return found;
}

/** The graph without what depends, in the end, on nothing that is left: nearly always all of it. */
function trimmed(edges: Map<string, string[]>): Map<string, string[]> {
  const waiting = new Map(Array.from(edges, ([node, to]) => [node, to.length]));
  const dependants = new Map<string, string[]>();
  for (const [node, to] of edges)
    for (const each of to) {
      const known = dependants.get(each);
      if (known) known.push(node);
      else dependants.set(each, [node]);
    }
  const ready = Array.from(waiting)
    .filter(([, count]) => count === 0)
    .map(([node]) => node);
  for (let at = 0; at < ready.length; at++) {
    waiting.delete(ready[at]!);
    for (const node of dependants.get(ready[at]!) ?? []) {
      const left = (waiting.get(node) ?? 0) - 1;
      waiting.set(node, left);
      if (left === 0) ready.push(node);
    }
  }
  return new Map(
    Array.from(waiting.keys(), (node) => [
      node,
      (edges.get(node) ?? []).filter((to) => waiting.has(to)),
    ]),
  );
}
