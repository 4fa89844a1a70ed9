import type { ChartSpec } from '../charts/_chart.ts';
import type { Layout } from '../layouts/_layout.ts';

/** What is known of the tab that is written. */
export type Ground = {
  /** The layout that stands there; null when nothing stands there or nobody knows what. */
  before: Layout | null;
  isNew: boolean;
  /** The charts that were drawn there, wherever rows were moved since. */
  charts: readonly ChartSpec[];
  /** How many rows the tab holds now. */
  rows: number;
};

/** True for plain data that is the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
