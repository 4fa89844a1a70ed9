import { idKey } from '../domain/ids.ts';
import { supportsOf } from '../domain/supports.ts';
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
