import type { Sheet } from '../google.ts';
import type { Layout } from '../layouts/_layout.ts';
import type { Book } from './book.ts';
import { columnsIn } from './columnPlaces.ts';
import { layWidths } from './laySizes.ts';
import { textOf } from './rowPlaces.ts';
import { letters } from '../tabs/_a1.ts';

type Values = readonly (readonly unknown[])[];

/** What stood in a tab before it was written: the layout that it had, and its cells. */
type Stood = { old: Layout; values: Values };

/** Whether somebody has inserted, deleted or moved columns of a generated tab. */
export const areColumnsMoved = ({ zone }: Book, { old, values }: Stood): boolean =>
  columnsIn(old, values, zone).some((place, at) => place !== at);

/**
 * After a tab was written again whose columns had moved: its columns get their widths, and those that were pushed out to
 * the right of it go, for they stand in their places again. A text that was not laid there stays, unless people's words
 * are carried over.
 */
export function clearPushedOut(
  book: Book,
  sheet: Sheet,
  { old, values }: Stood,
  areWordsCarried: boolean,
): void {
  const width = old.widths.length;
  const laid = new Set(old.rows.flatMap(({ cells }) => cells.map(({ value }) => String(value))));
  for (const place of columnsIn(old, values, book.zone)) {
    if (place < width) continue;
    const column = letters(place + 1);
    sheet.getRange(1, place + 1, values.length, 1).clearFormat().clearDataValidations();
    const ours = values.flatMap((line, at) =>
      areWordsCarried || laid.has(textOf(line[place] ?? '', book.zone)) ? [`${column}${at + 1}`] : [],
    );
    if (ours.length > 0) sheet.getRangeList(ours).clearContent();
  }
  layWidths(book, sheet, old);
} // prettier-ignore
