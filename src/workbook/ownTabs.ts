import { isLookBack } from '../domain/lookBackTabs.ts';
import { tabs } from '../tabs/_all.ts';
import { DATA_TAB } from './okrData.ts';

/** The names of a person's own tabs: all that the add-on neither reads nor writes. */
export const ownTabs = (names: readonly string[]): string[] =>
  names.filter((name) => !OURS.has(name) && !GENERATED.test(name) && !isLookBack(name));

const OURS = new Set([...Object.values(tabs).map(({ name }) => name), DATA_TAB]);
const GENERATED = /^(Overview|Findings|Review \d{4}-W\d{2}|Retro .+|Check-ins .+)$/;
