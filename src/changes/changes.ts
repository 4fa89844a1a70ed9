import type { Column } from '../tabs/_columns.ts';
import { tabs } from '../tabs/_all.ts';
import type { CellChange, ChangeSet, NoteChange } from './changeSet.ts';
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
  /** The first row below everything that stands in a tab. */
  freeRow(tab: TabKey): number;
  hasTab(tab: TabKey): boolean;
  /** The formula of a starred column in a row, '' for none. */
  formulaOf(tab: TabKey, column: string, row: number): string;
  /** The number format of a cell and the one its column asks for, where a number would show as a date; else null. */
  formatsOf(tab: TabKey, row: number, column: string): [string, string] | null;
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
  /** Adds a row below the others and returns its ID ('' where the tab has none). */
  addRow<K extends TabKey>(tab: K, values: Values<K>, how?: How): string;
  /** Fills a starred column of an existing row with its formula. */
  setFormula(tab: TabKey, row: number, column: string): void;
  setNote(tab: TabKey, row: number, column: string, note: string): void;
  /** Adds a declared tab by its key. */
  addTab(tab: TabKey): void;
  addColumn(tab: TabKey, column: string): void;
  /** Writes a generated tab; `before` is the layout that stands there, null when the tab is new. */
  generated(name: string, before: unknown, after: unknown): void;
  /** Keeps a record in `OKR data`; null removes it. */
  setData(key: string, value: unknown): void;
  /** Cells that hold a formula and were therefore left. */
  readonly left: readonly { tab: TabKey; row: number; column: string }[];
  /** Everything collected so far. */
  set(about: Pick<ChangeSet, 'number' | 'what' | 'by' | 'at'>): ChangeSet;
};

/** `before` is what the cell held before somebody typed what stands there now. */
export type How = { isLasting?: boolean; isCheckbox?: boolean; typedOver?: Content };

/** An empty collection of changes to a workbook. */
export function collect(source: Source): Changes {
  const cells = new Map<string, CellChange>();
  const notes: NoteChange[] = [];
  const left: { tab: TabKey; row: number; column: string }[] = [];
  const added: Pick<ChangeSet, 'tabs' | 'columns' | 'generated' | 'records'> = {
    tabs: [],
    columns: [],
    generated: [],
    records: [],
  };
  const rowsAdded: Partial<Record<TabKey, number>> = {};
  const put = (change: CellChange): void => {
    cells.set(`${change.tab} ${change.row} ${change.column}`, change);
  };
  const addTab = (tab: TabKey): void => {
    const { name } = tabs[tab];
    if (!source.hasTab(tab) && !added.tabs.includes(name)) added.tabs.push(name);
  };

  return {
    left,
    addTab,
    setCell(tab, row, column, value, how = {}) {
      const stands = source.contentOf(tab, row, column);
      const before = how.typedOver ?? stands;
      const after = contentFor(tab, column, value);
      if (!source.columnsOf(tab).includes(column) || sameContent(before, after)) return;
      if (isFormula(stands) && how.typedOver === undefined) {
        left.push({ tab, row, column });
        return;
      }
      put({
        ...UNMARKED,
        tab,
        row,
        column,
        before,
        after,
        id: source.idOf(tab, row),
        isTyped: how.typedOver !== undefined,
        isLasting: how.isLasting ?? false,
        isCheckbox: how.isCheckbox ?? false,
        formats: typeof after === 'number' ? source.formatsOf(tab, row, column) : null,
      });
    },
    addRow(tab, values, how = {}) {
      addTab(tab);
      const nth = rowsAdded[tab] ?? 0;
      rowsAdded[tab] = nth + 1;
      const row = source.freeRow(tab) + nth;
      const id = idFor(source, tab, values);
      const given: Record<string, unknown> = { ...values };
      const idColumn = tabs[tab].id;
      if (idColumn !== null) given[idColumn] = id;
      for (const column of trimmed(source.columnsOf(tab), given, tab)) {
        const formula = source.formulaOf(tab, column, row);
        const after = formula ? { formula } : contentFor(tab, column, given[column]);
        const isCheckbox = column === 'current' && typeof given[column] === 'boolean';
        const isLasting = how.isLasting ?? false;
        const change = { ...UNMARKED, tab, id, row, column, before: '' as Content, after };
        put({ ...change, isNewRow: true, isCheckbox, isLasting });
      }
      return id;
    },
    setFormula(tab, row, column) {
      const formula = source.formulaOf(tab, column, row);
      const before = source.contentOf(tab, row, column);
      if (formula === '' || sameContent(before, { formula })) return;
      const id = source.idOf(tab, row);
      put({ ...UNMARKED, tab, id, row, column, before, after: { formula }, isLasting: true });
    },
    setNote(tab, row, column, note) {
      const before = source.noteOf(tab, row, column);
      if (before === note) return;
      notes.push({ tab, id: source.idOf(tab, row), row, column, before, after: note });
    },
    addColumn(tab, column) {
      const { header } = (tabs[tab].columns as Record<string, Column<unknown>>)[column] ?? {
        header: column,
      };
      added.columns.push({ tab, column, header });
    },
    generated(name, before, after) {
      added.generated = added.generated.filter((other) => other.name !== name);
      added.generated.push({ name, before, after });
    },
    setData(key, value) {
      const before = source.recordOf(key) ?? null;
      added.records = added.records.filter((other) => other.key !== key);
      if (JSON.stringify(before) === JSON.stringify(value)) return;
      added.records.push({ key, before, after: value });
    },
    set: (about) => ({ ...about, cells: [...cells.values()], notes, ...added }),
  };
}

const UNMARKED = {
  isNewRow: false,
  isTyped: false,
  isLasting: false,
  isCheckbox: false,
  formats: null,
};

/** A value as the cell of its column holds it; '' empties the cell. */
function contentFor(tab: TabKey, column: string, value: unknown): Content {
  const declared = (tabs[tab].columns as Record<string, Column<unknown>>)[column];
  if (declared === undefined || value === undefined || value === null) return '';
  const written = declared.write(value) ?? '';
  // Sheets keeps one kind of line end.
  return typeof written === 'string' ? written.replace(/\r\n?/g, '\n') : written;
}

/** The ID of a new row: its own where the tab gives none, such as a cycle's name. */
function idFor<K extends TabKey>(source: Source, tab: K, values: Values<K>): string {
  const { id } = tabs[tab];
  if (id === null) return '';
  const given: Record<string, unknown> = { ...values };
  const named = given[id];
  if (typeof named === 'string' && named !== '') return named;
  return source.newId(tab, typeof given['objective'] === 'string' ? given['objective'] : '');
}

/** The columns of a new row from the first to the last with something in it, blanks between them included. */
function trimmed(
  columns: readonly string[],
  given: Record<string, unknown>,
  tab: TabKey,
): readonly string[] {
  const isFilled = (column: string): boolean => {
    const declared = (tabs[tab].columns as Record<string, Column<unknown>>)[column];
    return declared?.formula === true || contentFor(tab, column, given[column]) !== '';
  };
  const filled = columns.map(isFilled);
  return columns.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1);
}
