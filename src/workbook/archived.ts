import { belongsTo } from '../domain/cycle.ts';
import { idKey, sameId } from '../domain/ids.ts';
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
  if (book.sheet(name) === null && hadArchive(book, cycle)) throw archiveGone(name, cycle.id);
  return readArchive(book, name);
}

/** The close has moved check-ins: a key result of the cycle has a last one, and the log has none of it. */
function hadArchive({ plan, data }: Book, cycle: Cycle): boolean {
  if (!closingOf(data, cycle.id)?.on) return false;
  const { objectives, keyResults, checkIns } = plan.rows;
  const logged = new Set(checkIns.map(({ keyResult }) => idKey(keyResult)));
  const own = objectives.filter((each) => belongsTo(plan, cycle, each.cycle));
  return keyResults.some(
    ({ id, objective, lastCheckIn }) =>
      lastCheckIn !== '' &&
      !logged.has(idKey(id)) &&
      own.some((each) => sameId(each.id, objective)),
  );
}
