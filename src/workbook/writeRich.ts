import { google, type RichTextValue, type Sheet } from '../google.ts';
import { lookOf, type Layout, type LayoutCell, type Part } from '../layouts/_layout.ts';
import type { Book } from './book.ts';

/**
 * Links and stretches with a look of their own, in one block around all of them: one call, two where a number or a
 * day stands between. Everything else in the block is written again as the text it is.
 */
export function writeRich(book: Book, sheet: Sheet, layout: Layout): void {
  const isRich = ({ link, parts }: LayoutCell): boolean =>
    link !== undefined || parts !== undefined;
  const columns = layout.rows.flatMap(({ cells }) =>
    cells.filter(isRich).map(({ column }) => column),
  );
  if (columns.length === 0) return;
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const lines = layout.rows.map(({ cells }) =>
    Array.from(
      { length: right - left + 1 },
      (_, at) => cells.find(({ column }) => column === left + at) ?? null,
    ),
  );
  const isNeeded = lines.map((line) => line.some((cell) => cell !== null && isRich(cell)));
  const isText = lines.map((line) => line.every(isPlainText));
  for (const [from, to] of stretches(isNeeded, isText)) {
    const texts = lines.slice(from, to + 1).map((line) => line.map((cell) => richText(book, cell)));
    sheet.getRange(from + 1, left, texts.length, right - left + 1).setRichTextValues(texts);
  }
}

/** A number or a day cannot be rich text. */
const isPlainText = (cell: LayoutCell | null): boolean =>
  cell === null ||
  (typeof cell.value === 'string' && (cell.format === undefined || cell.value === ''));

/** From the first needed row to the last (from 0), cut where a row in between cannot be written as text. */
function stretches(isNeeded: readonly boolean[], isText: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  let isCut = true;
  isNeeded.forEach((needed, row) => {
    if (isText[row] !== true) isCut = true;
    if (!needed) return;
    const last = found[found.length - 1];
    if (last && !isCut) last[1] = row;
    else found.push([row, row]);
    isCut = false;
  });
  return found;
}

function richText(book: Book, cell: LayoutCell | null): RichTextValue {
  const { SpreadsheetApp } = google();
  const text = cell === null ? '' : String(cell.value);
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  if (cell === null || text === '') return builder.build();
  const { bold = false, size = 10, color } = lookOf(cell);
  const parts: Part[] = cell.parts ?? [{ text, ...(cell.link ? { link: cell.link } : {}) }];
  let start = 0;
  for (const part of parts) {
    const end = start + part.text.length;
    const style = SpreadsheetApp.newTextStyle()
      .setBold(part.bold ?? bold)
      .setFontSize(size);
    const shade = part.quiet ? '#5f6368' : color;
    const target = part.link && book.sheet(part.link.tab);
    // A link has the colour of links.
    if (shade !== undefined && !target) style.setForegroundColor(shade);
    builder.setTextStyle(start, end, style.build());
    if (target && part.link)
      builder.setLinkUrl(start, end, `#gid=${target.getSheetId()}&range=${part.link.a1}`);
    start = end;
  }
  return builder.build();
}
