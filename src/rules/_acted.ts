import { windowWeeks } from '../domain/cadence.ts';
import { addDays, isoWeek, mondayOf } from '../domain/days.ts';
import { decisionDay } from '../domain/decisions.ts';
import { dayOf } from '../domain/log.ts';
import type { Context, Subjects } from './_rule.ts';

/**
 * True when somebody does something about a key result: a decision about it or its objective since a day, or one
 * still open; a promise for this week; a next step with the newest check-in.
 */
export function isActedUpon(
  keyResult: Subjects['keyResult'],
  since: string,
  { checkInsOf, commitmentsOf, decisionsOf, on }: Context,
): boolean {
  const { id, objective } = keyResult;
  const isDecided = [...decisionsOf(id), ...decisionsOf(objective)].some((decision) => {
    const day = decisionDay(decision);
    const isOpen = decision.status === '' || decision.status === 'Open';
    return day === '' || day >= since || (isOpen && decision.due >= on);
  });
  if (isDecided) return true;
  const week = isoWeek(on);
  if (commitmentsOf(id).some((each) => each.week >= week && each.owner !== '')) return true;
  const from = addDays(mondayOf(on), -7 * (windowWeeks(keyResult) - 1));
  return checkInsOf(id).some((each) => each.nextStep !== '' && dayOf(each) >= from);
}
