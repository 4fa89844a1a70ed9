import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Objective } from '../tabs/objectives.ts';
import { belongsTo } from './cycle.ts';
import { isDate } from './days.ts';
import { grouped } from './grouped.ts';
import { firstOfEachId, idKey } from './ids.ts';
import type { Plan } from './plan.ts';

export type Kind = 'Metric' | 'Maintain' | 'Milestone' | 'Baseline';
export type ObjectiveStatus = 'Draft' | 'Published' | 'Closed' | 'Dropped';

/**
 * The objectives of a cycle with one of these statuses, in the order of their rows. Of rows with the same ID
 * the first counts. Figures take Published; rules judge Draft and Published.
 */
export const objectivesOf = (
  plan: Plan,
  cycle: Cycle,
  statuses: readonly ObjectiveStatus[],
): Objective[] =>
  firstOfEachId(plan.rows.objectives).filter(
    (objective) =>
      (objective.id !== '' || objective.objective !== '') &&
      statuses.includes(objectiveStatus(objective)) &&
      belongsTo(plan, cycle, objective.cycle),
  );

/** The Active key results of an objective, in the order of their rows, in their own units. */
export const keyResultsOf = (plan: Plan, objective: Objective): KeyResult[] =>
  keyResultsByObjective(plan).get(idKey(objective.id)) ?? [];

/**
 * All Active key results under the key of their objective's ID. Of rows with the same ID the first counts;
 * one without an objective is in no list.
 */
export function keyResultsByObjective(plan: Plan): Map<string, KeyResult[]> {
  const counted = firstOfEachId(plan.rows.keyResults).filter(
    (each) =>
      isActive(each) && idKey(each.objective) !== '' && (each.id !== '' || each.keyResult !== ''),
  );
  return grouped(counted.map(inItsUnit), ({ objective }) => idKey(objective));
}

/** An objective's status; a blank is Draft. */
export const objectiveStatus = (objective: Objective): ObjectiveStatus =>
  objective.status === '' ? 'Draft' : objective.status;

/** True unless a key result was dropped; a blank status is Active. */
export const isActive = (keyResult: KeyResult): boolean => keyResult.status !== 'Dropped';

/**
 * The kind as chosen; left blank, a checkbox without start and target is a Milestone, a band without a target
 * a Maintain, everything else a Metric.
 */
export function kindOf(keyResult: KeyResult): Kind {
  const { kind, current, start, target, floor, ceiling } = keyResult;
  if (kind !== '') return kind;
  if (typeof current === 'boolean' && start === null && target === null) return 'Milestone';
  return (floor !== null || ceiling !== null) && target === null ? 'Maintain' : 'Metric';
}

/** How often a check-in is due; a blank is every week. */
export const everyOf = (keyResult: KeyResult): 'Week' | '2 weeks' | 'Month' =>
  keyResult.every === '' ? 'Week' : keyResult.every;

/** How much it counts in its objective: 1 when blank, and when the number makes no sense as a weight. */
export const weightOf = (keyResult: KeyResult): number => {
  const { weight } = keyResult;
  return weight !== null && Number.isFinite(weight) && weight > 0 ? weight : 1;
};

/** The day a key result is due: its own, else the last day of the cycle; '' when neither is a date. */
export const dueOf = (keyResult: KeyResult, cycle: Cycle): string =>
  [keyResult.due, cycle.ends].find(isDate) ?? '';

const MEASURES = ['start', 'target', 'current', 'floor', 'ceiling'] as const;

/** True for a column of Key Results whose numbers are in the unit of their row. */
export const isMeasure = (column: string): boolean => MEASURES.some((each) => each === column);

/**
 * The key result with its numbers in its unit: 0.82 in a cell formatted as percent (what typing 82% makes) is
 * 82 when the unit is %. A bare 0.82 stays, it is for a rule to ask about. Applied twice it changes nothing more.
 */
export function inItsUnit(keyResult: KeyResult): KeyResult {
  const shown = MEASURES.filter((column) => keyResult.percent.includes(column));
  if (shown.length === 0 || !isPercentUnit(keyResult.unit)) return keyResult;
  const scaled = shown.map((column) => {
    const cell = keyResult[column];
    return [column, typeof cell === 'number' ? percentPoints(cell) : cell] as const;
  });
  const percent = keyResult.percent.filter((column) => !shown.some((done) => done === column));
  return { ...keyResult, ...Object.fromEntries(scaled), percent };
}

/** True for a key result that is measured in percent. */
export const isPercentUnit = (unit: string): boolean =>
  /^(%|percent\b|per cent\b)/i.test(unit.trim());

/** A fraction in percent, without the last digits that binary multiplication invents: 0.29 is 29, not 28.999999999999996. */
export const percentPoints = (fraction: number): number => Number((fraction * 100).toPrecision(12));
