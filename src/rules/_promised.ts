import { addDays, isoWeek } from '../domain/days.ts';
import { idKey } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { perRun } from './_perRun.ts';

/** Whether somebody made a commitment for a key result, by the key of its ID, this week or last. */
export const isPromised = (plan: Plan, key: string, on: string): boolean =>
  [on, addDays(on, -7)].some((day) => promised(plan).has(`${isoWeek(day)} ${key}`));

const promised = perRun(
  ({ rows }: Plan) =>
    new Set(rows.commitments.map(({ week, keyResult }) => `${week.trim()} ${idKey(keyResult)}`)),
);
