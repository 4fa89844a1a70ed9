/** What is remembered for one person across files: nothing that a team could miss. */
export const WHO = 'who';
/** Characters in one property: it holds 8 kB for sure, and a character takes up to three bytes. */
export const PIECE_LENGTH = 2500;

/** The beginning of the keys under which a person's unsaved input in a file is kept: what they have follows them. */
export const draftsOf = (file: string): string => `draft:${file}:`;

/** Drafts of a file by screen, put together from their pieces. */
export function draftsIn(properties: Record<string, string>, file: string): Record<string, string> {
  const drafts: Record<string, string> = {};
  const own = draftsOf(file);
  const keys = Object.keys(properties).filter((key) => key.startsWith(own));
  for (const key of keys.sort(byPiece)) {
    const screen = key.slice(own.length, key.lastIndexOf('#'));
    drafts[screen] = (drafts[screen] ?? '') + properties[key];
  }
  return drafts;
}

const byPiece = (a: string, b: string): number => pieceOf(a) - pieceOf(b);
const pieceOf = (key: string): number => Number(key.slice(key.lastIndexOf('#') + 1));
