import { addDays } from '../domain/days.ts';
import { wordingMark } from '../domain/wordingMark.ts';
import type { Context, Subjects } from './_rule.ts';

type KeyResult = Subjects['keyResult'];

/** Whether it said in the first days after launch what it says now: a slip of the pen, put right. */
export function wasCorrected(
  keyResult: KeyResult,
  launched: string,
  { on, checkInsOf, limits: { days = 7 } }: Context,
): boolean {
  const last = addDays(launched, days);
  if (on <= last) return true;
  const mark = wordingMark(keyResult);
  return checkInsOf(keyResult.id).some((each) => each.for <= last && each.wording === mark);
}
