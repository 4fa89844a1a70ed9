import type { GeneratedTab } from '../changes/changeSet.ts';
import { isProtection } from '../errors.ts';
import { unpack } from '../layouts/_pack.ts';
import { firstText, type Layout } from '../layouts/_layout.ts';
import { OVERVIEW } from '../layouts/overview.ts';
import { isLookBack } from '../domain/lookBackTabs.ts';
import { retroName } from '../domain/retroTabs.ts';
import { reviewNames } from '../domain/reviewTabs.ts';
import { REVIEW_WIDTHS } from '../layouts/review.ts';
import type { Sheet } from '../google.ts';
import type { Book } from './book.ts';
import { areColumnsMoved, clearPushedOut } from './clearPushedOut.ts';
import { keepWidths } from './laySizes.ts';
import { shutIn } from './sayProtected.ts';
import { typedIn, withTypedSince, withWords, wordsIn } from './words.ts';
import { writeLayout } from './writeLayout.ts';

/**
 * Writes generated tabs, adding those that are not there. After an interruption nobody knows what stands there. Returns
 * the names of those that were left as they are: they only go along with something else, and are protected.
 */
export function writeGenerated(
  book: Book,
  generated: readonly GeneratedTab[],
  { isKnown = true } = {},
): string[] {
  return generated.flatMap((tab) => {
    try {
      writeTab(book, tab, isKnown);
      return [];
    } catch (error) {
      // Where only some of its cells are protected the others may be written already.
      const isLeft = tab.along === true && isProtection(error) && shutIn(book, tab.name) === '';
      if (!isLeft) throw error;
      return [tab.name];
    }
  });
}

function writeTab(book: Book, { name, before, after }: GeneratedTab, isKnown: boolean): void {
  const layout = unpack(after);
  if (layout === null) return;
  const standing = book.sheet(name);
  if (standing === null) {
    writeLayout(book, added(book, name), layout, {
      before: null,
      isNew: true,
      charts: [],
      rows: 0,
    });
    return;
  }
  const values = standing.getDataRange().getValues();
  const old = unpack(before);
  const isMoved = old !== null && areColumnsMoved(book, { old, values });
  const isIntact = isKnown && old !== null && !isMoved && standsThere(old, values);
  const rows = isIntact ? 0 : values.length;
  const ground = { before: isIntact ? old : null, isNew: false, charts: old?.charts ?? [], rows };
  // Into a review people type while it is written; what goes into a Retro is said in the sidebar.
  const isTypedInto = isKnown && old !== null && reviewNames([name]).length > 0;
  // Asked right before the cells are written: until then somebody may have typed.
  const latest = (laid: Layout): Layout =>
    withTypedSince(laid, old ?? laid, standing.getDataRange().getValues(), book.zone);
  writeLayout(book, standing, layout, ground, isTypedInto ? latest : undefined);
  if (isMoved) clearPushedOut(book, standing, { old, values }, isTypedInto);
}

/** True when the rows still stand where the layout put them: nobody inserted, removed or sorted any. */
function standsThere({ rows, free }: Layout, values: readonly (readonly unknown[])[]): boolean {
  const typed = new Set(free.filter(({ column }) => column === 1).map(({ row }) => row));
  return rows.every(
    (row, at) => typed.has(at + 1) || String(values[at]?.[0] ?? '') === firstText(row),
  );
}

/**
 * Brings generated tabs back to what stood there before; one that was added goes if nobody typed into it. Returns the
 * names of those that a protection keeps as they are: they can be written again at any time, so nobody waits for that.
 */
export function unwriteGenerated(book: Book, generated: readonly GeneratedTab[]): string[] {
  return generated.flatMap((tab) => {
    try {
      unwrite(book, tab);
      return [];
    } catch (error) {
      if (!isProtection(error)) throw error;
      return [tab.name];
    }
  });
}

function unwrite(book: Book, { name, before, after }: GeneratedTab): void {
  const sheet = book.sheet(name);
  const [old, written] = [unpack(before), unpack(after)];
  if (sheet === null || written === null) return;
  const values = sheet.getDataRange().getValues();
  const words = wordsIn(written, values, book.zone);
  if (old !== null) {
    const { charts } = written;
    const ground = { before: null, isNew: false, charts, rows: values.length };
    writeLayout(book, sheet, withWords(old, words), ground);
    if (areColumnsMoved(book, { old: written, values }))
      clearPushedOut(book, sheet, { old: written, values }, true);
  } else if (Object.keys(typedIn(written, values, book.zone)).length === 0) removed(book, sheet);
}

/** Overview comes first; reviews, newest first, and Findings before them stand behind all other tabs. */
function added(book: Book, name: string): Sheet {
  const active = book.spreadsheet.getActiveSheet();
  const index = placeFor(book, name);
  const sheet = book.spreadsheet.insertSheet(name, index);
  book.sheets.splice(index, 0, sheet);
  book.spreadsheet.setActiveSheet(active);
  if (name === OVERVIEW) keepWidths(book, REVIEW_WIDTHS);
  hideOlder(book, name);
  return sheet;
}

function placeFor({ sheets }: Book, name: string): number {
  if (name === OVERVIEW) return 0;
  if (name.startsWith(RETRO) || isLookBack(name)) return sheets.length;
  const names = sheets.map((sheet) => sheet.getName());
  const [newest] = reviewNames(names);
  return newest === undefined ? names.length : names.indexOf(newest);
}

const RETRO = retroName('');
const SHOWN = 2;

/** The newest two reviews show; the one that was the second until now is hidden, Overview links it. */
function hideOlder(book: Book, name: string): void {
  const reviews = reviewNames(book.sheets.map((sheet) => sheet.getName()));
  const at = reviews.indexOf(name);
  const older = at < 0 || at >= SHOWN ? undefined : reviews[SHOWN];
  if (older !== undefined) book.sheet(older)?.hideSheet();
}

function removed(book: Book, sheet: Sheet): void {
  const others = book.sheets.filter((each) => each !== sheet);
  if (!others.some((each) => !each.isSheetHidden())) return;
  book.spreadsheet.deleteSheet(sheet);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
}
