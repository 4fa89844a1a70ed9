import type { DropdownChange } from '../changes/changeSet.ts';
import type { DataValidation } from '../google.ts';
import type { Book } from './book.ts';
import { validationOf } from './dressTab.ts';
import { columnsOf } from './table.ts';

/** Lays the dropdown of a column on rows, or takes it off where it still is the one that was laid. */
export function putDropdowns(
  book: Book,
  dropdowns: readonly DropdownChange[],
  image: 'before' | 'after' = 'after',
): void {
  for (const { tab, column, rows, after } of dropdowns) {
    const table = book.tables[tab];
    const place = table?.places.columns[column];
    const declared = columnsOf(tab)[column];
    const rule = declared === undefined ? null : validationOf(book, declared);
    if (!table || place === undefined || rule === null) continue;
    const isLaid = (after === 'laid') === (image === 'after');
    for (const [first, count] of rows) {
      const cells = table.sheet.getRange(first, place, count, 1);
      if (isLaid) cells.setDataValidation(rule);
      else if (cells.getDataValidations().every(([each]) => !each || isSame(each, rule)))
        cells.setDataValidation(null);
    }
  }
}

const isSame = (a: DataValidation, b: DataValidation): boolean =>
  String(a.getCriteriaType()) === String(b.getCriteriaType()) &&
  a.getHelpText() === b.getHelpText();
