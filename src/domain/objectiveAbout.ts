import type { Objective } from '../tabs/objectives.ts';
import { idKey } from './ids.ts';
import type { Plan } from './plan.ts';

/** Finds the objective that an ID is about: its own, or that of its key result; none for any other ID, or for ''. */
export function objectiveAbout({ rows }: Plan): (id: string) => Objective | undefined {
  const objectives = new Map(rows.objectives.map((each) => [idKey(each.id), each]));
  const parents = new Map(rows.keyResults.map((each) => [idKey(each.id), each.objective]));
  return (id) =>
    idKey(id) === '' ? undefined : objectives.get(idKey(parents.get(idKey(id)) ?? id));
}
