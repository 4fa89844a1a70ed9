import { collect, type Changes } from '../changes/changes.ts';
import type { Counters } from '../changes/ids.ts';
import { google } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import { keepAgreed } from './agreed.ts';
import type { Book, Wants } from './book.ts';
import { commit } from './commit.ts';
import { completeRows } from './completeRows.ts';
import { isSetUp, sayGone } from './goneTabs.ts';
import { unsettled, type OkrData } from './okrData.ts';
import { logMetrics } from './logMetrics.ts';
import { readBook } from './readBook.ts';
import { recordLaunches } from './recordLaunches.ts';
import type { Telling } from './notLogged.ts';
import { reconcile } from './reconcile.ts';
import { restateConfidence } from './restateConfidence.ts';
import { begun, settle, wantsOfSet } from './settle.ts';
import { sayProtected } from './sayProtected.ts';
import { sourceOf, countersOf } from './source.ts';
import { letters } from './table.ts';
import { withLock } from './withLock.ts';

/** What an operation reads, and what Undo calls it. */
export type Asked<T> = {
  wants: Wants | ((data: OkrData) => Wants);
  /** In words that finish "Undid …", '' for what Undo passes over. */
  what: string | ((value: T) => string);
  by?: string;
  /** How long to wait for others, in seconds. */
  patience?: number;
  /** Leaves what was typed into the grid to the next operation. */
  leavesGrid?: (data: OkrData) => boolean;
  /** Leaves rows of the log without an ID to the next operation. */
  leavesNewCheckIns?: boolean;
  /** Who tells what was not logged; 'now' where nothing is said. */
  telling?: Telling;
  /** The number of the change-set that this operation undoes. */
  undoes?: (value: T) => number | null;
};

/** What came of it: `undoId` is '' when nothing was written. */
export type Outcome<T> = { value: T; undoId: string; notices: string[] };

/**
 * Runs an operation: lock, read, settle what was interrupted, take over what was typed into the grid, think,
 * write. Thinking changes nothing by itself; without changes nothing is written.
 * @throws UserError before anything was written.
 */
export function operate<T>(
  asked: Asked<T>,
  think: (book: Book, changes: Changes) => T,
): Outcome<T> {
  return withLock(asked.patience ?? 10, () => {
    const notices: string[] = [];
    const book = settledBook(asked.wants, notices);
    const counters = countersOf(book);
    const { told } = book.data.head;
    if (asked.leavesGrid?.(book.data) !== true && isReadable(book))
      notices.push(...takeOver(book, counters, asked));

    const changes = collect(sourceOf(book, counters));
    const value = think(book, changes);
    const set = changes.set({
      number: book.data.head.settled + 1,
      what: typeof asked.what === 'function' ? asked.what(value) : asked.what,
      by: asked.by ?? '',
      at: book.now,
      undoes: asked.undoes?.(value) ?? null,
    });
    const isWritten = commit(book, set, counters);
    if (!isWritten) keepAgreed(book, told);
    notices.push(...book.notices, ...leftFormulas(book, changes));
    return { value, undoId: isWritten && set.what !== '' ? String(set.number) : '', notices };
  });
}

/** The book, after an operation that died half-way was settled. */
function settledBook(wants: Asked<unknown>['wants'], notices: string[]): Book {
  const spreadsheet = google().SpreadsheetApp.getActiveSpreadsheet();
  const wanted = (data: OkrData): Wants => (typeof wants === 'function' ? wants(data) : wants);
  const book = readBook(spreadsheet, (data) =>
    unsettled(data) === null ? wanted(data) : wantsOfSet(begun(data)),
  );
  if (unsettled(book.data) === null) return book;
  const set = begun(book.data);
  notices.push(set ? sayProtected(book, set, () => settle(book)) : settle(book));
  return readBook(spreadsheet, wanted);
}

/** False where a lenient reading could not tell which column or which row is which. */
const isReadable = ({ plan }: Book): boolean =>
  !(plan.drift ?? []).some(
    ({ kind, tab, column }) =>
      kind === 'header-duplicate' ||
      (kind === 'header-missing' && [tabs[tab].id, tabs[tab].text].includes(column as never)),
  );

/**
 * Takes over what people typed into the grid, once the workbook is set up: rows first, since only a row with an
 * ID can have check-ins. Each is a change-set of its own. Returns what to say about it.
 */
function takeOver(
  book: Book,
  counters: Counters,
  { telling = 'now', leavesNewCheckIns }: Pick<Asked<unknown>, 'telling' | 'leavesNewCheckIns'>,
): string[] {
  if (!isSetUp(book)) return [];
  const gone = sayGone(book);
  const about = { by: '', at: book.now };
  const rows = collect(sourceOf(book, counters));
  const { notice: completed, logged } = completeRows(book, rows, leavesNewCheckIns === true);
  const restated = restateConfidence(book, rows);
  logMetrics(book, rows);
  commit(book, rows.set({ ...about, number: book.data.head.settled + 1, what: '' }), counters);

  const numbers = collect(sourceOf(book, counters));
  recordLaunches(book, numbers);
  const { what, notice } = reconcile(book, numbers, logged, telling);
  commit(book, numbers.set({ ...about, number: book.data.head.settled + 1, what }), counters);
  return [...gone, completed, restated, notice].filter(Boolean);
}

function leftFormulas(book: Book, { left }: Changes): string[] {
  if (left.length === 0) return [];
  const cells = left.map(({ tab, row, column }) => {
    const places = book.tables[tab]?.places;
    return `${places?.name ?? tab}!${letters(places?.columns[column] ?? 1)}${row}`;
  });
  return [`Left as it is, because a formula stands there: ${cells.join(', ')}.`];
}
