import type { Changes } from '../changes/changes.ts';
import { nameTaken, tabRenamed } from '../errors.ts';
import { emptyFindings, FINDINGS } from '../layouts/findings.ts';
import { OVERVIEW, overviewLayout } from '../layouts/overview.ts';
import { counted } from '../layouts/words.ts';
import type { Result } from '../protocol.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from '../workbook/book.ts';
import { TAB_ORDER } from '../workbook/addTabs.ts';
import { operate } from '../workbook/operate.ts';
import { ownTabs } from '../workbook/ownTabs.ts';
import { renamedTab } from '../workbook/renamedTab.ts';
import { columnsOf, type Table } from '../workbook/table.ts';
import { generate } from './generate.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Creates the tabs that show in a new workbook and completes those that are there: missing columns at the right
 * end of ours, formats and dropdowns below the rows, marks. What is there stays; a second run changes nothing.
 */
export function setUp(_input: object): Result<'setUp'> {
  const wants = {
    tabs: TAB_ORDER,
    formulas: ['objectives', 'keyResults'],
    formats: ['keyResults'],
    locale: true,
  } as const;
  const { value, undoId, notices } = operate(
    { wants, what: 'Set up this workbook', by: whoIsIt() },
    (book, changes) => {
      if (book.data.head.offsets.length === 0) book.zone.prime(new Date(), YEAR, YEAR);
      const added = addMissingTabs(book, changes);
      const completed = Object.values(book.tables).flatMap((table) =>
        complete(book, table, changes),
      );
      return { added, completed, others: ownTabs(book.plan.tabNames).length };
    },
  );
  return { message: say(value, undoId !== ''), undoId, notices };
}

/** Days on either side of today in which nearly all dates of a workbook lie. */
const YEAR = 366;

function addMissingTabs(book: Book, changes: Changes): number {
  const missing = TAB_ORDER.filter((key) => tabs[key].shown && !book.tables[key]);
  for (const key of missing) {
    if (book.sheet(tabs[key].name) !== null) throw nameTaken(tabs[key].name);
    // Set up before: an empty tab beside the one that was renamed would hide its rows.
    const now = book.data.sheet === null ? '' : renamedTab(book.sheets, key);
    if (now !== '') throw tabRenamed(tabs[key].name, now);
    changes.addTab(key);
  }
  const hasNone = book.sheet(OVERVIEW) === null;
  if (hasNone) generate(book, changes, overviewLayout(book.plan, null, null));
  // Hidden until the first validation: the rules that mark cells look into it.
  if (book.sheet(FINDINGS) === null) generate(book, changes, emptyFindings());
  return missing.length + (hasNone ? 1 : 0);
}

/** The headers of the columns that a tab gets. */
function complete(book: Book, table: Table, changes: Changes): string[] {
  const { key, places } = table;
  const missing = Object.keys(columnsOf(key)).filter((column) => !(column in places.columns));
  for (const column of missing) changes.addColumn(key, column);
  if (book.data.head.laid[key] === undefined) changes.dress(key);
  return missing.map((column) => `${places.name} › ${columnsOf(key)[column]?.header ?? column}`);
}

function say(
  { added, completed, others }: { added: number; completed: string[]; others: number },
  isChanged: boolean,
): string {
  if (!isChanged) return 'Everything is in place already; nothing was changed.';
  const done = [
    added > 0 && `Added ${counted(added, 'tab')}.`,
    completed.length > 0 && `Added what was missing: ${completed.join(', ')}.`,
    added + completed.length === 0 && 'Added formats, dropdowns and marks below your rows.',
    others === 1 && 'Your own tab is as it was.',
    others > 1 && `Your ${others} own tabs are as they were.`,
    added + completed.length > 0 && 'Undo takes back what was added.',
  ];
  return done.filter(Boolean).join(' ');
}
