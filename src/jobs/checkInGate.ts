import { belongsTo, cyclesOf, isOpen } from '../domain/cycle.ts';
import { isDate } from '../domain/days.ts';
import { firstOfEachId, idKey } from '../domain/ids.ts';
import { LARGEST } from '../tabs/_columns.ts';
import type { Plan } from '../domain/plan.ts';
import { inItsUnit, isActive, kindOf, objectiveStatus } from '../domain/scope.ts';
import {
  dayAhead,
  dayBeforeStart,
  emptyCheckIn,
  goneKeyResult,
  noCheckIn,
  noDay,
  tooLarge,
  wrongMeasure,
} from '../errors.ts';
import type { CheckInEntry } from '../protocol.ts';
import { sayDate } from '../rules/_wording.ts';
import { tabs } from '../tabs/_all.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Objective } from '../tabs/objectives.ts';

/**
 * What a check-in would be about: its key result, in its unit, and the day that it describes. `closed` is its cycle
 * where that is closed already; then it is about the last day, or one before.
 */
export type Admitted = { keyResult: KeyResult; day: string; closed: Cycle | null };

/**
 * What decides whether a check-in can be taken, for one operation.
 * @throws UserError for a key result that is gone, given up or closed while its cycle goes on, for a day that is still to
 * come or before the cycle, and for a value that its kind does not have.
 */
export function checkInGate(plan: Plan, today: string): (entry: CheckInEntry) => Admitted {
  const byId = new Map(firstOfEachId(plan.rows.keyResults).map((row) => [idKey(row.id), row]));
  const objectives = new Map(
    firstOfEachId(plan.rows.objectives).map((row) => [idKey(row.id), row]),
  );
  const cycles = cyclesOf(plan);
  const cycleOf = (objective: Objective): Cycle | undefined =>
    cycles.find((cycle) => belongsTo(plan, cycle, objective.cycle));
  return (entry) => {
    const found = byId.get(idKey(entry.keyResult));
    if (!found || found.id === '') throw goneKeyResult(tabs.keyResults.name, entry.keyResult);
    const keyResult = inItsUnit(found);
    const objective = objectives.get(idKey(keyResult.objective));
    const cycle = objective && cycleOf(objective);
    takesAny(keyResult, objective, cycle);
    takes(keyResult, entry.value);
    if (saysNothing(entry)) throw emptyCheckIn(keyResult.id);
    const closed = cycle && !isOpen(cycle) ? cycle : null;
    const last = closed && isDate(closed.ends) && closed.ends < today ? closed.ends : today;
    const day = closed && (entry.for ?? '') > last ? last : entry.for || last;
    if (!isDate(day)) throw noDay(day);
    if (day > today) throw dayAhead(sayDate(day), sayDate(today));
    if (cycle && isDate(cycle.starts) && day < cycle.starts && entry.for)
      throw dayBeforeStart(sayDate(day), cycle.id, sayDate(cycle.starts));
    return { keyResult, day, closed };
  };
}

function takesAny(keyResult: KeyResult, objective?: Objective, cycle?: Cycle): void {
  const { id } = keyResult;
  const anew = (tab: string, status: string) => `Set Status to ${status} in the tab “${tab}” to go on with it.`;
  if (!isActive(keyResult))
    throw noCheckIn(id, 'it was dropped', anew(tabs.keyResults.name, 'Active'));
  // Closing a cycle closes its objectives: what comes late is still taken.
  if (cycle && !isOpen(cycle)) return;
  const status = objective && objectiveStatus(objective);
  if (objective && (status === 'Closed' || status === 'Dropped'))
    throw noCheckIn(
      id,
      `its objective “${objective.id}” is ${status}`,
      anew(tabs.objectives.name, 'Published'),
    );
} // prettier-ignore

function takes(keyResult: KeyResult, value: CheckInEntry['value']): void {
  if (value === null) return;
  const { id } = keyResult;
  const isMilestone = kindOf(keyResult) === 'Milestone';
  if (isMilestone && typeof value !== 'boolean')
    throw wrongMeasure(id, String(value), 'It is a milestone: done or not done.');
  if (!isMilestone && typeof value === 'boolean')
    throw wrongMeasure(id, value ? 'done' : 'not done', 'It is measured: write a number.');
  if (typeof value === 'number' && Math.abs(value) >= LARGEST) throw tooLarge(id, value);
}

const saysNothing = ({ value, confidence, decision, ...said }: CheckInEntry): boolean =>
  value === null &&
  confidence === null &&
  decision === null &&
  [said.changed, said.blocker, said.nextStep].every((each) => each.trim() === '');
