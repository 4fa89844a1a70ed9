import type { Cycle } from '../tabs/cycles.ts';
import { hasNoSpan, isDate } from './days.ts';
import { firstOfEachId, idKey, sameId } from './ids.ts';
import type { Plan } from './plan.ts';

/** One cycle, or why there is not exactly one. */
export type Choice =
  { cycle: Cycle } | { none: true } | { several: string[] } | { unknown: string };

/**
 * The cycle that a day is about. A wanted ID wins; else the Active cycle whose dates hold the day, else the
 * Active one that began last, else the Active one that begins next, else the one in Planning.
 */
export function chooseCycle(plan: Plan, on: string, wanted?: string): Choice {
  const cycles = cyclesOf(plan);
  if (wanted !== undefined && wanted.trim() !== '') {
    const cycle = cycles.find(({ id }) => sameId(id, wanted));
    return cycle ? { cycle } : { unknown: wanted };
  }
  const active = cycles.filter(({ status }) => status === 'Active');
  const candidates = [
    active.filter((cycle) => holds(cycle, on)),
    lastToBegin(active.filter((cycle) => isDate(cycle.starts) && cycle.starts <= on)),
    firstToBegin(active),
    cycles.filter(isPlanning),
  ].find(({ length }) => length > 0);
  return only(candidates ?? []);
}

/** The same where there is exactly one, else null: for what goes on without. */
export function chosenCycle(plan: Plan, on: string, wanted?: string): Cycle | null {
  const choice = chooseCycle(plan, on, wanted);
  return 'cycle' in choice ? choice.cycle : null;
}

/** The rows of the tab Cycles that hold something, the first of each ID. */
export const cyclesOf = (plan: Plan): Cycle[] =>
  firstOfEachId(plan.rows.cycles).filter(({ id, change }) => id !== '' || change !== '');

/** The day on which a cycle is looked at: the day itself, and its last day once that has passed. */
export const dayWithin = ({ ends }: Pick<Cycle, 'ends'>, on: string): string =>
  on < ends ? on : ends;

/** True until a cycle is closed; a blank status is Planning. */
export const isOpen = (cycle: Cycle): boolean => cycle.status !== 'Closed';

/**
 * True when an objective belongs to a cycle: it names it, or it names none and no other cycle is open.
 */
export function belongsTo(plan: Plan, cycle: Cycle, named: string): boolean {
  if (idKey(named) !== '') return sameId(named, cycle.id);
  return !cyclesOf(plan).some((other) => other.row !== cycle.row && isOpen(other));
}

const isPlanning = (cycle: Cycle): boolean => cycle.status === 'Planning' || cycle.status === '';

/**
 * True when publishing an objective of a cycle in Planning makes the cycle Active, so that check-ins and reviews are
 * about it: it is not over, and no other Active cycle is in the way. One that has begun only gives way to another
 * whose dates hold the day as well; one that begins later waits until no other is Active.
 */
export function beginsByPublishing(plan: Plan, cycle: Cycle, on: string): boolean {
  if (!isPlanning(cycle) || (isDate(cycle.ends) && cycle.ends < on)) return false;
  const others = activeBeside(plan, cycle);
  return holds(cycle, on) ? !others.some((other) => holds(other, on)) : others.length === 0;
}

/** The other cycles that are Active. */
export const activeBeside = (plan: Plan, cycle: Cycle): Cycle[] =>
  cyclesOf(plan).filter(({ row, status }) => row !== cycle.row && status === 'Active');

const holds = (cycle: Cycle, on: string): boolean =>
  !hasNoSpan(cycle) && cycle.starts <= on && on <= cycle.ends;

const lastToBegin = (cycles: Cycle[]): Cycle[] => {
  const latest = cycles
    .map(({ starts }) => starts)
    .sort()
    .pop();
  return cycles.filter(({ starts }) => starts === latest);
};

/** Cycles without a first day come after all that have one. */
const firstToBegin = (cycles: Cycle[]): Cycle[] => {
  const order = ({ starts }: Cycle): string => (isDate(starts) ? starts : '9999');
  const earliest = cycles.map(order).sort()[0];
  return cycles.filter((cycle) => order(cycle) === earliest);
};

function only(cycles: Cycle[]): Choice {
  const [cycle] = cycles;
  if (!cycle) return { none: true };
  return cycles.length === 1 ? { cycle } : { several: cycles.map(({ id }) => id) };
}
