import type { CellChange, ChangeSet, GeneratedTab } from '../changes/changeSet.ts';
import type { Changes } from '../changes/changes.ts';
import { dayOf, entriesOf, knownAt, logOf } from '../domain/log.ts';
import { kindOf } from '../domain/scope.ts';
import { clock, isoWeek } from '../domain/days.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { otherChange } from '../errors.ts';
import type { Input, Result } from '../protocol.ts';
import { pack, unpack } from '../layouts/_pack.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import { addedArchives } from '../workbook/archive.ts';
import type { Book } from '../workbook/book.ts';
import { journalOf, layoutKey, recordOf, type OkrData } from '../workbook/okrData.ts';
import { operate } from '../workbook/operate.ts';
import { isUntouched } from '../workbook/removeAdded.ts';
import { leftHeaders } from '../workbook/putHeaders.ts';
import { leftMerges } from '../workbook/putMerges.ts';
import { wayTo } from '../workbook/reach.ts';
import { wantsOfSet } from '../workbook/settle.ts';
import { textAt } from '../workbook/table.ts';
import { withWords, wordsIn } from '../workbook/words.ts';
import type { UndoEntry } from '../workbook/undoList.ts';
import { leftAlone } from './leftAlone.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Takes back the last change, whoever made it. A cell that was changed since is named and left; a check-in is
 * removed while it is the newest of the log, otherwise a correction is added.
 * @throws UserError when another change is the last one than the one asked for.
 */
export function undo({ id }: Input<'undo'>): Result<'undo'> {
  let after: Book | null = null;
  const { value, notices } = operate<Undone | null>(
    {
      wants: (data) => wantsOfSet(journalOf(data, lastOf(data)?.number ?? 0)),
      what: '',
      undoes: (undone) => undone?.entry.number ?? null,
      // Rows that a repair has filled are to be blank again before they get IDs.
      leavesGrid: (data) => (journalOf(data, lastOf(data)?.number ?? 0)?.merges.length ?? 0) > 0,
    },
    (book, changes) => {
      after = book;
      const entry = lastOf(book.data);
      if (entry === null) return null;
      if (id !== null && id !== String(entry.number)) throw otherChange(named(entry));
      const set = journalOf(book.data, entry.number);
      return { entry, set, left: set === null ? [] : takeBack(book, changes, set) };
    },
  );
  if (value === null) return { message: [...notices, 'There is nothing to undo.'].join(' ') };
  const { entry, set, left } = value;
  const sentence =
    set === null
      ? `The record of ${named(entry)} is damaged, so it cannot be undone any more.`
      : say(entry, [...left, ...standing(after, set)]);
  return { message: [...notices, sentence].join(' ') };
}

type Undone = { entry: UndoEntry; set: ChangeSet | null; left: string[] };

const lastOf = ({ head }: OkrData): UndoEntry | null => head.undo[head.undo.length - 1] ?? null;

/** Collects what brings everything back to how it was; returns the cells that have to be left. */
function takeBack(book: Book, changes: Changes, set: ChangeSet): string[] {
  const { corrected, rest } = withoutOldCheckIns(book, set.cells);
  for (const checkIn of corrected) correct(book, changes, checkIn);
  // An ID or a formula once given to somebody's row stays.
  const way = wayTo(
    book,
    rest.filter(({ isLasting }) => !isLasting),
    'before',
  );
  for (const { table, row, key, content, format, checkbox } of way.targets) {
    const formats: [string, string] | null = format === null ? null : ['', format];
    changes.setContent(table.key, row, key, content, { formats, checkbox });
  }
  for (const note of set.notes) {
    const table = book.tables[note.tab];
    const now = table && textAt(table, table.notes, note.row, note.column);
    if (now === note.after) changes.setNote(note.tab, note.row, note.column, note.before);
  }
  for (const { key, before, after } of set.records) {
    const now = JSON.stringify(recordOf(book.data, key));
    if (now === JSON.stringify(after)) changes.setData(key, before);
  }
  for (const tab of set.generated) {
    if (tab.before !== null) writeBack(book, changes, tab);
    else if (canGo(book, tab.name)) changes.setData(layoutKey(tab.name), null);
  }
  for (const { before, after, ...header } of set.headers)
    changes.setHeader({ ...header, before: after, after: before });
  for (const merge of set.merges) changes.setMerge(merge);
  for (const dropdown of set.dropdowns) changes.setDropdowns({ ...dropdown, after: 'none' });
  changes.remove({
    tabs: [...set.tabs, ...addedBy(set), ...addedArchives(set)],
    columns: set.columns,
  });
  return [
    ...way.left,
    ...leftHeaders(book, set.headers, 'before'),
    ...leftMerges(book, set, way.targets),
  ];
}

/** True when nobody has typed into an added tab, so that it can be taken away with what is known of it. */
function canGo(book: Book, name: string): boolean {
  const sheet = book.sheet(name);
  return sheet === null || isUntouched(book, name, sheet.getDataRange().getValues());
}

/** Writes a generated tab as it was before, with the words that people have typed into it by now. */
function writeBack(
  book: Book,
  changes: Changes,
  { name, before, after, along }: GeneratedTab,
): void {
  const values = book.sheet(name)?.getDataRange().getValues();
  if (values === undefined) return;
  const [old, written] = [unpack(before), unpack(after)];
  if (old === null || written === null) return;
  const words = wordsIn(written, values, book.zone);
  changes.generated(name, after, pack(withWords(old, words)), along);
}

/** Check-ins of the change-set that others have followed since, and the cells that can be restored. */
function withoutOldCheckIns(
  { plan }: Book,
  cells: readonly CellChange[],
): { corrected: CheckIn[]; rest: CellChange[] } {
  const added = new Set(
    cells.filter(({ tab, isNewRow }) => tab === 'checkIns' && isNewRow).map(({ id }) => idKey(id)),
  );
  const isAdded = (row: CheckIn): boolean => added.has(idKey(row.id));
  const others = plan.rows.checkIns.filter((row) => !isAdded(row)).map(({ row }) => row);
  const last = others.reduce((below, row) => Math.max(below, row), 0);
  const corrected = plan.rows.checkIns.filter((row) => isAdded(row) && row.row < last);
  const kept = new Set(corrected.map(({ id }) => idKey(id)));
  const rest = cells.filter(({ tab, id }) => tab !== 'checkIns' || !kept.has(idKey(id)));
  return { corrected, rest };
}

/** Adds the check-in that says again what was known before the one that is taken back. */
function correct(book: Book, changes: Changes, checkIn: CheckIn): void {
  const { plan, now, today } = book;
  const keyResult = plan.rows.keyResults.find(({ id }) => sameId(id, checkIn.keyResult));
  const checkIns = plan.rows.checkIns.filter(({ row }) => row !== checkIn.row);
  const log = logOf({ ...plan, rows: { ...plan.rows, checkIns } }, today);
  const entries = keyResult
    ? entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult))
    : [];
  const day = dayOf(checkIn);
  changes.addRow('checkIns', {
    at: now,
    for: day,
    week: isoWeek(day),
    keyResult: checkIn.keyResult,
    ...knownAt(entries, day),
    changed: `Takes back ${checkIn.id}.`,
    by: whoIsIt(),
    source: 'Sidebar',
    wording: checkIn.wording,
  });
}

/** Added tabs that are still there, because somebody typed into them. */
const standing = (book: Book | null, set: ChangeSet): string[] =>
  [...set.tabs, ...addedBy(set), ...addedArchives(set)].filter((name) =>
    book?.sheets.some((sheet) => sheet.getName() === name),
  );

/** Generated tabs that were not there before. */
const addedBy = ({ generated }: ChangeSet): string[] =>
  generated.filter(({ before }) => before === null).map(({ name }) => name);

const named = ({ what, by, at }: UndoEntry): string =>
  `“${what}”${by === '' ? '' : ` by ${by}`}, ${clock(at)}`;

const say = (entry: UndoEntry, left: readonly string[]): string =>
  `Undid ${named(entry)}.${leftAlone(left, 'since')}`;
