import type { Commitment } from '../tabs/commitments.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { belongsTo } from './cycle.ts';
import { addDays, isoWeek, mondayOfWeek } from './days.ts';
import { objectiveAbout } from './objectiveAbout.ts';
import type { Plan } from './plan.ts';

export type Commitments = {
  /** Those of last week, and older ones that nobody has answered. */
  last: Commitment[];
  /** Those of this week. */
  now: Commitment[];
  /** How many of last week's were kept, of those that were answered and not dropped. */
  kept: [number, number];
  /** The share kept of all answered ones up to last week, 0..1; null before any was answered. */
  rate: number | null;
};

/**
 * The commitments that a review of an ISO week such as 2027-W07 looks at: promises for key results of the cycle, and
 * for none in particular.
 */
export function commitmentsOf(plan: Plan, cycle: Cycle, week: string): Commitments {
  const monday = mondayOfWeek(week);
  const before = isoWeek(addDays(monday, -7));
  const first = isoWeek(cycle.starts);
  const isOurs = ownIn(plan, cycle);
  const all = plan.rows.commitments.filter((each) => each.commitment !== '' && isOurs(each));
  const dated = all.filter((each) => mondayOfWeek(each.week) !== '' && each.week >= first);
  const past = dated.filter((each) => each.week <= before);
  const lastWeek = past.filter((each) => each.week === before);
  return {
    last: past.filter((each) => each.week === before || each.kept === ''),
    // Without a week and without an answer it was typed by hand, just now.
    now: all.filter((each) => (each.week === '' ? each.kept === '' : each.week === week)),
    kept: keptOf(lastWeek),
    rate: rateOf(keptOf(past)),
  };
}

function keptOf(commitments: readonly Commitment[]): [number, number] {
  const answered = commitments.filter(({ kept }) => kept === 'Yes' || kept === 'No');
  return [answered.filter(({ kept }) => kept === 'Yes').length, answered.length];
}

const rateOf = ([kept, all]: [number, number]): number | null => (all === 0 ? null : kept / all);

/** Whether a commitment helps something of this cycle, or nothing that another cycle has. */
function ownIn(plan: Plan, cycle: Cycle): (commitment: Commitment) => boolean {
  const objectiveOf = objectiveAbout(plan);
  return ({ keyResult }) => {
    const objective = objectiveOf(keyResult);
    return !objective || belongsTo(plan, cycle, objective.cycle);
  };
}
