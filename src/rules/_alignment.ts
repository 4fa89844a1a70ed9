import { idKey } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { supportsOf } from '../domain/supports.ts';
import { perRun } from './_perRun.ts';
import type { Context, Subjects } from './_rule.ts';

type Objective = Subjects['objective'];
type Named = Pick<Context, 'named'>;

/** The objectives that an objective contributes to, as far as they stand in this workbook. */
export const parentsOf = (objective: Objective, { named }: Named): Objective[] =>
  supportsOf(objective).flatMap((id) => {
    const keyResult = named('keyResults', id);
    const parent = named('objectives', keyResult?.objective ?? id);
    return parent ? [parent] : [];
  });

/** The shortest way from an objective up and back to itself, its own ID first and last; null when there is none. */
export function loopThrough(objective: Objective, context: Named): string[] | null {
  const own = idKey(objective.id);
  if (own === '') return null;
  const seen = new Set<string>();
  let paths = [{ at: objective, ids: [objective.id] }];
  while (paths.length > 0) {
    const next: typeof paths = [];
    for (const { at, ids } of paths)
      for (const parent of parentsOf(at, context)) {
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

/** The longest chain from an objective up, its own ID first; it ends where it would come back to itself. */
export function chainAbove(objective: Objective, context: Named): string[] {
  const seen = new Set([idKey(objective.id)]);
  const chain = [objective.id];
  let level = [objective];
  // Level by level, so that a workbook of many links is walked once.
  while (level.length > 0) {
    level = level
      .flatMap((each) => parentsOf(each, context))
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
export const isPlaced = (objective: Objective, { plan }: Pick<Context, 'plan'>): boolean =>
  objective.supports !== '' || objective.notes !== '' || supportedIn(plan).has(idKey(objective.id));
