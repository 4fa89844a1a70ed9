import type { Cycle } from '../tabs/cycles.ts';
import type { Objective } from '../tabs/objectives.ts';
import { holidaysOf } from './holidays.ts';
import { idKey } from './ids.ts';
import { entriesOf, type Log } from './log.ts';
import type { Plan } from './plan.ts';
import {
  dueOf,
  keyResultsByObjective,
  kindOf,
  objectivesOf,
  type ObjectiveStatus,
} from './scope.ts';
import type { Judged } from './standing.ts';

/** The Published objectives of a cycle, once it is closed the Closed ones too, with their Active key results, each with all that is needed to judge it. */
export function judgedObjectives(
  plan: Plan,
  cycle: Cycle,
  log: Log,
  graceDays: number,
): { objective: Objective; keyResults: Judged[] }[] {
  const byObjective = keyResultsByObjective(plan);
  const off = holidaysOf(plan);
  const published = new Map(plan.launches.map(({ id, on }) => [idKey(id), on]));
  return objectivesOf(plan, cycle, statusesOf(cycle)).map((objective) => ({
    objective,
    keyResults: (byObjective.get(idKey(objective.id)) ?? []).map((keyResult) => {
      const kind = kindOf(keyResult);
      return {
        cycle,
        objective,
        keyResult,
        kind,
        due: dueOf(keyResult, cycle),
        entries: entriesOf(log, keyResult, kind),
        published: published.get(idKey(keyResult.id)) ?? null,
        graceDays,
        off,
      };
    }),
  }));
}

/** Closing a cycle closes its objectives; looked back at, they are what it was about. */
const statusesOf = ({ status }: Cycle): ObjectiveStatus[] =>
  status === 'Closed' ? ['Published', 'Closed'] : ['Published'];
