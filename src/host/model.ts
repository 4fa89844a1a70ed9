/** A workbook as plain data. Rows and columns count from 1; a date is a serial number with a date format. */
export type ErrorValue = { error: string };
export type Value = string | number | boolean | null | ErrorValue;

export type BorderLine = { color: string; style: 'SOLID' | 'SOLID_MEDIUM' };
export type Borders = {
  top?: BorderLine;
  left?: BorderLine;
  bottom?: BorderLine;
  right?: BorderLine;
};

/** What differs from the plain look (Arial 10, black on white). */
export type Style = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  size?: number;
  family?: string;
  color?: string;
  background?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: 'WRAP' | 'CLIP' | 'OVERFLOW';
  borders?: Borders;
};

/** A stretch of rich text. */
export type Run = {
  text: string;
  link?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  color?: string;
  size?: number;
};

export type Validation = {
  criteria: 'VALUE_IN_LIST' | 'VALUE_IN_RANGE' | 'NUMBER_BETWEEN' | 'DATE_IS_VALID_DATE' | 'CHECKBOX' | 'CUSTOM_FORMULA' | OtherCriteria;
  /** List entries, numbers, a formula, or a range as `Tab!A1:B2`. */
  values: (string | number)[];
  dropdown: boolean;
  allowInvalid: boolean;
  help: string | null;
}; // prettier-ignore

/** Criteria that a cell may be checked by, with no look of their own. */
export type OtherCriteria =
  | `NUMBER_${'NOT_BETWEEN' | 'EQUAL_TO' | 'NOT_EQUAL_TO' | 'GREATER_THAN' | 'GREATER_THAN_OR_EQUAL_TO' | 'LESS_THAN' | 'LESS_THAN_OR_EQUAL_TO'}`
  | `TEXT_${'CONTAINS' | 'DOES_NOT_CONTAIN' | 'EQUAL_TO' | 'IS_VALID_EMAIL' | 'IS_VALID_URL'}`
  | `DATE_${'EQUAL_TO' | 'BEFORE' | 'AFTER' | 'ON_OR_BEFORE' | 'ON_OR_AFTER' | 'BETWEEN' | 'NOT_BETWEEN'}`;

export type Cell = {
  value: Value;
  /** With its leading "=", as written. */
  formula?: string;
  /** The value comes from an array formula to the left or above. */
  spilled?: true;
  /** Why its function shows #ERROR!; known until it is calculated again. */
  why?: string;
  format?: string;
  note?: string;
  style?: Style;
  validation?: Validation;
  runs?: Run[];
};

export type Area = { row: number; column: number; rows: number; columns: number };

export type ConditionalRule = {
  areas: Area[];
  /** Relative to the top left cell of the first area. */
  formula: string;
  /** What was asked for where it was no formula; the formula says the same. */
  criteria?: { type: string; values: (string | number)[] };
  style: Pick<Style, 'bold' | 'color' | 'background' | 'italic' | 'underline' | 'strike'>;
};

export type ChartModel = {
  id: number;
  type: 'LINE' | 'COMBO' | 'SCATTER' | 'COLUMN';
  ranges: { sheet: number; area: Area }[];
  headers: number;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  options: Record<string, unknown>;
};

export type ProtectionModel = {
  id: number;
  type: 'SHEET' | 'RANGE';
  area: Area | null;
  description: string;
  warningOnly: boolean;
  unprotected: Area[];
  editors?: string[];
};

/** A filter: the texts hidden, or the criterion that rows must meet, by column. */
export type FilterModel = {
  area: Area;
  hidden: Record<
    number,
    { texts?: string[]; formula?: string; type?: string; values?: (string | number)[] }
  >;
};

/** Colours by turns; null for no header or footer of its own. */
export type BandingModel = {
  id: number;
  area: Area;
  header: string | null;
  first: string;
  second: string;
  footer: string | null;
};

export type Metadata = {
  id?: number;
  key: string;
  value: string | null;
  visibility: string;
  row?: number;
  column?: number;
};

export type SheetModel = {
  id: number;
  name: string;
  /** The grid's size. */
  rows: number;
  columns: number;
  cells: Map<number, Cell>;
  widths: Map<number, number>;
  heights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  gridlines: boolean;
  tabColor: string | null;
  merges: Area[];
  rules: ConditionalRule[];
  charts: ChartModel[];
  protections: ProtectionModel[];
  metadata: Metadata[];
  filter?: FilterModel;
  bandings?: BandingModel[];
};

export type WorkbookModel = {
  name: string;
  /** The file's, 'local' unless said otherwise. */
  id?: string;
  zone: string;
  locale: string;
  sheets: SheetModel[];
  active: number;
  selection: Area;
  names: { name: string; sheet: number; area: Area }[];
  properties: {
    user: Record<string, string>;
    document: Record<string, string>;
    script: Record<string, string>;
  };
  nextId: number;
  /** Developer metadata of the file itself. */
  metadata?: Metadata[];
};

export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;
const MAX_COLUMNS = 18278;

/** The key of a cell in a sheet's map, ordered by row, then column. */
export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOf = (key: number): number => Math.floor((key - 1) / MAX_COLUMNS);
export const columnOf = (key: number): number => key - rowOf(key) * MAX_COLUMNS;

export const cellAt = (sheet: SheetModel, row: number, column: number): Cell | undefined =>
  sheet.cells.get(keyOf(row, column));

/** The cell, created if it has never been touched. */
export function touch(sheet: SheetModel, row: number, column: number): Cell {
  const key = keyOf(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const cell: Cell = { value: null };
  sheet.cells.set(key, cell);
  return cell;
}

/** Whether a cell counts as content: a value, or a formula even if it shows nothing. */
export const hasContent = (cell: Cell): boolean =>
  cell.formula !== undefined || (cell.value !== null && cell.value !== '');

export function newSheet(id: number, name: string): SheetModel {
  return {
    id,
    name,
    rows: 1000,
    columns: 26,
    cells: new Map(),
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    gridlines: true,
    tabColor: null,
    merges: [],
    rules: [],
    charts: [],
    protections: [],
    metadata: [],
  };
}

/** A workbook with one empty tab, in the zone of this computer and American English unless told otherwise. */
export function newWorkbook(
  name = 'Untitled spreadsheet',
  place: { zone?: string; locale?: string } = {},
): WorkbookModel {
  return {
    name,
    zone: place.zone ?? systemZone(),
    locale: place.locale ?? 'en_US',
    sheets: [newSheet(0, 'Sheet1')],
    active: 0,
    selection: { row: 1, column: 1, rows: 1, columns: 1 },
    names: [],
    properties: { user: {}, document: {}, script: {} },
    nextId: 1,
  };
}

let zone = '';
/** The zone of this computer, remembered before anything sets TZ for scripts. */
export function systemZone(): string {
  if (zone === '') zone = new Intl.DateTimeFormat().resolvedOptions().timeZone || 'Etc/UTC';
  return zone;
}

export const sheetById = (workbook: WorkbookModel, id: number): SheetModel | undefined =>
  workbook.sheets.find((sheet) => sheet.id === id);

/** Puts a tab in front. Each has a selection of its own, which the page keeps: that of the tab before stays there. */
export function putInFront(workbook: WorkbookModel, id: number): void {
  if (workbook.active !== id) workbook.selection = { row: 1, column: 1, rows: 1, columns: 1 };
  workbook.active = id;
}

export const sheetByName = (workbook: WorkbookModel, name: string): SheetModel | undefined =>
  workbook.sheets.find((sheet) => sheet.name === name) ??
  workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

export const isError = (value: Value): value is ErrorValue =>
  typeof value === 'object' && value !== null;

/** The used extent: 0 rows for an empty sheet. */
export function extentOf(sheet: SheetModel): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  // Asked for all the time: a loop would make an array for each cell.
  sheet.cells.forEach((cell, key) => {
    if (!hasContent(cell)) return;
    const row = rowOf(key);
    rows = Math.max(rows, row);
    columns = Math.max(columns, key - row * MAX_COLUMNS);
  });
  return { rows, columns };
}
