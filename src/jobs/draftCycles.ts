import { belongsTo, chooseCycle, cyclesOf, isOpen } from '../domain/cycle.ts';
import { sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { objectivesOf, objectiveStatus } from '../domain/scope.ts';
import { noCycle, noDraft, severalCycles, unknownRow } from '../errors.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { tabs } from '../tabs/_all.ts';

/** The open cycles that have draft objectives, in the order of their rows. */
export const draftCycles = (plan: Plan): Cycle[] =>
  cyclesOf(plan).filter(
    (cycle) => isOpen(cycle) && objectivesOf(plan, cycle, ['Draft']).length > 0,
  );

/**
 * The cycle whose drafts are to be published: the one named; the objective's; else the one of the day, unless only
 * others have drafts.
 * @throws UserError when what is named is gone, or is no draft of an open cycle.
 */
export function cycleToPublish(
  plan: Plan,
  today: string,
  asked: { cycle: string; objective: string | null },
): Cycle {
  if (asked.objective !== null) return cycleOfDraft(plan, asked.objective);
  if (asked.cycle !== '') {
    const named = cyclesOf(plan).find(({ id }) => sameId(id, asked.cycle));
    if (!named) throw unknownRow(tabs.cycles.name, asked.cycle);
    return named;
  }
  const choice = chooseCycle(plan, today);
  const chosen = 'cycle' in choice ? choice.cycle : null;
  const withDrafts = draftCycles(plan);
  const cycle = withDrafts.find(({ row }) => row === chosen?.row) ?? withDrafts[0] ?? chosen;
  if (cycle) return cycle;
  throw 'several' in choice ? severalCycles(choice.several) : noCycle();
}

function cycleOfDraft(plan: Plan, objective: string): Cycle {
  const row = plan.rows.objectives.find(({ id }) => sameId(id, objective));
  if (!row) throw unknownRow(tabs.objectives.name, objective);
  const cycle = cyclesOf(plan).find((each) => isOpen(each) && belongsTo(plan, each, row.cycle));
  const status = objectiveStatus(row);
  if (status !== 'Draft' || !cycle) throw noDraft(row.id, status, row.cycle);
  return cycle;
}
