import {
  ValueType,
  Workbook,
  type Cell as FileCell,
  type Worksheet,
} from '@cj-tech-master/excelts';
import { parseA1, splitTab } from '../a1.ts';
import {
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  cellAt,
  columnOf,
  extentOf,
  newSheet,
  newWorkbook,
  rowOf,
  sheetByName,
  touch,
  type Cell,
  type SheetModel,
  type Value,
  type WorkbookModel,
} from '../model.ts';
import { renameTabs } from '../structure.ts';
import { serialOf } from '../time.ts';
import { chartsFromFile } from './charts.ts';
import { read as readPart, takeExtra, type Extra, type SheetExtra } from './extra.ts';
import { fromFile } from './formulas.ts';
import { formatFromFile, styleFromFile, styleToFile } from './looks.ts';
import { rulesFromFile, validationFromFile } from './rules.ts';
import { notesOf, plain } from './notes.ts';
import { runsFromFile } from './text.ts';
import { LISTS, LONGEST_TEXT, runsInFile, same, validationInFile, widthFromFile } from './write.ts';
import type { Parts } from './zip.ts';

const ANY = { rows: 1_048_576, columns: 16_384 };

/** The workbook in the bytes of an .xlsx file, of which the parts are at hand. */
export async function readBytes(
  bytes: Uint8Array,
  parts: Parts,
  name: string,
): Promise<WorkbookModel> {
  const file = new Workbook();
  await file.xlsx.load(bytes);
  const extra = takeExtra(parts);
  const workbook = newWorkbook(name, extra ? { zone: extra.zone, locale: extra.locale } : {});
  const worksheets = file.worksheets.filter((sheet) => !isLists(sheet));
  workbook.sheets = worksheets.map((worksheet, index) => {
    const own = extra?.sheets.find(({ fileName }) => fileName === worksheet.name);
    return newSheet(own?.id ?? freeId(extra, index), worksheet.name);
  });
  const lists = file.getWorksheet(LISTS);
  worksheets.forEach((worksheet, index) =>
    readSheet(workbook.sheets[index]!, worksheet, workbook, lists),
  );
  const notes = notesOf(parts);
  for (const sheet of workbook.sheets) readNotes(sheet, notes.get(sheet.name));
  workbook.names = namesOf(readPart(parts, 'xl/workbook.xml'), workbook);
  worksheets.forEach((worksheet, index) => {
    const sheet = workbook.sheets[index]!;
    sheet.charts = chartsFromFile(worksheet, workbook).map((chart, at) => ({
      ...chart,
      id: 1_000_000 + sheet.id * 1000 + at,
    }));
  });
  workbook.nextId = 1 + Math.max(...workbook.sheets.map(({ id }) => id), (extra?.nextId ?? 1) - 1);
  // Files made by programs may leave views out, whatever the library's types say.
  const [view] = (file.views as typeof file.views | undefined) ?? [];
  const inFront = worksheets[view?.activeTab ?? 0];
  workbook.active = (inFront && sheetByName(workbook, inFront.name)?.id) ?? workbook.sheets[0]!.id;
  if (extra) putBack(workbook, extra);
  return workbook;
}

const isLists = (sheet: Worksheet): boolean => sheet.name === LISTS && sheet.state !== 'visible';

/** An id for a tab that another program added. */
const freeId = (extra: Extra | null, index: number): number =>
  extra === null ? index : 1 + Math.max(extra.nextId, ...extra.sheets.map(({ id }) => id)) + index;

function readSheet(
  sheet: SheetModel,
  file: Worksheet,
  workbook: WorkbookModel,
  lists: Worksheet | undefined,
): void {
  sheet.hidden = file.state !== 'visible';
  const color = file.properties.tabColor?.argb;
  if (color && /^[0-9A-F]{8}$/i.test(color)) sheet.tabColor = `#${color.slice(2).toLowerCase()}`;
  const [view] = (file.views as typeof file.views | undefined) ?? [];
  if (view?.state === 'frozen')
    [sheet.frozenRows, sheet.frozenColumns] = [view.ySplit ?? 0, view.xSplit ?? 0];
  sheet.gridlines = view?.showGridLines !== false;
  file.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height && row.height !== DEFAULT_HEIGHT * 0.75)
      sheet.heights.set(number, Math.round(row.height / 0.75));
    if (row.hidden) sheet.hiddenRows.add(number);
    row.eachCell({ includeEmpty: true }, (cell) => readCell(sheet, cell, workbook));
  });
  markSpilled(sheet, file);
  readColumns(sheet, file);
  const { rows, columns } = extentOf(sheet);
  sheet.rows = Math.max(sheet.rows, rows);
  sheet.columns = Math.max(sheet.columns, columns);
  sheet.merges = ((file.model as { mergeCells?: string[] }).mergeCells ?? []).flatMap(
    (text) => parseA1(text, sheet) ?? [],
  );
  const filtered = typeof file.autoFilter === 'string' ? parseA1(file.autoFilter, ANY) : null;
  if (filtered) sheet.filter = { area: filtered, hidden: {} };
  sheet.rules = rulesFromFile(file.conditionalFormattings);
  readValidations(sheet, file, lists);
}

/** What an array formula filled is no content of its own. */
function markSpilled(sheet: SheetModel, file: Worksheet): void {
  for (const [key, { formula }] of Array.from(sheet.cells)) {
    if (formula === undefined) continue;
    const { shareType, ref } = file.getCell(rowOf(key), columnOf(key)).model as {
      shareType?: string;
      ref?: string;
    };
    const area = shareType === 'array' && ref ? parseA1(ref, ANY) : null;
    if (!area || area.rows * area.columns === 1) continue;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cellAt(sheet, row, column);
        if (cell && cell.formula === undefined) cell.spilled = true;
      }
  }
}

function readColumns(sheet: SheetModel, file: Worksheet): void {
  file.columns?.forEach((column, index) => {
    if (column.width && column.width !== 9 && widthFromFile(column.width) !== DEFAULT_WIDTH)
      sheet.widths.set(index + 1, widthFromFile(column.width));
    if (column.hidden) sheet.hiddenColumns.add(index + 1);
  });
}

function readCell(sheet: SheetModel, file: FileCell, workbook: WorkbookModel): void {
  const isCovered = file.type === ValueType.Merge;
  const style = styleFromFile(file.style);
  const format = formatFromFile(file.style.numFmt);
  const content = isCovered ? { value: null } : contentOf(file, workbook);
  if (content.value === null && content.formula === undefined && !style && !format) return;
  const cell: Cell = { ...content, ...(format && { format }), ...(style && { style }) };
  Object.assign(touch(sheet, file.row, file.col), cell);
}

function contentOf(
  file: FileCell,
  workbook: WorkbookModel,
): Pick<Cell, 'value' | 'formula' | 'runs'> {
  const { formula, result } = file.model as { formula?: string; result?: unknown };
  const text = formula ?? file.formula;
  if (text) return { value: valueOf(result ?? ''), formula: fromFile(text) };
  const value: unknown = file.value;
  if (isRich(value)) {
    const runs = runsFromFile(value, workbook);
    return { value: runs.map((run) => run.text).join(''), runs };
  }
  return { value: valueOf(value) };
}

type Rich = { text?: string; richText?: never[]; hyperlink?: string };
const isRich = (value: unknown): value is Rich =>
  typeof value === 'object' && value !== null && ('richText' in value || 'hyperlink' in value);

function valueOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serial(value);
  if (typeof value === 'object') return 'error' in value ? { error: String(value.error) } : null;
  return value as Value;
}

/** The library hands dates over as UTC. */
const serial = (date: Date): number =>
  serialOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) +
  (((date.getTime() % DAY) + DAY) % DAY) / DAY;
const DAY = 86_400_000;

function readNotes(sheet: SheetModel, notes: Map<string, string> | undefined): void {
  for (const [address, note] of notes ?? []) {
    const area = parseA1(address, ANY);
    if (area && note !== '') touch(sheet, area.row, area.column).note = note;
  }
}

function readValidations(sheet: SheetModel, file: Worksheet, lists: Worksheet | undefined): void {
  for (const [key, inFile] of Object.entries(file.dataValidations.model)) {
    const validation = inFile && validationFromFile(inFile, (formula) => listOf(formula, lists));
    if (!validation) continue;
    for (const text of key.replace(/^range:/, '').split(' ')) {
      const area = parseA1(text, ANY);
      if (!area) continue;
      const bottom = Math.min(sheet.rows, area.row + area.rows - 1);
      const right = Math.min(sheet.columns, area.column + area.columns - 1);
      for (let row = area.row; row <= bottom; row++)
        for (let column = area.column; column <= right; column++)
          touch(sheet, row, column).validation = validation;
    }
  }
}

function listOf(formula: string, lists: Worksheet | undefined): string[] | null {
  const { tab, address } = splitTab(formula.replace(/\$/g, ''));
  const area = lists && tab === LISTS ? parseA1(address, ANY) : null;
  return (
    area &&
    Array.from(
      { length: area.rows },
      (_, index) => lists!.getCell(area.row + index, area.column).text,
    )
  );
}

const NAME = /<definedName ([^>]*)>([^<]*)<\/definedName>/g;

/** Names of one range each; those of the program itself and of one tab only are left out. */
function namesOf(xml: string, workbook: WorkbookModel): WorkbookModel['names'] {
  return Array.from(xml.matchAll(NAME)).flatMap(([, attributes = '', text = '']) => {
    const name = /name="([^"]+)"/.exec(attributes)?.[1] ?? '';
    if (name.startsWith('_xlnm') || attributes.includes('localSheetId')) return [];
    const { tab, address } = splitTab(plain(text));
    const sheet = tab === null ? undefined : sheetByName(workbook, tab);
    const area = sheet && parseA1(address.replace(/\$/g, ''), sheet);
    return area ? [{ name, sheet: sheet.id, area }] : [];
  });
}

/** What the file itself could not say, where it still fits what the file says. */
function putBack(workbook: WorkbookModel, extra: Extra): void {
  workbook.properties = extra.properties;
  if (extra.metadata) workbook.metadata = extra.metadata;
  for (const own of extra.sheets) {
    const sheet = sheetByName(workbook, own.fileName);
    if (!sheet) continue;
    const wasRows = sheet.rows;
    sheet.rows = Math.max(own.rows, extentOf(sheet).rows);
    sheet.columns = Math.max(own.columns, extentOf(sheet).columns);
    for (const name of workbook.names)
      if (name.sheet === sheet.id && name.area.row === 1 && name.area.rows === wasRows)
        name.area.rows = sheet.rows;
    for (const [row, height] of own.grown ?? [])
      // Another program rounds it.
      if (Math.abs((sheet.heights.get(row) ?? 0) - height) <= 2) sheet.heights.delete(row);
    sheet.metadata = own.metadata;
    sheet.protections = own.protections;
    if (own.charts.length === sheet.charts.length) sheet.charts = own.charts;
    if (own.filter && sheet.filter) sheet.filter = own.filter;
    if (own.bandings) sheet.bandings = own.bandings;
    if (own.criteria?.length === sheet.rules.length)
      own.criteria.forEach((criteria, at) => {
        if (criteria) sheet.rules[at]!.criteria = criteria;
      });
    for (const [address, kept] of Object.entries(own.kept))
      putBackCell(sheet, address, kept, workbook);
  }
  const names = new Map(extra.sheets.map(({ name, fileName }) => [fileName, name]));
  if (extra.sheets.some(({ name, fileName }) => name !== fileName)) renameTabs(workbook, names);
}

function putBackCell(
  sheet: SheetModel,
  address: string,
  kept: SheetExtra['kept'][string],
  workbook: WorkbookModel,
): void {
  const area = parseA1(address, sheet);
  if (!area) return;
  const cell = touch(sheet, area.row, area.column);
  const { style, runs, validation, text } = kept;
  if (style && same(cell.style, styleFromFile(styleToFile(style, undefined)))) cell.style = style;
  if (runs && same(cell.runs, runsInFile(runs, workbook))) cell.runs = runs;
  if (validation && same(cell.validation ?? null, validationInFile(validation)))
    cell.validation = validation;
  if (text && cell.value === text.slice(0, LONGEST_TEXT)) cell.value = text;
}
