import type { Plan } from '../domain/plan.ts';

/** The names found in the workbook's owner cells, each once, in the order of the alphabet. */
export function peopleOf({ rows }: Plan): string[] {
  const names = [
    ...rows.cycles.map(({ owner }) => owner),
    ...rows.objectives.map(({ owner }) => owner),
    ...rows.keyResults.map(({ owner }) => owner),
    ...rows.initiatives.map(({ owner }) => owner),
    ...rows.healthMetrics.map(({ owner }) => owner),
  ];
  const found = new Map<string, string>();
  for (const name of names) {
    const key = name.trim().toLowerCase();
    if (key !== '' && !found.has(key)) found.set(key, name.trim());
  }
  return [...found.values()].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}
