import { Workbook, type CellValueInput, type Worksheet } from '@cj-tech-master/excelts';
import { toA1, letters, quoted } from '../a1.ts';
import {
  cellAt,
  columnOf,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  isError,
  rowOf,
  type Area,
  type Cell,
  type SheetModel,
  type Validation,
  type WorkbookModel,
} from '../model.ts';
import { chartToFile } from './charts.ts';
import { putExtra, type Kept, type SheetExtra } from './extra.ts';
import { toFile } from './formulas.ts';
import { PLAIN, styleFromFile, styleToFile } from './looks.ts';
import { renameTabs } from '../structure.ts';
import { fileNames } from './names.ts';
import { grownRows } from './grown.ts';
import { rulesToFile, validationFromFile, validationToFile } from './rules.ts';
import { runsFromFile, runsToFile } from './text.ts';
import { pack, unpack } from './zip.ts';

/** The tab that holds dropdown lists which the file's own lists cannot; the reader takes it away again. */
export const LISTS = '_lists';
/** Errors that the file format knows; any other is written as the most general of them. */
const FILE_ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);
/** The longest text of a cell in a file. */
export const LONGEST_TEXT = 32_767;

/** The whole workbook as the bytes of an .xlsx file. */
export async function write(workbook: WorkbookModel): Promise<Uint8Array> {
  const names = fileNames(workbook.sheets.map(({ name }) => name));
  const named = withFileNames(workbook, names);
  const file = new Workbook();
  file.defaultFont = PLAIN;
  const lists = new Lists();
  const sheets = named.sheets.map((sheet, index) => ({
    sheet,
    original: workbook.sheets[index]!,
    target: file.addWorksheet(sheet.name, { state: sheet.hidden ? 'hidden' : 'visible' }),
  }));
  const extras = sheets.map(({ sheet, original, target }) => ({
    ...aside(original, sheet.name),
    kept: writeSheet(target, sheet, named, lists),
  }));
  for (const { sheet, target } of sheets)
    for (const chart of sheet.charts) chartToFile(target, sheet, chart, named);
  writeNames(file, named);
  lists.writeTo(file);
  const active = Math.max(
    0,
    workbook.sheets.findIndex(({ id }) => id === workbook.active),
  );
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20000,
      height: 12000,
      firstSheet: 0,
      activeTab: active,
      visibility: 'visible',
    },
  ];
  const { zone, locale, properties, nextId } = workbook;
  const parts = unpack(new Uint8Array(await file.xlsx.writeBuffer()));
  const { active: inFront, metadata } = workbook;
  putExtra(parts, {
    zone,
    locale,
    active: inFront,
    properties,
    nextId,
    ...(metadata && { metadata }),
    sheets: extras,
  });
  return pack(parts);
}

/** The workbook with its tabs and all that refers to them called as in the file; itself where nothing is. */
function withFileNames(workbook: WorkbookModel, names: Map<string, string>): WorkbookModel {
  if (workbook.sheets.every(({ name }) => names.get(name) === name)) return workbook;
  const copy = structuredClone(workbook);
  renameTabs(copy, names);
  return copy;
}

const aside = (sheet: SheetModel, fileName: string): Omit<SheetExtra, 'kept'> => ({
  name: sheet.name,
  fileName,
  id: sheet.id,
  rows: sheet.rows,
  columns: sheet.columns,
  metadata: sheet.metadata,
  protections: sheet.protections,
  charts: sheet.charts,
  grown: [...grownRows(sheet)],
  ...(sheet.filter && { filter: sheet.filter }),
  ...(sheet.bandings && { bandings: sheet.bandings }),
  ...(sheet.rules.some(({ criteria }) => criteria) && {
    criteria: sheet.rules.map(({ criteria }) => criteria ?? null),
  }),
});

function writeSheet(
  target: Worksheet,
  sheet: SheetModel,
  workbook: WorkbookModel,
  lists: Lists,
): SheetExtra['kept'] {
  const kept: SheetExtra['kept'] = {};
  for (const [key, cell] of sheet.cells) {
    const address = `${letters(columnOf(key))}${rowOf(key)}`;
    writeCell(target, address, cell, workbook, spillOf(sheet, key));
    const more = keptOf(cell, workbook);
    if (more) kept[address] = more;
  }
  target.properties.defaultColWidth = widthToFile(DEFAULT_WIDTH);
  target.properties.defaultRowHeight = DEFAULT_HEIGHT * 0.75;
  // A width of 9 is the library's own default, which it does not write.
  for (const [column, width] of sheet.widths)
    target.getColumn(column).width = widthToFile(width) === 9 ? 9.001 : widthToFile(width);
  for (const [row, height] of [...sheet.heights, ...grownRows(sheet)])
    target.getRow(row).height = height * 0.75;
  for (const column of sheet.hiddenColumns) target.getColumn(column).hidden = true;
  for (const row of sheet.hiddenRows) {
    target.getRow(row).hidden = true;
    target.getRow(row).height ??= DEFAULT_HEIGHT * 0.75; // a row without anything is not written
  }
  const { frozenRows: ySplit, frozenColumns: xSplit, gridlines: showGridLines } = sheet;
  target.views =
    xSplit + ySplit > 0
      ? [{ state: 'frozen', xSplit, ySplit, showGridLines }]
      : [{ state: 'normal', style: undefined as never, showGridLines }];
  // On paper a tab is as wide as a page, and as long as it is.
  const { widths, columns } = { widths: sheet.widths, columns: lastColumn(sheet) };
  Object.assign(target.pageSetup, {
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    orientation: widthOf(widths, columns) > WIDEST_UPRIGHT ? 'landscape' : 'portrait',
  });
  if (sheet.tabColor)
    target.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1).toUpperCase()}` };
  if (sheet.filter) target.autoFilter = toA1(sheet.filter.area);
  for (const area of sheet.merges) target.mergeCellsWithoutStyle(toA1(area));
  for (const rule of rulesToFile(sheet.rules)) target.addConditionalFormatting(rule);
  for (const [area, rule] of validationRuns(sheet)) {
    const inFile = validationToFile(rule, (values) => lists.put(values));
    if (inFile) target.dataValidations.add(toA1(area), inFile);
  }
  return kept;
}

/** Pixels that can still be read on a sheet of paper that stands upright. */
const WIDEST_UPRIGHT = 1100;

const lastColumn = ({ cells }: SheetModel): number =>
  Array.from(cells.keys()).reduce((last, key) => Math.max(last, columnOf(key)), 1);

function widthOf(widths: Map<number, number>, columns: number): number {
  let width = 0;
  for (let column = 1; column <= columns; column++) width += widths.get(column) ?? DEFAULT_WIDTH;
  return width;
}

/** The area that an array formula fills, as an address; null for one that fills its own cell only. */
function spillOf(sheet: SheetModel, key: number): string | null {
  if (sheet.cells.get(key)?.formula === undefined) return null;
  const [row, column] = [rowOf(key), columnOf(key)];
  const isFilled = (r: number, c: number): boolean => cellAt(sheet, r, c)?.spilled === true;
  let [rows, columns] = [1, 1];
  while (isFilled(row, column + columns)) columns++;
  while (isFilled(row + rows, column)) rows++;
  return rows * columns === 1 ? null : toA1({ row, column, rows, columns });
}

function writeCell(
  target: Worksheet,
  address: string,
  cell: Cell,
  workbook: WorkbookModel,
  spill: string | null,
): void {
  const { value, formula, note, runs, style, format } = cell;
  const look = styleToFile(style, format);
  if (
    value === null &&
    formula === undefined &&
    note === undefined &&
    Object.keys(look).length === 0
  )
    return;
  const inFile = target.getCell(address);
  if (Object.keys(look).length > 0) inFile.style = look;
  if (formula !== undefined)
    inFile.value = {
      formula: toFile(formula),
      result: result(value),
      ...(spill !== null && { shareType: 'array', ref: spill, isDynamicArray: true }),
    };
  else if (runs && runs.length > 0) inFile.value = runsToFile(runs, workbook);
  else if (value !== null) inFile.value = result(value);
  if (note) inFile.note = note;
}

const result = (
  value: Cell['value'],
): NonNullable<Exclude<CellValueInput, Date>> & (string | number | boolean) =>
  (isError(value)
    ? { error: FILE_ERRORS.has(value.error) ? value.error : '#VALUE!' }
    : typeof value === 'string'
      ? value.slice(0, LONGEST_TEXT)
      : (value ?? '')) as never;

/** What of a cell the file can only hold something like; undefined where it holds all. */
function keptOf(
  { style, runs, validation, value }: Cell,
  workbook: WorkbookModel,
): Kept | undefined {
  const kept: Kept = {
    ...(style && !same(style, styleFromFile(styleToFile(style, undefined))) && { style }),
    ...(runs && !same(runs, runsInFile(runs, workbook)) && { runs }),
    ...(validation && !same(validation, validationInFile(validation)) && { validation }),
    ...(typeof value === 'string' && value.length > LONGEST_TEXT && { text: value }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** Rich text as it comes back from a file. */
export const runsInFile = (
  runs: NonNullable<Cell['runs']>,
  workbook: WorkbookModel,
): Cell['runs'] => runsFromFile(runsToFile(runs, workbook), workbook);

/** A validation as it comes back from a file; null where none does. */
export function validationInFile(validation: Validation): Validation | null {
  const list = (validation.values as unknown[]).map(String);
  const inFile = validationToFile(validation, () => LISTS);
  return inFile && validationFromFile(inFile, (formula) => (formula === LISTS ? list : null));
}

/** Equal as data, whatever the order of properties. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Array.from(keys).every((key) => same(left[key], right[key]));
}

/** Equal validations one below the other, as areas. */
function validationRuns(sheet: SheetModel): [Area, Validation][] {
  const cells = Array.from(sheet.cells)
    .filter(([, cell]) => cell.validation)
    .map(([key, cell]) => ({
      row: rowOf(key),
      column: columnOf(key),
      rule: cell.validation!,
      text: JSON.stringify(cell.validation),
    }))
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: (readonly [Area, Validation, string])[] = [];
  for (const { row, column, rule, text } of cells) {
    const last = runs.at(-1);
    const isNext =
      last && last[0].column === column && last[0].row + last[0].rows === row && last[2] === text;
    if (isNext) last[0].rows++;
    else runs.push([{ row, column, rows: 1, columns: 1 }, rule, text]);
  }
  return runs.map(([area, rule]) => [area, rule]);
}

function writeNames(file: Workbook, workbook: WorkbookModel): void {
  for (const { name, sheet: id, area } of workbook.names) {
    const sheet = workbook.sheets.find((each) => each.id === id);
    if (!sheet) continue;
    const first = `$${letters(area.column)}`;
    const last = `$${letters(area.column + area.columns - 1)}`;
    const isWhole = area.row === 1 && area.rows === sheet.rows;
    const address = isWhole
      ? `${first}:${last}`
      : `${first}$${area.row}:${last}$${area.row + area.rows - 1}`;
    file.definedNames.addFormula(name, `${quoted(sheet.name)}!${address}`);
  }
}

/** Width of a column in characters of the file's font for a width in pixels, and back. */
const widthToFile = (pixels: number): number => (pixels - 5) / 7;
export const widthFromFile = (width: number): number => Math.round(width * 7 + 5);

/** Dropdown lists that the file's own lists cannot hold, one a column of a hidden tab. */
class Lists {
  private readonly lists = new Map<string, readonly (string | number)[]>();

  put(values: readonly (string | number)[]): string {
    const key = JSON.stringify(values);
    this.lists.set(key, values);
    const column = `$${letters(Array.from(this.lists.keys()).indexOf(key) + 1)}`;
    return `${LISTS}!${column}$1:${column}$${Math.max(1, values.length)}`;
  }

  writeTo(file: Workbook): void {
    if (this.lists.size === 0) return;
    const sheet = file.addWorksheet(LISTS, { state: 'veryHidden' });
    Array.from(this.lists.values()).forEach((values, column) =>
      values.forEach((value, row) => (sheet.getCell(row + 1, column + 1).value = String(value))),
    );
  }
}
