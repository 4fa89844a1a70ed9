import type { Subjects } from './_rule.ts';

/** Why objectives are in no order, in words; null when each has a rank of its own. */
export function rankTrouble(objectives: readonly Subjects['objective'][]): string | null {
  const unranked = objectives.filter(({ rank }) => rank === null);
  if (unranked.length === objectives.length) return 'No objective has a Rank';
  if (unranked.length > 0) return `${named(unranked)} no Rank`;
  const first = new Map<number | null, Subjects['objective']>();
  for (const objective of objectives) {
    const other = first.get(objective.rank);
    if (other) return `${nameOf(other)} and ${nameOf(objective)} have the same Rank`;
    first.set(objective.rank, objective);
  }
  return null;
}

const named = ([first, ...others]: readonly Subjects['objective'][]): string =>
  first && others.length === 0 ? `${nameOf(first)} has` : `${others.length + 1} objectives have`;

const nameOf = ({ id, row }: Subjects['objective']): string =>
  id === '' ? `The objective in row ${row}` : id;
