import type { TabKey } from '../domain/plan.ts';
import { noCell, noSuchTab, unknownRow, type UserError } from '../errors.ts';
import { google, type Spreadsheet } from '../google.ts';
import type { Input, Result } from '../protocol.ts';
import { columnNumber } from '../tabs/_a1.ts';
import { tabs } from '../tabs/_all.ts';
import type { Column } from '../tabs/_columns.ts';
import { bringUp } from '../workbook/bringUp.ts';
import { DATA_TAB, readOkrData } from '../workbook/okrData.ts';
import { headerKey } from '../workbook/placesOf.ts';
import { absent } from '../workbook/readBook.ts';

/**
 * Selects a cell. A row with an ID is found again by that ID, since people sort and insert.
 * @throws UserError when the tab, the row or the cell is gone.
 */
export function goTo({ tab, id, cell }: Input<'goTo'>): Result<'goTo'> {
  const spreadsheet = google().SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(tab);
  if (sheet === null) throw notThere(spreadsheet, tab);
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = columnNumber(letters);
  const declared = Object.values(tabs).find((known) => known.name === tab);
  let row = Number(digits);
  if (id !== null && declared?.id) {
    const values = sheet.getDataRange().getValues();
    const ids = declared.columns[declared.id as keyof typeof declared.columns] as Column<string>;
    const wanted = headerKey(ids.header);
    const at = (values[0] ?? []).findIndex((header) => headerKey(String(header)) === wanted);
    const found = values.findIndex((cells, index) => index > 0 && String(cells[at]).trim() === id);
    // A finding about a header or a missing row points at row 1 on purpose.
    if (row > 1) row = found + 1;
    if (row < 1) throw unknownRow(tab, id);
  }
  bringUp(sheet);
  // Rows and columns may have been deleted since the place was named.
  if (row > sheet.getMaxRows() || column > sheet.getMaxColumns())
    throw noCell(tab, `${letters}${row}`);
  sheet.getRange(row, column, 1, 1).activate();
  return { message: `${tab}!${letters}${row}` };
}

/** A tab of ours can be set up or has another name by now; one that was written is gone. */
function notThere(spreadsheet: Spreadsheet, tab: string): UserError {
  const key = (Object.keys(tabs) as TabKey[]).find((each) => tabs[each].name === tab);
  return key === undefined
    ? noSuchTab(tab)
    : absent(
        {
          sheets: spreadsheet.getSheets(),
          data: readOkrData(spreadsheet.getSheetByName(DATA_TAB)),
        },
        key,
      );
}
