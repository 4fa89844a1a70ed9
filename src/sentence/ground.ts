import { Word } from '../words/words.ts';
import { type Entry, type Lexicon, NOTHING } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The tokens of a sentence and the lexicon of its language. Every question takes a token's place. */
export type Ground = { tokens: readonly Token[]; lexicon: Lexicon };

/** The token in lower case, a sign in its one spelling; '' beyond the ends. */
export function wordAt({ tokens }: Ground, at: number): string {
  const token = tokens[at];
  return token ? token.lower : '';
}

/** What the language knows of a token. */
export function entryAt({ tokens }: Ground, at: number): Readonly<Entry> {
  const token = tokens[at];
  return token ? token.entry : NOTHING;
}

/** Whether the token belongs to one of some word classes, bits of `Word`. */
export function isWord({ tokens }: Ground, at: number, classes: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.is & classes) !== 0;
}

/** Whether the token says one of some things of the numbers, bits of `Says`. */
export const says = (ground: Ground, at: number, things: number): boolean =>
  (entryAt(ground, at).says & things) !== 0;

/** Whether a word is one of some, which spaces part. */
export const isOneOf = (word: string, list: string): boolean => ` ${list} `.includes(` ${word} `);

/** Whether a test holds for one of the words, told with its place. */
export const someWord = (
  { tokens }: Pick<Ground, 'tokens'>,
  test: (word: string, at: number) => boolean,
): boolean => tokens.some(({ lower }, at) => test(lower, at));

/** Whether one of the tokens from a place on belongs to one of some word classes. */
export const hasWord = ({ tokens }: Ground, classes: number, from = 0): boolean =>
  tokens.some(({ is }, at) => at >= from && (is & classes) !== 0);

/** Whether one of the tokens says one of some things of the numbers. */
export const speaksOf = ({ tokens }: Ground, things: number): boolean =>
  tokens.some(({ entry }) => (entry.says & things) !== 0);

/** Whether the token follows the one before it without a space. */
export function isGlued({ tokens }: Ground, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !token.space;
}

/** A hyphen or dash that joins what stands before it. */
export const isJoint = (ground: Ground, at: number): boolean =>
  wordAt(ground, at) === '-' && isGlued(ground, at);

/** Words that open or link phrases instead of naming something. */
const LOOSE = Word.preposition | Word.conjunction | Word.auxiliary;

export const isLoose = (ground: Ground, at: number): boolean => isWord(ground, at, LOOSE);

/** A word that can be part of a name: no sign, number, preposition, conjunction or auxiliary. */
export const isNoun = (ground: Ground, at: number): boolean =>
  isWord(ground, at, Word.any) && !isLoose(ground, at);

/** Whether a phrase that begins with this token carries a mark, bits of `Mark`. */
export const mayMark = (ground: Ground, at: number, mark: number): boolean =>
  (entryAt(ground, at).marks & mark) !== 0;

/** The unit that a token names. */
export const unitAt = (ground: Ground, at: number): string | undefined => entryAt(ground, at).unit;

/** Whether a "no single …" before a number bounds it, as in "no single donor gives more than 10 %": nothing parts the two. */
export function isDenied(ground: Ground, number: number): boolean {
  for (let at = number - 1; at > 0; at--) {
    if (wordAt(ground, at) === 'single' && wordAt(ground, at - 1) === 'no') return true;
    if (isOneOf(wordAt(ground, at), ', ; : . and or with but')) return false;
  }
  return false;
}

/** Whether a token begins "a week", "per month" or "/day": how often, behind a number. */
export const isEach = (ground: Ground, at: number): boolean =>
  EACH.test(wordAt(ground, at)) && PERIOD.test(wordAt(ground, at + 1));
const EACH = /^(?:an?|per|each|every|\/)$/;
const PERIOD = /^(?:day|week|month|quarter|year|sprint)$/;
