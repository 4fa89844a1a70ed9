import type { TabKey } from '../plan.ts';
import type { Said } from './pieces.ts';

/** What can be asked about. */
export type Figure =
  | 'value' | 'progress' | 'clamped' | 'expected' | 'gap' | 'health' | 'confidence' | 'change'
  | 'required' | 'recent' | 'forecast' | 'reached' | 'band' | 'chance' | 'chance70' | 'late' | 'missing'
  | 'decision' | 'behind' | 'coverage' | 'rhythm' | 'score' | 'standing' | 'said' | 'made' | 'blocker'; // prettier-ignore

/** A cell of an input tab, by the row it stands in and the key of its column. */
export type Cell = { tab: TabKey; row: number; column: string };

/** The working of a figure. */
export type Explained = {
  figure: Figure;
  /** What the figure is called, such as 'Progress'. */
  label: string;
  /** The figure as people see it; null for unknown. */
  value: Said | null;
  /** How it comes about; of an unknown figure why it is unknown, up to the words that name the cells to fill in. */
  working: Said;
  /** The cells that it came from; of an unknown figure those to fill in. */
  cells: Cell[];
  /** The working ends in the words that name cells to fill in, as that of an unknown figure does. */
  isToFill?: true;
  /** Worth a sentence only where it is asked for: it says nothing of its own. */
  isAside?: true;
};

/** Why a figure is unknown, and what to fill in. */
export type Lack = Pick<Explained, 'working' | 'cells' | 'isAside' | 'isToFill'>;

export const unknown = (figure: Figure, label: string, lack: Lack): Explained => ({
  figure,
  label,
  value: null,
  ...lack,
});
