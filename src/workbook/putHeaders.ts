import type { HeaderChange } from '../changes/changeSet.ts';
import { sameContent } from '../changes/content.ts';
import { letters } from '../tabs/_a1.ts';
import type { CellValue } from '../tabs/_columns.ts';
import type { Book } from './book.ts';
import { toSheet } from './cells.ts';
import { headerKey } from './placesOf.ts';
import { columnsOf, type Table } from './table.ts';

type Image = 'before' | 'after';

/** Writes headers that show the other image of their change; a header that shows neither is left. */
export function putHeaders(
  book: Book,
  headers: readonly HeaderChange[],
  image: Image = 'after',
): void {
  for (const change of headers) {
    const table = book.tables[change.tab];
    const place = table === undefined ? 0 : placeOfHeader(table, change, image);
    if (!table || place === 0) continue;
    const value = change[image];
    table.sheet.getRange(1, place, 1, 1).setValue(toSheet(value, book.zone));
    remember(table, place, value);
  }
}

/** Headers that cannot be brought to an image of their change, because somebody wrote others: 'Cycles!B1'. */
export const leftHeaders = (book: Book, headers: readonly HeaderChange[], image: Image): string[] =>
  headers.flatMap((change) => {
    const table = book.tables[change.tab];
    if (!table || placeOfHeader(table, change, image) > 0) return [];
    const stands = table.headers.some((header) => sameContent(header, change[image]));
    return stands ? [] : [`${table.places.name}!${letters(change.place)}1`];
  });

/** The column whose header is to change: where it was, else the only one of that name; 0 for none. */
function placeOfHeader(table: Table, change: HeaderChange, image: Image): number {
  const shown = change[image === 'before' ? 'after' : 'before'];
  const at = (place: number): CellValue => table.headers[place - 1] ?? '';
  if (sameContent(at(change.place), shown)) return change.place;
  const places = table.headers.flatMap((header, index) =>
    shown !== '' && sameContent(header, shown) ? [index + 1] : [],
  );
  return places.length === 1 ? (places[0] ?? 0) : 0;
}

/** The column counts as ours from now on if its header is one that was missing. */
function remember(table: Table, place: number, value: CellValue): void {
  while (table.headers.length < place) table.headers.push('');
  table.headers[place - 1] = value;
  const line = table.firstRow === 1 ? table.values[0] : undefined;
  if (line) line[place - 1] = value;
  const { columns } = table.places;
  const found = Object.entries(columnsOf(table.key)).find(
    ([key, { header }]) =>
      columns[key] === undefined && headerKey(header) === headerKey(String(value)),
  );
  if (found) columns[found[0]] = place;
}
