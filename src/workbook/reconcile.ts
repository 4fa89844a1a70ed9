import type { Changes } from '../changes/changes.ts';
import { isFormula, type Content } from '../changes/content.ts';
import { cycleAhead } from '../domain/cycleAhead.ts';
import { isoWeek } from '../domain/days.ts';
import { sameId } from '../domain/ids.ts';
import {
  dayOf, differences, entriesOf, knownAt, loggedKeyResults, logOf, newest,
} from '../domain/log.ts'; // prettier-ignore
import type { Difference, Log } from '../domain/log.ts';
import type { Measured } from '../domain/progress.ts';
import { kindOf } from '../domain/scope.ts';
import { wordingMark } from '../domain/wordingMark.ts';
import type { Plan } from '../domain/plan.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { canReconcile, parted, stood } from './agreed.ts';
import { asCell } from './asCell.ts';
import type { Book } from './book.ts';
import { slipsIn, tellSlips, type Telling } from './notLogged.ts';
import { onlyBegins } from './onlyBegins.ts';
import { contentAt, type Table } from './table.ts';

/** What Undo calls it, and what to say; both '' when nobody typed a new number. */
export type Reconciled = { what: string; notice: string };

/**
 * Makes check-ins of what people typed into Current and Confidence, and fills these and Last check-in where they are
 * behind the log: where they are blank, and where the log was changed and not they. Does nothing unless all of it can
 * be read. `logged` are rows of the log that are new.
 */
export function reconcile(
  book: Book,
  changes: Changes,
  logged: readonly CheckIn[],
  telling: Telling,
): Reconciled {
  const { tables, plan, today } = book;
  const table = tables.keyResults;
  if (!table || !canReconcile(book)) return { what: '', notice: '' };
  const log = logOf(plan, today);
  const ahead = stillToCome(plan, log, table);
  // The day is looked back at: the cells tell of later ones.
  if (log.isLookedBack) return { what: '', notice: ahead };

  const { typed, behind } = sorted(book, log);
  for (const difference of typed) logTyped(book, { table, log }, changes, difference);
  const kept = typed.filter((difference) => stood(book, difference)).length;
  const stated = new Set(typed.map(({ keyResult }) => keyResult.row));
  for (const keyResult of loggedKeyResults(plan)) {
    const entries = entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult));
    const last = newest(entries, today);
    if (!last) continue;
    const { value, confidence } = knownAt(entries, today);
    const { row } = keyResult;
    const late = behind.get(row);
    const isBehind = (cell: 'value' | 'confidence'): boolean => (late?.[cell] ?? null) !== null;
    if (value !== null && (isBehind('value') || isBlank(table, row, 'current')))
      setCurrent(table, changes, keyResult, value);
    if (confidence !== null && (isBehind('confidence') || isBlank(table, row, 'confidence')))
      changes.setCell('keyResults', row, 'confidence', confidence);
    if (!stated.has(row)) setLast(table, changes, row, last.for);
  }
  const news = typed.length - kept;
  const count = news === 1 ? '1 check-in' : `${news} check-ins`;
  const { name } = table.places;
  const [early = null] = typed.flatMap(({ keyResult }) => cycleAhead(plan, keyResult, today) ?? []);
  const notices = [
    news > 0 && `Logged ${count} that somebody typed into the tab “${name}”.`,
    kept > 0 && begunAnew(kept, name),
    early && onlyBegins(early),
    followed(log, behind.values(), logged),
    ahead,
    tellSlips(book, table, slipsIn(book, table, log), telling),
  ];
  return {
    what: news > 0 ? `${count} typed into ${name}` : kept > 0 ? 'the log that was begun anew' : '',
    notice: notices.filter(Boolean).join(' '),
  };
}

/** The log is gone: what was known by then begins it again. */
const begunAnew = (count: number, name: string): string =>
  `The log begins anew with what stood in the tab “${name}” for ${count === 1 ? '1 key result' : `${count} key results`}; nobody typed ${count === 1 ? 'it' : 'that'} today.`;

/** Parts what was typed into the cells from the cells that are behind the log, these by row. */
function sorted(book: Book, log: Log): { typed: Difference[]; behind: Map<number, Difference> } {
  const behind = new Map<number, Difference>();
  const typed = differences(book.plan, book.today).flatMap((difference) => {
    const parts = parted(book, difference, knownBy(log, difference.keyResult));
    if (parts.behind) behind.set(difference.keyResult.row, parts.behind);
    return parts.typed ?? [];
  });
  return { typed, behind };
}

const knownBy = (log: Log, keyResult: KeyResult): ReturnType<typeof knownAt> =>
  knownAt(entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult)), log.on);

/** Says which cells follow a check-in that was changed; where its row is new nothing needs to be said. */
function followed(log: Log, behind: Iterable<Difference>, logged: readonly CheckIn[]): string {
  const isNew = ({ keyResult }: Difference): boolean =>
    logged.some((row) => sameId(row.keyResult, keyResult.id));
  const [first, ...others] = [...behind].filter((each) => !isNew(each));
  if (!first) return '';
  const { keyResult, value, confidence } = first;
  const now = knownBy(log, keyResult);
  const [header, is, was] =
    value === null ? ['Confidence', now.confidence, confidence] : ['Current', now.value, value];
  const more = others.length === 0 ? '' : ` So do the cells of ${others.length} more.`;
  return `${header} of ${keyResult.id} follows the tab “Check-ins”, where its newest check-in was changed or deleted: ${is} instead of ${was}.${more}`;
}

/** Names the first row of the log that is for a day to come, and what comes of it. */
function stillToCome({ rows }: Plan, { on, isLookedBack }: Log, { places }: Table): string {
  const ahead = rows.checkIns.find((checkIn) => dayOf(checkIn) > on);
  if (!ahead) return '';
  const row = `Row ${ahead.row} of the tab “Check-ins” is for ${dayOf(ahead)}, which is still to come`;
  return isLookedBack
    ? `${row}. Correct For: until then a number that is typed into the tab “${places.name}” is only logged when a check-in takes its place.`
    : `${row}, and counts from that day on. Correct For.`;
}

/** Logs what was typed into these cells and nobody logged yet, before a check-in is written over it. */
export function keepTyped(book: Book, changes: Changes, keyResults: readonly KeyResult[]): void {
  const log = logOf(book.plan, book.today);
  if (!log.isLookedBack && !book.leavesTyped) return;
  for (const difference of sorted(book, log).typed)
    if (keyResults.includes(difference.keyResult)) addTyped(book, changes, difference);
}

function addTyped({ today, now }: Book, changes: Changes, typed: Difference): void {
  const { keyResult, value, confidence } = typed;
  changes.addRow('checkIns', {
    at: now,
    for: today,
    week: isoWeek(today),
    keyResult: keyResult.id,
    value,
    confidence,
    source: 'Sheet',
    wording: wordingMark(keyResult),
  });
}

function logTyped(
  book: Book,
  { table, log }: { table: Table; log: Log },
  changes: Changes,
  difference: Difference,
): void {
  const { keyResult, value, confidence } = difference;
  const { today } = book;
  addTyped(book, changes, difference);
  const entries = entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult));
  const before = knownAt(entries, today);
  const { row } = keyResult;
  if (value !== null) {
    const shown = before.value ?? (kindOf(keyResult) === 'Milestone' ? false : keyResult.start);
    changes.typed('keyResults', row, 'current', asCurrent(table, keyResult, shown));
  }
  if (confidence !== null) {
    changes.typed('keyResults', row, 'confidence', before.confidence ?? '');
  }
  setLast(table, changes, row, today);
}

/** A cell that somebody emptied is filled again; anything else that stands there stays. */
const isBlank = (table: Table, row: number, column: string): boolean =>
  contentAt(table, row, column) === '';

function setLast(table: Table, changes: Changes, row: number, day: string): void {
  if (isFormula(contentAt(table, row, 'lastCheckIn'))) return;
  changes.setCell('keyResults', row, 'lastCheckIn', day);
}

/** Sets Current to a value in the key result's unit, as the cell shows it. */
export function setCurrent(
  table: Table,
  changes: Changes,
  keyResult: KeyResult,
  value: number | boolean,
): void {
  const cell = asCurrent(table, keyResult, value);
  if (typeof cell !== 'number' && typeof cell !== 'boolean') return;
  changes.setCell('keyResults', keyResult.row, 'current', cell);
}

/** A value in the key result's unit as its cell Current holds it. */
const asCurrent = (table: Table, { row, unit }: KeyResult, value: Measured): Content =>
  typeof value === 'number'
    ? asCell(table, { row, column: 'current', unit }, value)
    : (value ?? '');
