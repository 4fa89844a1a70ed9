/** What people cannot see in a text: soft hyphens, signs without a width, marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Blanks that nobody sees: at an end, beside another one, or of an odd kind. */
const HIDDEN_BLANK = /^\s|\s$|\s(?=\s)|[^\S ]/g;

/** What people see of a text: no invisible characters, one kind of blank and of dash, letters composed. */
export const seen = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What a cell holds and what it would hold, as texts that show how they differ where they look the same: by what they
 * are ('90 (text)' and '90 (number)'), by blanks that nobody sees ('␣'), or by signs that only look alike.
 */
export function toldApart(
  before: string,
  after: string,
  [was, is]: readonly [string, string],
): [string, string] {
  if (before === '' || after === '' || seen(before) !== seen(after)) return [before, after];
  if (before === after) return was === is ? [before, after] : [`${before} (${was})`, `${after} (${is})`];
  const marked = before.replace(HIDDEN_BLANK, '␣').replace(INVISIBLE, '␣');
  return marked === before ? [`${before} (other signs)`, after] : [marked, after];
} // prettier-ignore
