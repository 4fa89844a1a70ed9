import type { TabKey } from '../../changes/content.ts';
import { tabs } from '../../tabs/_all.ts';
import { TAB_ORDER } from '../addTabs.ts';
import type { Book, Wants } from '../book.ts';
import { countersOf } from '../source.ts';
import type { Table } from '../table.ts';
import { dropdownDrift } from './dropdowns.ts';
import { errorDrift, tabDrift } from './errors.ts';
import { formulaDrift, formulasWith, type Coming } from './formulas.ts';
import type { Found } from './found.ts';
import { headerDrift } from './headers.ts';
import { idDrift } from './ids.ts';
import { mergeDrift } from './merges.ts';
import { typedDrift } from './typed.ts';
import { unreadableDrift } from './unreadable.ts';

const EVERY = Object.keys(tabs) as TabKey[];

/** What has to be read to find drift. */
export const DRIFT_WANTS = {
  tabs: EVERY,
  formulas: EVERY,
  formats: EVERY,
  merges: EVERY,
  lenient: true,
  locale: true,
} as const satisfies Wants;

/** Every place of a workbook that has drifted from its declaration, tab by tab, with the way to mend it. */
export function findDrift(book: Book): Found[] {
  const counters = countersOf(book);
  const tables = TAB_ORDER.flatMap((key) => book.tables[key] ?? []);
  const headers = new Map(tables.map((table) => [table, headerDrift(book, table)]));
  const formulaOf = formulasWith(book, comingWith([...headers.values()].flat().filter(isTicked)));
  const inTable = (table: Table): Found[] => {
    const lost = formulaDrift(table, formulaOf);
    const errors = errorDrift(book, table);
    const typed = typedDrift(book, table);
    const isNew = ({ item }: Found): boolean => !typed.some((each) => each.item.cell === item.cell);
    return [
      ...(headers.get(table) ?? []),
      ...mergeDrift(table),
      ...idDrift(table, counters),
      ...typed,
      ...unreadableDrift(book, table).filter(isNew),
      ...lost,
      ...dropdownDrift(book, table),
      ...errors.filter(({ item }) => !lost.some((each) => each.item.cell === item.cell)),
    ];
  };
  return [...tabDrift(book), ...tables.flatMap(inTable)];
}

const isTicked = ({ item }: Found): boolean => item.isSafe;

/** The columns that mending brings; a header that is written twice counts once, at the place where it is found. */
export const comingWith = (found: readonly Found[]): Coming[] =>
  found.flatMap(({ brings }) => brings ?? []);
