import { idKey } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { placeOf } from '../rules/_json.ts';
import type { Link } from './_layout.ts';

/** Finds where key results, initiatives, health metrics and decisions stand now, by ID; null for what stands nowhere. */
export function linksOf(plan: Plan): (id: string) => Link | null {
  const found = new Map<string, Link>();
  for (const [tab, column] of [
    ['decisions', 'decision'],
    ['healthMetrics', 'metric'],
    ['initiatives', 'initiative'],
    ['objectives', 'objective'],
    ['keyResults', 'keyResult'],
  ] as const)
    for (const { id, row } of plan.rows[tab]) {
      const { tab: name, cell } = placeOf(plan, { tab, row, column });
      if (id !== '') found.set(idKey(id), { tab: name, a1: cell });
    }
  return (id) => found.get(idKey(id)) ?? null;
}
