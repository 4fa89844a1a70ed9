import type { CellValue } from '../tabs/_columns.ts';
import type { Content, TabKey } from './content.ts';

/** One cell of a declared tab, before and after. */
export type CellChange = {
  tab: TabKey;
  /** The ID of its row once the change is done; '' where the tab or the row has none. */
  id: string;
  /** The other ID that the row had before the change; '' for one that keeps its ID. */
  wasId: string;
  /** Where the row stood (1-based); it is found again by its ID. */
  row: number;
  /** The key of its column in the tab's declaration. */
  column: string;
  before: Content;
  after: Content;
  /** The row is new: nothing of anybody's stood in it. */
  isNewRow: boolean;
  /** Somebody typed it and it is only recorded here: a rollback leaves it, Undo takes it back. */
  isTyped: boolean;
  /** Kept when the change is undone: an ID once given, the formulas of a row. */
  isLasting: boolean;
  /** The number format, where it has to change for the value to show: [before, after]. */
  formats: [string, string] | null;
  /** true: the cell becomes a checkbox; false: it stops being one; null: neither. */
  checkbox: boolean | null;
};

/** The note of a cell, before and after; '' for none. */
export type NoteChange = {
  tab: TabKey;
  id: string;
  row: number;
  column: string;
  before: string;
  after: string;
};

/** A column that the add-on adds at the right end of its own. */
export type AddedColumn = {
  tab: TabKey;
  column: string;
  header: string;
  /** How many columns the tab's grid had before. */
  grid: number;
};

/** A cell of row 1, before and after, by its place: the columns of people have no keys. */
export type HeaderChange = {
  tab: TabKey;
  /** 1-based; the header is found again by its text where its column was moved. */
  place: number;
  before: CellValue;
  after: CellValue;
};

/** Merged cells that are taken apart or, by an undo, merged again. What their cells hold is in `cells`. */
export type MergeChange = {
  tab: TabKey;
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** The IDs of its rows once the change is done, and the header above its first column. */
  ids: string[];
  header: string;
};

/** The dropdown of a column, laid on cells that have none, or taken off them. */
export type DropdownChange = {
  tab: TabKey;
  column: string;
  /** Runs of rows: the first, and how many. */
  rows: [first: number, count: number][];
  after: 'laid' | 'none';
};

/** A hidden tab to which the lines of the log go that this change-set empties. */
export type ArchiveChange = { name: string; isNew: boolean };

/** A tab that the add-on writes as a whole; null before means that it was not there. Both are layouts. */
export type GeneratedTab = {
  name: string;
  before: unknown;
  after: unknown;
  /** It is written beside what was asked for, and can be left as it is where it is protected. */
  along?: boolean;
};

/** A record of `OKR data`, before and after; null for none. */
export type RecordChange = { key: string; before: unknown; after: unknown };

/** One operation as a value: journal, rollback, undo and the tests all read it. */
export type ChangeSet = {
  /** Counts up through the life of the workbook; names the change-set. */
  number: number;
  /** In words that finish "Undid …": 'the objective “…”'. '' for what nobody asked for and Undo passes over. */
  what: string;
  by: string;
  /** 'YYYY-MM-DD HH:MM' in the spreadsheet's zone. */
  at: string;
  cells: CellChange[];
  notes: NoteChange[];
  /** Names of the tabs that are added. */
  tabs: string[];
  columns: AddedColumn[];
  headers: HeaderChange[];
  merges: MergeChange[];
  dropdowns: DropdownChange[];
  /** Tabs that get formats and dropdowns ahead, marks and rules; cells are not touched. */
  dressed: TabKey[];
  generated: GeneratedTab[];
  archives: ArchiveChange[];
  records: RecordChange[];
  /** What an undo takes away again: tabs by name, columns by key. An undo that was interrupted is finished. */
  removes: { tabs: string[]; columns: AddedColumn[] };
  /** The number of the change-set that this one undoes; null for all others. */
  undoes: number | null;
};

/** The tabs whose rows, notes, headers, merges, dropdowns or columns a change-set changes. */
export function touchedBy(set: ChangeSet): Set<TabKey> {
  const { cells, notes, headers, merges, dropdowns, columns, removes } = set;
  const parts = [cells, notes, headers, merges, dropdowns, columns, removes.columns];
  return new Set(parts.flatMap((part) => part.map(({ tab }) => tab)));
}

/** True when a change-set would change nothing. */
export const isEmpty = (set: ChangeSet): boolean =>
  set.undoes === null &&
  [
    set.cells,
    set.notes,
    set.tabs,
    set.columns,
    set.headers,
    set.merges,
    set.dropdowns,
    set.dressed,
    set.generated,
    set.records,
    set.removes.tabs,
    set.removes.columns,
  ].every((part) => part.length === 0);
