import type { Context, Subjects } from './_rule.ts';

type CheckIn = Subjects['checkIn'];

/** The check-ins up to a row of the log on the same key result, oldest first, where that row is the newest; else null. */
export function upToNewest(
  checkIn: CheckIn,
  { checkInsOf, figuresOf, named }: Pick<Context, 'checkInsOf' | 'figuresOf' | 'named'>,
): readonly CheckIn[] | null {
  const all = checkInsOf(checkIn.keyResult);
  if (all[all.length - 1]?.row !== checkIn.row) return null;
  const keyResult = named('keyResults', checkIn.keyResult);
  const figures = keyResult && figuresOf(keyResult);
  return figures && !figures.done ? all : null;
}

/** True when it says another value than the last one before it that says any. */
export function hasMoved(
  column: 'value' | 'confidence',
  checkIn: CheckIn,
  before: readonly CheckIn[],
): boolean {
  const last = before.filter((each) => each[column] !== null).pop();
  return last !== undefined && checkIn[column] !== null && checkIn[column] !== last[column];
}
