import type { ChangeSet } from '../changes/changeSet.ts';
import type { Counters } from '../changes/ids.ts';
import { PutBack, refusedWrite } from '../errors.ts';
import { google } from '../google.ts';
import type { Book } from './book.ts';
import { commit } from './commit.ts';
import { unsettled } from './okrData.ts';
import { readBook } from './readBook.ts';
import { begun, settle, wantsOfSet } from './settle.ts';

/**
 * Commits a change-set. What Google Sheets refuses on the way is put back at once, so that the log is never ahead of
 * its cells. Returns false when there is nothing to do.
 * @throws PutBack then; where even that fails the refusal itself, and the next operation puts it back.
 */
export function carryOut(book: Book, set: ChangeSet, counters: Counters): boolean {
  try {
    return commit(book, set, counters);
  } catch (error) {
    const refused = refusedWrite(error);
    const left = refused && putBack(book);
    throw left ? new PutBack(refused, left) : (refused ?? error);
  }
}

/** Puts back what was written of a change-set, as read anew; returns the cells that were left, null where it fails. */
function putBack({ spreadsheet }: Book): string[] | null {
  try {
    // A write that was refused may be told again here.
    google().SpreadsheetApp.flush();
  } catch {
    // It is told already.
  }
  try {
    const book = readBook(spreadsheet, (data) => wantsOfSet(begun(data)));
    return unsettled(book.data) === null ? [] : settle(book, true).left;
  } catch {
    return null;
  }
}
