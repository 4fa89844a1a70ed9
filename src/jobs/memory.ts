/** What is remembered for one person across files: nothing that a team could miss. */
export const WHO = 'who';
/** Unsaved input, one property a screen and piece: a property holds at most 9 kB. */
export const DRAFT = 'draft:';
export const PIECE_LENGTH = 2500;

/** Drafts by screen, put together from their pieces. */
export function draftsIn(properties: Record<string, string>): Record<string, string> {
  const drafts: Record<string, string> = {};
  const keys = Object.keys(properties).filter((key) => key.startsWith(DRAFT));
  for (const key of keys.sort(byPiece)) {
    const screen = key.slice(DRAFT.length, key.lastIndexOf('#'));
    drafts[screen] = (drafts[screen] ?? '') + properties[key];
  }
  return drafts;
}

const byPiece = (a: string, b: string): number => pieceOf(a) - pieceOf(b);
const pieceOf = (key: string): number => Number(key.slice(key.lastIndexOf('#') + 1));
