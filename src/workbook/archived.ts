import { archiveName } from '../domain/retroTabs.ts';
import { archiveGone } from '../errors.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { readArchive } from './archive.ts';
import type { Book } from './book.ts';
import { closingOf } from './readBook.ts';

/**
 * The check-ins of a closed cycle from its archive.
 * @throws UserError where the archive is gone: the cycle would look as if nobody had ever checked in.
 */
export function archivedOf(book: Book, cycle: Cycle): CheckIn[] {
  const name = archiveName(cycle.id);
  const moved = closingOf(book.data, cycle.id)?.archived ?? 0;
  if (book.sheet(name) === null && moved > 0) throw archiveGone(name, cycle.id);
  return readArchive(book, name);
}
