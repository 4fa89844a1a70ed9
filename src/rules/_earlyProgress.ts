import { days, isDate } from '../domain/days.ts';
import { kindOf, objectiveStatus } from '../domain/scope.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Context } from './_rule.ts';

/**
 * How much of the way a metric had behind it when its cycle began: the progress of its value while the objective
 * is a draft, or in the first days of the cycle; null later, when progress is what everybody hopes for.
 */
export function earlyProgress(
  keyResult: KeyResult,
  { cycle, on, limits, objectiveOf, figuresOf }: Context,
): number | null {
  const { start, target, current } = keyResult;
  if (kindOf(keyResult) !== 'Metric' || start === null || target === null || start === target)
    return null;
  const objective = objectiveOf(keyResult);
  const isDraft = objective !== null && objectiveStatus(objective) === 'Draft';
  const isEarly =
    cycle !== null &&
    isDate(cycle.starts) &&
    on !== '' &&
    days(cycle.starts, on) <= (limits.days ?? 14);
  if (!isDraft && !isEarly) return null;
  const value = figuresOf(keyResult)?.value ?? current;
  return typeof value === 'number' ? (value - start) / (target - start) : null;
}
