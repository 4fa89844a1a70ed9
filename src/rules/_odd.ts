import type { Column, Said } from './_confidences.ts';
import type { Context, Subjects } from './_rule.ts';

/** A confidence that fits no scale, or not the one of its column. */
export type Odd = {
  said: Said;
  column: Column;
  /** The number that it stands for on the scale of the others; null where nobody can know, and among words. */
  meant: number | null;
};

/**
 * What a key result's confidence says, or with a blank cell its newest check-in, where that is odd; false where it
 * is not, 'skip' where nothing is said.
 */
export function oddIn(
  keyResult: Subjects['keyResult'],
  { checkInsOf, confidences }: Pick<Context, 'checkInsOf' | 'confidences'>,
): Odd | false | 'skip' {
  const all = confidences();
  const cell = all.keyResults.said.get(keyResult.row);
  const said = cell ?? lastSaid(checkInsOf(keyResult.id), all.checkIns);
  if (!said) return 'skip';
  const column = cell ? all.keyResults : all.checkIns;
  const isOther = column.scale !== null && said.scale !== 'any' && said.scale !== column.scale;
  if (said.scale !== 'none' && !isOther) return false;
  const { outOfTen } = said;
  if (outOfTen === null || column.scale === 'words') return { said, column, meant: null };
  return { said, column, meant: column.scale === 'one' ? outOfTen / 10 : outOfTen };
}

function lastSaid(checkIns: readonly { row: number }[], column: Column): Said | undefined {
  for (let at = checkIns.length - 1; at >= 0; at--) {
    const said = column.said.get(checkIns[at]?.row ?? 0);
    if (said) return said;
  }
  return undefined;
}
