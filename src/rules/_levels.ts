import { kindOf } from '../domain/scope.ts';
import { nameKey } from './_owner.ts';
import { perRun } from './_perRun.ts';
import type { Context, Subjects } from './_rule.ts';

/** The health metric that is this very number. */
export function watchedAs(
  { keyResult }: Subjects['keyResult'],
  { plan, read }: Context,
): { metric: string } | null {
  if (plan.rows.healthMetrics.length === 0) return null;
  const text = nameKey(keyResult);
  return (
    plan.rows.healthMetrics.find(({ metric }) => {
      const key = nameKey(metric);
      if (key === '' || !text.includes(key)) return false;
      return text === key || nameKey(read(keyResult).reading.metric) === key;
    }) ?? null
  );
}

/** The rows of the key results that only keep a level. */
export const levelsIn = perRun((keyResults: readonly Subjects['keyResult'][]): number[] =>
  keyResults.filter((each) => kindOf(each) === 'Maintain').map(({ row }) => row),
);
