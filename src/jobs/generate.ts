import type { Changes } from '../changes/changes.ts';
import { writtenTabRenamed } from '../errors.ts';
import type { Sheet } from '../google.ts';
import type { Layout } from '../layouts/_layout.ts';
import { pack } from '../layouts/_pack.ts';
import type { Book } from '../workbook/book.ts';
import { layoutKey, recordOf } from '../workbook/okrData.ts';
import { renamedGenerated } from '../workbook/renamedTab.ts';

/**
 * Collects the writing of a generated tab; false, and nothing is written, where a tab of that name is the user's, or
 * words may stand in it that nobody can tell from ours any more.
 * @throws UserError where people type into it under another name by now: what they typed would count nowhere.
 */
export function generate(book: Book, changes: Changes, layout: Layout, along = false): boolean {
  const { name } = layout;
  const kept = recordOf(book.data, layoutKey(name));
  const sheet = book.sheet(name);
  const stands = sheet !== null;
  const now = renamedGenerated(book, name);
  if (now !== '') throw writtenTabRenamed(name, now);
  if (stands && kept === null && !(layout.free.length === 0 && hasHeads(sheet, layout)))
    return false;
  changes.generated(name, stands ? kept : null, pack(layout), along);
  return true;
}

const HEADS: readonly unknown[] = ['head', 'tableHead'];

/** True where our column heads stand in their row: then the tab is ours, though its record is gone. */
function hasHeads(sheet: Sheet, { rows }: Layout): boolean {
  const at = rows.findIndex(({ cells }) => cells.length > 3 && HEADS.includes(cells[0]?.look));
  const heads = rows[at]?.cells ?? [];
  const width = Math.max(0, ...heads.map(({ column }) => column));
  if (width === 0) return false;
  const [found = []] = sheet.getRange(at + 1, 1, 1, width).getValues();
  return heads.every(({ column, value }) => found[column - 1] === value);
}
