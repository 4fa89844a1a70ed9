import { CHOICES, type Decision } from '../../tabs/decisions.ts';
import { isoWeek } from '../days.ts';
import { decisionDay } from '../decisions.ts';
import { idKey } from '../ids.ts';
import type { Plan } from '../plan.ts';
import { standingOn, type Standing } from '../standing.ts';
import type { Close } from './close.ts';

type At = Pick<Standing, 'value' | 'progress' | 'confidence'>;

/** A decision of the cycle, with how what it was about stood then and at the end; null for an objective. */
export type Outcome = {
  decision: Decision;
  week: string;
  unit: string;
  before: At | null;
  after: At | null;
};

/** What was decided during a cycle about its objectives and key results, oldest first, and how it turned out. */
export function outcomesOf(plan: Plan, { cycle, on, objectives, keyResults }: Close): Outcome[] {
  const byId = new Map(keyResults.map((each) => [idKey(each.id), each.judged]));
  const ids = new Set([...byId.keys(), ...objectives.map(({ id }) => idKey(id))]);
  const last = on < cycle.ends ? on : cycle.ends;
  return plan.rows.decisions
    .map((decision) => ({ decision, day: decisionDay(decision) }))
    .filter(
      ({ decision: { about, choice, decision }, day }) =>
        ids.has(idKey(about)) &&
        (choice === '' ? decision !== '' : CHOICES.some((each) => each === choice)) &&
        day >= cycle.starts &&
        day <= last,
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.decision.row - b.decision.row))
    .map(({ decision, day }) => {
      const judged = byId.get(idKey(decision.about));
      return {
        decision,
        week: decision.week || isoWeek(day),
        unit: judged?.keyResult.unit ?? '',
        before: judged ? standingOn(judged, day) : null,
        after: judged ? standingOn(judged, last) : null,
      };
    });
}
