import type { Column } from './_columns.ts';

export type Columns = Record<string, Column<any>>;

/** A tab of the workbook. Set-up, headers, reading, writing and cell validation all follow from this object. */
export type Tab<C extends Columns = any> = {
  name: string;
  columns: C;
  /** The column that identifies a row, null where rows have no ID. */
  id: (keyof C & string) | null;
  /** What an ID begins with: 'CK' for CK12. */
  prefix: string;
  /** The column that makes a row content: a row whose ID and text are blank is no row. */
  text: keyof C & string;
  /** Whether the tab shows in a new workbook or appears when first used. */
  shown: boolean;
  /** Whether rows are only ever added. */
  log: boolean;
};

/** The values of one row, e.g. `RowOf<typeof keyResults>`. Never write a row type by hand. */
export type RowOf<T extends Tab> = {
  [K in keyof T['columns']]: T['columns'][K] extends Column<infer Value> ? Value : never;
};

/** A row as read: its values, where it stands (1-based), and which of its cells are formatted as percent. */
export type Read<T extends Tab> = RowOf<T> & { row: number; percent: readonly string[] };

export const tab = <const C extends Columns>(definition: Tab<C>): Tab<C> => definition;
