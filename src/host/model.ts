/**
 * A workbook as plain data: everything a file holds, nothing that is alive, so that it can be copied,
 * compared and written down as it is. Rows and columns count from 1, as in A1.
 */
export type WorkbookModel = {
  id: string;
  name: string;
  /** Time zone (tz database) through which dates are read and written. */
  zone: string;
  /** As Google names it, such as `en_US`. */
  locale: string;
  /** In tab order, hidden ones included; never empty. */
  sheets: SheetModel[];
  /** Id of the sheet in front. */
  activeSheet: number;
  namedRanges: NamedRangeModel[];
  userProperties: Record<string, string>;
  documentProperties: Record<string, string>;
  scriptProperties: Record<string, string>;
  /** Developer metadata of the spreadsheet itself. */
  metadata: MetadataModel[];
  /** The next id to hand out, to sheets, charts, protections and metadata alike. */
  nextId: number;
};

export type SheetModel = {
  id: number;
  name: string;
  /** Size of the grid, which is finite. */
  rows: number;
  columns: number;
  /** Sparse and ragged: `cells[row - 1]?.[column - 1]`; use `cellAt`. */
  cells: (RowCells | null)[];
  /** Pixels by column or row number, where they differ from the default. */
  widths: Record<number, number>;
  heights: Record<number, number>;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  hiddenRows: number[];
  hiddenColumns: number[];
  gridlinesHidden: boolean;
  tabColor: string | null;
  merges: Area[];
  /** In order of priority. */
  conditionalRules: ConditionalRule[];
  charts: ChartModel[];
  protections: ProtectionModel[];
  /** Developer metadata of the sheet, its rows and its columns. */
  metadata: MetadataModel[];
  filter: FilterModel | null;
  bandings: BandingModel[];
  /** What is selected when the sheet is in front. */
  selection: Area;
};

export type RowCells = (Cell | null)[];

export type Cell = {
  value: Value;
  /** With `=`, English function names, arguments separated by `,` or `;`. */
  formula?: string;
  /** The value comes from the array formula in another cell. */
  spilled?: true;
  /** A number format pattern; absent means General. A date is a number with a date format. */
  format?: string;
  note?: string;
  style?: Style;
  validation?: Validation;
  /** Parts of a text that look different or lead somewhere, in order, together the whole text. */
  runs?: Run[];
};

/** Null is blank; a date is the day count since 1899-12-30 with the time as fraction. */
export type Value = string | number | boolean | null | CellError;
export type CellError = { error: string; message?: string };

export type Run = { text: string; link?: string; style?: TextStyleModel };
export type TextStyleModel = {
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  size?: number;
  family?: string;
};
export type Style = TextStyleModel & {
  background?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  borders?: Partial<Record<Side, Border>>;
};
export type Side = 'top' | 'left' | 'bottom' | 'right';
export type Border = { color: string; style: BorderLine };
export type BorderLine = 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOTTED' | 'DASHED' | 'DOUBLE';

/** A rectangle of a sheet. `whole` marks one given as `D:F` or `5:7`, which grows with the grid. */
export type Area = {
  row: number;
  column: number;
  rows: number;
  columns: number;
  whole?: 'columns' | 'rows';
};
export type SheetArea = Area & { sheet: number };

/** `area` is null once all of its cells were deleted. */
export type NamedRangeModel = { name: string; area: SheetArea | null };

export type Validation = {
  /** A name of SpreadsheetApp.DataValidationCriteria. */
  type: string;
  /** List entries, bounds (dates as day counts), the formula, or the two states of a checkbox. */
  values: (string | number | boolean)[];
  /** For VALUE_IN_RANGE. */
  area?: SheetArea | null;
  showDropdown?: boolean;
  allowInvalid: boolean;
  help?: string;
};

export type ConditionalRule = {
  areas: Area[];
  /** `type` is a name of SpreadsheetApp.BooleanCriteria; dates as day counts. */
  condition?: { type: string; values: (string | number)[] };
  style?: Pick<Style, 'background' | 'color' | 'bold' | 'italic' | 'underline' | 'strike'>;
  gradient?: GradientPoint[];
};
export type GradientPoint = {
  type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  value?: string;
  color: string;
};

export type ChartModel = {
  id: number;
  /** A name of Charts.ChartType. */
  type: string;
  ranges: SheetArea[];
  /** How many leading rows of the ranges name the series. */
  headers: number;
  mergeStrategy: 'MERGE_COLUMNS' | 'MERGE_ROWS';
  transposed: boolean;
  /** Nested as Google's chart options: `title`, `series`, `hAxis`, `width`, `height` … */
  options: Record<string, unknown>;
  position: { row: number; column: number; x: number; y: number };
};

export type ProtectionModel = {
  id: number;
  /** Null protects the whole sheet. */
  area: Area | null;
  description: string;
  warningOnly: boolean;
  unprotected: Area[];
  editors: string[];
};

export type MetadataModel = {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** One row or column; absent for the sheet or spreadsheet that holds the entry. */
  row?: number;
  column?: number;
};

export type FilterModel = { area: Area; criteria: Record<number, FilterCriteriaModel> };
export type FilterCriteriaModel = {
  type?: string;
  values?: (string | number)[];
  hidden?: string[];
};
export type BandingModel = {
  id: number;
  area: Area;
  header: string | null;
  first: string;
  second: string;
  footer: string | null;
};

/** A workbook with one empty sheet of the size Google gives it. */
export function newWorkbook(name = 'Untitled spreadsheet'): WorkbookModel {
  return {
    id: newFileId(),
    name,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Etc/GMT',
    locale: 'en_US',
    sheets: [newSheet(0, 'Sheet1')],
    activeSheet: 0,
    namedRanges: [],
    userProperties: {},
    documentProperties: {},
    scriptProperties: {},
    metadata: [],
    nextId: 1,
  };
}

export function newSheet(id: number, name: string, rows = 1000, columns = 26): SheetModel {
  return {
    id,
    name,
    rows,
    columns,
    cells: [],
    widths: {},
    heights: {},
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    hiddenRows: [],
    hiddenColumns: [],
    gridlinesHidden: false,
    tabColor: null,
    merges: [],
    conditionalRules: [],
    charts: [],
    protections: [],
    metadata: [],
    filter: null,
    bandings: [],
    selection: { row: 1, column: 1, rows: 1, columns: 1 },
  };
}

export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;

export const cellAt = (sheet: SheetModel, row: number, column: number): Cell | null =>
  sheet.cells[row - 1]?.[column - 1] ?? null;

/** The cell, made blank first where there is none yet. */
export function cellToWrite(sheet: SheetModel, row: number, column: number): Cell {
  while (sheet.cells.length < row) sheet.cells.push(null);
  const cells = (sheet.cells[row - 1] ??= []);
  while (cells.length < column) cells.push(null);
  return (cells[column - 1] ??= { value: null });
}

export const isError = (value: Value): value is CellError =>
  typeof value === 'object' && value !== null;

/** Content is what people see as a filled cell: a value or a formula, not a look. */
export const hasContent = (cell: Cell | null): boolean =>
  cell !== null && (cell.value !== null || cell.formula !== undefined);

/** Last row and last column with content; 0 and 0 on an empty sheet. */
export function extent(sheet: SheetModel): { row: number; column: number } {
  let [row, column] = [0, 0];
  sheet.cells.forEach((cells, index) => {
    for (let last = (cells?.length ?? 0) - 1; last >= 0; last--) {
      if (!hasContent(cells?.[last] ?? null)) continue;
      [row, column] = [index + 1, Math.max(column, last + 1)];
      break;
    }
  });
  return { row, column };
}

/** The area within the grid as it is now: whole columns reach its last row. */
export const inGrid = (area: Area, sheet: SheetModel): Area =>
  area.whole === 'columns'
    ? { ...area, row: 1, rows: sheet.rows }
    : area.whole === 'rows'
      ? { ...area, column: 1, columns: sheet.columns }
      : area;

const newFileId = (): string =>
  `local-${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 6).toString(36)}`;
