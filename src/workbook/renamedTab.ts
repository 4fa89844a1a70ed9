import type { TabKey } from '../domain/plan.ts';
import type { Sheet } from '../google.ts';
import { firstText } from '../layouts/_layout.ts';
import { unpack } from '../layouts/_pack.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from './book.ts';
import { DATA_TITLE, layoutKey, recordOf } from './okrData.ts';
import { ownTabs } from './ownTabs.ts';
import { columnsOf } from './table.ts';

/**
 * The name under which a tab of ours is now that has been renamed: that of a tab with more than half of its headers;
 * '' for none. It reads each of the person's tabs, so it is for refusals only.
 */
export function renamedTab(sheets: readonly Sheet[], key: TabKey): string {
  const headers = Object.values(columnsOf(key)).map(({ header }) => header);
  for (const sheet of sheets) {
    const name = sheet.getName();
    const isAnothers = ownTabs([name]).length > 0 || isLogInSight(sheet, key);
    const width = isAnothers ? sheet.getLastColumn() : 0;
    if (width === 0) continue;
    const [first = []] = sheet.getRange(1, 1, 1, width).getValues();
    const found = new Set(first.map((cell) => String(cell).trim()));
    if (headers.filter((header) => found.has(header)).length > headers.length / 2) return name;
  }
  return '';
}

/**
 * The name under which a generated tab is now in which people type; '' where it stands, was deleted, or is none of those.
 * It goes by what its first cell says, and reads that of each of the person's tabs.
 */
export function renamedGenerated({ sheets, sheet, data }: Book, name: string): string {
  const layout = sheet(name) === null ? unpack(recordOf(data, layoutKey(name))) : null;
  const [top] = layout?.rows ?? [];
  if (!layout || !top || layout.free.length === 0) return '';
  const own = new Set(ownTabs(sheets.map((each) => each.getName())));
  const says = (each: Sheet): unknown => each.getRange(1, 1, 1, 1).getValues()[0]?.[0];
  return (
    sheets.find((each) => own.has(each.getName()) && says(each) === firstText(top))?.getName() ?? ''
  );
}

/** The name under which `OKR data` is now that has been renamed, by what its first cell says; '' for none. */
export const renamedData = (sheets: readonly Sheet[]): string =>
  sheets
    .find((sheet) => sheet.getRange(1, 1, 1, 1).getValues()[0]?.[0] === DATA_TITLE)
    ?.getName() ?? '';

/** The archive of a closed cycle is named after the log and has its columns; it is hidden. */
const isLogInSight = (sheet: Sheet, key: TabKey): boolean =>
  key === 'checkIns' &&
  sheet.getName().startsWith(`${tabs.checkIns.name} `) &&
  !sheet.isSheetHidden();
