import { google } from '../google.ts';
import type { Result } from '../protocol.ts';
import { DRIFT_WANTS, findDrift } from '../workbook/drift/findDrift.ts';
import { readBook } from '../workbook/readBook.ts';

/** What in the workbook is not as it was set up, with what mending would make of it. Writes nothing. */
export function drift(_input: object): Result<'drift'> {
  const book = readBook(google().SpreadsheetApp.getActiveSpreadsheet(), DRIFT_WANTS);
  return {
    items: findDrift(book).map(({ item }) => item),
    tabs: Object.keys(book.tables).length,
  };
}
