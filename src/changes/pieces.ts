/** A cell holds 50,000 characters; the rest is room for what a file format adds. */
const PIECE_LENGTH = 44_990;

/**
 * A value as texts that each fit into a cell and that no spreadsheet takes for a formula, a number or a date.
 * Characters that files or cells may not keep are written as escapes.
 */
export function piecesOf(value: unknown): string[] {
  const json = JSON.stringify(value).replace(FRAGILE, escaped);
  const count = Math.max(1, Math.ceil(json.length / PIECE_LENGTH));
  return Array.from(
    { length: count },
    (_, at) => `|${json.slice(at * PIECE_LENGTH, (at + 1) * PIECE_LENGTH)}|`,
  );
}

/** The value in the pieces, or null when they are not whole. Never throws: people can edit any cell. */
export function valueOf(pieces: readonly unknown[]): unknown {
  const texts = pieces.filter((piece) => piece !== '').map(String);
  if (texts.length === 0 || !texts.every((text) => /^\|[^]*\|$/.test(text))) return null;
  try {
    return JSON.parse(texts.map((text) => text.slice(1, -1)).join(''));
  } catch {
    return null;
  }
}

// Halves of surrogate pairs would be cut apart; the others are no characters in XML or end a line.
const FRAGILE = /[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufff0-\uffff]/g;
const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
