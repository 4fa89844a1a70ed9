import type { Column } from '../tabs/_columns.ts';
import { tabs } from '../tabs/_all.ts';
import type {
  ArchiveChange,
  CellChange,
  ChangeSet,
  DropdownChange,
  HeaderChange,
  MergeChange,
  NoteChange,
} from './changeSet.ts';
import { isFormula, sameContent, type Content, type TabKey } from './content.ts';

type Columns<K extends TabKey> = (typeof tabs)[K]['columns'];
type ValueOf<C> = C extends Column<infer Value> ? Value : never;

/** Some of the values of a row, by column. */
export type Values<K extends TabKey> = { [C in keyof Columns<K>]?: ValueOf<Columns<K>[C]> };

/** What the collector has to know of the workbook; nothing here changes anything. */
export type Source = {
  /** What a cell holds; '' where the tab or the column is missing. */
  contentOf(tab: TabKey, row: number, column: string): Content;
  /** The ID of a row, '' without one. */
  idOf(tab: TabKey, row: number): string;
  noteOf(tab: TabKey, row: number, column: string): string;
  /** The keys of the columns that a tab has; of a tab that is to be added, all of them. */
  columnsOf(tab: TabKey): readonly string[];
  /** The row for the nth row that is added, from 0: below all rows of a tab, and none in which something stands. */
  freeRow(tab: TabKey, nth: number): number;
  hasTab(tab: TabKey): boolean;
  /** How many columns the grid of a tab has. */
  gridOf(tab: TabKey): number;
  /**
   * The formula of a starred column in a row, '' for none; `rows` is the last row that each tab will have,
   * where that is more than now.
   */
  formulaOf(
    tab: TabKey,
    column: string,
    row: number,
    rows: Partial<Record<TabKey, number>>,
  ): string;
  /** The rows that a tab begins with. */
  firstRows(tab: TabKey): readonly Record<string, unknown>[];
  /**
   * The number format of a cell and the one that its new content asks for, where a number would show as a date, or
   * a number, a day or a formula would stay a text; else null.
   */
  formatsOf(tab: TabKey, row: number, column: string, after: Content): [string, string] | null;
  /** A new ID for a row of a tab, never given before: key results are numbered within their objective. */
  newId(tab: TabKey, objective: string): string;
  recordOf(key: string): unknown;
};

/** Collects what an operation wants to change; what is already so is left out. Writes nothing. */
export type Changes = {
  /** Sets a cell of an existing row. A cell with a formula stays as it is and is named in `left`. */
  setCell<K extends TabKey, C extends keyof Columns<K> & string>(
    tab: K,
    row: number,
    column: C,
    value: ValueOf<Columns<K>[C]>,
    how?: How,
  ): void;
  /** A new ID for a row of a tab that has none; key results are numbered within their objective. */
  newId(tab: TabKey, objective: string): string;
  /** Adds a row below the others and returns its ID ('' where the tab has none). */
  addRow<K extends TabKey>(tab: K, values: Values<K>, how?: How): string;
  /** Fills a starred column of an existing row with its formula. */
  setFormula(tab: TabKey, row: number, column: string): void;
  /** Puts content back as it was, formulas too: for undo. */
  setContent(
    tab: TabKey,
    row: number,
    column: string,
    content: Content,
    how?: Pick<CellChange, 'formats' | 'checkbox'>,
  ): void;
  /** Records what somebody typed into a cell over `before`, so that it can be undone; writes nothing. */
  typed(tab: TabKey, row: number, column: string, before: Content): void;
  setNote(tab: TabKey, row: number, column: string, note: string): void;
  /** Adds a declared tab by its key, with rows other than the ones that it begins with if they are given. */
  addTab(tab: TabKey, rows?: readonly Record<string, unknown>[]): void;
  addColumn(tab: TabKey, column: string): void;
  /** Writes another header over one; of columns that are the user's too. */
  setHeader(change: HeaderChange): void;
  /** Takes merged cells apart; of an undo, merges them again. What is to stand in them is set by itself. */
  setMerge(change: MergeChange): void;
  setDropdowns(change: DropdownChange): void;
  /** Lays formats, dropdowns and marks on a tab that has none of ours yet. */
  dress(tab: TabKey): void;
  /** Takes away what an earlier change-set added. */
  remove(what: ChangeSet['removes']): void;
  /**
   * Writes a generated tab; `before` is the layout that stands there, null when the tab is new; one that goes `along`
   * with what was asked for is left where it is protected.
   */
  generated(name: string, before: unknown, after: unknown, along?: boolean): void;
  /** Moves lines of the log, by their rows, to a hidden tab, which is added if it is new. */
  archive(to: ArchiveChange, rows: readonly number[]): void;
  /** Keeps a record in `OKR data`; null removes it. */
  setData(key: string, value: unknown): void;
  /** Cells that hold a formula and were therefore left. */
  readonly left: readonly { tab: TabKey; row: number; column: string }[];
  /** Everything collected so far. */
  set(
    about: Pick<ChangeSet, 'number' | 'what' | 'by' | 'at'> & { undoes?: number | null },
  ): ChangeSet;
};

/** How a cell is set: to be kept when the change is undone, or as a checkbox. */
export type How = { isLasting?: boolean; checkbox?: boolean | null };

/** An empty collection of changes to a workbook. */
export function collect(source: Source): Changes {
  const cells = new Map<string, CellChange>();
  const notes: NoteChange[] = [];
  const left: { tab: TabKey; row: number; column: string }[] = [];
  const parts: Omit<ChangeSet, 'number' | 'what' | 'by' | 'at' | 'cells' | 'notes' | 'undoes'> = {
    tabs: [],
    columns: [],
    headers: [],
    merges: [],
    dropdowns: [],
    dressed: [],
    generated: [],
    archives: [],
    records: [],
    removes: { tabs: [], columns: [] },
  };
  const rowsAdded: Partial<Record<TabKey, number>> = {};
  const put = (change: CellChange): void => {
    cells.set(`${change.tab} ${change.row} ${change.column}`, change);
  };
  const cell = (tab: TabKey, row: number, column: string, after: Content): CellChange => {
    const before = source.contentOf(tab, row, column);
    return { ...UNMARKED, tab, id: source.idOf(tab, row), row, column, before, after };
  };
  const hasColumn = (tab: TabKey, column: string): boolean =>
    source.columnsOf(tab).includes(column) ||
    parts.columns.some((added) => added.tab === tab && added.column === column);

  const addRow = (tab: TabKey, given: Record<string, unknown>, how: How): string => {
    addTab(tab);
    const nth = rowsAdded[tab] ?? 0;
    rowsAdded[tab] = nth + 1;
    const row = source.freeRow(tab, nth);
    const id = idFor(source, tab, given);
    const idColumn = tabs[tab].id;
    const values = idColumn === null ? given : { ...given, [idColumn]: id };
    for (const column of source.columnsOf(tab)) {
      const isStarred = declaredColumn(tab, column)?.formula === true;
      const after = isStarred ? { formula: '' } : contentFor(tab, column, values[column]);
      const checkbox = column === 'current' && typeof values[column] === 'boolean' ? true : null;
      const change = { ...UNMARKED, tab, id, row, column, before: '' as Content, after };
      put({ ...change, isNewRow: true, checkbox, isLasting: how.isLasting ?? false });
    }
    return id;
  };
  const addTab = (tab: TabKey, rows = source.firstRows(tab)): void => {
    const { name } = tabs[tab];
    if (source.hasTab(tab) || parts.tabs.includes(name)) return;
    parts.tabs.push(name);
    for (const row of rows) addRow(tab, row, {});
  };

  return {
    left,
    addTab,
    newId: (tab, objective) => source.newId(tab, objective),
    addRow: (tab, values, how = {}) => addRow(tab, { ...values }, how),
    setCell(tab, row, column, value, how = {}) {
      const change = cell(tab, row, column, contentFor(tab, column, value));
      if (!hasColumn(tab, column) || sameContent(change.before, change.after)) return;
      if (isFormula(change.before)) {
        left.push({ tab, row, column });
        return;
      }
      const formats = source.formatsOf(tab, row, column, change.after);
      put({ ...change, formats, ...marks(how) });
    },
    setContent(tab, row, column, content, how = { formats: null, checkbox: null }) {
      const change = cell(tab, row, column, content);
      if (!hasColumn(tab, column) || sameContent(change.before, content)) return;
      put({ ...change, ...how });
    },
    typed(tab, row, column, before) {
      const stands = source.contentOf(tab, row, column);
      if (isFormula(stands) || sameContent(before, stands)) return;
      put({ ...cell(tab, row, column, stands), before, isTyped: true });
    },
    setFormula(tab, row, column) {
      if (hasColumn(tab, column))
        put({
          ...cell(tab, row, column, { formula: '' }),
          formats: source.formatsOf(tab, row, column, { formula: '' }),
          isLasting: true,
        });
    },
    setNote(tab, row, column, note) {
      const before = source.noteOf(tab, row, column);
      if (before === note || !hasColumn(tab, column)) return;
      notes.push({ tab, id: source.idOf(tab, row), row, column, before, after: note });
    },
    addColumn(tab, column) {
      const header = declaredColumn(tab, column)?.header ?? column;
      parts.columns.push({ tab, column, header, grid: source.gridOf(tab) });
    },
    setHeader: (change) => void parts.headers.push(change),
    setMerge: (change) => void parts.merges.push(change),
    setDropdowns: (change) => void parts.dropdowns.push(change),
    dress: (tab) => void parts.dressed.push(tab),
    remove({ tabs: names, columns }) {
      parts.removes.tabs.push(...names);
      parts.removes.columns.push(...columns);
    },
    generated(name, before, after, along = false) {
      parts.generated = parts.generated.filter((other) => other.name !== name);
      parts.generated.push({ name, before, after, ...(along ? { along } : {}) });
    },
    archive(to, rows) {
      for (const row of rows)
        for (const column of source.columnsOf('checkIns')) {
          const change = cell('checkIns', row, column, '');
          if (change.before !== '') put(change);
        }
      parts.archives.push(to);
    },
    setData(key, value) {
      const before = source.recordOf(key) ?? null;
      parts.records = parts.records.filter((other) => other.key !== key);
      if (JSON.stringify(before) === JSON.stringify(value)) return;
      parts.records.push({ key, before, after: value });
    },
    set({ undoes = null, ...about }) {
      const rows = lastRows(source, rowsAdded);
      const filled = [...cells.values()].map((change): CellChange => {
        const { tab, column, row, after } = change;
        if (!isFormula(after) || after.formula !== '') return change;
        return { ...change, after: { formula: source.formulaOf(tab, column, row, rows) } };
      });
      const changed = trimmed(source, underNewIds(filled)).filter(
        ({ before, after, isNewRow }) => isNewRow || !sameContent(before, after),
      );
      return { ...about, ...parts, cells: changed, notes, undoes };
    },
  };
}

/** Cells under the ID that their row will have, where that is another one than now. */
function underNewIds(cells: readonly CellChange[]): CellChange[] {
  const renamed = new Map<string, string>();
  for (const { tab, row, column, before, after, isNewRow } of cells)
    if (column === tabs[tab].id && !isNewRow && typeof after === 'string' && before !== '')
      renamed.set(`${tab} ${row}`, after);
  if (renamed.size === 0) return [...cells];
  return cells.map((cell) => {
    const id = renamed.get(`${cell.tab} ${cell.row}`);
    return id === undefined ? cell : { ...cell, id, wasId: cell.id };
  });
}

/** The last row that each tab will have with the rows that are added. */
const lastRows = (
  source: Source,
  added: Partial<Record<TabKey, number>>,
): Partial<Record<TabKey, number>> =>
  Object.fromEntries(
    (Object.entries(added) as [TabKey, number][]).map(([tab, count]) => [
      tab,
      source.freeRow(tab, count - 1),
    ]),
  );

const marks = ({ isLasting = false, checkbox = null }: How): Required<How> => ({
  isLasting,
  checkbox,
});

const declaredColumn = (tab: TabKey, column: string): Column<unknown> | undefined =>
  (tabs[tab].columns as Record<string, Column<unknown>>)[column];

const UNMARKED = {
  wasId: '',
  isNewRow: false,
  isTyped: false,
  isLasting: false,
  checkbox: null,
  formats: null,
};

/** A value as the cell of its column holds it; '' empties the cell. */
function contentFor(tab: TabKey, column: string, value: unknown): Content {
  const declared = declaredColumn(tab, column);
  if (declared === undefined || value === undefined || value === null) return '';
  const written = declared.write(value) ?? '';
  // Sheets keeps one kind of line end.
  return typeof written === 'string' ? written.replace(/\r\n?/g, '\n') : written;
}

/** The ID of a new row: its own where the tab gives none, such as a cycle's name. */
function idFor(source: Source, tab: TabKey, given: Record<string, unknown>): string {
  const { id } = tabs[tab];
  if (id === null) return '';
  const named = given[id];
  if (typeof named === 'string' && named !== '') return named;
  return source.newId(tab, typeof given['objective'] === 'string' ? given['objective'] : '');
}

/**
 * New rows without the blank columns at their ends, as far as these are blank in all new rows of a tab: so that
 * the rows stay one rectangle.
 */
function trimmed(source: Source, cells: readonly CellChange[]): CellChange[] {
  const isFilled = ({ isNewRow, after }: CellChange): boolean => isNewRow && after !== '';
  const spans = new Map<TabKey, [first: number, last: number]>();
  const orders = new Map<TabKey, readonly string[]>();
  const at = ({ tab, column }: CellChange): number => {
    const order = orders.get(tab) ?? source.columnsOf(tab);
    orders.set(tab, order);
    return order.indexOf(column);
  };
  for (const cell of cells.filter(isFilled)) {
    const [first, last] = spans.get(cell.tab) ?? [at(cell), at(cell)];
    spans.set(cell.tab, [Math.min(first, at(cell)), Math.max(last, at(cell))]);
  }
  return cells.filter((cell) => {
    const [first, last] = spans.get(cell.tab) ?? [0, -1];
    return !cell.isNewRow || (first <= at(cell) && at(cell) <= last);
  });
}
