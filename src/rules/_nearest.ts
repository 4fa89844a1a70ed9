import { idKey } from '../domain/ids.ts';
import { lettersApart } from '../domain/spelling.ts';

/** The farthest a slip of the finger gets: one letter too many and one wrong. */
const FARTHEST = 2;

/**
 * The ID that somebody most likely meant: the only one of the known that is nearest, by at most two letters
 * typed wrong, too many or too few. Null when two are equally near, or none is.
 */
export function nearestId(id: string, known: readonly string[]): string | null {
  const wanted = idKey(id);
  let best = FARTHEST + 1;
  let found: string | null = null;
  for (const each of new Set(known)) {
    const key = idKey(each);
    // With every letter wrong nothing is left to know it by.
    const limit = Math.min(FARTHEST, Math.max(wanted.length, key.length) - 1, best);
    const distance = key === '' ? limit + 1 : lettersApart(wanted, key, limit);
    if (distance > limit) continue;
    found = distance === best ? null : each;
    best = distance;
  }
  return found;
}
