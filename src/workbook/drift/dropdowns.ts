import { letters } from '../../tabs/_a1.ts';
import type { Book } from '../book.ts';
import { validationOf } from '../dressTab.ts';
import { runsOfNumbers } from '../neighbours.ts';
import { columnsOf, declared, type Table } from '../table.ts';
import { itemAt, type Found } from './found.ts';

/** Columns whose dropdown or date picker is gone from some rows; a tab that was never dressed, for the rows to come. */
export function dropdownDrift(book: Book, table: Table): Found[] {
  const laid = book.data.head.laid[table.key];
  const bare = declared(table.key).log
    ? []
    : bareColumns(book, table, Math.max(laid ?? 1, table.lastRow));
  return laid === undefined ? [undressed(table), ...bare] : bare;
}

/** Columns with rows down to the last that have no rule though the column asks for one. */
function bareColumns(book: Book, table: Table, last: number): Found[] {
  const wanted = Object.entries(columnsOf(table.key)).filter(
    ([column, each]) =>
      table.places.columns[column] !== undefined && validationOf(book, each) !== null,
  );
  if (wanted.length === 0 || last < 2) return [];
  const width = Math.max(...wanted.map(([column]) => table.places.columns[column] ?? 1));
  const rules = table.sheet.getRange(2, 1, last - 1, width).getDataValidations();
  return wanted.flatMap(([column]) => {
    const place = table.places.columns[column] ?? 1;
    const bare = rules.flatMap((line, at) => ((line[place - 1] ?? null) === null ? [at + 2] : []));
    return bare.length === 0 ? [] : [gone(table, column, runsOfNumbers(bare))];
  });
}

function gone(table: Table, column: string, rows: [number, number][]): Found {
  const letter = letters(table.places.columns[column] ?? 1);
  const areas = rows.map(([first, count]) =>
    count === 1 ? `${letter}${first}` : `${letter}${first}:${letter}${first + count - 1}`,
  );
  const shown =
    areas.length > 4
      ? `${areas.slice(0, 3).join(', ')} and ${areas.length - 3} more`
      : areas.join(', ');
  const kind = columnsOf(table.key)[column]?.kind === 'date' ? 'date picker' : 'dropdown';
  const said = {
    before: `No ${kind} in ${shown}`,
    after: `A ${kind}, values as they are`,
    isSafe: true,
  };
  return {
    item: itemAt(table, 'dropdown-missing', { column, cell: areas[0] ?? '' }, said),
    mend: (changes) => changes.setDropdowns({ tab: table.key, column, rows, after: 'laid' }),
  };
}

const undressed = (table: Table): Found => ({
  item: itemAt(
    table,
    'undressed',
    { cell: '' },
    {
      before: 'No formats, dropdowns and marks below its rows',
      after: 'As set up',
      note: 'They stay when this is undone; no cell is changed.',
      isSafe: true,
    },
  ),
  mend: (changes) => changes.dress(table.key),
});
