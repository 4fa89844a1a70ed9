import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import {
  calculateFormulas,
  installFormulaEngine,
  parse,
  tokenize as tokenizeFormula,
} from '@cj-tech-master/excelts/formula';
import { tokenize } from '@borgar/fx';
import { splitTab, toA1, quoted } from './a1.ts';
import { mapReferences } from './structure.ts';
import { toSerial } from './time.ts';
import {
  columnOf,
  extentOf,
  rowOf,
  sheetByName,
  type SheetModel,
  type Value,
  type WorkbookModel,
} from './model.ts';

installFormulaEngine();

/** Known to Sheets and not to this host: refused at once, so that nobody takes the result for the real one. */
const UNSUPPORTED =
  /\b(QUERY|IMPORTRANGE|IMPORTXML|IMPORTHTML|IMPORTDATA|IMPORTFEED|GOOGLEFINANCE|GOOGLETRANSLATE|SPARKLINE|IMAGE|ARRAYFORMULA|LAMBDA|LET|MAP|REDUCE|SCAN|BYROW|BYCOL)\s*\(/i;

/** The name of a function that the host does not calculate, null when it knows them all. */
export const unsupportedIn = (formula: string): string | null =>
  UNSUPPORTED.exec(formula.replace(/"[^"]*"/g, '""'))?.[1]?.toUpperCase() ?? null;

/** A custom function: plain values and two-dimensional arrays in, a value out. */
export type CustomFunction = (...args: unknown[]) => unknown;

type Runtime = { kind: number; value?: unknown; rows?: unknown[][]; code?: string };

/**
 * Brings every formula up to date. The engine has no incremental mode, so only tabs with formulas and the
 * tabs they name are handed to it. Returns the ids of those tabs.
 */
export function recalculate(
  workbook: WorkbookModel,
  now: number,
  custom: Record<string, CustomFunction> = {},
): Set<number> {
  const formulas = collect(workbook);
  if (formulas.length === 0) return new Set();
  const book = new Workbook();
  const needed = involved(workbook, formulas);
  const sheets = new Map<SheetModel, Worksheet>();
  for (const sheet of needed) sheets.set(sheet, fill(book.addWorksheet(sheet.name), sheet));
  for (const { name, sheet, area } of workbook.names) {
    const owner = workbook.sheets.find((each) => each.id === sheet);
    if (owner)
      book.definedNames.add(`${quoted(owner.name)}!${absolute(toA1(bounded(area, owner)))}`, name);
  }
  const today = toSerial(now, workbook.zone);
  register(book, 'TODAY', () => Math.floor(today));
  register(book, 'NOW', () => today);
  for (const [name, run] of Object.entries(custom)) register(book, name, run);
  const circular = circles(workbook, formulas);
  for (const { sheet, key, formula } of formulas) {
    const text = engineText(formula, workbook);
    const cell = sheets.get(sheet)!.getCell(rowOf(key), columnOf(key));
    cell.value =
      parses(text) && !circular.has(`${sheet.id}:${key}`)
        ? { formula: text }
        : { error: '#ERROR!' as never };
  }
  calculateFormulas(book as never);
  for (const { sheet, key, formula } of formulas) {
    const at = `${sheet.id}:${key}`;
    const result = sheets.get(sheet)!.getCell(rowOf(key), columnOf(key));
    const cell = sheet.cells.get(key)!;
    cell.value = circular.has(at)
      ? { error: '#REF!' }
      : !parses(engineText(formula, workbook))
        ? { error: '#ERROR!' }
        : shown((result as { result?: unknown }).result);
  }
  return new Set(Array.from(needed, ({ id }) => id));
}

type FormulaCell = { sheet: SheetModel; key: number; formula: string };

const collect = (workbook: WorkbookModel): FormulaCell[] =>
  workbook.sheets.flatMap((sheet) =>
    Array.from(sheet.cells)
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([key, cell]) => ({ sheet, key, formula: cell.formula! })),
  );

function involved(workbook: WorkbookModel, formulas: FormulaCell[]): Set<SheetModel> {
  const sheets = new Set(formulas.map(({ sheet }) => sheet));
  const texts = new Set(formulas.map(({ formula }) => formula.replace(/\d+/g, '0')));
  for (const text of texts)
    for (const sheet of workbook.sheets)
      if (
        !sheets.has(sheet) &&
        text.toLowerCase().includes(sheet.name.replace(/\d+/g, '0').toLowerCase())
      )
        sheets.add(sheet);
  for (const { sheet } of workbook.names) {
    const owner = workbook.sheets.find((each) => each.id === sheet);
    if (owner) sheets.add(owner);
  }
  return sheets;
}

function fill(target: Worksheet, sheet: SheetModel): Worksheet {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula !== undefined || cell.value === null) continue;
    target.getCell(rowOf(key), columnOf(key)).value = cell.value as never;
  }
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

/** The formula as the engine takes it: commas between arguments, whole columns bounded to the used rows. */
export function engineText(formula: string, workbook: WorkbookModel): string {
  const separated = withCommas(formula);
  const text = mapReferences(separated, (reference) => {
    const { tab, address } = splitTab(reference);
    const open = /^(\$?[A-Za-z]+)(\$?\d+)?:(\$?[A-Za-z]+)$/.exec(address);
    if (!open) return reference;
    const sheet = tab === null ? undefined : sheetByName(workbook, tab);
    const rows = sheet ? Math.max(1, extentOf(sheet).rows) : 1000;
    const bound = `${open[1]}${open[2] ?? '1'}:${open[3]}${rows}`;
    return tab === null ? bound : `${quoted(tab)}!${bound}`;
  });
  return text.slice(1);
}

/** Argument separators as commas: Sheets takes semicolons in every locale. */
export function withCommas(formula: string): string {
  if (!formula.includes(';')) return formula;
  const tokens = tokenize(formula.slice(1), { mergeRefs: true } as never);
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

function register(book: Workbook, name: string, run: CustomFunction): void {
  const registrar = book as unknown as {
    registerFunction(name: string, run: (args: Runtime[]) => Runtime, arity: object): void;
  };
  registrar.registerFunction(
    name,
    (args) => {
      try {
        return toRuntime(run(...args.map(fromRuntime)));
      } catch {
        return { kind: 4, code: '#ERROR!' };
      }
    },
    { minArity: 0, maxArity: 30 },
  );
}

const fromRuntime = (value: Runtime): unknown =>
  value.kind === 5
    ? (value.rows ?? []).map((row) => row.map((each) => fromRuntime(each as Runtime)))
    : value.kind === 4
      ? value.code
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
  return { kind: 2, value: value === null || value === undefined ? '' : String(value) };
}

function shown(result: unknown): Value {
  if (result === undefined || result === null) return null;
  if (typeof result === 'object' && 'error' in result) return { error: String(result.error) };
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25569;
  return result as Value;
}

/** Cells that refer to themselves, directly or through others: the engine would call them 0. */
function circles(workbook: WorkbookModel, formulas: FormulaCell[]): Set<string> {
  const edges = new Map<string, string[]>();
  const isFormula = new Set(formulas.map(({ sheet, key }) => `${sheet.id}:${key}`));
  const byColumn = new Map<string, FormulaCell[]>();
  for (const each of formulas) {
    const column = `${each.sheet.id}:${columnOf(each.key)}`;
    byColumn.set(column, [...(byColumn.get(column) ?? []), each]);
  }
  for (const { sheet, key, formula } of formulas)
    edges.set(`${sheet.id}:${key}`, precedents(workbook, sheet, formula, byColumn, isFormula));
  return inCircles(edges);
}

function precedents(
  workbook: WorkbookModel,
  home: SheetModel,
  formula: string,
  byColumn: Map<string, FormulaCell[]>,
  isFormula: Set<string>,
): string[] {
  const found: string[] = [];
  mapReferences(formula, (reference) => {
    const { tab, address } = splitTab(reference);
    const sheet = tab === null ? home : sheetByName(workbook, tab);
    const corners = /^\$?([A-Za-z]+)\$?(\d+)?(?::\$?([A-Za-z]+)\$?(\d+)?)?$/.exec(address);
    if (!sheet || !corners) return reference;
    const [, c1 = 'A', r1 = '1', c2 = c1, r2] = corners;
    const bottom = Number(r2 ?? (address.includes(':') ? sheet.rows : r1));
    const [from, to] = [columnIndex(c1), columnIndex(c2)];
    for (let column = from; column <= to; column++)
      for (const { key } of byColumn.get(`${sheet.id}:${column}`) ?? [])
        if (rowOf(key) >= Number(r1) && rowOf(key) <= bottom && isFormula.has(`${sheet.id}:${key}`))
          found.push(`${sheet.id}:${key}`);
    return reference;
  });
  return found;
}

const columnIndex = (text: string): number =>
  Array.from(text.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Nodes on a cycle or behind one, by removing what depends on nothing that is left. */
function inCircles(edges: Map<string, string[]>): Set<string> {
  const waiting = new Map(Array.from(edges, ([node, to]) => [node, to.length]));
  const dependants = new Map<string, string[]>();
  for (const [node, to] of edges)
    for (const each of to) dependants.set(each, [...(dependants.get(each) ?? []), node]);
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
  return new Set(waiting.keys());
}
