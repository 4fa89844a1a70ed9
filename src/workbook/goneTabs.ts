import { dataGone, dataRenamed, tabGone, tabRenamed } from '../errors.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from './book.ts';
import { isMarked } from './placesOf.ts';
import { renamedData, renamedTab } from './renamedTab.ts';
import { TAB_ORDER } from './addTabs.ts';

/**
 * What to say, in a workbook that was set up, of tabs that the add-on laid out and somebody has deleted since, `OKR data`
 * among them.
 * @throws UserError for one that only has another name by now: an empty one beside it would hide what it holds.
 */
export function sayGone(book: Book): string[] {
  const { data, sheets, tables } = book;
  if (data.sheet === null) {
    const now = renamedData(sheets);
    if (now !== '') throw dataRenamed(now);
    return [dataGone];
  }
  return TAB_ORDER.filter((key) => data.head.laid[key] !== undefined && !tables[key])
    .filter((key) => book.sheet(tabs[key].name) === null)
    .map((key) => {
      const now = renamedTab(sheets, key);
      if (now !== '') throw tabRenamed(tabs[key].name, now);
      return tabGone(tabs[key].name, key === 'checkIns');
    });
}

/** True for a workbook that was set up, even without its `OKR data`: columns are marked by the add-on alone. */
export const isSetUp = ({ data, tables }: Book): boolean => {
  if (data.sheet !== null) return true;
  const table = tables.keyResults ?? tables.objectives ?? tables.cycles;
  return table !== undefined && isMarked(table.sheet);
};
