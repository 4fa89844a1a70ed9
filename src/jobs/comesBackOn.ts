import { chosenCycle } from '../domain/cycle.ts';
import { firstLookAgain, lookAgainOn } from '../domain/lookAgain.ts';
import { ruleOf } from '../domain/openDecisions.ts';
import type { Plan } from '../domain/plan.ts';

/** When a decision of a day comes back that answers these rules: on the first day on which one of them looks again. */
export function comesBackOn(plan: Plan, rules: readonly string[], day: string): string {
  const cycle = chosenCycle(plan, day) ?? plan.rows.cycles[0];
  if (!cycle) return '';
  return firstLookAgain(
    rules.map((rule) => ({
      lookAgain: lookAgainOn(cycle, ruleOf(plan, rule)?.lookAgain ?? '', day),
    })),
  );
}
