import { collect, type Changes } from '../changes/changes.ts';
import type { Counters } from '../changes/ids.ts';
import { notTakenOver, PutBack } from '../errors.ts';
import { google } from '../google.ts';
import { letters } from '../tabs/_a1.ts';
import { tabs } from '../tabs/_all.ts';
import { keepAgreed } from './agreed.ts';
import type { Book, Wants } from './book.ts';
import { carryOut } from './carryOut.ts';
import { completeRows } from './completeRows.ts';
import { isSetUp, sayGone } from './goneTabs.ts';
import { unsettled, type Head, type OkrData } from './okrData.ts';
import { logMetrics } from './logMetrics.ts';
import { readBook } from './readBook.ts';
import { recordLaunches } from './recordLaunches.ts';
import type { Telling } from './notLogged.ts';
import { reconcile } from './reconcile.ts';
import { restateConfidence } from './restateConfidence.ts';
import { begun, settle, wantsOfSet } from './settle.ts';
import { sayProtected } from './sayProtected.ts';
import { sourceOf, countersOf } from './source.ts';
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
    const { book, counters, told } = readyBook(asked, notices);
    const changes = collect(sourceOf(book, counters));
    const value = think(book, changes);
    const set = changes.set({
      number: book.data.head.settled + 1,
      what: typeof asked.what === 'function' ? asked.what(value) : asked.what,
      by: asked.by ?? '',
      at: book.now,
      undoes: asked.undoes?.(value) ?? null,
    });
    const isWritten = carryOut(book, set, counters);
    if (!isWritten) keepAgreed(book, told);
    notices.push(...book.notices, ...leftFormulas(book, changes));
    return { value, undoId: isWritten && set.what !== '' ? String(set.number) : '', notices };
  });
}

/** A book to work on, its counters, and what was told before it: settled, and with what people typed into the grid. */
type Ready = { book: Book; counters: Counters; told: Head['told'] };

function readyBook<T>(asked: Asked<T>, notices: string[]): Ready {
  const ready = readyToTake(asked, notices);
  const { book, counters } = ready;
  if (asked.leavesGrid?.(book.data) === true || !isReadable(book)) return ready;
  try {
    takeOver(book, counters, asked, notices);
    return ready;
  } catch (error) {
    if (!(error instanceof PutBack)) throw error;
    // It keeps nobody from what they came for; whoever may write there takes it over.
    notices.push(notTakenOver(error));
    const again = readyToTake(asked, notices);
    again.book.leavesTyped = true;
    return again;
  }
}

function readyToTake({ wants }: Pick<Asked<unknown>, 'wants'>, notices: string[]): Ready {
  const book = settledBook(wants, notices);
  return { book, counters: countersOf(book), told: book.data.head.told };
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
  const { sentence } = set ? sayProtected(book, set, () => settle(book)) : settle(book);
  notices.push(sentence);
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
 * ID can have check-ins. Each is a change-set of its own. Adds what to say about it.
 */
function takeOver(
  book: Book,
  counters: Counters,
  { telling = 'now', leavesNewCheckIns }: Pick<Asked<unknown>, 'telling' | 'leavesNewCheckIns'>,
  notices: string[],
): void {
  if (!isSetUp(book)) return;
  notices.push(...sayGone(book));
  const about = { by: '', at: book.now };
  const rows = collect(sourceOf(book, counters));
  const { notice: completed, logged } = completeRows(book, rows, leavesNewCheckIns === true);
  const restated = restateConfidence(book, rows);
  logMetrics(book, rows);
  carryOut(book, rows.set({ ...about, number: book.data.head.settled + 1, what: '' }), counters);
  notices.push(...[completed, restated].filter(Boolean));

  const numbers = collect(sourceOf(book, counters));
  recordLaunches(book, numbers);
  const { what, notice } = reconcile(book, numbers, logged, telling);
  carryOut(book, numbers.set({ ...about, number: book.data.head.settled + 1, what }), counters);
  notices.push(...[notice].filter(Boolean));
}

function leftFormulas(book: Book, { left }: Changes): string[] {
  if (left.length === 0) return [];
  const cells = left.map(({ tab, row, column }) => {
    const places = book.tables[tab]?.places;
    return `${places?.name ?? tab}!${letters(places?.columns[column] ?? 1)}${row}`;
  });
  return [`Left as it is, because a formula stands there: ${cells.join(', ')}.`];
}
