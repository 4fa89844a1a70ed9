import { isDate } from './days.ts';

/** What can be looked back at. */
const LOOK_BACKS = ['Overview', 'Review'] as const;
export type LookBack = (typeof LOOK_BACKS)[number];

/** The tab that shows how something stood on a day. */
export const lookBackName = (what: LookBack, on: string): string => `${what} as of ${on}`;

/** True for the name of such a tab. */
export const isLookBack = (name: string): boolean =>
  LOOK_BACKS.some((what) => name.startsWith(lookBackName(what, '')) && isDate(name.slice(-10)));
