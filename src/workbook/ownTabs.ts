import { isLookBack } from '../domain/lookBackTabs.ts';
import { archiveName, retroName } from '../domain/retroTabs.ts';
import { reviewNames } from '../domain/reviewTabs.ts';
import { FINDINGS } from '../layouts/findings.ts';
import { OVERVIEW } from '../layouts/overview.ts';
import { tabs } from '../tabs/_all.ts';
import { DATA_TAB } from './okrData.ts';

/** The names of a person's own tabs: all that the add-on neither reads nor writes. */
export const ownTabs = (names: readonly string[]): string[] => {
  const reviews = reviewNames(names);
  return names.filter(
    (name) =>
      !OURS.has(name) && !reviews.includes(name) && !isLookBack(name) && !isOfClosedCycle(name),
  );
};

const OURS = new Set([
  ...Object.values(tabs).map(({ name }) => name),
  ...[OVERVIEW, FINDINGS, DATA_TAB],
]);

const isOfClosedCycle = (name: string): boolean =>
  [retroName(''), archiveName('')].some((start) => name.startsWith(start) && name !== start);
