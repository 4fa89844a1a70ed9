import type { Changes } from '../changes/changes.ts';
import { idKey } from '../domain/ids.ts';
import type { Launch } from '../domain/plan.ts';
import { inItsUnit, keyResultsByObjective, objectiveStatus } from '../domain/scope.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Objective } from '../tabs/objectives.ts';
import type { Book } from './book.ts';
import { LAUNCHES } from './readBook.ts';

/**
 * Writes the launch record of objectives that were published in the grid, and of key results added to
 * published ones: what each said on the first day on which it was found so. Needs objectives and key results.
 */
export function recordLaunches({ tables, plan, today }: Book, changes: Changes): void {
  if (!tables.objectives || !tables.keyResults) return;
  const known = new Set(plan.launches.map(({ id }) => idKey(id)));
  const byObjective = keyResultsByObjective(plan);
  const launched = plan.rows.objectives
    .filter((objective) => objective.id !== '' && objectiveStatus(objective) === 'Published')
    .flatMap((objective) => [
      launchOfObjective(objective, today, ''),
      ...(byObjective.get(idKey(objective.id)) ?? [])
        .filter(({ id }) => id !== '')
        .map((keyResult) => launchOfKeyResult(keyResult, today, '')),
    ])
    .filter(({ id }) => !known.has(idKey(id)));
  if (launched.length > 0) changes.setData(LAUNCHES, [...plan.launches, ...launched]);
}

/** What an objective said on the day it was published. */
export const launchOfObjective = (
  { id, objective, owner }: Pick<Objective, 'id' | 'objective' | 'owner'>,
  on: string,
  by: string,
): Launch => ({ id, on, by, wording: objective, start: null, target: null, owner });

/** What a key result said on the day it was published, in its unit. */
export function launchOfKeyResult(keyResult: KeyResult, on: string, by: string): Launch {
  const { id, keyResult: wording, start, target, owner } = inItsUnit(keyResult);
  return { id, on, by, wording, start, target, owner };
}
