import type { Rows } from '../domain/plan.ts';
import { sameId } from '../domain/ids.ts';
import { lettersApart } from '../domain/spelling.ts';
import { perRun } from './_perRun.ts';

type Objective = Rows['objectives'][number];

/** How much of the words two objectives may share. */
export const SHARED = 0.8;
const LONGEST = 400;

/** A text without case, marks and outer spaces. */
export const plainWords = (text: string): string =>
  (
    text
      .slice(0, LONGEST)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** Whether two texts say the same but for case and marks; empty ones say nothing. */
export const sameWords = (a: string, b: string): boolean =>
  plainWords(a) !== '' && plainWords(a) === plainWords(b);

type Read = { objective: Objective; words: ReadonlySet<string>; plain: string };

/**
 * For each objective that repeats an earlier one of the list, that earlier one. They are alike when they share
 * at least `SHARED` of their words and differ in nothing but additions and slips of the finger.
 */
export const twinsOf = perRun((objectives: readonly Objective[]): Map<Objective, Objective> => {
  const twins = new Map<Objective, Objective>();
  const byWord = new Map<string, Read[]>();
  for (const objective of objectives) {
    const plain = plainWords(objective.objective);
    const each: Read = { objective, plain, words: new Set(plain.split(' ')) };
    if (plain === '') continue;
    // Sets that share so much share a word among the first few of either, in alphabetical order.
    const first = [...each.words].sort().slice(0, Math.floor((1 - SHARED) * each.words.size) + 2);
    const twin = firstAlike(each, first, byWord);
    if (twin) twins.set(objective, twin);
    for (const word of first) {
      const others = byWord.get(word);
      if (others) others.push(each);
      else byWord.set(word, [each]);
    }
  }
  return twins;
});

/** The first that is alike among those filed under some words; stops there, for a hundred may say the same. */
function firstAlike(
  each: Read,
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly Read[]>,
): Objective | null {
  const seen = new Set<Read>();
  for (const word of words)
    for (const earlier of byWord.get(word) ?? []) {
      if (seen.has(earlier)) continue;
      if (isAlike(each, earlier)) return earlier.objective;
      seen.add(earlier);
    }
  return null;
}

function isAlike(a: Read, b: Read): boolean {
  if (a.plain === b.plain) return !isLinked(a, b);
  const only = (of: Read, other: Read): string[] =>
    [...of.words].filter((word) => !other.words.has(word));
  const [left, right] = [only(a, b), only(b, a)];
  const shared = a.words.size - left.length;
  // "in Spain" and "in Italy" are two objectives; "prices" and "price" are one.
  const isSlip =
    left.length === 1 && right.length === 1 && isSpelledAlike(left[0] ?? '', right[0] ?? '');
  if (!isSlip && left.length > 0 && right.length > 0) return false;
  const enough = isSlip ? shared >= 3 : shared >= SHARED * (shared + left.length + right.length);
  return enough && !isLinked(a, b);
}

const isSpelledAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 3 &&
  !/\d/.test(a + b) &&
  lettersApart(a, b, 2) <= 2 &&
  a[0] === b[0];

/** One supports the other: then it is passed on, which another rule looks at. */
const isLinked = ({ objective: a }: Read, { objective: b }: Read): boolean =>
  sameId(a.supports, b.id) || sameId(b.supports, a.id);
