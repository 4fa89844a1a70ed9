import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { belongsTo, cyclesOf } from './cycle.ts';
import { isDate } from './days.ts';
import { sameId } from './ids.ts';
import type { Plan } from './plan.ts';

/** The cycle of a key result where it only begins after a day; null where it has begun, or nobody knows. */
export function cycleAhead(plan: Plan, keyResult: Own, day: string): Cycle | null {
  const own = cycleOf(plan, keyResult);
  return own && isDate(own.starts) && day < own.starts ? own : null;
}

/** The cycle of a key result where it ended before a day; null where it goes on, or nobody knows. */
export function cycleBehind(plan: Plan, keyResult: Own, day: string): Cycle | null {
  const own = cycleOf(plan, keyResult);
  return own && isDate(own.ends) && own.ends < day ? own : null;
}

type Own = Pick<KeyResult, 'objective'>;

function cycleOf(plan: Plan, { objective: id }: Own): Cycle | undefined {
  const objective = plan.rows.objectives.find((each) => sameId(each.id, id));
  return cyclesOf(plan).find((cycle) => objective && belongsTo(plan, cycle, objective.cycle));
}
