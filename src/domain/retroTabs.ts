/** The longest name of a cycle with which its tabs can be named: a tab's has at most 100 characters. */
export const CYCLE_NAME_MAX = 80;

/** The tab of a cycle's retrospective. */
export const retroName = (cycle: string): string => `Retro ${cycle}`;

/** The hidden tab to which the check-ins of a closed cycle are moved. */
export const archiveName = (cycle: string): string => `Check-ins ${cycle}`;
