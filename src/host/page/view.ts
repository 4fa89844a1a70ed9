/**
 * What the page and its server say to each other. Rows and columns count from 1, sizes are CSS pixels.
 */
import type { Area, Run, Style } from '../model.ts';

export type { Area, Run, Style };

export interface View {
  /** A view with a higher number was made later: answers may overtake each other. */
  nth: number;
  name: string;
  /** When the workbook was last written to disk, e.g. `9:05`; null while a change waits. */
  saved: string | null;
  /** A sentence when it could not be written. */
  failure: string | null;
  /** Where it is written. */
  path: string;
  zone: string;
  locale: string;
  tabs: TabView[];
  /** The id of the tab that is shown. */
  active: number;
  /** Names the state of the shown sheet. */
  stamp: string;
  /** Null when the page already has it. */
  sheet: SheetView | null;
  addon: string;
  /** What scripts added to the Extensions menu. */
  menus: { caption: string; items: MenuEntry[] }[];
  canUndo: boolean;
  canRedo: boolean;
}

export interface TabView {
  id: number;
  name: string;
  hidden: boolean;
  color: string | null;
}

export type MenuEntry =
  { caption: string; run: string } | { caption: string; items: MenuEntry[] } | { separator: true };

export interface SheetView {
  id: number;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  widths: Record<number, number>;
  /** Heights somebody chose; other rows fit their text. */
  heights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Area[];
  /** Looks as shown: conditional colours laid on, alignment settled. */
  styles: Style[];
  lists: string[][];
  cells: Record<number, Record<number, CellView>>;
  charts: ChartView[];
}

/** One cell; what is absent is empty or plain. */
export interface CellView {
  text?: string;
  /** What editing starts from, when that is not the shown text. */
  input?: string;
  /** Index into `styles`. */
  style?: number;
  /** A number, which is never cut but shown as ### where it does not fit. */
  number?: true;
  checked?: boolean;
  /** Index into `lists`: a dropdown. */
  list?: number;
  note?: string;
  link?: string;
  runs?: Run[];
}

export interface ChartView {
  id: number;
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  alt: string;
  /** Points by two numbers, not by category. */
  scatter: boolean;
  stacked: boolean;
  legend: boolean;
  /** A line goes on over what is empty. */
  bridges: boolean;
  categories: string[];
  series: ChartSeries[];
  horizontal: ChartAxis;
  vertical: ChartAxis;
}

export interface ChartSeries {
  name: string;
  kind: 'line' | 'column' | 'scatter';
  color: string;
  /** Stroke in pixels; 0 draws points only. */
  width: number;
  dash: number[] | null;
  /** Diameter of the points, 0 for none. */
  point: number;
  shape: string;
  values: (number | null)[];
  /** Scatter only: one x a value. */
  xs: (number | null)[] | null;
}

export interface ChartAxis {
  title: string;
  min: number | null;
  max: number | null;
  step: number | null;
  format: string | null;
}

/** What an execution asked the page to show. */
export type Shown =
  | { kind: 'toast'; message: string; title: string; seconds: number }
  | { kind: 'sidebar'; title: string; frame: string }
  | { kind: 'dialog'; title: string; frame: string; width: number; height: number; modal: boolean }
  | { kind: 'select'; area: Area };

/** The answer to every action. */
export interface Reply {
  view?: View;
  shown?: Shown[];
  value?: unknown;
  /** A sentence for the person; the action did not happen, or not to its end. */
  error?: string;
  /** The script waits for an answer: ask, then send the action again with the answer added. */
  question?: Question;
}

export interface Question {
  title: string;
  prompt: string;
  buttons: string[];
  /** ui.prompt has a field. */
  field: boolean;
}

/** An action that needs no more than its name. */
export type Nothing = Record<string, never>;

/** Every action of the page, with what it carries. */
export interface Actions {
  show: Nothing;
  activate: { sheet: number };
  edit: { row: number; column: number; texts: string[][] };
  paste: { from: number; area: Area; row: number; column: number; isCut: boolean };
  clear: { area: Area };
  format: { area: Area; set: FormatChange };
  insert: { what: 'rows' | 'columns'; at: number; count: number; behind: boolean };
  remove: { what: 'rows' | 'columns'; at: number; count: number };
  size: { what: 'rows' | 'columns'; at: number; pixels: number };
  freeze: { what: 'rows' | 'columns'; count: number };
  unhide: Nothing;
  gridlines: { shown: boolean };
  addTab: Nothing;
  renameTab: { sheet: number; name: string };
  removeTab: { sheet: number };
  hideTab: { sheet: number; hidden: boolean };
  sort: { column: number; descending: boolean };
  recalculate: Nothing;
  undo: Nothing;
  redo: Nothing;
  run: { name: string; answers: string[] };
  call: { name: string; args: unknown[] };
  create: Nothing;
  rename: { name: string };
}

/** What Format offers. */
export type FormatChange =
  | { bold: boolean }
  | { italic: boolean }
  | { number: string }
  | { align: 'left' | 'center' | 'right' | null }
  | { wrap: 'WRAP' | 'OVERFLOW' | 'CLIP' }
  | { plain: true };

/** Sent with every action: what the person looks at. */
export interface Context {
  /** Names the page: each has a tab in sight of its own. */
  page: string;
  sheet: number;
  selection: Area;
  /** The stamp of the sheet the page has, so that it is not sent twice. */
  has: string;
}
