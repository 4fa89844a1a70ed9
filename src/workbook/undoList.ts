import type { ChangeSet } from '../changes/changeSet.ts';

/** One operation that can be undone. */
export type UndoEntry = {
  /** The number of its change-set. */
  number: number;
  what: string;
  by: string;
  /** 'YYYY-MM-DD HH:MM'. */
  at: string;
  /** Characters of its journal. */
  size: number;
};

const ENTRIES_MAX = 10;
const CHARACTERS_MAX = 2_000_000;

/** The list with one more operation at its end: the last ten, as far as they fit into 2 MB. */
export function withEntry(list: readonly UndoEntry[], set: ChangeSet, size: number): UndoEntry[] {
  const { number, what, by, at } = set;
  const all = [...list, { number, what, by, at, size }].slice(-ENTRIES_MAX);
  let total = 0;
  // From the newest back; the first that does not fit ends it.
  const fitting = [...all].reverse().filter((entry) => (total += entry.size) <= CHARACTERS_MAX);
  return fitting.reverse();
}
