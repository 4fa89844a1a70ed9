import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { belongsTo, cyclesOf } from './cycle.ts';
import { isDate } from './days.ts';
import { sameId } from './ids.ts';
import type { Plan } from './plan.ts';

/** The cycle of a key result where it only begins after a day; null where it has begun, or nobody knows. */
export function cycleAhead(
  plan: Plan,
  { objective: id }: Pick<KeyResult, 'objective'>,
  day: string,
): Cycle | null {
  const objective = plan.rows.objectives.find((each) => sameId(each.id, id));
  const own = cyclesOf(plan).find((cycle) => objective && belongsTo(plan, cycle, objective.cycle));
  return own && isDate(own.starts) && day < own.starts ? own : null;
}
