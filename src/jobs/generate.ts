import type { Changes } from '../changes/changes.ts';
import type { Layout } from '../layouts/_layout.ts';
import { pack } from '../layouts/_pack.ts';
import type { Book } from '../workbook/book.ts';
import { layoutKey, recordOf } from '../workbook/okrData.ts';

/** Collects the writing of a generated tab; false, and nothing is written, where a tab of that name is the user's. */
export function generate(book: Book, changes: Changes, layout: Layout): boolean {
  const { name } = layout;
  const kept = recordOf(book.data, layoutKey(name));
  const stands = book.sheet(name) !== null;
  if (stands && kept === null) return false;
  changes.generated(name, stands ? kept : null, pack(layout));
  return true;
}
