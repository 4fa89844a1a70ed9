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

/** An objective's words, those first that fewest others have. */
type Read = { objective: Objective; words: ReadonlySet<string>; plain: string };

/**
 * For each objective that repeats an earlier one of the list, that earlier one. They are alike when they share
 * at least `SHARED` of their words and differ in nothing but additions and slips of the finger.
 */
export const twinsOf = perRun((objectives: readonly Objective[]): Map<Objective, Objective> => {
  const twins = new Map<Objective, Objective>();
  const byWord = new Map<string, Read[]>();
  for (const each of readAll(objectives)) {
    // Sets that share so much share a word among the first few of either, in any one order.
    const first = [...each.words].slice(0, Math.floor((1 - SHARED) * each.words.size) + 2);
    const twin = firstAlike(each, first, byWord);
    if (twin) twins.set(each.objective, twin);
    for (const word of first) {
      const others = byWord.get(word);
      if (others) others.push(each);
      else byWord.set(word, [each]);
    }
  }
  return twins;
});

/** Rare words lead to few others, and show soonest that two are not alike. */
function readAll(objectives: readonly Objective[]): Read[] {
  const all = objectives
    .map((objective) => ({ objective, plain: plainWords(objective.objective) }))
    .filter(({ plain }) => plain !== '')
    .map(({ objective, plain }) => ({ objective, plain, words: [...new Set(plain.split(' '))] }));
  const uses = new Map<string, number>();
  for (const { words } of all) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const rarer = (a: string, b: string): number =>
    (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
  return all.map((each) => ({ ...each, words: new Set(each.words.sort(rarer)) }));
}

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
  const [less, more] = a.words.size <= b.words.size ? [a, b] : [b, a];
  const [own, another] = firstOnlyIn(less, more);
  if (another !== undefined) return false;
  const isEnough =
    own === undefined
      ? less.words.size >= SHARED * more.words.size
      : isSlip(own, firstOnlyIn(more, less)) && less.words.size > 3;
  return isEnough && !isLinked(a, b);
}

/** The first two words that only one of them has: two are as good as any more. */
function firstOnlyIn({ words }: Read, other: Read): string[] {
  const only: string[] = [];
  for (const word of words) if (!other.words.has(word) && only.push(word) === 2) break;
  return only;
}

/** "In Spain" and "in Italy" are two objectives; "prices" and "price" are one. */
const isSlip = (own: string, [other = '', another]: readonly string[]): boolean =>
  another === undefined && isSpelledAlike(own, other);

const isSpelledAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 3 &&
  !/\d/.test(a + b) &&
  lettersApart(a, b, 2) <= 2 &&
  a[0] === b[0];

/** One supports the other: then it is passed on, which another rule looks at. */
const isLinked = ({ objective: a }: Read, { objective: b }: Read): boolean =>
  sameId(a.supports, b.id) || sameId(b.supports, a.id);
