import { cycleAhead } from '../domain/cycleAhead.ts';
import { isDate } from '../domain/days.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { dayOf } from '../domain/log.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import { longDay } from '../layouts/words.ts';
import type { Book } from './book.ts';
import { isErrorValue, LARGEST } from '../tabs/_columns.ts';

/**
 * What to say of rows that somebody typed into the log and that do not count, or not in full, the first of them by
 * what is wrong with it; '' for none.
 */
export function notCounted(book: Book, rows: readonly CheckIn[]): string {
  const slips = rows.flatMap((row) => {
    const slip = slipIn(book, row);
    return slip === '' ? [] : [`Row ${row.row} of the tab “${book.tables.checkIns?.places.name}” ${slip}`];
  });
  const more = slips.length - 1;
  if (more < 0) return early(book, rows);
  if (more < 1) return slips.join('');
  return `${slips[0]} ${more === 1 ? 'One more new row does' : `${more} more new rows do`} not count in full.`;
} // prettier-ignore

/** The first that counts, but for a day before its cycle: that is a slip of the month as often as not. */
function early({ plan, tables }: Book, rows: readonly CheckIn[]): string {
  for (const row of rows) {
    const keyResult = plan.rows.keyResults.find(({ id }) => sameId(id, row.keyResult));
    const day = dayOf(row);
    const cycle = keyResult && isDate(day) ? cycleAhead(plan, keyResult, day) : null;
    if (cycle && row.source !== 'Import')
      return `Row ${row.row} of the tab “${tables.checkIns?.places.name}” is for ${longDay(day)}, and “${cycle.id}” only begins on ${longDay(cycle.starts)}. Correct For if another day is meant.`;
  }
  return '';
}

function slipIn({ plan, tables, today }: Book, row: CheckIn): string {
  const text = (column: string): string => {
    const bad = plan.badCells.find(
      (cell) => cell.tab === 'checkIns' && cell.column === column && cell.row === row.row,
    );
    const found = typeof bad?.found === 'object' ? bad.found.date : String(bad?.found ?? '');
    return bad && isErrorValue(found) ? '' : found;
  };
  if (text('for') !== '')
    return `does not count: “${text('for')}” in For is no date. Write one such as ${today}.`;
  const day = dayOf(row);
  if (!isDate(day)) return `does not count: it has no day. Write one such as ${today} into For.`;
  // What is still to come is told as long as it stands there.
  if (day > today) return '';
  const id = idKey(row.keyResult);
  const isKnown = [...plan.rows.keyResults, ...plan.rows.healthMetrics].some((each) => idKey(each.id) === id);
  const areRead = tables.keyResults !== undefined && tables.healthMetrics !== undefined;
  if (id === '' || (!isKnown && (areRead || !/^h\d+$/i.test(id))))
    return `does not count: “${row.keyResult}” is no key result. Write the ID of one, such as O1-KR1.`;
  if (text('value') !== '')
    return `counts without its value: “${text('value')}” is no number. Write one.`;
  if (typeof row.value === 'number' && Math.abs(row.value) >= LARGEST)
    return `counts without its value: “${row.value}” is larger than a sheet keeps exactly. Correct it, or use a larger unit.`;
  return '';
} // prettier-ignore
