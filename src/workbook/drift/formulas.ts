import { isFormula, sameContent } from '../../changes/content.ts';
import type { TabKey } from '../../changes/content.ts';
import { letters } from '../../tabs/_a1.ts';
import { formulaText } from '../../tabs/_formulas.ts';
import { tabs } from '../../tabs/_all.ts';
import type { Book } from '../book.ts';
import { formatOf } from '../dressTab.ts';
import { gridRows, rowsToHold } from '../grid.ts';
import { columnsOf, contentAt, formatAt, type Table } from '../table.ts';
import { itemAt, shown, type Found, type FormulaOf } from './found.ts';
import { contentRows } from './headers.ts';
import { isCovered } from './merges.ts';

/** Starred cells of rows with content that hold a value, nothing, or a formula of ours that lost what it refers to. */
export function formulaDrift(table: Table, formulaOf: FormulaOf): Found[] {
  const starred = Object.entries(columnsOf(table.key)).filter(
    ([column, { formula }]) => formula === true && table.places.columns[column] !== undefined,
  );
  return contentRows(table).flatMap((row) =>
    starred.flatMap(([column, declaredColumn]): Found[] => {
      if (isCovered(table, row, column)) return [];
      const after = formulaOf(table.key, column, row);
      const now = contentAt(table, row, column);
      const how = isFormula(now) ? brokenHow(now.formula, after) : 'lost';
      if (after === '' || how === 'fine') return [];
      const format = formatAt(table, row, column);
      const formats: [string, string] | null =
        format === '@' ? [format, formatOf(declaredColumn)] : null;
      const said = {
        before: shown(now),
        after,
        isSafe: how !== 'elsewhere',
        note:
          how === 'elsewhere' ? 'It looks into other columns: tick it if that is not meant.' : '',
      };
      return [
        {
          item: itemAt(table, 'formula-lost', { column, row }, said),
          mend: (changes, formulaNow) =>
            changes.setContent(
              table.key,
              row,
              column,
              { formula: formulaNow(table.key, column, row) },
              { formats, checkbox: null },
            ),
        },
      ];
    }),
  );
}

/**
 * What is wrong with a formula: nothing, or it is a person's own; a column it refers to is gone, or was when it was
 * written, or the first rows are; it is ours but refers elsewhere.
 */
function brokenHow(formula: string, ours: string): 'fine' | 'lost' | 'elsewhere' {
  if (sameContent({ formula }, { formula: ours }) || shapeOf(formula) !== shapeOf(ours))
    return 'fine';
  const [now, wanted] = [refersTo(formula), refersTo(ours)];
  const other = now.filter((each, at) => each !== wanted[at]);
  if (other.length === 0) return leavesOutRows(formula) ? 'lost' : 'fine';
  return other.every((each) => each === '""' || each.includes('#REF!')) ? 'lost' : 'elsewhere';
}

/** Cells, areas, what is left of deleted ones, and the blank that stands for a missing column. */
const REFERENCE = /(?:'[^']*'!)?(?:#REF!|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|""/g;

const shapeOf = (formula: string): string =>
  formula.replace(REFERENCE, '@').replace(/\s/g, '').replace(/;/g, ',');

/** What a formula refers to, in order; how far down an area reaches does not matter. */
const refersTo = (formula: string): string[] =>
  (formula.match(REFERENCE) ?? []).map((each) => each.replace(/\$\d+/g, '$'));

/** Whether an area begins below the first row under the header: one was inserted above it, or it was moved away. */
const leavesOutRows = (formula: string): boolean =>
  Array.from(formula.matchAll(/\$(\d+):\$?[A-Z]/g), ([, row]) => Number(row)).some(
    (row) => row > 2,
  );

/** A column that a tab will have: at the right end of ours, or where one with another header stands now. */
export type Coming = { tab: TabKey; column: string; place: number | null };

/** Formulas as they will be once columns have come. */
export function formulasWith(book: Book, coming: readonly Coming[]): FormulaOf {
  const placesOf = remembered((tab) => placesWith(book.tables[tab], coming));
  const lastRow = remembered((tab) => {
    const sheet = book.sheet(tabs[tab].name);
    return rowsToHold(1, sheet === null ? 1000 : gridRows(sheet));
  });
  return (tab, column, row) => {
    if (tab !== 'keyResults' && tab !== 'objectives') return '';
    const lettersOf = (of: TabKey, key: string): string => {
      const place = placesOf(of)[key];
      return place === undefined ? '' : letters(place);
    };
    return formulaText(tab, column, row, lettersOf, lastRow);
  };
}

/** Asks once a tab: there are thousands of cells. */
function remembered<T>(ask: (tab: TabKey) => T): (tab: TabKey) => T {
  const known = new Map<TabKey, { answer: T }>();
  return (tab) => {
    const found = known.get(tab) ?? { answer: ask(tab) };
    known.set(tab, found);
    return found.answer;
  };
}

function placesWith(table: Table | undefined, coming: readonly Coming[]): Record<string, number> {
  if (!table) return {};
  const places = { ...table.places.columns };
  const own = coming.filter(({ tab }) => tab === table.key);
  for (const { column, place } of own) if (place !== null) places[column] ??= place;
  let end = Math.max(0, ...Object.values(places));
  for (const { column, place } of own)
    if (place === null && !(column in places)) places[column] = ++end;
  return places;
}
