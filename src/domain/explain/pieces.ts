import type { Health } from '../figures.ts';

/** What a sentence is made of: words, and numbers that are printed elsewhere, in one way everywhere. */
export type Piece =
  | string
  /** As it stands, without a unit. */
  | { number: number }
  /** To three digits, with its unit. */
  | { about: number; unit: string }
  | { quantity: number; unit: string }
  /** A share 0..1 in percent: whole, or as part of a working to two decimals. */
  | { percent: number }
  | { share: number }
  | { score: number }
  | { day: string }
  | { health: Health };

/** Words and numbers in their order. */
export type Said = readonly Piece[];

/** A sentence as a template: numbers stand as they are, everything else is printed as what it is. */
export const say = (
  words: TemplateStringsArray,
  ...values: readonly (Piece | Said | number)[]
): Said =>
  words.flatMap((word, at): Said => {
    const value = values[at];
    const told = word === '' ? [] : [word];
    if (value === undefined || value === '') return told;
    if (typeof value === 'number') return [...told, { number: value }];
    return isSaid(value) ? [...told, ...value] : [...told, value];
  });

const isSaid = (value: Piece | Said): value is Said => Array.isArray(value);

/** 'a, b and c'; the last word before the last part may be another one. */
export const joined = (parts: readonly Said[], last = ' and '): Said =>
  parts.flatMap((part, at) => [
    ...(at === 0 ? [] : [at === parts.length - 1 ? last : ', ']),
    ...part,
  ]);

/** 'a + b + c'. */
export const summed = (parts: readonly Said[]): Said =>
  parts.flatMap((part, at) => (at === 0 ? part : [' + ', ...part]));

/** '1 day', '3 days'. */
export const counted = (count: number, noun: string): Said =>
  say`${count} ${`${noun}${count === 1 ? '' : 's'}`}`;

/**
 * A difference of shares in points beside the limit that it is compared with: with as many decimals as it takes for
 * the printed numbers to compare alike.
 */
export function besideLimit(share: number, limit: number): number {
  const exact = share * 100;
  const edge = limit * 100;
  for (let decimals = 0; decimals < 7; decimals++) {
    const rounded = Number(exact.toFixed(decimals));
    if (Math.sign(rounded - edge) === Math.sign(Number((exact - edge).toFixed(7)))) return rounded;
  }
  return Number(exact.toFixed(7));
}
