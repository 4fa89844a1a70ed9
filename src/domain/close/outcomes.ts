import { CHOICES, type Decision } from '../../tabs/decisions.ts';
import { byText } from '../byText.ts';
import { dayWithin } from '../cycle.ts';
import { isoWeek } from '../days.ts';
import { decisionDay } from '../decisions.ts';
import { idKey, sameId } from '../ids.ts';
import { ownIn } from '../openDecisions.ts';
import type { Plan } from '../plan.ts';
import { standingOn, type Standing } from '../standing.ts';
import type { Close } from './close.ts';

type At = Pick<Standing, 'value' | 'progress' | 'confidence'>;

/** A decision of the cycle, with how the key result it was about stood then and at the end; null for anything else. */
export type Outcome = {
  decision: Decision;
  week: string;
  unit: string;
  before: At | null;
  after: At | null;
};

/** What was decided during a cycle, oldest first, and how it turned out; once where it answers several rules. */
export function outcomesOf(plan: Plan, { cycle, on, keyResults }: Close): Outcome[] {
  const byId = new Map(keyResults.map((each) => [idKey(each.id), each.judged]));
  const isOurs = ownIn(plan, cycle);
  const last = dayWithin(cycle, on);
  return plan.rows.decisions
    .map((decision) => ({ decision, day: decisionDay(decision) }))
    .filter(
      ({ decision, day }) =>
        isOurs(decision, day) &&
        // What was learned at a close is about the cycle itself.
        !sameId(decision.about, cycle.id) &&
        (decision.choice === ''
          ? decision.decision !== ''
          : CHOICES.some((each) => each === decision.choice)) &&
        day >= cycle.starts &&
        day <= last,
    )
    .filter(
      ({ decision }, at, all) => all.findIndex((each) => isOne(each.decision, decision)) === at,
    )
    .sort((a, b) => byText(a.day, b.day) || a.decision.row - b.decision.row)
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

/** One answer is a row for each rule that it answers. */
const isOne = (a: Decision, b: Decision): boolean =>
  a.at === b.at &&
  idKey(a.about) === idKey(b.about) &&
  a.choice === b.choice &&
  a.decision === b.decision;
