import type { TabKey } from './plan.ts';

/** How a tab can differ from its declaration. */
export type DriftKind = 'header-missing' | 'header-renamed' | 'header-duplicate' | 'merged';

/** A place where a tab is not, or not any more, what it is declared to be. */
export type Drift = {
  kind: DriftKind;
  tab: TabKey;
  /** The key of the declared column; null for merged cells that touch none. */
  column: string | null;
  /** A1 without the tab: a header, the later of two, merged cells; '' for a column that is nowhere. */
  cell: string;
  /** What stands there: another header, the same one again, what merged cells show. */
  found: string;
  /** The declared header; of a header that stands there twice, the cell of the one that is used; '' for merged cells. */
  expected: string;
  /** Of a header that stands there twice: the one that is used carries the mark that set-up left on it. */
  isMarked?: boolean;
};
