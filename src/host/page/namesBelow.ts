/** More are weeks or days, of which every other one will do. */
const ALL = 16;
/** Pixels beside the columns, what a letter takes at 12 px, and what parts two names. */
const BESIDE = 72;
const LETTER = 6.8;
const GAP = 6;

/**
 * How the names below the columns of a chart stand, which is as many pixels wide: all of them, and aslant where they
 * would run into each other, as Sheets has them.
 */
export function namesBelow(
  names: readonly string[],
  width: number,
): { interval?: 0; rotate?: number } {
  if (names.length > ALL) return {};
  const room = (width - BESIDE) / Math.max(1, names.length);
  const widest = Math.max(0, ...names.map(({ length }) => length)) * LETTER;
  return widest + GAP > room ? { interval: 0, rotate: 30 } : { interval: 0 };
}
