import type { GeneratedTab } from '../changes/changeSet.ts';
import type { Layout } from '../layouts/_layout.ts';
import type { Book } from './book.ts';
import type { Sheet } from '../google.ts';
import { wordsIn, withWords } from './words.ts';
import { writeLayout } from './writeLayout.ts';

/** Writes generated tabs, adding those that are not there. */
export function writeGenerated(book: Book, generated: readonly GeneratedTab[]): void {
  for (const { name, before, after } of generated) {
    const standing = book.sheet(name);
    const sheet = standing ?? added(book, name);
    // A tab of that name that nothing is known of is written as if new.
    writeLayout(book, sheet, standing === null ? null : (before as Layout | null), after as Layout);
  }
}

/** Brings generated tabs back to what stood there before; one that was added goes if nobody typed into it. */
export function unwriteGenerated(book: Book, generated: readonly GeneratedTab[]): void {
  for (const { name, before, after } of generated) {
    const sheet = book.sheet(name);
    if (sheet === null) continue;
    const words = wordsIn(after as Layout, sheet.getDataRange().getValues(), book.zone);
    if (before === null) {
      if (Object.keys(words).length === 0) removed(book, sheet);
      continue;
    }
    const { layout, homeless } = withWords(before as Layout, words);
    // What has no place in the older tab stays where it can be seen.
    if (Object.keys(homeless).length === 0) writeLayout(book, sheet, after as Layout, layout);
  }
}

/** Overview comes first, Findings after the input tabs, reviews newest first behind them. */
function added(book: Book, name: string): Sheet {
  const active = book.spreadsheet.getActiveSheet();
  const index = name === 'Overview' ? 0 : placeFor(book, name);
  const sheet = book.spreadsheet.insertSheet(name, index);
  book.sheets.splice(index, 0, sheet);
  book.spreadsheet.setActiveSheet(active);
  protect(sheet);
  return sheet;
}

function placeFor({ sheets }: Book, name: string): number {
  const reviews = sheets.findIndex((sheet) => /^Review \d{4}-W\d{2}$/.test(sheet.getName()));
  const input = sheets.reduce((last, sheet, at) => (sheet.isSheetHidden() ? last : at + 1), 0);
  if (name === 'Findings') return reviews < 0 ? input : reviews;
  return reviews < 0 ? input : reviews;
}

/** Sheets asks before somebody changes what will be written again; typing is allowed. */
function protect(sheet: Sheet): void {
  sheet.protect().setDescription('Written by OKR Cadence').setWarningOnly(true);
}

function removed(book: Book, sheet: Sheet): void {
  const others = book.sheets.filter((each) => each !== sheet);
  if (!others.some((each) => !each.isSheetHidden())) return;
  book.spreadsheet.deleteSheet(sheet);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
}
