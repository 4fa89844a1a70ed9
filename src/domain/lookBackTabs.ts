/** What can be looked back at. */
export const LOOK_BACKS = ['Overview', 'Review'] as const;
export type LookBack = (typeof LOOK_BACKS)[number];

/** The tab that shows how something stood on a day. */
export const lookBackName = (what: LookBack, on: string): string => `${what} as of ${on}`;
