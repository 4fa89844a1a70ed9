import { upToNewest } from './_newest.ts';
import type { Context, Subjects } from './_rule.ts';

/** What people write to say that nothing stands in the way. */
const NOTHING = /^(?:no|none|nothing|nil|n\/?a|[-–—.]+)\.?$/i;

/**
 * The check-ins on a key result, oldest first, where the given one is the newest and names something that stands
 * in the way; else null: what an older one names has been answered since.
 */
export function blockedUpTo(
  checkIn: Subjects['checkIn'],
  context: Pick<Context, 'checkInsOf' | 'figuresOf' | 'named'>,
): readonly Subjects['checkIn'][] | null {
  const blocker = checkIn.blocker.trim();
  return blocker === '' || NOTHING.test(blocker) ? null : upToNewest(checkIn, context);
}
