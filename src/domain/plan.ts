import type { CellValue, Trouble } from '../tabs/_columns.ts';
import type { Closing } from './close/record.ts';
import type { Drift } from './drift.ts';
import type { AcceptedFinding } from '../tabs/acceptedFindings.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { Commitment } from '../tabs/commitments.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Decision } from '../tabs/decisions.ts';
import type { DecisionRule } from '../tabs/decisionRules.ts';
import type { HealthMetric } from '../tabs/healthMetrics.ts';
import type { Initiative } from '../tabs/initiatives.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { LeftOut } from '../tabs/notThisCycle.ts';
import type { Objective } from '../tabs/objectives.ts';
import type { Setting } from '../tabs/settings.ts';
import type { tabs } from '../tabs/_all.ts';

export type TabKey = keyof typeof tabs;

/** The rows of every tab as they stand in the workbook, nothing left out. */
export type Rows = {
  acceptedFindings: AcceptedFinding[];
  checkIns: CheckIn[];
  commitments: Commitment[];
  cycles: Cycle[];
  decisionRules: DecisionRule[];
  decisions: Decision[];
  healthMetrics: HealthMetric[];
  initiatives: Initiative[];
  keyResults: KeyResult[];
  notThisCycle: LeftOut[];
  objectives: Objective[];
  settings: Setting[];
};

/** A cell that does not hold what its column is for. */
export type BadCell = {
  tab: TabKey;
  row: number;
  /** The key of its column in the tab's declaration. */
  column: string;
  found: CellValue;
  trouble: Trouble;
  expected: string;
  /** What people see in it, where that is no text that they typed themselves. */
  shown?: string;
};

/** A declared cell with a formula, or what somebody typed over the formula of a calculated one. */
export type MadeCell = {
  tab: TabKey;
  row: number;
  /** The key of its column in the tab's declaration. */
  column: string;
  /** As Sheets gives it, with `=` in front; '' for a calculated cell without one. */
  formula: string;
  shown: CellValue;
  /** Whether somebody left a note on the cell, as far as notes were read. */
  hasNote: boolean;
};

/** Where the columns of a tab stand: 1-based column numbers by column key; a missing column is absent. */
export type Places = { name: string; headerRow: number; columns: Record<string, number> };

/** One line of the launch record: what a key result (or objective) said when it was first published. */
export type Launch = {
  id: string;
  /** The day of publishing, YYYY-MM-DD. */
  on: string;
  by: string;
  wording: string;
  start: number | null;
  target: number | null;
  owner: string;
  /** What people stood behind that day; absent where nobody was asked, as for a status typed into the grid. */
  confirmed?: Confirmations;
};

/** Who gave their word that the owner, the rhythm and the data source hold, and when ('YYYY-MM-DD HH:MM'). */
export type Confirmations = Partial<
  Record<'owner' | 'rhythm' | 'source', { value: string; by: string; at: string }>
>;

/** The whole workbook as read: what figures, rules and jobs work on. */
export type Plan = {
  rows: Rows;
  badCells: BadCell[];
  places: Partial<Record<TabKey, Places>>;
  launches: Launch[];
  /** What is kept of cycles that were closed; absent where nobody asked. */
  closings?: Closing[];
  /** What each of them was last checked with, in their order; null where that is not known. */
  rulesAtClose?: unknown[];
  /** Check-ins of a closed cycle, from the tab that they were moved to; where somebody looks back at it. */
  archived?: CheckIn[];
  /** The names of all tabs of the workbook, in tab order, the user's own included. */
  tabNames: string[];
  /** Where tabs differ from their declarations, as far as the reading shows it; merged cells only where asked for. */
  drift?: Drift[];
  /** Formulas, and what stands where one belongs; of the tabs whose formulas were read. */
  made?: MadeCell[];
  /** Blank rows between rows with content, by tab. */
  blankRows?: Partial<Record<TabKey, number[]>>;
  /** The file's locale, such as 'de_DE'; absent where nobody asked. */
  locale?: string;
};
