import type { Source } from '../changes/changes.ts';
import { isFormula, type TabKey } from '../changes/content.ts';
import { nextId, see, type Counters } from '../changes/ids.ts';
import { defaultDecisionRules } from '../domain/defaults.ts';
import type { Plan } from '../domain/plan.ts';
import { letters } from '../tabs/_a1.ts';
import { formulaText } from '../tabs/_formulas.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from './book.ts';
import { formatOf } from './dressTab.ts';
import { gridColumns, gridRows, rowsToHold } from './grid.ts';
import { recordOf } from './okrData.ts';
import { columnsOf, contentAt, formatAt, idIn, textAt, valueAt, type Table } from './table.ts';

/** A book as the collector of changes sees it; IDs count on from `counters`, which it raises. */
export function sourceOf(book: Book, counters: Counters): Source {
  return {
    contentOf(tab, row, column) {
      const table = book.tables[tab];
      if (!table) return '';
      // A formula must be known before it is written over; the few tabs read without are asked now.
      table.formulas ??= formulasOf(book, tab);
      return contentAt(table, row, column);
    },
    idOf(tab, row) {
      const table = book.tables[tab];
      return table ? idIn(table, row) : '';
    },
    noteOf(tab, row, column) {
      const table = book.tables[tab];
      return table ? textAt(table, table.notes, row, column) : '';
    },
    columnsOf: (tab) => columnsIn(book, tab),
    freeRow: (tab, nth) => freeRowIn(book.tables[tab], nth),
    hasTab: (tab) => book.tables[tab] !== undefined,
    gridOf(tab) {
      const sheet = book.tables[tab]?.sheet;
      return sheet ? gridColumns(sheet) : 0;
    },
    formulaOf: (tab, column, row, rows) => formulaOf(book, { tab, column, row, rows }),
    firstRows: (tab) => (tab === 'decisionRules' ? defaultDecisionRules : []),
    formatsOf(tab, row, column, after) {
      const table = book.tables[tab];
      const declared = columnsOf(tab)[column];
      if (!table || !declared || typeof after === 'string' || typeof after === 'boolean')
        return null;
      // A number in a cell with the format of a date would show as one; in one for text all become texts.
      const isDate = typeof after === 'number' && typeof valueAt(table, row, column) === 'object';
      const isShare = typeof after === 'number' && holdsStrayShare(book, { tab, row, column });
      const now = formatAt(table, row, column);
      const asked = isFormula(after) ? formatOf(declared) : declared.format;
      return isDate || isShare || (now === TEXT && asked !== TEXT) ? [now || DATE, asked] : null;
    },
    newId: (tab, objective) => nextId(counters, tab, objective),
    recordOf: (key) => recordOf(book.data, key),
  };
}

/** 35% was typed where no percentages are counted: a number would show a hundredfold in that cell. */
const holdsStrayShare = (
  { plan }: Book,
  { tab, row, column }: { tab: TabKey; row: number; column: string },
): boolean =>
  plan.badCells.some(
    (cell) =>
      cell.trouble === 'stray-share' &&
      cell.tab === tab &&
      cell.row === row &&
      cell.column === column,
  );

/**
 * The row for the nth row that is added to a table, from 0. It passes over what somebody began to write below it, or
 * keeps there: a row without ID and text is none of ours.
 */
export function freeRowIn(table: Table | undefined, nth: number): number {
  let row = (table?.lastRow ?? 1) + 1;
  for (let left = nth; ; row++) {
    if (table && isTaken(table, row)) continue;
    if (left-- === 0) return row;
  }
}

/** Whether something stands in a column of ours; an empty checkbox, or a choice filled down ahead of rows, is nothing. */
const isTaken = (table: Table, row: number): boolean =>
  table.values[row - table.firstRow] !== undefined &&
  Object.keys(table.places.columns).some((column) => {
    if (columnsOf(table.key)[column]?.kind === 'choice') return false;
    const cell = valueAt(table, row, column);
    return typeof cell === 'string' ? cell.trim() !== '' : cell !== false;
  });

const DATE = 'yyyy-mm-dd';
const TEXT = '@';

/** The counters as kept, raised to every ID that stands anywhere, mentions of rows that are gone included. */
export function countersOf({ data, plan }: Book): Counters {
  const counters = { ...data.head.counters };
  for (const id of mentioned(plan)) see(counters, id);
  return counters;
}

function mentioned({ rows, launches }: Plan): string[] {
  return [
    ...rows.objectives.flatMap(({ id, supports }) => [id, supports]),
    ...rows.keyResults.flatMap(({ id, objective }) => [id, objective]),
    ...rows.initiatives.flatMap(({ id, supports }) => [id, ...supports.split(',')]),
    ...rows.checkIns.flatMap(({ id, keyResult }) => [id, keyResult]),
    ...rows.decisions.flatMap(({ id, about }) => [id, about]),
    ...rows.commitments.flatMap(({ id, keyResult }) => [id, keyResult]),
    ...rows.healthMetrics.map(({ id }) => id),
    ...launches.map(({ id }) => id),
  ];
}

/** The keys of a tab's columns in the order in which they stand; of one to be added, all as declared. */
function columnsIn(book: Book, tab: TabKey): string[] {
  const places = book.tables[tab]?.places.columns;
  if (places === undefined) return Object.keys(columnsOf(tab));
  return Object.keys(places).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
}

function formulasOf(book: Book, tab: TabKey): string[][] | null {
  const table = book.tables[tab];
  if (!table || table.values.length === 0) return null;
  const width = Math.max(1, ...table.values.map((line) => line.length));
  return table.sheet.getRange(table.firstRow, 1, table.values.length, width).getFormulas();
}

function formulaOf(
  book: Book,
  cell: { tab: TabKey; column: string; row: number; rows: Partial<Record<TabKey, number>> },
): string {
  const { tab, column, row, rows } = cell;
  if (tab !== 'keyResults' && tab !== 'objectives') return '';
  const lettersOf = (of: TabKey, key: string): string => {
    const at = columnsIn(book, of).indexOf(key) + 1;
    const place = book.tables[of]?.places.columns[key] ?? at;
    return place === 0 ? '' : letters(place);
  };
  const lastRow = (of: TabKey): number => {
    const sheet = book.tables[of]?.sheet ?? book.sheet(tabs[of].name);
    return rowsToHold(rows[of] ?? 1, sheet === null ? 1000 : gridRows(sheet));
  };
  return formulaText(tab, column, row, lettersOf, lastRow);
}
