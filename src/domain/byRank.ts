/** Compares rows by the rank that people gave them, and else by their place in the tab; for Array.sort. */
export const byRank = (
  a: { rank: number | null; row: number },
  b: { rank: number | null; row: number },
): number => (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED) || a.row - b.row;

/** Behind all that have a rank. */
const UNRANKED = Number.MAX_SAFE_INTEGER;
