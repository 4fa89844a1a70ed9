import { addDays } from '../domain/days.ts';
import type { Context, Subjects } from './_rule.ts';

/** Days before the end of a cycle from which a decision can be about how it ended. */
const CLOSING_DAYS = 14;

/** Whether somebody wrote down why a key result ended as it did: in its notes, its objective's, or a decision. */
export function isExplained(keyResult: Subjects['keyResult'], context: Context): boolean {
  const objective = context.objectiveOf(keyResult);
  if (isAccount(keyResult.notes) || isAccount(objective?.notes ?? '')) return true;
  const from = addDays(context.cycle?.ends ?? '', -CLOSING_DAYS);
  return [keyResult.id, keyResult.objective].some((id) =>
    context.decisionsOf(id).some(({ at, decision, why }) => at >= from && decision + why !== ''),
  );
}

/** Whether notes hold more than where something came from. */
const isAccount = (notes: string): boolean =>
  notes.replace(/^Carried over from \S+, .+\.$/m, '').trim() !== '';

/** The scores of what was meant to stretch: key results of objectives that are not Committed. */
export const stretchScores = ({ keyResults, objectiveOf }: Context): number[] =>
  keyResults.flatMap((keyResult) => {
    const { score } = keyResult;
    const isCommitted = objectiveOf(keyResult)?.type === 'Committed';
    return score === null || score < 0 || score > 1 || isCommitted ? [] : [score];
  });

/** The mean of numbers. */
export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
