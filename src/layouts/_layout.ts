import type { ChartSpec } from '../charts/_chart.ts';
import type { LeftOver } from '../domain/leftOver.ts';

export type LookOf = {
  size?: number;
  bold?: boolean;
  color?: string;
  fill?: string;
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
  mono?: boolean;
};

const QUIET = '#5f6368';

/** The looks of generated tabs; colours repeat what a word or a sign says. */
const LOOKS = {
  plain: {},
  answer: { size: 16, bold: true },
  note: { size: 9, color: QUIET },
  aside: { size: 9, color: QUIET, align: 'right' },
  section: { size: 11, bold: true },
  head: { size: 9, color: QUIET },
  headRight: { size: 9, color: QUIET, align: 'right' },
  headCentre: { size: 9, color: QUIET, align: 'center' },
  narrowHead: { size: 8, color: QUIET },
  narrowHeadRight: { size: 8, color: QUIET, align: 'right' },
  narrowHeadCentre: { size: 8, color: QUIET, align: 'center' },
  headNow: { size: 8, bold: true, fill: '#e8eaed', align: 'center' },
  strong: { bold: true },
  strongRight: { bold: true, align: 'right' },
  strongCentre: { bold: true, align: 'center' },
  right: { align: 'right' },
  expected: { color: QUIET, align: 'right' },
  dense: { size: 9 },
  denseRight: { size: 9, align: 'right' },
  denseExpected: { size: 9, color: QUIET, align: 'right' },
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
  lowScore: { size: 9, bold: true, color: '#8c1d18', align: 'right' },
  heatHigh: { size: 9, fill: '#d2e3fc', align: 'center' },
  heatMiddle: { size: 9, fill: '#feefc3', align: 'center' },
  heatLow: { size: 9, bold: true, fill: '#f6aea9', align: 'center' },
  heatNone: { size: 9, color: QUIET, align: 'center' },
  free: { size: 9, wrap: true },
  error: { bold: true, color: '#8c1d18' },
  warning: { color: '#7a4100' },
} as const satisfies Record<string, LookOf>;

export type Look = keyof typeof LOOKS;

export const lookOf = (cell: { look?: Look } | null): LookOf =>
  cell?.look ? LOOKS[cell.look] : {};

/** The fill of objective rows and heads. */
export const BAND = '#f1f3f4';

/** Percent of a number 0..1, or a word, with some room on its right: what stands in the next cell begins at once. */
export const PERCENT = '0 %_);-0 %_);0 %_);@_)';
/** The same for a whole number. */
export const WHOLE = '0_);-0_);0_);@_)';
/** A day. */
export const DAY = 'd mmm';

/** A place in another tab that a cell links to. */
export type Link = { tab: string; a1: string };

/** A stretch of a cell's text with a look or a link of its own. */
export type Part = { text: string; bold?: true; quiet?: true; link?: Link };

/** One cell of a generated tab; columns count from 1. A day is 'YYYY-MM-DD' with the format of a day. */
export type LayoutCell = {
  column: number;
  value: string | number;
  look?: Look;
  format?: string;
  link?: Link;
  /** Their texts make up the value. */
  parts?: Part[];
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
  /** A dropdown of these words, of what can be decided, or of the IDs of the tab Key Results. */
  choices?: string[] | 'decisions' | 'key results';
  /** The decision rules that an entry in this cell answers. */
  answers?: string[];
  /** The decisions that are done with once something is entered in this cell. */
  settles?: string[];
  format?: string;
};

/** Cells joined across columns, row by row. */
export type Merge = { row: number; rows: number; column: number; columns: number };

/** A whole generated tab as plain data. */
export type Layout = {
  name: string;
  /**
   * Whose figures it shows, and of which day: what a figure is explained by later. `at` and `number` are when it was
   * written ('YYYY-MM-DD HH:MM') and by which change-set, where something asks whether it is behind.
   */
  of?: { cycle: string; on: string; at?: string; number?: number };
  widths: number[];
  /** What all cells of a column have that say nothing else, by column number. */
  columns?: Record<number, { align: NonNullable<LookOf['align']>; format: string }>;
  rows: LayoutRow[];
  free: FreeCell[];
  merges: Merge[];
  charts: ChartSpec[];
  frozen: number;
  /** Columns at the right end that nobody sees. */
  hidden: number;
  /** The tab itself is hidden until it has something to say. */
  isHidden?: boolean;
  /** Words in cells for typing that the add-on has laid there itself: they are kept elsewhere, and may go with the tab. */
  own?: Words;
  /** What a review had no time for. */
  left?: LeftOver;
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

/** A cell whose text is made of parts. */
export const rich = (column: number, parts: readonly Part[], look: Look = 'plain'): LayoutCell => {
  const told = parts.filter(({ text }) => text !== '');
  return { column, value: told.map(({ text }) => text).join(''), look, parts: told };
};

/** A share 0..1 as percent, '–' for unknown. */
export const share = (column: number, value: number | null, look: Look): LayoutCell =>
  at(column, value ?? '–', look, { format: isFar(value) ? CLOSE_PERCENT : PERCENT });

/** Of three digits and a sign, or of four: as much as the narrowest column holds without a space. */
const isFar = (value: number | null): boolean =>
  value !== null && (value <= -0.995 || value >= 9.995);
const CLOSE_PERCENT = '0%';

/** A day, '–' for none. */
export const dayCell = (column: number, date: string | null, look: Look): LayoutCell =>
  date === null || date === '' ? at(column, '–', look) : at(column, date, look, { format: DAY });

/** What people typed into free cells, by key. */
export type Words = Record<string, string>;

/** What stands in the first column of a row; '' for nothing. */
export const firstText = ({ cells }: LayoutRow): string =>
  String(cells.find(({ column }) => column === 1)?.value ?? '');
