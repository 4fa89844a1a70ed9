import { areaInA1 } from '../tabs/_a1.ts';
import type { CellChange, NoteChange } from '../changes/changeSet.ts';
import { isFormula, sameContent, type Content } from '../changes/content.ts';
import { runsOf, type Place, type Run } from '../changes/runs.ts';
import { refusedCell } from '../errors.ts';
import { google, type DataValidation, type Range } from '../google.ts';
import type { Book } from './book.ts';
import { toSheet } from './cells.ts';
import { growTo } from './grid.ts';
import { refresh } from './readBook.ts';
import { contentAt, type Table } from './table.ts';

/** A cell to be written: where, and what it is to hold. */
export type Target = Place & {
  table: Table;
  key: string;
  content: Content;
  format: string | null;
  /** true makes it a checkbox, false a plain cell, null leaves it. */
  checkbox: boolean | null;
};

/** Writes the cells of a change-set that do not hold what they should yet, in runs of neighbours. */
export function writeCells(book: Book, cells: readonly CellChange[]): void {
  const targets = cells.flatMap((cell): Target[] => {
    const table = book.tables[cell.tab];
    const place = table?.places.columns[cell.column];
    if (!table || place === undefined) return [];
    const { row, column: key, after: content } = cell;
    // A blank cell of a new row is written all the same: it joins its neighbours into one run.
    if (!cell.isNewRow && sameContent(contentAt(table, row, key), content)) return [];
    const format = cell.formats?.[1] ?? null;
    return [{ table, row, column: place, key, content, format, checkbox: cell.checkbox }];
  });
  putTargets(book, targets);
}

/** Writes targets tab by tab and remembers them as read. */
export function putTargets(book: Book, targets: readonly Target[]): void {
  const byTable = new Map<Table, Target[]>();
  for (const target of targets) {
    const own = byTable.get(target.table);
    if (own) own.push(target);
    else byTable.set(target.table, [target]);
  }
  // All grids first: the formulas of one tab reach down to the last row of another.
  for (const [{ sheet }, own] of byTable) growTo(sheet, lastOf(own));
  for (const [tab, own] of byTable) {
    try {
      put(book, tab, own);
    } catch (error) {
      throw refusedCell(error, tab.places.name) ?? error;
    }
    for (const target of own) remember(tab, target);
    tab.lastRow = Math.max(tab.lastRow, lastOf(own));
    refresh(book, tab.key);
  }
}

const lastOf = (targets: readonly Target[]): number =>
  targets.reduce((last, { row }) => Math.max(last, row), 1);

function put(book: Book, table: Table, targets: readonly Target[]): void {
  const at = (run: Run<Target>): Range =>
    table.sheet.getRange(run.row, run.column, run.cells.length, run.cells[0]?.length ?? 1);
  const formatted = targets.filter(({ format }) => format !== null);
  for (const run of runsOf(formatted)) {
    at(run).setNumberFormats(run.cells.map((line) => line.map(({ format }) => format ?? '')));
  }
  putValues(book, table, targets.filter(({ content }) => !isFormula(content))); // prettier-ignore
  for (const run of runsOf(targets.filter(({ content }) => isFormula(content)))) {
    at(run).setFormulas(
      run.cells.map((line) =>
        line.map(({ content }) => (isFormula(content) ? content.formula : '')),
      ),
    );
  }
  for (const isOn of [true, false]) {
    for (const run of runsOf(targets.filter((target) => target.checkbox === isOn))) {
      at(run).setDataValidation(isOn ? checkboxRule() : null);
    }
  }
}

function putValues(book: Book, { sheet }: Table, targets: readonly Target[]): void {
  const runs = runsOf(targets);
  const alike = alikeOf(targets, runs.length, ({ content }) => JSON.stringify(content));
  for (const { first, areas } of alike ?? [])
    sheet.getRangeList(areas).setValue(toSheet(first.content, book.zone));
  if (alike) return;
  for (const { row, column, cells } of runs)
    sheet
      .getRange(row, column, cells.length, cells[0]?.length ?? 1)
      .setValues(cells.map((line) => line.map(({ content }) => toSheet(content, book.zone))));
}

/**
 * Cells by what they are to hold, where those are fewer than the runs of neighbours that they make; null where they are
 * not. "No change" for every other key result puts one day into as many runs. What stands between them stays as it is:
 * somebody may be typing there.
 */
function alikeOf<T extends Place>(
  cells: readonly T[],
  runs: number,
  valueOf: (cell: T) => string,
): { first: T; areas: string[] }[] | null {
  const byValue = new Map<string, [T, ...T[]]>();
  for (const cell of cells) {
    const same = byValue.get(valueOf(cell));
    if (same) same.push(cell);
    else byValue.set(valueOf(cell), [cell]);
  }
  if (byValue.size >= runs) return null;
  return Array.from(byValue.values(), (same) => ({
    first: same[0],
    areas: runsOf(same).map(areaOf),
  }));
}

/** A run as an area in A1. */
const areaOf = ({ row, column, cells }: Run<Place>): string =>
  areaInA1({ row, column, rows: cells.length, columns: cells[0]?.length ?? 1 });

const checkboxRule = (): DataValidation =>
  google().SpreadsheetApp.newDataValidation().requireCheckbox().build();

/** Puts a target into the table, so that what thinks next sees it. */
function remember(table: Table, target: Target): void {
  const { content, format } = target;
  // What a formula shows is not known before the next read.
  putIn(table.values, table, target, isFormula(content) ? '' : content);
  if (table.formulas)
    putIn(table.formulas, table, target, isFormula(content) ? content.formula : '');
  if (table.formats && format !== null) putIn(table.formats, table, target, format);
}

function putIn<T>(grid: (T | '')[][], { firstRow }: Table, { row, column }: Place, cell: T): void {
  const index = row - firstRow;
  while (grid.length <= index) grid.push([]);
  const line = grid[index] ?? [];
  while (line.length < column) line.push('');
  line[column - 1] = cell;
}

/** Writes notes as values are written; `of` says which image of the change they are to show. */
export function writeNotes(
  book: Book,
  notes: readonly NoteChange[],
  of: 'before' | 'after' = 'after',
): void {
  for (const tab of new Set(notes.map(({ tab }) => tab))) {
    const table = book.tables[tab];
    if (!table) continue;
    const cells = notes.flatMap((note) => {
      const column = table.places.columns[note.column];
      return note.tab === tab && column !== undefined
        ? [{ row: note.row, column, text: note[of] }]
        : [];
    });
    const runs = runsOf(cells);
    const alike = alikeOf(cells, runs.length, ({ text }) => text);
    for (const { first, areas } of alike ?? []) table.sheet.getRangeList(areas).setNote(first.text);
    if (alike) continue;
    for (const run of runs) {
      table.sheet
        .getRange(run.row, run.column, run.cells.length, run.cells[0]?.length ?? 1)
        .setNotes(run.cells.map((line) => line.map(({ text }) => text)));
    }
  }
}
