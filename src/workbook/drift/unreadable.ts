import { shownIn, slipOf, numberBehind } from '../../domain/unreadable.ts';
import { isFormula } from '../../changes/content.ts';
import type { BadCell } from '../../domain/plan.ts';
import type { Book } from '../book.ts';
import { columnsOf, contentAt, formatAt, type Table } from '../table.ts';
import { itemAt, type Found } from './found.ts';

/** A Current that is no value of its key result. What was meant is known to people only, but for the number in a day of long ago. */
export const unreadableDrift = (book: Book, table: Table): Found[] =>
  book.plan.badCells
    .filter(
      ({ tab, column, trouble }) =>
        tab === table.key && tab === 'keyResults' && column === 'current' && trouble !== 'formula-error',
    )
    .sort((a, b) => a.row - b.row)
    .map((cell) => foundOf(book, table, cell)); // prettier-ignore

function foundOf({ plan }: Book, table: Table, cell: BadCell): Found {
  const { row, column, found } = cell;
  const keyResult = plan.rows.keyResults.find((each) => each.row === row) ?? null;
  const { slip, advice } = slipOf(cell, keyResult);
  const isTyped = !isFormula(contentAt(table, row, column));
  const number = isTyped && typeof found === 'object' ? numberBehind(found) : null;
  const note = `It ${slip}: ${advice}.`;
  const said = { before: shownIn(cell), after: number === null ? '' : String(number), note };
  const item = itemAt(table, 'value-unreadable', { column, row }, { ...said, isMendable: number !== null }); // prettier-ignore
  if (number === null) return { item, mend: null };
  const formats: [string, string] = [
    formatAt(table, row, column),
    columnsOf(table.key)[column]?.format ?? '',
  ];
  return {
    item,
    mend: (changes) =>
      changes.setContent(table.key, row, column, number, { formats, checkbox: null }),
  };
}
