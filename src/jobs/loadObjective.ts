import { idKey, sameId } from '../domain/ids.ts';
import { supportsOf } from '../domain/supports.ts';
import { everyOf, inItsUnit, kindOf, objectiveStatus } from '../domain/scope.ts';
import type { Plan } from '../domain/plan.ts';
import { unknownRow } from '../errors.ts';
import type { InitiativeForm, KeyResultForm, ObjectiveForm } from '../protocol.ts';
import type { Initiative } from '../tabs/initiatives.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Objective } from '../tabs/objectives.ts';
import { operate } from '../workbook/operate.ts';

/**
 * An objective as the form has it, with its key results (dropped ones too) and what is done for them.
 * @throws UserError when it is gone.
 */
export function loadObjective({ id }: { id: string }): ObjectiveForm {
  const wants = {
    tabs: ['cycles', 'objectives', 'keyResults', 'initiatives'],
    needs: { objectives: [], keyResults: [] },
    formats: ['keyResults'],
  } as const;
  return operate({ wants, what: '' }, ({ plan }) => {
    const objective = plan.rows.objectives.find((row) => sameId(row.id, id));
    if (!objective) throw unknownRow('Objectives', id);
    return formOf(plan, objective);
  }).value;
}

/** An objective of the plan as the form has it. */
export function formOf(plan: Plan, objective: Objective): ObjectiveForm {
  const keyResults = keyResultRowsOf(plan, objective.id);
  const { id, cycle, why, owner } = objective;
  return {
    id,
    cycle,
    objective: objective.objective,
    why,
    owner,
    status: objectiveStatus(objective),
    pushesOut: null,
    keyResults: keyResults.map((row) => ({ ...keyResultForm(row), ...launchedIn(plan, row.id) })),
    ...launchedIn(plan, id),
    initiatives: plan.rows.initiatives
      .filter(
        (row) => row.id !== '' && supportsAny(row, [id, ...keyResults.map((each) => each.id)]),
      )
      .map((row) => initiativeForm(row, keyResults)),
  };
}

/** The rows of Key Results that belong to an objective, in their order, the first of each ID. */
function keyResultRowsOf({ rows }: Plan, objective: string): KeyResult[] {
  const seen = new Set<string>();
  return rows.keyResults.filter((row) => {
    const isNew = row.id !== '' && !seen.has(idKey(row.id));
    seen.add(idKey(row.id));
    return isNew && sameId(row.objective, objective);
  });
}

/** What the launch record says of it; nothing before it was published. */
function launchedIn({ launches }: Plan, id: string): Pick<ObjectiveForm, 'launched'> {
  const launch = launches.find((each) => sameId(each.id, id));
  if (!launch) return {};
  const { wording, start, target, owner } = launch;
  return { launched: { wording, start, target, owner } };
}

function keyResultForm(row: KeyResult): KeyResultForm {
  const { id, keyResult, owner, unit, start, target, floor, ceiling, source, due, ifDrops } =
    inItsUnit(row);
  return {
    id,
    keyResult,
    owner,
    unit,
    start,
    target,
    floor,
    ceiling,
    source,
    due,
    ifDrops,
    kind: kindOf(row),
    every: everyOf(row),
    curve: row.curve || 'Even',
    status: row.status === 'Dropped' ? 'Dropped' : 'Active',
  };
}

function initiativeForm(row: Initiative, keyResults: readonly KeyResult[]): InitiativeForm {
  const { id, initiative, owner, due, status } = row;
  const named = supportsOf(row);
  const at = (name: string): number => keyResults.findIndex((each) => sameId(each.id, name));
  return {
    id,
    initiative,
    owner,
    due,
    supports: named.map(at).filter((position) => position >= 0),
    alsoSupports: named.filter((name) => at(name) < 0),
    status: status === '' ? 'Not started' : status,
  };
}

const supportsAny = (row: Initiative, ids: readonly string[]): boolean =>
  supportsOf(row).some((name) => ids.some((id) => sameId(id, name)));
