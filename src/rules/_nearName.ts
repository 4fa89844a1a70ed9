import { nameKey, ownerCellsOf } from './_owner.ts';
import { perRun } from './_perRun.ts';
import type { Plan } from '../domain/plan.ts';

/**
 * The name, as written, that an owner cell's text is likely a slip of: it stands in that one cell alone, and
 * another one in several cells differs by accents or by one letter inside a word. Null for everybody else.
 */
export const nearName = (plan: Plan, owner: string): string | null =>
  nearNames(plan).get(nameKey(owner)) ?? null;

const nearNames = perRun((plan: Plan): Map<string, string> => {
  const cells = ownerCellsOf(plan);
  const known = [...cells].filter(([, count]) => count > 1).map(([key]) => key);
  const byLength = new Map<number, string[]>();
  for (const key of known) {
    const group = byLength.get(plain(key).length);
    if (group) group.push(key);
    else byLength.set(plain(key).length, [key]);
  }
  const near = new Map<string, string>();
  for (const [key, count] of cells) {
    if (count > 1 || key.length < SHORTEST) continue;
    const { length } = plain(key);
    const other = [length, length - 1, length + 1]
      .flatMap((size) => byLength.get(size) ?? [])
      .find((each) => isSlip(plain(key), plain(each)));
    if (other !== undefined) near.set(key, written(plan).get(other) ?? other);
  }
  return near;
});

/** Shorter names differ by a letter too often: Jon and Jan. */
const SHORTEST = 6;

const plain = (key: string): string => key.normalize('NFD').replace(/\p{M}|[.’'-]/gu, '');

/** How a name was written first. */
const written = perRun(({ rows }: Plan) => {
  const spelling = new Map<string, string>();
  for (const tab of [rows.cycles, rows.objectives, rows.keyResults, rows.initiatives])
    for (const { owner } of tab)
      if (!spelling.has(nameKey(owner))) spelling.set(nameKey(owner), owner);
  return spelling;
});

/**
 * Whether one letter too many, too few, another or two exchanged part two names. The ends of words are left out,
 * where Daniel and Daniela, Maria and Mario differ; so are digits, and a vowel for a vowel, as in Karin and Karen.
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const [one = '', other = ''] = [short[at], long[at]];
  // Inside a long word: not its first letter, and not its last.
  const word = wordAround(long, at);
  if (word.length < 5 || at === word.from || at >= word.from + word.length - 1) return false;
  if (short.length < long.length)
    return short.slice(at) === long.slice(at + 1) && /\p{L}/u.test(other);
  const isExchanged = one === long[at + 1] && other === short[at + 1];
  if (isExchanged && short.slice(at + 2) === long.slice(at + 2))
    return at + 2 < word.from + word.length;
  const areLetters = /\p{L}/u.test(one) && /\p{L}/u.test(other);
  const areVowels = VOWEL.test(one) && VOWEL.test(other);
  return areLetters && !areVowels && short.slice(at + 1) === long.slice(at + 1);
}

const VOWEL = /[aeiouy]/;

function wordAround(text: string, at: number): { from: number; length: number } {
  const from = text.lastIndexOf(' ', at) + 1;
  const end = text.indexOf(' ', at);
  return { from, length: (end < 0 ? text.length : end) - from };
}
