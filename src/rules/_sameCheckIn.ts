import { idKey } from '../domain/ids.ts';
import { dayOf } from '../domain/log.ts';
import type { Plan } from '../domain/plan.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import { perRun } from './_perRun.ts';

/** The first row of the log that says what a check-in says; its own where none does. */
export const firstLike = (plan: Plan, checkIn: CheckIn): number =>
  firstIn(plan).get(keyOf(checkIn)) ?? checkIn.row;

/** What makes two lines the same; the number of the line and the moment of writing do not. */
const keyOf = (checkIn: CheckIn): string => {
  const { keyResult, value, confidence, changed, blocker, nextStep } = checkIn;
  return JSON.stringify([
    idKey(keyResult),
    dayOf(checkIn),
    value,
    confidence,
    changed,
    blocker,
    nextStep,
  ]);
};

/** The row of the first check-in of each sort. */
const firstIn = perRun(({ rows }: Plan) => {
  const first = new Map<string, number>();
  for (const checkIn of rows.checkIns)
    if (!first.has(keyOf(checkIn))) first.set(keyOf(checkIn), checkIn.row);
  return first;
});
