import type { ChartSpec } from '../charts/_chart.ts';

/** The looks of generated tabs; colours repeat what a word or a sign says. */
export const LOOKS = {
  plain: {},
  answer: { size: 16, bold: true },
  note: { size: 9, color: '#5f6368' },
  aside: { size: 9, color: '#5f6368', align: 'right' },
  section: { size: 11, bold: true },
  head: { size: 9, color: '#5f6368' },
  headRight: { size: 9, color: '#5f6368', align: 'right' },
  headCentre: { size: 8, color: '#5f6368', align: 'center' },
  headNow: { size: 8, bold: true, fill: '#e8eaed', align: 'center' },
  strong: { bold: true },
  strongRight: { bold: true, align: 'right' },
  dense: { size: 9 },
  denseRight: { size: 9, align: 'right' },
  denseStrong: { size: 9, bold: true },
  denseStrongRight: { size: 9, bold: true, align: 'right' },
  quiet: { size: 9, color: '#3c4043' },
  wrapped: { size: 9, wrap: true },
  wrappedQuiet: { size: 9, color: '#3c4043', wrap: true },
  wrappedPlain: { wrap: true },
  tableHead: { bold: true, fill: '#f1f3f4' },
  bar: { size: 8, mono: true, color: '#1967d2' },
  barBehind: { size: 8, mono: true, color: '#b06000' },
  barOff: { size: 8, mono: true, color: '#a50e0e' },
  onTrack: { size: 9, color: '#174ea6' },
  behind: { size: 9, bold: true, color: '#7a4100', fill: '#feefc3' },
  offTrack: { size: 9, bold: true, color: '#8c1d18', fill: '#fad2cf' },
  alarm: { size: 9, bold: true, color: '#8c1d18' },
  heatHigh: { size: 9, fill: '#d2e3fc', align: 'center' },
  heatMiddle: { size: 9, fill: '#feefc3', align: 'center' },
  heatLow: { size: 9, bold: true, fill: '#f6aea9', align: 'center' },
  heatNone: { size: 9, color: '#5f6368', align: 'center' },
  free: { size: 9, wrap: true },
  error: { bold: true, color: '#c5221f' },
  warning: { bold: true, color: '#b06000' },
} as const satisfies Record<string, LookOf>;

export type LookOf = {
  size?: number;
  bold?: boolean;
  color?: string;
  fill?: string;
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
  mono?: boolean;
};
export type Look = keyof typeof LOOKS;

/** A place in another tab that a cell links to. */
export type Link = { tab: string; a1: string };

/** One cell of a generated tab; columns count from 1. */
export type LayoutCell = {
  column: number;
  value: string | number;
  look?: Look;
  format?: string;
  link?: Link;
};

/** One row: its cells, and the lines under all of them. */
export type LayoutRow = {
  cells: LayoutCell[];
  height?: number;
  /** A fill from the first to the last column. */
  band?: string;
  /** A line below: under a section's head, under column heads, between rows. */
  line?: 'section' | 'head' | 'row';
};

/** A cell, or several side by side, for people to type in; found again by its key wherever it moves. */
export type FreeCell = {
  key: string;
  row: number;
  column: number;
  columns: number;
  /** A dropdown of these words. */
  choices?: string[];
  /** The decision rules that an entry in this cell answers. */
  answers?: string[];
  format?: string;
};

/** Cells joined across columns, row by row. */
export type Merge = { row: number; rows: number; column: number; columns: number };

/** A whole generated tab as plain data. */
export type Layout = {
  name: string;
  widths: number[];
  rows: LayoutRow[];
  free: FreeCell[];
  merges: Merge[];
  charts: ChartSpec[];
  frozen: number;
  /** Columns at the right end that nobody sees. */
  hidden: number;
};

/** Collects rows from top to bottom. */
export class Page {
  readonly rows: LayoutRow[] = [];
  readonly free: FreeCell[] = [];
  readonly merges: Merge[] = [];

  /** The number of the next row. */
  get next(): number {
    return this.rows.length + 1;
  }

  add(cells: LayoutCell[], row: Omit<LayoutRow, 'cells'> = {}): this {
    this.rows.push({ cells, ...row });
    return this;
  }

  /** A free cell in the row that was added last. */
  freeCell(cell: Omit<FreeCell, 'row'>): this {
    this.free.push({ ...cell, row: this.rows.length });
    return this;
  }
}

export const at = (
  column: number,
  value: string | number,
  look: Look = 'plain',
  rest: Pick<LayoutCell, 'format' | 'link'> = {},
): LayoutCell => ({ column, value, look, ...rest });

/** What people typed into free cells, by key. */
export type Words = Record<string, string>;
