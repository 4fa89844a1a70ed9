import type { CheckIn } from '../tabs/checkIns.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { bareWords } from './bareWords.ts';
import { byText } from './byText.ts';
import { reviewsBetween } from './cadence.ts';
import { idKey } from './ids.ts';
import { dayOf, type Log } from './log.ts';
import type { Judged } from './standing.ts';

/** Something that stands in the way of a key result, as its newest check-in has it. */
export type OpenBlocker = {
  /** The ID of the key result. */
  keyResult: string;
  blocker: string;
  type: CheckIn['blockerType'];
  /** Who removes it, '' where nobody is named. */
  owner: string;
  /** The day on which somebody acts on it, '' for none. */
  due: string;
  isOverdue: boolean;
  /** The day on which it was first named. */
  since: string;
  /** How many reviews it has stood through, today's included. */
  reviews: number;
  /** It has outlived two reviews: what the team cannot move goes to somebody who can. */
  isEscalated: boolean;
};

/** Reviews after which a blocker goes upwards (OpenOKR: escalated after two). */
export const BLOCKER_REVIEWS = 2;

/** The open blockers of key results that are not done, those that stood longest first. */
export function blockersIn(cycle: Cycle, log: Log, keyResults: readonly Judged[]): OpenBlocker[] {
  return keyResults
    .flatMap(({ keyResult, off }) => {
      const lines = log.byId.get(idKey(keyResult.id)) ?? [];
      const open = openBlocker(lines.map(({ checkIn }) => checkIn));
      if (!open) return [];
      const { checkIn, since } = open;
      const reviews = reviewsBetween(cycle, since, log.on, off);
      return [
        {
          keyResult: keyResult.id,
          blocker: checkIn.blocker.trim(),
          type: checkIn.blockerType,
          owner: checkIn.blockerOwner,
          due: checkIn.blockerDue,
          isOverdue: checkIn.blockerDue !== '' && checkIn.blockerDue < log.on,
          since,
          reviews,
          isEscalated: reviews > BLOCKER_REVIEWS,
        },
      ];
    })
    .sort((a, b) => b.reviews - a.reviews || byText(a.since, b.since));
}

/**
 * The check-in that names what stands in the way now, and since when without a break; null for nothing. It ends
 * with a later check-in that names none or another; a number typed into the grid says nothing about it.
 */
export function openBlocker(
  checkIns: readonly CheckIn[],
): { checkIn: CheckIn; since: string } | null {
  const spoken = checkIns.filter((each) => each.source !== 'Sheet' || each.blocker.trim() !== '');
  const checkIn = spoken[spoken.length - 1];
  if (!checkIn || !isBlocker(checkIn.blocker)) return null;
  const words = bareWords(checkIn.blocker);
  const at = spoken.map(({ blocker }) => bareWords(blocker) === words).lastIndexOf(false);
  const first = spoken[at + 1];
  return first ? { checkIn, since: dayOf(first) } : null;
}

/** True unless it is blank or says that nothing stands in the way. */
export const isBlocker = (text: string): boolean => !NOTHING.test(text.trim());

const NOTHING = /^(?:no|none|nothing|nil|n\/?a|[-–—.]+)?\.?$/i;
