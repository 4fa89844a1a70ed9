import type { Decision } from '../tabs/decisions.ts';
import { bareWords } from './bareWords.ts';
import { isoWeek } from './days.ts';
import { decisionDay } from './decisions.ts';

/** So many reviews with one and the same decision, or with none, and the owner of the set takes it. */
export const REVIEWS_MAX = 3;

/**
 * In how many weeks, up to the last of these decisions (oldest first, of one thing), the same was decided without
 * another in between; 0 for no decisions.
 */
export function weeksRunning(decisions: readonly Decision[]): number {
  const last = decisions[decisions.length - 1];
  if (!last) return 0;
  const at = decisions.map((each) => isSame(each, last)).lastIndexOf(false);
  return new Set(decisions.slice(at + 1).map((each) => isoWeek(decisionDay(each)))).size;
}

/** The same choice; what is begun, changed or stopped has to be the same thing too. */
const isSame = (a: Decision, b: Decision): boolean =>
  a.choice === b.choice && (isWaiting(b) || bareWords(a.decision) === bareWords(b.decision));

const isWaiting = ({ choice }: Decision): boolean =>
  choice === 'Continue' || choice === 'No action' || choice === 'Keep';
