import { isFormula } from '../../changes/content.ts';
import { deletedNote } from '../../errors.ts';
import { tabs } from '../../tabs/_all.ts';
import { TAB_ORDER } from '../addTabs.ts';
import type { Book } from '../book.ts';
import { renamedTab } from '../renamedTab.ts';
import { contentAt, type Table } from '../table.ts';
import { itemAt, itemOf, shown, type Found } from './found.ts';

/** Cells that show an error: what they refer to is known to people only. */
export const errorDrift = ({ plan }: Book, table: Table): Found[] =>
  plan.badCells
    .filter(({ tab, trouble }) => tab === table.key && trouble === 'formula-error')
    .map(({ row, column, found }) => {
      const now = contentAt(table, row, column);
      const formula = isFormula(now) ? now.formula : '';
      const before = formula === '' ? shown(found) : `${shown(found)} from ${formula}`;
      const note = noteOn(shown(found), formula);
      const said = { before, note, isMendable: false };
      return { item: itemAt(table, 'formula-error', { column, row }, said), mend: null };
    });

function noteOn(error: string, formula: string): string {
  if (error.startsWith('Loading')) return 'It is still loading. Look again in a minute.';
  if (/IMPORTRANGE/i.test(formula))
    return 'Select the cell and choose “Allow access”, or ask the owner of the other file to share it.';
  if (formula === '') return 'It is a value that was pasted. Write over it what belongs there.';
  return error === '#REF!'
    ? 'It refers to cells that are gone. Point it to others, or write the value.'
    : 'Mend the formula, or write the value.';
}

/** Tabs that are not there or cannot be read. */
export const tabDrift = (book: Book): Found[] =>
  TAB_ORDER.filter((key) => book.tables[key] === undefined).flatMap((key): Found[] => {
    const { name, shown: isShown } = tabs[key];
    if (book.sheet(name) !== null) {
      const note = `Row 1 has none of its headers. Write them there, or give the tab another name if it is yours.`;
      return [{ item: itemOf('tab-foreign', key, note), mend: null }];
    }
    // One that is not shown from the beginning may never have been there.
    const wasThere = book.data.head.laid[key] !== undefined;
    const now = isShown || wasThere ? renamedTab(book.sheets, key) : '';
    const item = (note: string): Found[] => [
      { item: itemOf('tab-missing', key, note), mend: null },
    ];
    if (now !== '') return item(`It is called “${now}” by now. Give it the name “${name}” again.`);
    if (!isShown) return [];
    return item(
      wasThere ? deletedNote : 'Choose Extensions ▸ OKR Cadence ▸ Set up this workbook to add it.',
    );
  });
