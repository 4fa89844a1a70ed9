import { byRank } from './byRank.ts';
import type { ObjectiveFigures } from './figures.ts';

/** What matters most first: by rank where given, else in the order of the tab. */
export const ranked = (objectives: readonly ObjectiveFigures[]): ObjectiveFigures[] =>
  [...objectives].sort((a, b) => byRank(a.objective, b.objective));
