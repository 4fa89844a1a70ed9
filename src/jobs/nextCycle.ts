import { cyclesOf, isOpen } from '../domain/cycle.ts';
import { addDays, days, hasNoSpan } from '../domain/days.ts';
import { sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { CloseView } from '../protocol.ts';
import type { Cycle } from '../tabs/cycles.ts';

/**
 * The cycle into which things are carried over: the open one of the same team that begins after this one, else a new
 * one that begins the day after and is as long.
 */
export function nextCycle(plan: Plan, cycle: Cycle): CloseView['next'] {
  const later = cyclesOf(plan)
    .filter((each) => isOpen(each) && each.row !== cycle.row && each.starts > cycle.starts)
    .filter(({ team }) => team === cycle.team || team === '' || cycle.team === '')
    .sort((a, b) => (a.starts < b.starts ? -1 : 1))[0];
  if (later) return { id: later.id, starts: later.starts, ends: later.ends, isNew: false };
  const starts = hasNoSpan(cycle) ? '' : addDays(cycle.ends, 1);
  const ends = starts === '' ? '' : addDays(starts, days(cycle.starts, cycle.ends));
  return { id: freeName(plan, cycle), starts, ends, isNew: true };
}

/** '2027-Q1 Sales' is followed by '2027-Q2 Sales', 'Cycle 4' by 'Cycle 5'; anything else by itself with a 2. */
function freeName(plan: Plan, { id }: Cycle): string {
  const isTaken = (name: string): boolean => plan.rows.cycles.some((each) => sameId(each.id, name));
  let name = following(id);
  while (isTaken(name)) name = following(name);
  return name;
}

export function following(id: string): string {
  const quarter = /^(.*?)(\d{4})([-\s]?Q)([1-4])(.*)$/i.exec(id);
  if (quarter) {
    const [, before = '', year = '', mark = '', number = '', after = ''] = quarter;
    const next = Number(number) + 1;
    return `${before}${next > 4 ? Number(year) + 1 : year}${mark}${next > 4 ? 1 : next}${after}`;
  }
  const counted = /^(.*?)(\d{1,6})(\D*)$/.exec(id);
  if (!counted) return `${id} 2`;
  const [, before = '', number = '', after = ''] = counted;
  return `${before}${Number(number) + 1}${after}`;
}
