import type { Ending } from '../../tabs/decisions.ts';

/** The causes of a low score that people choose from. */
export const CAUSES = [
  'Ambition too high',
  'Wrong key result',
  'Dependency',
  'Capacity',
  'Priority shift',
  'External',
  'Too many OKRs',
  'No owner or rhythm',
  'Other',
] as const;
export type Cause = (typeof CAUSES)[number];

/** The endings with which an objective goes on in the next cycle. */
const GOING_ON = ['Keep', 'Modify', 'Defer'] as const satisfies readonly Ending[];
type GoingOn = (typeof GOING_ON)[number];

/** True for an ending with which an objective goes on in the next cycle. */
export const goesOn = (ending: string): ending is GoingOn =>
  GOING_ON.some((each) => each === ending);

/** How a row stood when its cycle was closed: what must not change silently any more. */
export type ClosedRow = {
  id: string;
  /** Wording, owner, start, target, unit and score, as the row held them. */
  said: [string, string, number | null, number | null, string, number | null];
};

/** A score that was corrected after the close. */
export type Correction = { id: string; was: number | null; now: number | null; on: string };

/** What `OKR data` keeps of a closed cycle, under the key `closed <cycle>`. */
export type Closing = {
  cycle: string;
  /** The day on which it was closed; '' while its close is prepared. */
  on: string;
  by: string;
  rows: ClosedRow[];
  endings: Record<string, Ending>;
  /** Scores that people set themselves, by ID, and the causes they chose. */
  given: Record<string, number>;
  causes: Record<string, Cause>;
  corrections: Correction[];
  /** Key results with check-ins that came in after the close, and the day of the newest. */
  late: { id: string; on: string }[];
  /** The cycle into which objectives were carried over; '' for none. */
  next: string;
  /** How many check-ins were moved to the archive of the cycle; absent where an older version closed it. */
  archived?: number;
};

/**
 * One objective that was carried over at a close. `OKR data` keeps all of them under the key `carried`, oldest first;
 * the new rows are drafts of the cycle `into`.
 */
export type CarriedOver = {
  /** The objective that was closed, of the cycle `cycle`. */
  from: string;
  cycle: string;
  /** The draft that goes on, in the cycle `into`. */
  to: string;
  into: string;
  choice: GoingOn;
  /** Key results that came along: the old ID and the new one. */
  keyResults: [from: string, to: string][];
};
