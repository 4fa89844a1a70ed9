import type { Agreed } from './agreed.ts';
import type { UndoEntry } from './undoList.ts';
import { fromJournal, type Journal } from '../changes/journal.ts';
import type { ChangeSet } from '../changes/changeSet.ts';
import type { Counters } from '../changes/ids.ts';
import { piecesOf, valueOf } from '../changes/pieces.ts';
import type { TabKey } from '../changes/content.ts';
import type { Range, Sheet, Spreadsheet } from '../google.ts';
import { asText } from './cells.ts';
import type { Sample } from './zone.ts';

/** The hidden tab that keeps what no other tab shows: counters, journals, records, the charts' numbers. */
export const DATA_TAB = 'OKR data';

/** What changes with nearly every operation, in one cell. */
export type Head = {
  /** The highest number given so far by the beginning of an ID. */
  counters: Counters;
  /** The number of the last change-set that was settled: committed or rolled back. */
  settled: number;
  /** What can be undone, oldest first. */
  undo: UndoEntry[];
  /** The last row with formats and dropdowns, by tab. */
  laid: Partial<Record<TabKey, number>>;
  /** What was asked about the zone's offsets. */
  offsets: Sample[];
  /** How many findings the last validation had; null before the first. */
  findings: { error: number; warning: number; info: number; at: string } | null;
  /** What cells and log agreed on; absent in workbooks that older versions wrote. */
  agreed?: Agreed;
  /** Marks of the cells of which somebody was told that they were not logged. */
  told?: string[];
  /** The column widths of a review, as this hidden tab has them too: a new review copies them in one call. */
  widths?: number[];
};

/**
 * `OKR data` as read. Row 1 says what the tab is and holds zone (B) and locale (C). Below, column A holds a key
 * and the rest of the row its value: 'head', 'journal' (B its number), 'series …' (numbers for a chart), or any
 * record. The head is row 2, so that it and the records below it can be written in one call.
 */
export type OkrData = {
  sheet: Sheet | null;
  zone: string;
  locale: string;
  head: Head;
  /** The raw cells of the tab, [0] being row 1. */
  rows: unknown[][];
};

const HEAD_ROW = 2;
const emptyHead = (): Head => ({
  counters: {},
  settled: 0,
  undo: [],
  laid: {},
  offsets: [],
  findings: null,
});

/** Reads the tab in one call; without the tab everything is empty. */
export function readOkrData(sheet: Sheet | null): OkrData {
  const rows = sheet === null ? [] : sheet.getDataRange().getValues();
  const first = rows[0] ?? [];
  const stored = valueOf((rows[HEAD_ROW - 1] ?? []).slice(2));
  // What people may have cut out of the cell is made up for by what an empty workbook has.
  const head = { ...emptyHead(), ...(typeof stored === 'object' ? (stored as Partial<Head>) : {}) };
  return { sheet, zone: text(first[1]), locale: text(first[2]), head, rows };
}

/** A record by its key, null for none. */
export function recordOf(data: OkrData, key: string): unknown {
  const row = data.rows.find(([name], at) => at >= HEAD_ROW && name === key);
  return row ? valueOf(row.slice(2)) : null;
}

/** The key under which the layout of a generated tab is kept. */
export const layoutKey = (name: string): string => `layout ${name}`;

/** The change-set of a number, null when its journal is gone or not whole. */
export function journalOf(data: OkrData, number: number): ChangeSet | null {
  const row = data.rows.find(([name, given]) => name === JOURNAL && given === number);
  const journal = row ? valueOf(row.slice(2)) : null;
  return journal === null ? null : fromJournal(journal as Journal);
}

/** The number of a journal that was written and never settled, null for none. */
export function unsettled({ rows, head }: OkrData): number | null {
  const numbers = rows
    .filter(([name, number]) => name === JOURNAL && typeof number === 'number')
    .map(([, number]) => Number(number));
  const newest = Math.max(0, ...numbers);
  return newest > head.settled ? newest : null;
}

const JOURNAL = 'journal';

/** What of a book is needed to write to the tab. */
export type Keeper = { spreadsheet: Spreadsheet; sheets: Sheet[]; data: OkrData };

/** The tab, added and hidden if it is not there; its first row says whose it is, and the file's zone and locale. */
export function ensureDataTab(keeper: Keeper): Sheet {
  const { data } = keeper;
  const [title, zone, locale] = data.rows[0] ?? [];
  const sheet = data.sheet ?? addedAtEnd(keeper);
  data.sheet = sheet;
  if (title !== DATA_TITLE) sheet.hideSheet();
  if (title !== DATA_TITLE || zone !== data.zone || locale !== data.locale) {
    putRows(data, 1, [[DATA_TITLE, data.zone, data.locale]]);
  }
  return sheet;
}

/** What its first cell says. */
export const DATA_TITLE =
  'Kept by OKR Cadence: counters, undo records and the numbers of charts. Leave it as it is.';

function addedAtEnd({ spreadsheet, sheets }: Keeper): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(DATA_TAB, sheets.length);
  sheets.push(sheet);
  // A new tab comes to the front; the person's own goes back there.
  spreadsheet.setActiveSheet(active);
  return sheet;
}

/** Writes a change-set's journal into a row that no undo entry needs; returns how many characters it has. */
export function putJournal(data: OkrData, number: number, journal: Journal): number {
  const kept = data.head.undo.map((entry) => entry.number);
  const free = data.rows.findIndex(
    ([name, given]) => name === JOURNAL && !kept.includes(Number(given)),
  );
  const row = free < 0 ? rowForNew(data) : free + 1;
  const pieces = piecesOf(journal);
  putRows(data, row, [[JOURNAL, number, ...pieces]]);
  return pieces.reduce((size, piece) => size + piece.length, 0);
}

/** Writes records, neighbouring rows in one call, and last of all the head: that is the commit mark. */
export function putRecords(
  data: OkrData,
  records: readonly { key: string; value: unknown }[],
): void {
  const lines = new Map<number, unknown[]>();
  for (const { key, value } of records) {
    const at = data.rows.findIndex(([name], index) => index >= HEAD_ROW && name === key);
    const row = at < 0 ? rowForNew(data, lines) : at + 1;
    lines.set(row, value === null ? [''] : [key, '', ...piecesOf(value)]);
  }
  lines.set(HEAD_ROW, ['head', '', ...piecesOf(data.head)]);
  putRuns(data, lines);
}

/** Writes lines by their rows, neighbours in one call, the topmost last. */
function putRuns(data: OkrData, lines: Map<number, unknown[]>): void {
  for (const row of [...lines.keys()].sort((a, b) => b - a)) {
    if (!lines.has(row)) continue;
    const from = firstOfRun(lines, row);
    const block: unknown[][] = [];
    for (let at = from; at <= row; at++) {
      block.push(lines.get(at) ?? []);
      lines.delete(at);
    }
    putRows(data, from, block);
  }
}

/** The row where the unbroken run of lines begins that ends in a row. */
function firstOfRun(lines: Map<number, unknown[]>, row: number): number {
  let from = row;
  while (lines.has(from - 1)) from--;
  return from;
}

/**
 * The places where charts find their numbers: they are written to rows that stay a key's, and the ranges that hold
 * them are returned in the order asked. The first row of each is the heads. One write where the places are neighbours;
 * a block moves only when it outgrows its place.
 */
export function seriesBlocks(
  keeper: Keeper,
  blocks: readonly { key: string; series: readonly (readonly (string | number | null)[])[] }[],
): Range[] {
  if (blocks.length === 0) return [];
  const { data } = keeper;
  const sheet = ensureDataTab(keeper);
  const planned = new Map<number, unknown[]>();
  const places = blocks.map(({ key, series }) => {
    const name = `series ${key}`;
    const lines = series.map((row) => [
      name,
      ...row.map((cell) => (typeof cell === 'string' ? asText(cell) : (cell ?? ''))),
    ]);
    const old = data.rows.flatMap(([owner], index) => (owner === name ? [index + 1] : []));
    const first = old.length >= lines.length ? (old[0] ?? 0) : rowForNew(data, planned);
    const emptied = Math.max(0, old.length - lines.length);
    [...lines, ...Array.from({ length: emptied }, () => [name])].forEach((line, at) =>
      planned.set(first + at, line),
    );
    const width = Math.max(1, ...series.map((row) => row.length));
    return [first, 2, Math.max(1, lines.length), width] as const;
  });
  putRuns(data, planned);
  // Only now does the tab have room for all of them.
  return places.map((place) => sheet.getRange(...place));
}

/** The first row of the tab below everything that stands there or is about to. */
function rowForNew(data: OkrData, planned: Map<number, unknown[]> = new Map()): number {
  let row = Math.max(HEAD_ROW, data.rows.length) + 1;
  while (planned.has(row)) row++;
  return row;
}

/** Writes whole rows, blanking what stood to the right of them, and remembers them as read. One write. */
function putRows(data: OkrData, first: number, lines: readonly unknown[][]): void {
  const { sheet, rows } = data;
  if (sheet === null) return;
  const old = lines.map((_, at) => rows[first - 1 + at]?.length ?? 0);
  const width = Math.max(...old, ...lines.map((line) => line.length));
  const block = lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''));
  makeRoom(sheet, first + lines.length - 1, width);
  sheet.getRange(first, 1, block.length, width).setValues(block as string[][]);
  while (rows.length < first - 1) rows.push([]);
  block.forEach((line, at) => (rows[first - 1 + at] = line));
}

/** A new tab has 1000 rows and 26 columns; only beyond these the grid has to be asked and grown. */
function makeRoom(sheet: Sheet, row: number, column: number): void {
  if (row > 1000 || column > 26) {
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    if (row > rows) sheet.insertRowsAfter(rows, row - rows);
    if (column > columns) sheet.insertColumnsAfter(columns, column - columns);
  }
}

const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
