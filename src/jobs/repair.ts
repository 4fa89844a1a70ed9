import type { Changes } from '../changes/changes.ts';
import { counted } from '../layouts/words.ts';
import type { Input, Result } from '../protocol.ts';
import type { Book } from '../workbook/book.ts';
import { comingWith, DRIFT_WANTS, findDrift } from '../workbook/drift/findDrift.ts';
import { formulasWith } from '../workbook/drift/formulas.ts';
import { placeOfItem, type Found } from '../workbook/drift/found.ts';
import { operate } from '../workbook/operate.ts';
import { drift } from './drift.ts';
import { leftAlone } from './leftAlone.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Mends the places that were chosen, as one change. All is read again: a place where something else stands by now is
 * left and named.
 */
export function repair({ items }: Input<'repair'>): Result<'repair'> {
  const { value, undoId, notices } = operate<Repaired>(
    {
      wants: DRIFT_WANTS,
      what: ({ repaired }) => `Repair of ${places(repaired)}`,
      by: whoIsIt(),
      // Rows and numbers are only taken over from a workbook that is in order.
      leavesGrid: () => true,
    },
    (book, changes) => mend(book, changes, items),
  );
  return { repaired: value.repaired, message: say(value), left: drift({}), undoId, notices };
}

type Repaired = { repaired: number; left: string[] };

function mend(book: Book, changes: Changes, ids: readonly string[]): Repaired {
  const chosen = findDrift(book).filter(({ item, mend }) => mend !== null && ids.includes(item.id));
  const used = chosen.filter((found) => !isSpare(found, chosen));
  const formulaOf = formulasWith(book, comingWith(used));
  for (const { mend } of used) mend?.(changes, formulaOf);
  const known = new Set(chosen.map(({ item }) => item.id));
  const gone = ids.filter((id) => !known.has(id)).map((id) => placeOfItem(id));
  return { repaired: used.length, left: [...new Set(gone)].filter(Boolean) };
}

/** A column is not added where one that stands there is made it. */
const isSpare = ({ brings }: Found, chosen: readonly Found[]): boolean =>
  brings?.place === null &&
  chosen.some(
    ({ brings: other }) =>
      other && other.place !== null && other.tab === brings.tab && other.column === brings.column,
  );

function say({ repaired, left }: Repaired): string {
  const done = repaired === 0 ? 'Nothing was repaired.' : `Repaired ${places(repaired)}.`;
  if (left.length === 0) return done;
  return `${done}${leftAlone(left, 'meanwhile', '; ')} Look again to see what stands there now.`;
}

const places = (count: number): string => counted(count, 'place');
