import { google, type Sheet } from '../src/google.ts';
import type { Drift } from '../src/domain/drift.ts';
import type { Launch, Plan } from '../src/domain/plan.ts';
import { operate } from '../src/workbook/operate.ts';

/** What a tab holds by header, dates as the spreadsheet's clocks show them; for tests, run on the host. */
export function look(tab: string): Record<string, unknown>[] {
  const spreadsheet = google().SpreadsheetApp.getActiveSpreadsheet();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const sheet = spreadsheet.getSheetByName(tab);
  if (sheet === null) return [];
  const [headers = [], ...lines] = sheet.getDataRange().getValues();
  const shown = (cell: unknown): unknown => {
    if (Object.prototype.toString.call(cell) !== '[object Date]') return cell;
    const text = google().Utilities.formatDate(cell as Date, zone, 'yyyy-MM-dd HH:mm');
    return text.replace(' 00:00', '');
  };
  return lines.map((line) =>
    Object.fromEntries(line.map((cell, at) => [String(headers[at]), shown(cell)])),
  );
}

/** An operation that wants nothing: it only settles what was interrupted, and says so. */
export const mend = (): string[] => operate({ wants: { tabs: [] }, what: '' }, () => null).notices;

/** An operation that reads what check-ins need, and so takes over what was typed into the grid. */
export const takeOver = (): string[] =>
  operate(
    {
      wants: {
        tabs: ['cycles', 'objectives', 'keyResults', 'initiatives', 'checkIns'],
        formulas: ['objectives', 'keyResults'],
        formats: ['keyResults'],
      },
      what: '',
    },
    () => null,
  ).notices;

/** The launch record. */
export const launches = (): Launch[] =>
  operate({ wants: { tabs: [] }, what: '' }, ({ plan }) => plan.launches).value;

/** Where the tabs differ from their declarations, as a lenient reading finds it. */
export const driftOf = (): Drift[] =>
  operate(
    {
      wants: { tabs: ['objectives', 'keyResults'], merges: ['keyResults'], lenient: true },
      what: '',
    },
    ({ plan }) => plan.drift ?? [],
  ).value;

/** What a reading tells beyond the values of the rows. */
export const madeOf = (): Pick<Plan, 'made' | 'blankRows' | 'locale'> =>
  operate(
    { wants: { tabs: ['keyResults'], formulas: ['keyResults'], locale: true }, what: '' },
    ({ plan: { made, blankRows, locale } }) => ({ made, blankRows, locale }),
  ).value as Pick<Plan, 'made' | 'blankRows' | 'locale'>;

const tab = (name: string): Sheet => {
  const sheet = google().SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (sheet === null) throw new Error(`There is no tab ${name}.`);
  return sheet;
};

/** What a person does with the menus of the grid. */
export const deleteColumn = (name: string, column: number): void =>
  tab(name).deleteColumns(column, 1);

export function mergeCells(
  name: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): void {
  const sheet = tab(name);
  const last = column + columns - 1;
  if (last > sheet.getMaxColumns())
    sheet.insertColumnsAfter(sheet.getMaxColumns(), last - sheet.getMaxColumns());
  sheet.getRange(row, column, rows, columns).merge();
}

/** What people can do in the grid and the add-on never does. */
type Menus = Sheet & {
  insertRowsBefore(at: number, count: number): void;
  moveRows(rows: ReturnType<Sheet['getRange']>, to: number): void;
};

export const insertRow = (name: string, at: number): void =>
  (tab(name) as Menus).insertRowsBefore(at, 1);

export function moveRow(name: string, from: number, to: number): void {
  const sheet = tab(name) as Menus;
  sheet.moveRows(sheet.getRange(from, 1, 1, sheet.getMaxColumns()), to);
}

/** The formulas of a column below the header, from the top. */
export const formulasIn = (name: string, column: number, rows: number): string[] =>
  tab(name).getRange(2, column, rows, 1).getFormulas().flat();
