import type { AddedColumn, ChangeSet } from '../changes/changeSet.ts';
import { unpack } from '../layouts/_pack.ts';
import { reviewNames } from '../domain/reviewTabs.ts';
import { tabs } from '../tabs/_all.ts';
import { isArchive, isBackInLog } from './archive.ts';
import type { Book } from './book.ts';
import { gridColumns } from './grid.ts';
import { layoutKey, recordOf } from './okrData.ts';
import { columnsOf, contentAt, type Table } from './table.ts';
import { typedIn } from './words.ts';

/** Takes away tabs and columns that were added, but for those into which somebody has typed since. */
export function removeAdded(book: Book, { tabs: names, columns }: ChangeSet['removes']): void {
  removeColumns(book, columns);
  for (const name of names) removeTab(book, name);
}

function removeTab(book: Book, name: string): void {
  const sheet = book.sheet(name);
  if (sheet === null || isLastVisible(book, name)) return;
  if (!isUntouched(book, name, sheet.getDataRange().getValues())) return;
  book.spreadsheet.deleteSheet(sheet);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (reviewNames([name]).length > 0) showNewest(book);
  for (const table of Object.values(book.tables)) {
    if (table.places.name === name) delete book.tables[table.key];
  }
  for (const key of keysOf(name)) delete book.data.head.laid[key];
}

/** The newest two reviews show, so one that was hidden comes back when a newer one goes. */
function showNewest(book: Book): void {
  const second = reviewNames(book.sheets.map((sheet) => sheet.getName()))[1];
  if (second !== undefined) book.sheet(second)?.showSheet();
}

const keysOf = (name: string): (keyof typeof tabs)[] =>
  (Object.keys(tabs) as (keyof typeof tabs)[]).filter((key) => tabs[key].name === name);

/**
 * True when nothing stands in a tab but its headers; in a generated one, nothing in the cells for typing; in an archive,
 * nothing that is not back in the log.
 */
export function isUntouched(
  book: Book,
  name: string,
  values: readonly (readonly unknown[])[],
): boolean {
  if (isArchive(name, values)) return isBackInLog(book, values);
  const written = unpack(recordOf(book.data, layoutKey(name)));
  // Words that a later writing laid down again were typed all the same.
  if (written !== null) return Object.keys(typedIn(written, values, book.zone)).length === 0;
  const headers = keysOf(name).flatMap((key) =>
    Object.values(columnsOf(key)).map(({ header }) => header),
  );
  return values.every((line, at) =>
    line.every((cell) => cell === '' || (at === 0 && headers.includes(String(cell)))),
  );
}

/** Sheets keeps at least one tab that shows. */
const isLastVisible = ({ sheets }: Book, name: string): boolean =>
  !sheets.some((sheet) => sheet.getName() !== name && !sheet.isSheetHidden());

function removeColumns(book: Book, added: readonly AddedColumn[]): void {
  for (const key of new Set(added.map(({ tab }) => tab))) {
    const table = book.tables[key];
    const own = added.filter(({ tab }) => tab === key);
    if (!table) continue;
    const found = own.flatMap(({ column }) => table.places.columns[column] ?? []);
    const unnamed = withoutHeader(table, own, found.length);
    const empty = [...found, ...unnamed].filter((place) => isEmptyBelow(table, place));
    // From the right, so that the others stay where they are.
    for (const place of empty.sort((a, b) => b - a)) table.sheet.deleteColumns(place, 1);
  }
}

/** Columns that were inserted and whose headers were never written, because the operation died in between. */
function withoutHeader(table: Table, added: readonly AddedColumn[], named: number): number[] {
  const extra = gridColumns(table.sheet) - (added[0]?.grid ?? 0) - named;
  const others = Object.entries(table.places.columns)
    .filter(([column]) => !added.some((each) => each.column === column))
    .map(([, place]) => place);
  const end = Math.max(0, ...others);
  return Array.from({ length: Math.max(0, extra) }, (_, at) => end + at + 1).filter(
    (place) => (table.values[0]?.[place - 1] ?? '') === '',
  );
}

/** True when a column holds nothing below its header but formulas of ours. */
function isEmptyBelow(table: Table, place: number): boolean {
  const column = Object.keys(table.places.columns).find(
    (key) => table.places.columns[key] === place,
  );
  const isStarred = column !== undefined && columnsOf(table.key)[column]?.formula === true;
  return table.values.every((line, at) => {
    const row = table.firstRow + at;
    if (row === 1 || (line[place - 1] ?? '') === '') return true;
    return isStarred && typeof contentAt(table, row, column) === 'object';
  });
}
