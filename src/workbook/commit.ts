import { isEmpty, type ChangeSet } from '../changes/changeSet.ts';
import type { Counters } from '../changes/ids.ts';
import { toJournal } from '../changes/journal.ts';
import { keptShut, nameTaken } from '../errors.ts';
import { google } from '../google.ts';
import { addColumns, addTabs, dressTabs } from './addTabs.ts';
import { writeArchives } from './archive.ts';
import { agreedNow, canReconcile } from './agreed.ts';
import type { Book } from './book.ts';
import { layAhead, needsLaying } from './dressTab.ts';
import { ensureDataTab, layoutKey, putJournal, putRecords } from './okrData.ts';
import { launchesIn } from './readBook.ts';
import { putDropdowns } from './putDropdowns.ts';
import { putHeaders } from './putHeaders.ts';
import { mergeAgain, takeApart } from './putMerges.ts';
import { removeAdded } from './removeAdded.ts';
import { sayProtected } from './sayProtected.ts';
import { showUsed } from './showUsed.ts';
import { withEntry } from './undoList.ts';
import { writeCells, writeNotes } from './writeCells.ts';
import { writeGenerated } from './writeGenerated.ts';

/**
 * Carries out a change-set: its journal first, flushed; then the cells that change; the commit mark last.
 * Whatever fails in between is rolled back by the next operation. Returns false when there is nothing to do.
 * @throws UserError where a protection keeps the person from it.
 */
export function commit(book: Book, set: ChangeSet, counters: Counters): boolean {
  if (isEmpty(set)) return false;
  sayProtected(book, set, () => carryOut(book, set, counters));
  return true;
}

function carryOut(book: Book, set: ChangeSet, counters: Counters): void {
  const { data } = book;
  const taken = set.tabs.find((name) => book.sheet(name) !== null);
  if (taken !== undefined) throw nameTaken(taken);
  ensureDataTab(book);
  const size = putJournal(data, set.number, toJournal(set));
  google().SpreadsheetApp.flush();
  const left = apply(book, set);
  book.notices.push(...left.map(keptShut));
  const { head } = data;
  head.counters = { ...counters };
  head.settled = set.number;
  head.offsets = book.zone.samples();
  if (canReconcile(book)) head.agreed = agreedNow(book);
  head.undo = head.undo.filter(({ number }) => number !== set.undoes);
  if (set.what !== '') head.undo = withEntry(head.undo, set, size);
  putRecords(data, recordsOf(set, left));
  google().SpreadsheetApp.flush();
  book.plan.launches = launchesIn(data);
}

/**
 * Everything of a change-set but its journal and its records; returns the generated tabs that were left as they are.
 */
export function apply(book: Book, set: ChangeSet): string[] {
  const isUndo = set.undoes !== null;
  if (!isUndo) {
    takeApart(book, set.merges);
    putHeaders(book, set.headers);
  }
  addTabs(book, set.tabs);
  addColumns(book, set.columns);
  writeArchives(book, set);
  if (!isUndo) showUsed(book, set.cells);
  writeCells(book, set.cells);
  // While cells are brought back their columns have to be known by the headers they have now.
  if (isUndo) putHeaders(book, set.headers);
  putDropdowns(book, set.dropdowns);
  writeNotes(book, set.notes);
  dressTabs(book, set.dressed);
  for (const table of Object.values(book.tables)) {
    if (needsLaying(book, table)) layAhead(book, table);
  }
  const left = writeGenerated(book, set.generated);
  removeAdded(book, set.removes);
  if (isUndo) mergeAgain(book, set);
  return left;
}

/** The records of a change-set, the layouts of its generated tabs among them, but for those in `left`, which stay. */
export const recordsOf = (
  { records, generated }: ChangeSet,
  left: readonly string[],
  image: 'before' | 'after' = 'after',
): { key: string; value: unknown }[] => [
  ...records.map((record) => ({ key: record.key, value: record[image] })),
  ...generated
    .filter(({ name }) => !left.includes(name))
    .map((tab) => ({ key: layoutKey(tab.name), value: tab[image] })),
];
