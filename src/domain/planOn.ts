import { cyclesOf } from './cycle.ts';
import { isoWeek } from './days.ts';
import { decisionDay } from './decisions.ts';
import { healthMetricOn } from './healthMetrics.ts';
import { logOf } from './log.ts';
import type { Plan } from './plan.ts';
import type { Cycle } from '../tabs/cycles.ts';

/**
 * The plan as it stood on a day, as far as the log tells: later decisions, commitments and launches are left out,
 * health metrics have the value known then, and what was done since was under way. Wording, targets and owners are
 * today's, since nothing keeps older ones but the launch record.
 */
export function planOn(plan: Plan, on: string): Plan {
  const { rows } = plan;
  const log = logOf(plan, on);
  const week = isoWeek(on);
  return {
    ...plan,
    launches: plan.launches.filter((each) => each.on <= on),
    rows: {
      ...rows,
      decisions: rows.decisions.filter((each) => decisionDay(each) <= on),
      commitments: rows.commitments.filter((each) => each.week !== '' && each.week <= week),
      healthMetrics: rows.healthMetrics.map((each) => ({
        ...each,
        current: healthMetricOn(log, each, on),
      })),
      initiatives: rows.initiatives.map((each) =>
        each.status === 'Done' && each.doneOn > on ? { ...each, status: 'In progress' } : each,
      ),
    },
  };
}

/** The cycles that can be looked back at: those that are or were under way. */
export const cyclesBegun = (plan: Plan): Cycle[] =>
  cyclesOf(plan).filter(({ status }) => status === 'Active' || status === 'Closed');

/** Those of them that a day is in. */
export const cyclesOn = (plan: Plan, on: string): Cycle[] =>
  cyclesBegun(plan).filter(({ starts, ends }) => starts <= on && on <= ends);
