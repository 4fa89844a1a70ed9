import { isBlocker } from '../domain/blockers.ts';
import { upToNewest } from './_newest.ts';
import type { Context, Subjects } from './_rule.ts';

/**
 * The check-ins on a key result, oldest first, where the given one is the newest and names something that stands
 * in the way; else null: what an older one names has been answered since.
 */
export function blockedUpTo(
  checkIn: Subjects['checkIn'],
  context: Pick<Context, 'checkInsOf' | 'figuresOf' | 'named'>,
): readonly Subjects['checkIn'][] | null {
  return isBlocker(checkIn.blocker) ? upToNewest(checkIn, context) : null;
}
