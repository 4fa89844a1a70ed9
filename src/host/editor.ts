import type { FormatChange } from './page/view.ts';

/**
 * What a person does by menu goes through the same services as a script, so that it obeys the same rules and
 * fails with the same words. These functions are a script of the page's own: each stands for itself.
 */
export const editor: readonly ((...args: never[]) => void)[] = [
  insertLines,
  deleteLines,
  sizeLines,
  showLines,
  freezeLines,
  formatArea,
  pasteArea,
  sortByColumn,
  showGridlines,
  addTab,
  renameTab,
  removeTab,
  hideTab,
];

/** As the source of a script. */
export const editorSource = (): string => editor.map((each) => each.toString()).join('\n');

type Lines = 'rows' | 'columns';
type Place = { row: number; column: number; rows: number; columns: number };

/** Behind: the new lines take the looks of the line before them, else of the one after. */
export function insertLines(what: Lines, at: number, count: number, behind: boolean): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (what === 'rows' && behind) sheet.insertRowsAfter(at - 1, count);
  else if (what === 'rows') sheet.insertRowsBefore(at, count);
  else if (behind) sheet.insertColumnsAfter(at - 1, count);
  else sheet.insertColumnsBefore(at, count);
}

export function deleteLines(what: Lines, at: number, count: number): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (what === 'rows') sheet.deleteRows(at, count);
  else sheet.deleteColumns(at, count);
}

export function sizeLines(what: Lines, at: number, pixels: number): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (what === 'rows') sheet.setRowHeight(at, pixels);
  else sheet.setColumnWidth(at, pixels);
}

export function showLines(): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.showRows(1, sheet.getMaxRows());
  sheet.showColumns(1, sheet.getMaxColumns());
}

export function freezeLines(what: Lines, count: number): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (what === 'rows') sheet.setFrozenRows(count);
  else sheet.setFrozenColumns(count);
}

export function formatArea(place: Place, set: FormatChange): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  const range = sheet.getRange(place.row, place.column, place.rows, place.columns);
  if ('bold' in set) range.setFontWeight(set.bold ? 'bold' : 'normal');
  else if ('italic' in set) range.setFontStyle(set.italic ? 'italic' : 'normal');
  else if ('number' in set) range.setNumberFormat(set.number);
  else if ('align' in set) range.setHorizontalAlignment(set.align);
  else if ('wrap' in set) range.setWrapStrategy(SpreadsheetApp.WrapStrategy[set.wrap]);
  else range.clearFormat();
}

/** A cut keeps the text of formulas, a copy moves their references along. */
export function pasteArea(
  from: number,
  source: Place,
  row: number,
  column: number,
  isCut: boolean,
): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  const origin = SpreadsheetApp.getActiveSpreadsheet().getSheetById(from);
  if (!origin) throw new Error('The tab that was copied from is gone. Copy again.');
  const missingRows = row + source.rows - 1 - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = column + source.columns - 1 - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  const range = origin.getRange(source.row, source.column, source.rows, source.columns);
  const formulas = range.getFormulas();
  const target = sheet.getRange(row, column, source.rows, source.columns);
  range.copyTo(target, SpreadsheetApp.CopyPasteType.PASTE_NORMAL, false);
  if (!isCut) return;
  for (let r = 0; r < source.rows; r++)
    for (let c = 0; c < source.columns; c++) {
      const formula = formulas[r]![c]!;
      if (formula !== '') sheet.getRange(row + r, column + c).setFormula(formula);
      const isTarget =
        from === sheet.getSheetId() &&
        source.row + r >= row &&
        source.row + r < row + source.rows &&
        source.column + c >= column &&
        source.column + c < column + source.columns;
      if (isTarget) continue;
      const left = origin.getRange(source.row + r, source.column + c);
      left.clearContent();
      left.clearFormat();
      left.clearNote();
      left.clearDataValidations();
    }
}

/** All rows below the frozen ones, or below the first. */
export function sortByColumn(column: number, descending: boolean): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  const first = Math.max(1, sheet.getFrozenRows()) + 1;
  const count = sheet.getLastRow() - first + 1;
  if (count < 2) return;
  const range = sheet.getRange(first, 1, count, sheet.getLastColumn());
  range.sort({ column, ascending: !descending });
}

export function showGridlines(shown: boolean): void {
  SpreadsheetApp.getActiveSheet().setHiddenGridlines(!shown);
}

export function addTab(): void {
  SpreadsheetApp.getActiveSpreadsheet().insertSheet();
}

export function renameTab(id: number, name: string): void {
  SpreadsheetApp.getActiveSpreadsheet().getSheetById(id)!.setName(name);
}

export function removeTab(id: number): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.deleteSheet(spreadsheet.getSheetById(id)!);
}

export function hideTab(id: number, hidden: boolean): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(id)!;
  if (hidden) sheet.hideSheet();
  else {
    sheet.showSheet();
    sheet.activate();
  }
}
