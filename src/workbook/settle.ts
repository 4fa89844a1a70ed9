import { clock } from '../domain/days.ts';
import { keptShut } from '../errors.ts';
import { touchedBy, type ChangeSet } from '../changes/changeSet.ts';
import type { TabKey } from '../changes/content.ts';
import { google } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import { addedArchives } from './archive.ts';
import type { Book, Wants } from './book.ts';
import { recordsOf } from './commit.ts';
import { journalOf, putRecords, unsettled, type OkrData } from './okrData.ts';
import { wayTo } from './reach.ts';
import { putDropdowns } from './putDropdowns.ts';
import { putHeaders } from './putHeaders.ts';
import { mergeAgain } from './putMerges.ts';
import { removeAdded } from './removeAdded.ts';
import { textAt } from './table.ts';
import { putTargets, writeNotes } from './writeCells.ts';
import { unwriteGenerated, writeGenerated } from './writeGenerated.ts';

/** What has to be read to settle a change-set, or to undo it. */
export function wantsOfSet(set: ChangeSet | null): Wants {
  const touched = set === null ? new Set<TabKey>() : touchedBy(set);
  const keys = (Object.keys(tabs) as TabKey[]).filter((key) => touched.has(key));
  const noted = keys.filter((key) => set?.notes.some(({ tab }) => tab === key));
  return {
    tabs: keys,
    formulas: keys,
    notes: noted,
    // What was moved away may come back anywhere in the log.
    logSince: set && set.archives.length === 0 ? set.at.slice(0, 10) : '',
    // Each cell is compared with what was written before it is touched.
    lenient: true,
  };
}

/** The change-set that was begun and never settled; null when its journal is not whole. */
export function begun(data: OkrData): ChangeSet | null {
  const number = unsettled(data);
  return number === null ? null : journalOf(data, number);
}

/** What to say of an operation that was settled, and the cells that were left because somebody changed them since. */
export type Settled = { sentence: string; left: string[] };

/**
 * Settles an operation that died half-way: takes back what it had written, cell by cell where the cell still
 * holds that; an undo is finished instead, unless it was `refused`. Can itself be interrupted and done again.
 */
export function settle(book: Book, refused = false): Settled {
  const { data } = book;
  const set = begun(data);
  let left: string[] = [];
  let sentence =
    'A change was interrupted and its record is damaged, so it cannot be taken back. Look at what was changed last.';
  let records: { key: string; value: unknown }[] = [];
  if (set !== null) {
    const isUndo = set.undoes !== null && !refused;
    const image = isUndo ? 'after' : 'before';
    // What people typed themselves is only recorded in the journal.
    const way = wayTo(
      book,
      set.cells.filter(({ isTyped }) => isUndo || !isTyped),
      image,
    );
    putTargets(book, way.targets);
    settleNotes(book, set, image);
    putHeaders(book, set.headers, image);
    putDropdowns(book, set.dropdowns, image);
    const shut = isUndo
      ? writeGenerated(book, set.generated, { isKnown: false })
      : unwriteGenerated(book, set.generated);
    removeAdded(
      book,
      isUndo ? set.removes : { tabs: [...set.tabs, ...addedArchives(set)], columns: set.columns },
    );
    // An undo that is finished merges them, and so does taking back what took them apart.
    if (isUndo || set.undoes === null) mergeAgain(book, set);
    records = recordsOf(set, shut, image);
    ({ left } = way);
    sentence = [sayFor(set, left), ...shut.map(keptShut)].join(' ');
  }
  data.head.settled = unsettled(data) ?? data.head.settled;
  if (!refused) data.head.undo = data.head.undo.filter(({ number }) => number !== set?.undoes);
  putRecords(data, records);
  google().SpreadsheetApp.flush();
  return { sentence, left };
}

function settleNotes(book: Book, set: ChangeSet, image: 'before' | 'after'): void {
  const other = image === 'before' ? 'after' : 'before';
  const standing = set.notes.filter((note) => {
    const table = book.tables[note.tab];
    return table && textAt(table, table.notes, note.row, note.column) === note[other];
  });
  writeNotes(book, standing, image);
}

function sayFor({ what, by, at, undoes }: ChangeSet, left: readonly string[]): string {
  const who = by === '' ? '' : ` by ${by}`;
  const name = what === '' ? 'A change' : `“${what}”`;
  const done =
    undoes === null
      ? `${name}${who}, ${clock(at)}, was interrupted half-way and has been taken back; do it again.`
      : 'An undo was interrupted half-way and has been finished.';
  return left.length === 0
    ? done
    : `${done} Left as they are, because somebody changed them meanwhile: ${left.join(', ')}.`;
}
