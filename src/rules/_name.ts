/** What the short forms in the IDs of rules stand for. */
const WORDS: Record<string, string> = { kr: 'key result', kpi: 'KPI' };

/** A rule's ID as words of a sentence: 'kr-never-checked-in' is 'key result never checked in'. */
export const nameOfRule = (id: string): string =>
  id
    .split('-')
    .map((word) => WORDS[word] ?? word)
    .join(' ');
