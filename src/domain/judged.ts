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
import { boundsUnread } from './unreadable.ts';

/**
 * The Published objectives of a cycle (of a closed one the Closed ones too) with their Active key results, each with all
 * that is needed to judge it.
 */
export function judgedObjectives(
  plan: Plan,
  cycle: Cycle,
  log: Log,
  graceDays: number,
): { objective: Objective; keyResults: Judged[] }[] {
  const byObjective = keyResultsByObjective(plan);
  const off = holidaysOf(plan);
  const isUnknown = boundsUnread(plan);
  const published = new Map(plan.launches.map(({ id, on }) => [idKey(id), on]));
  return objectivesOf(plan, cycle, statusesOf(cycle)).map((objective) => ({
    objective,
    keyResults: (byObjective.get(idKey(objective.id)) ?? []).map((row) => {
      // Inside the one bound that can be read says nothing about the other.
      const keyResult = isUnknown(row) ? { ...row, floor: null, ceiling: null } : row;
      const kind = kindOf(row);
      return {
        cycle,
        objective,
        keyResult,
        kind,
        due: dueOf(row, cycle),
        entries: entriesOf(log, row, kind),
        published: published.get(idKey(row.id)) ?? null,
        graceDays,
        off,
      };
    }),
  }));
}

/** Closing a cycle closes its objectives; looked back at, they are what it was about. */
const statusesOf = ({ status }: Cycle): ObjectiveStatus[] =>
  status === 'Closed' ? ['Published', 'Closed'] : ['Published'];
