import type { TabKey } from '../changes/content.ts';
import { cyclesOf, isOpen } from '../domain/cycle.ts';
import type { Closing } from '../domain/close/record.ts';
import { addDays, isDate } from '../domain/days.ts';
import { idKey } from '../domain/ids.ts';
import type { Launch, Plan, Rows } from '../domain/plan.ts';
import { missingTab, tabDeleted, tabRenamed, type UserError } from '../errors.ts';
import { google, type Sheet, type Spreadsheet } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book, Wants } from './book.ts';
import { DATA_TAB, readOkrData, recordOf, type OkrData } from './okrData.ts';
import { renamedTab } from './renamedTab.ts';
import { readLog } from './readLog.ts';
import { readTab, type Reading } from './readTab.ts';
import { blankRowsIn, madeIn } from './madeIn.ts';
import { declared, rowsOf, type Table } from './table.ts';
import { withMisfits } from './misfits.ts';
import { zoneOf } from './zone.ts';

/**
 * Reads what an operation wants, each tab once. What is wanted may depend on `OKR data`, which is read first.
 * @throws UserError when a tab cannot be read safely: nothing has been written then.
 */
export function readBook(
  spreadsheet: Spreadsheet,
  asked: Wants | ((data: OkrData) => Wants),
): Book {
  const sheets = spreadsheet.getSheets();
  const names = new Map(sheets.map((sheet) => [sheet, sheet.getName()]));
  // Tabs are added and removed while the book is open.
  const sheet = (name: string): Sheet | null =>
    sheets.find((each) => (names.get(each) ?? each.getName()) === name) ?? null;
  const data = readOkrData(sheet(DATA_TAB));
  const zoneName = spreadsheet.getSpreadsheetTimeZone();
  const known = data.zone === zoneName ? data.head.offsets : [];
  const { Utilities } = google();
  const zone = zoneOf(
    zoneName,
    (date, name, pattern) => Utilities.formatDate(date, name, pattern),
    known,
  );
  data.zone = zoneName;
  const wants = typeof asked === 'function' ? asked(data) : asked;
  if (wants.locale === true) data.locale = spreadsheet.getSpreadsheetLocale();
  const now = zone.toLocal(new Date());

  const book: Book = {
    spreadsheet,
    sheets,
    sheet,
    zone,
    locale: data.locale,
    today: now.date,
    now: `${now.date} ${now.time || '00:00'}`,
    plan: {
      rows: emptyRows(),
      badCells: [],
      places: {},
      launches: [],
      tabNames: [...names.values()],
      drift: [],
      made: [],
      blankRows: {},
      ...(data.locale === '' ? {} : { locale: data.locale }),
    },
    tables: {},
    data,
    leavesTyped: false,
    notices: [],
  };
  // The cycles say how far back the log is needed.
  const inOrder = [...wants.tabs].sort((a, b) => Number(tabs[a].log) - Number(tabs[b].log));
  for (const key of inOrder) {
    const table = tableOf(book, key, wants);
    if (table) book.tables[key] = table;
    refresh(book, key);
  }
  book.plan.launches = launchesIn(data);
  const closings = closingsIn(book);
  book.plan.closings = closings;
  book.plan.rulesAtClose = closings.map(({ cycle }) => recordOf(data, configKey(cycle)));
  return book;
}

/** Makes the plan's rows of a tab what its table holds now. */
export function refresh(book: Book, key: TabKey): void {
  const { plan } = book;
  const table = book.tables[key];
  plan.badCells = plan.badCells.filter(({ tab }) => tab !== key);
  plan.made = (plan.made ?? []).filter(({ tab }) => tab !== key);
  if (!table) return;
  const { rows, badCells } = withMisfits(table, rowsOf(table), (id) => wasTicked(book, id));
  plan.places[key] = table.places;
  // The declaration of the tab has made these rows, column by column.
  (plan.rows as Record<TabKey, unknown[]>)[key] = rows;
  plan.badCells = [...plan.badCells, ...badCells];
  plan.made = [...plan.made, ...madeIn(table, rows)];
  plan.blankRows = { ...plan.blankRows, [key]: blankRowsIn(table) };
}

const wasTicked = ({ data }: Book, id: string): boolean =>
  typeof data.head.agreed?.[idKey(id)]?.[0] === 'boolean';

/** The launch record as kept; anything else in its place counts as none. */
export function launchesIn(data: OkrData): Launch[] {
  const kept = recordOf(data, LAUNCHES);
  return Array.isArray(kept) ? (kept as Launch[]) : [];
}

/** What is kept of the cycles that are closed, or whose close is prepared. */
const closingsIn = ({ plan, data }: Pick<Book, 'plan' | 'data'>): Closing[] =>
  cyclesOf(plan).flatMap(({ id }) => closingOf(data, id) ?? []);

/** What is kept of the close of a cycle, null for none; anything else in its place counts as none. */
export function closingOf(data: OkrData, cycle: string): Closing | null {
  const kept = recordOf(data, closingKey(cycle)) as Partial<Closing> | null;
  return kept !== null && typeof kept === 'object' && Array.isArray(kept.rows)
    ? (kept as Closing)
    : null;
}

/** The key of what is kept of a closed cycle in `OKR data`. */
export const closingKey = (cycle: string): string => `closed ${idKey(cycle)}`;

/** The key of what a cycle was last checked with. */
export const configKey = (cycle: string): string => `rules ${idKey(cycle)}`;

/** The key of the launch record in `OKR data`. */
export const LAUNCHES = 'launches';

/** What to say of a tab that is not there: it has another name by now, was deleted, or was never set up. */
export function absent(
  { sheets, data }: Pick<Book, 'sheets'> & Partial<Book>,
  key: TabKey,
): UserError {
  const { name } = declared(key);
  const now = renamedTab(sheets, key);
  if (now !== '') return tabRenamed(name, now);
  return data?.head.laid[key] === undefined ? missingTab(name) : tabDeleted(name);
}

function tableOf(book: Book, key: TabKey, wants: Wants): Table | null {
  const needed = wants.needs?.[key];
  const sheet = book.sheet(declared(key).name);
  if (sheet === null) {
    if (needed) throw absent(book, key);
    return null;
  }
  const reading: Reading = {
    zone: book.zone,
    needed: needed ?? [],
    formulas: wants.formulas?.includes(key) ?? false,
    formats: wants.formats?.includes(key) ?? false,
    notes: wants.notes?.includes(key) ?? false,
    merges: wants.merges?.includes(key) ?? false,
    lenient: wants.lenient ?? false,
    notices: book.notices,
    drift: (book.plan.drift ??= []),
  };
  if (!declared(key).log) return readTab(sheet, key, reading);
  return readLog(sheet, wants.logSince ?? monthBeforeOpenCycles(book.plan), reading);
}

/** A month before the first open cycle began; '' when no open cycle has a date, and then the whole log counts. */
function monthBeforeOpenCycles(plan: Plan): string {
  const [first] = cyclesOf(plan)
    .filter(isOpen)
    .map(({ starts }) => starts)
    .filter(isDate)
    .sort();
  return first === undefined ? '' : addDays(first, -31);
}

const emptyRows = (): Rows =>
  Object.fromEntries(Object.keys(tabs).map((key) => [key, []])) as unknown as Rows;
