import { parseA1, splitTab } from './a1.ts';
import { chartView } from './chartView.ts';
import { conditionalLook } from './conditional.ts';
import { displayed, inputOf } from './display.ts';
import { cellAt, columnOf, extentOf, isError, keyOf, rowOf, sheetByName } from './model.ts';
import type { Cell, SheetModel, Style, WorkbookModel } from './model.ts';
import type { CellView, SheetView } from './page/view.ts';

/** A tab as the page draws it: shown texts, looks with conditional colours laid on, lists. */
export function sheetView(workbook: WorkbookModel, sheet: SheetModel): SheetView {
  const styles = interner<Style>();
  const lists = interner<string[]>();
  const cells: SheetView['cells'] = {};
  const look = conditionalLook(workbook, sheet);
  const listOf = listsOf(workbook, sheet);
  for (const [key, cell] of withRules(sheet)) {
    const row = rowOf(key);
    const column = columnOf(key);
    const view = cellView(workbook, sheet, cell);
    const style = shownStyle(cell, look(row, column));
    if (style) view.style = styles.indexOf(style);
    const list = listOf(cell);
    if (list) view.list = lists.indexOf(list);
    if (Object.keys(view).length > 0) (cells[row] ??= {})[column] = view;
  }
  return {
    id: sheet.id,
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: sheet.gridlines,
    widths: Object.fromEntries(sheet.widths),
    heights: Object.fromEntries(sheet.heights),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    merges: sheet.merges,
    styles: styles.values,
    lists: lists.values,
    cells,
    charts: sheet.charts.map((chart) => chartView(workbook, chart)),
  };
}

/** The cells that were ever touched, and the empty ones that a rule may colour. */
function withRules(sheet: SheetModel): Map<number, Cell> {
  if (sheet.rules.length === 0) return sheet.cells;
  const cells = new Map(sheet.cells);
  const last = extentOf(sheet).rows;
  for (const { row, column, rows, columns } of sheet.rules.flatMap(({ areas }) => areas))
    for (let at = row; at < row + rows && at <= last; at++)
      for (let along = column; along < column + columns; along++) {
        const key = keyOf(at, along);
        if (!cells.has(key)) cells.set(key, EMPTY);
      }
  return cells;
}

const EMPTY: Cell = { value: null };

/** Each different value once; equal ones share their index. */
function interner<T>() {
  const values: T[] = [];
  const known = new Map<string, number>();
  return {
    values,
    indexOf(value: T): number {
      const key = JSON.stringify(value);
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

function cellView(workbook: WorkbookModel, sheet: SheetModel, cell: Cell): CellView {
  const view: CellView = {};
  const shown = displayed(cell, workbook.locale);
  if (
    cell.validation?.criteria === 'CHECKBOX' &&
    (cell.value === null || typeof cell.value === 'boolean')
  ) {
    view.checked = cell.value === true;
    if (cell.formula !== undefined) view.input = cell.formula;
  } else if (shown !== '') {
    view.text = shown;
    if (typeof cell.value === 'number') view.number = true;
  }
  const input = inputOf(cell, workbook.locale);
  if (view.checked === undefined && input !== shown) view.input = input;
  const why = cell.why !== undefined && isError(cell.value) ? `Error: ${cell.why}` : '';
  if (why || cell.note) view.note = [why, cell.note].filter(Boolean).join('\n\n');
  const link = linkIn(cell.formula);
  if (link !== null && shown !== '') view.link = link;
  if (cell.runs && shown !== '') view.runs = cell.runs;
  return view;
}

/** The address of =HYPERLINK("address"; …), null for anything else. */
function linkIn(formula: string | undefined): string | null {
  const match = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula ?? '');
  return match ? match[1]!.replaceAll('""', '"') : null;
}

/** What the cell looks like; booleans and errors are centred, numbers the page puts right by itself. */
function shownStyle(cell: Cell, laid: Partial<Style> | undefined): Style | null {
  const style: Style = { ...cell.style, ...laid };
  const { value } = cell;
  if (typeof value === 'boolean' || isError(value)) style.horizontal ??= 'center';
  return Object.keys(style).length > 0 ? style : null;
}

const CHOICES_MAX = 500;

/** Answers the choices of a dropdown cell, null when the cell is none; a range is read once for all its cells. */
function listsOf(workbook: WorkbookModel, home: SheetModel): (cell: Cell) => string[] | null {
  const known = new Map<string, string[]>();
  return ({ validation }) => {
    if (!validation?.dropdown) return null;
    if (validation.criteria === 'VALUE_IN_LIST') return validation.values.map(String);
    if (validation.criteria !== 'VALUE_IN_RANGE') return null;
    const range = String(validation.values[0] ?? '');
    const choices = known.get(range) ?? choicesIn(workbook, home, range);
    known.set(range, choices);
    return choices;
  };
}

/** What a range shows, each text once. */
function choicesIn(workbook: WorkbookModel, home: SheetModel, range: string): string[] {
  const { tab, address } = splitTab(range.replace(/^=/, '').replaceAll('$', ''));
  const sheet = tab === null ? home : sheetByName(workbook, tab);
  const area = sheet && parseA1(address, sheet);
  if (!sheet || !area) return [];
  const found = new Set<string>();
  const last = Math.min(area.row + area.rows - 1, sheet.rows);
  for (let row = area.row; row <= last && found.size < CHOICES_MAX; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const text = displayed(cellAt(sheet, row, column), workbook.locale);
      if (text !== '') found.add(text);
    }
  return [...found];
}
