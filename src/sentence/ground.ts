import type { Mark, WordClass } from '../words/words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The tokens of a sentence and the lexicon of its language. Every question takes a token's place. */
export type Ground = { tokens: readonly Token[]; lexicon: Lexicon };

/** The token in lower case, a sign in its one spelling; '' beyond the ends. */
export function wordAt({ tokens }: Ground, at: number): string {
  const token = tokens[at];
  return token ? token.lower : '';
}

/** Whether the token belongs to one of some word classes. */
export function isWord(ground: Ground, at: number, ...classes: WordClass[]): boolean {
  const token = ground.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  const known = ground.lexicon.classesOf(token.lower);
  for (const of of classes) if (known.has(of)) return true;
  return false;
}

/** Whether a word is one of some, which spaces part. */
export const isOneOf = (word: string, list: string): boolean => ` ${list} `.includes(` ${word} `);

/** Whether a test holds for one of the words, told with its place. */
export const someWord = (
  { tokens }: Pick<Ground, 'tokens'>,
  test: (word: string, at: number) => boolean,
): boolean => tokens.some(({ lower }, at) => test(lower, at));

/** Whether one of the tokens from a place on belongs to a word class. */
export function hasWord(ground: Ground, of: WordClass, from = 0): boolean {
  return ground.tokens.some((_, at) => at >= from && isWord(ground, at, of));
}

export function isKind({ tokens }: Ground, at: number, kind: Token['kind']): boolean {
  const token = tokens[at];
  return token !== undefined && token.kind === kind;
}

/** Whether the token follows the one before it without a space. */
export function isGlued({ tokens }: Ground, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !token.space;
}

/** A hyphen or dash that joins what stands before it. */
export const isJoint = (ground: Ground, at: number): boolean =>
  wordAt(ground, at) === '-' && isGlued(ground, at);

/** A word that opens or links phrases instead of naming something. */
export const isLoose = (ground: Ground, at: number): boolean =>
  isWord(ground, at, 'preposition', 'conjunction', 'auxiliary');

/** A word that can be part of a name: no sign, number, preposition, conjunction or auxiliary. */
export const isNoun = (ground: Ground, at: number): boolean =>
  isKind(ground, at, 'word') && !isLoose(ground, at);

/** Whether a phrase that begins with this token carries a mark. */
export function mayMark(ground: Ground, at: number, mark: Mark): boolean {
  return ground.lexicon.phrases(wordAt(ground, at)).some((phrase) => phrase.marks.includes(mark));
}

/** The unit that a token names. */
export const unitAt = (ground: Ground, at: number): string | undefined =>
  ground.lexicon.unit(wordAt(ground, at));
