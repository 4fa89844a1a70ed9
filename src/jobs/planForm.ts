import { byRank } from '../domain/byRank.ts';
import { belongsTo, cyclesOf } from '../domain/cycle.ts';
import { defaultDecisionRules } from '../domain/defaults.ts';
import { firstOfEachId, idKey, sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { objectiveStatus } from '../domain/scope.ts';
import type { PlanForm } from '../protocol.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { LeftOut } from '../tabs/notThisCycle.ts';
import type { Objective } from '../tabs/objectives.ts';

/** What a plan is made of; tabs that are not there yet are read as empty. */
export const PLANNED_WITH = {
  tabs: ['cycles', 'objectives', 'notThisCycle', 'healthMetrics', 'decisionRules'],
  needs: { cycles: [], objectives: [] },
} as const;

/** The plan of a cycle as the form has it. */
export function planFormOf(plan: Plan, cycle: Cycle): PlanForm {
  const { id, team, starts, ends, change, owner, reviewDay, reviewTime, slot } = cycle;
  return {
    id,
    cycle: { id, team, starts, ends, change, owner, reviewDay, reviewTime, slot },
    priorities: [
      ...objectivesIn(plan, cycle).map((row) => ({
        ...{ objective: row.id, row: null, priority: row.objective },
        ...{ isIn: true, whyNot: '', revisit: '' },
      })),
      ...parkedIn(plan, cycle).map(({ row, priority, whyNot, revisit }) => ({
        ...{ objective: null, row, priority, isIn: false, whyNot, revisit },
      })),
      // Once the change is written the plan was gone through, and what was taken out stays out.
      ...(change === '' ? upAgain(plan, cycle) : []),
    ],
    ...aroundIt(plan),
  };
}

/**
 * What the cycle before left out and this one has not: proposed below the line with its reason, under no row, so that
 * the record of then stays. A day to look again that has come is not proposed once more.
 */
export function upAgain(
  plan: Plan,
  next: Pick<Cycle, 'id' | 'team' | 'starts'>,
): PlanForm['priorities'] {
  const [before] = cyclesOf(plan)
    .filter(({ id, team, ends }) => !sameId(id, next.id) && team === next.team && ends < next.starts)
    .sort((a, b) => (a.ends < b.ends ? 1 : -1));
  if (!before) return [];
  const { objectives, notThisCycle } = plan.rows;
  const here = [
    ...notThisCycle.filter(({ cycle }) => sameId(cycle, next.id)).map(({ priority }) => priority),
    ...objectives.filter(({ cycle }) => sameId(cycle, next.id)).map(({ objective }) => objective),
  ].map(idKey);
  return notThisCycle
    .filter(({ priority, cycle }) => priority !== '' && sameId(cycle, before.id))
    .sort(byRank)
    .filter(({ priority }) => !here.includes(idKey(priority)))
    .map(({ priority, whyNot, revisit }) => ({
      ...{ objective: null, row: null, priority, isIn: false, whyNot },
      revisit: revisit > next.starts ? revisit : '',
    }));
} // prettier-ignore

/** What holds for every cycle: health metrics, and decision rules as they stand or, where one is missing, as proposed. */
export function aroundIt({ rows }: Plan): Pick<PlanForm, 'metrics' | 'rules'> {
  return {
    metrics: firstOfEachId(rows.healthMetrics)
      .filter(({ id }) => id !== '')
      .map(({ id, metric, owner, floor, ceiling, source, current }) => ({
        ...{ id, metric, owner, floor, ceiling, source, current },
      })),
    rules: defaultDecisionRules.map((proposed) => {
      const { limit, when, whoDecides, options, lookAgain } =
        rows.decisionRules.find(({ rule }) => sameId(rule, proposed.rule)) ?? proposed;
      return { rule: proposed.rule, limit, when, whoDecides, options, lookAgain };
    }),
  };
}

/** The cycle's objectives by rank; not what was dropped. */
export const objectivesIn = (plan: Plan, cycle: Cycle): Objective[] =>
  firstOfEachId(plan.rows.objectives)
    .filter((row) => row.id !== '' && objectiveStatus(row) !== 'Dropped')
    .filter((row) => belongsTo(plan, cycle, row.cycle))
    .sort(byRank);

/** What stays out of the cycle, by rank. */
const parkedIn = (plan: Plan, cycle: Cycle): LeftOut[] =>
  plan.rows.notThisCycle
    .filter(({ priority, cycle: named }) => priority !== '' && belongsTo(plan, cycle, named))
    .sort(byRank);
