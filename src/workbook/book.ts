import type { TabKey } from '../changes/content.ts';
import type { Plan } from '../domain/plan.ts';
import type { Sheet, Spreadsheet } from '../google.ts';
import type { OkrData } from './okrData.ts';
import type { Table } from './table.ts';
import type { Zone } from './zone.ts';

/** What an operation has to read. Each item of a list costs one call. */
export type Wants = {
  /** Tabs whose values are read; one that is missing is read as empty unless it is in `needs`. */
  tabs: readonly TabKey[];
  /** Tabs, with the columns in them, without which the operation refuses to start. */
  needs?: Partial<Record<TabKey, readonly string[]>>;
  /** Tabs whose formulas are read as well: where rows are completed or cells may hold a person's formula. */
  formulas?: readonly TabKey[];
  /** Tabs whose number formats are read as well: where percent is typed as percent. */
  formats?: readonly TabKey[];
  notes?: readonly TabKey[];
  merges?: readonly TabKey[];
  /**
   * The first day (YYYY-MM-DD) from which check-ins are needed. Without it: everything since a month before the
   * first open cycle began.
   */
  logSince?: string;
  /** Reads tabs with doubled or missing columns too, as far as they can be made out: for mending them. */
  lenient?: boolean;
  /** The file's locale as well. */
  locale?: boolean;
};

/** The workbook as read for one operation: everything that thinking needs, so that nothing is read twice. */
export type Book = {
  spreadsheet: Spreadsheet;
  /** All tabs in tab order, the user's own included. */
  sheets: Sheet[];
  sheet: (name: string) => Sheet | null;
  zone: Zone;
  /** Such as 'de_DE'; '' when neither asked for nor kept. */
  locale: string;
  /** 'YYYY-MM-DD' and 'YYYY-MM-DD HH:MM' in the spreadsheet's zone. */
  today: string;
  now: string;
  plan: Plan;
  tables: Partial<Record<TabKey, Table>>;
  data: OkrData;
  /** True where what was typed into the grid could not be taken over: this person may not write all of it. */
  leavesTyped: boolean;
  /** Sentences for the user: what was found renamed, rolled back, out of order. */
  notices: string[];
};
