import { idKey } from '../domain/ids.ts';

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
    const distance = key === '' ? limit + 1 : distanceWithin(wanted, key, limit);
    if (distance > limit) continue;
    found = distance === best ? null : each;
    best = distance;
  }
  return found;
}

/** How many letters have to be typed, deleted or exchanged to get from one text to the other; limit + 1 when more than `limit`. */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return Math.min(limit + 1, row[b.length] as number);
}
