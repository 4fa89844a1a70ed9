import { belongsTo, cyclesOf } from '../domain/cycle.ts';
import { sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { objectiveStatus } from '../domain/scope.ts';
import { placeOf } from '../rules/_json.ts';
import type { Cycle } from '../tabs/cycles.ts';

/**
 * The cycle whose figures a row has a part in; a sentence where the row names none that there is, null for an ID that
 * no row has. What belongs to no objective belongs to the chosen cycle.
 */
export function cycleOfRow(plan: Plan, id: string, chosen: string): Cycle | string | null {
  const { keyResults, objectives, healthMetrics } = plan.rows;
  const named = (wanted: string): Cycle | null =>
    cyclesOf(plan).find((cycle) => sameId(cycle.id, wanted)) ?? null;
  const keyResult = keyResults.find((each) => sameId(each.id, id));
  const objectiveId = keyResult ? keyResult.objective : id;
  const objective = objectives.find((each) => sameId(each.id, objectiveId));
  if (keyResult && !objective) {
    const { tab, cell } = placeOf(plan, { tab: 'keyResults', row: keyResult.row, column: 'objective' });
    return `${objectiveId === '' ? `“${id}” names no objective` : `“${id}” names the objective “${objectiveId}”, which is not in the tab Objectives`}, so it is in no figure. Write the ID of its objective into ${tab}!${cell}.`;
  }
  if (objective) {
    const cycle = cyclesOf(plan).find((each) => belongsTo(plan, each, objective.cycle));
    if (cycle) return cycle;
    const { tab, cell } = placeOf(plan, { tab: 'objectives', row: objective.row, column: 'cycle' });
    return `${objective.cycle === '' ? `“${objective.id}” names no cycle` : `“${objective.id}” names the cycle “${objective.cycle}”, which is not in the tab Cycles`}, so nothing can be worked out. Write the ID of its cycle into ${tab}!${cell}.`;
  }
  if (healthMetrics.some((each) => sameId(each.id, id))) return named(chosen);
  return named(id);
} // prettier-ignore

/**
 * The plan in which a row counts that is a draft, or was dropped or closed: its cells have figures all the same. With
 * what has to be said about that.
 */
export function takenIn(plan: Plan, id: string): { plan: Plan; notes: string[] } {
  const { rows } = plan;
  const keyResult = rows.keyResults.find((each) => sameId(each.id, id));
  const objective = rows.objectives.find((each) => sameId(each.id, keyResult?.objective ?? id));
  const notes: string[] = [];
  let { keyResults, objectives } = rows;
  if (keyResult?.status === 'Dropped') {
    keyResults = keyResults.map((each) => (each === keyResult ? { ...each, status: 'Active' } : each)); // prettier-ignore
    notes.push(`“${keyResult.id}” was dropped: it counts in no figure of its objective.`);
  }
  const status = objective ? objectiveStatus(objective) : 'Published';
  if (objective && (status === 'Draft' || status === 'Dropped')) {
    objectives = objectives.map((each) => (each === objective ? { ...each, status: 'Published' } : each)); // prettier-ignore
    notes.push(status === 'Draft' ? `“${objective.id}” is a draft: it counts in no review yet.` : `“${objective.id}” was dropped: it counts in no review.`); // prettier-ignore
  } else if (objective && status === 'Closed') {
    objectives = objectives.map((each) => (each === objective ? { ...each, status: 'Published' } : each)); // prettier-ignore
  }
  return { plan: { ...plan, rows: { ...rows, keyResults, objectives } }, notes };
}
