import { firstOfEachId, idKey } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { supportsOf } from '../domain/supports.ts';
import { perRun } from './_perRun.ts';
import type { Context, Subjects } from './_rule.ts';

type Objective = Subjects['objective'];
type Planned = Pick<Context, 'plan'>;

/** The objectives that each objective contributes to, as far as they stand in this workbook, by its key. */
const parentsIn = perRun(({ rows }: Plan): Map<string, Objective[]> => {
  const objectives = new Map(firstOfEachId(rows.objectives).map((each) => [idKey(each.id), each]));
  const proves = new Map(
    firstOfEachId(rows.keyResults).map((each) => [idKey(each.id), each.objective]),
  );
  const parentsOf = (objective: Objective): Objective[] =>
    supportsOf(objective).flatMap((id) => objectives.get(idKey(proves.get(idKey(id)) ?? id)) ?? []);
  return new Map([...objectives].map(([key, objective]) => [key, parentsOf(objective)]));
});

const parentsOf = (plan: Plan, { id }: Objective): Objective[] =>
  parentsIn(plan).get(idKey(id)) ?? [];

/** The keys of objectives from which the links lead into a ring: what is left once all that end are taken away. */
const endlessIn = perRun((plan: Plan): Set<string> => {
  const below = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [key, parents] of parentsIn(plan)) {
    open.set(key, parents.length);
    for (const { id } of parents) below.set(idKey(id), [...(below.get(idKey(id)) ?? []), key]);
  }
  const ended = [...open].flatMap(([key, count]) => (count === 0 ? [key] : []));
  for (let key = ended.pop(); key !== undefined; key = ended.pop()) {
    open.delete(key);
    for (const child of below.get(key) ?? []) {
      const left = (open.get(child) ?? 0) - 1;
      open.set(child, left);
      if (left === 0) ended.push(child);
    }
  }
  return new Set(open.keys());
});

/** The shortest way from an objective up and back to itself, its own ID first and last; null when there is none. */
export function loopThrough(objective: Objective, { plan }: Planned): string[] | null {
  const own = idKey(objective.id);
  if (own === '' || !endlessIn(plan).has(own)) return null;
  const seen = new Set<string>();
  let paths = [{ at: objective, ids: [objective.id] }];
  while (paths.length > 0) {
    const next: typeof paths = [];
    for (const { at, ids } of paths)
      for (const parent of parentsOf(plan, at)) {
        const key = idKey(parent.id);
        if (key === own) return [...ids, parent.id];
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ at: parent, ids: [...ids, parent.id] });
      }
    paths = next;
  }
  return null;
}

/** A chain of links from an objective up, as long as the levels above it, its own ID first; it ends where it would come back to itself. */
export function chainAbove(objective: Objective, { plan }: Planned): string[] {
  const seen = new Set([idKey(objective.id)]);
  const chain = [objective.id];
  let level = [objective];
  // Level by level, so that a workbook of many links is walked once.
  while (level.length > 0) {
    level = level
      .flatMap((each) => parentsOf(plan, each))
      .filter(({ id }) => {
        const isNew = !seen.has(idKey(id));
        seen.add(idKey(id));
        return isNew;
      });
    if (level[0]) chain.push(level[0].id);
  }
  return chain;
}

/** The IDs that some objective of the workbook names in Supports, as keys; of key results their objective's too. */
export const supportedIn = perRun((plan: Plan): Set<string> => {
  const objectiveOf = new Map(
    plan.rows.keyResults.map(({ id, objective }) => [idKey(id), objective]),
  );
  const named = plan.rows.objectives.flatMap(supportsOf).map(idKey);
  return new Set(named.flatMap((id) => [id, idKey(objectiveOf.get(id) ?? '')]).filter(Boolean));
});

/** Objectives that say what they serve, are served by others, or say in Notes why they stand alone. */
export const isPlaced = (objective: Objective, { plan }: Planned): boolean =>
  objective.supports !== '' || objective.notes !== '' || supportedIn(plan).has(idKey(objective.id));
