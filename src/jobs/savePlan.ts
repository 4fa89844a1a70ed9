import type { Changes } from '../changes/changes.ts';
import { cyclesOf } from '../domain/cycle.ts';
import { isDate } from '../domain/days.ts';
import { defaultDecisionRules } from '../domain/defaults.ts';
import { sameId } from '../domain/ids.ts';
import { cycleTaken, planChanged, planRowGone, unknownRow, wrongPlan } from '../errors.ts';
import type { Input, PlanForm, Result } from '../protocol.ts';
import { cycles, type Cycle } from '../tabs/cycles.ts';
import { decisionRules } from '../tabs/decisionRules.ts';
import { healthMetrics } from '../tabs/healthMetrics.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { aroundIt, PLANNED_WITH } from './planForm.ts';
import { isSame, isToWrite, type Three } from './mergePlan.ts';
import { savePriorities } from './savePriorities.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Saves a plan: of each value that differs from what was seen, its cell. What changed in the sheet meanwhile stays.
 * @throws UserError when the same value was changed there too, or its row is gone, and for a new date, time or length
 * that does not work; nothing is saved then.
 */
export function savePlan({ seen, form }: Input<'savePlan'>): Result<'savePlan'> {
  refuse(seen.cycle, form.cycle);
  const { value, undoId, notices } = operate<{ id: string; added: string[] }>(
    { wants: PLANNED_WITH, what: ({ id }) => `Save the plan of ${id}`, by: whoIsIt() },
    (book, changes) => {
      const cycle = form.id === null ? null : cycleNamed(book, form.id);
      const id = cycle ? saveCycleRow(changes, cycle, seen, form) : addCycle(book, changes, form);
      const added = savePriorities(book, changes, { id, cycle, seen, form });
      const now = aroundIt(book.plan);
      saveMetrics(book, changes, { now, seen, form });
      saveRules(book, changes, { now, seen, form });
      return { id, added };
    },
  );
  return { id: value.id, message: say(value, undoId !== ''), undoId, notices };
}

/** What stands in the sheet already may stay as odd as it is. */
function refuse(
  seen: PlanForm['cycle'],
  { starts, ends, reviewTime, slot }: PlanForm['cycle'],
): void {
  const isNew = starts !== seen.starts || ends !== seen.ends;
  if (isNew && isDate(starts) && isDate(ends) && ends <= starts)
    throw wrongPlan(ends, 'Ends', `The cycle starts on ${starts}: write a later day.`);
  const [hour = 0, minute = 0] = reviewTime.split(':').map(Number);
  if (reviewTime !== seen.reviewTime && (hour > 23 || minute > 59))
    throw wrongPlan(reviewTime, 'Review time', 'Write a time such as 10:00.');
  if (slot !== seen.slot && slot !== null && (slot < SHORTEST || slot > LONGEST))
    throw wrongPlan(String(slot), 'Slot', `Write ${SHORTEST} to ${LONGEST} minutes, such as 30.`);
}

/** Minutes that a review may take. */
const SHORTEST = 5;
const LONGEST = 480;

type Around = Pick<PlanForm, 'metrics' | 'rules'>;

function cycleNamed({ plan }: Book, id: string): Cycle {
  const cycle = cyclesOf(plan).find((each) => sameId(each.id, id));
  if (!cycle) throw unknownRow('Cycles', id);
  return cycle;
}

function saveCycleRow(changes: Changes, cycle: Cycle, seen: PlanForm, form: PlanForm): string {
  for (const column of ROW) {
    const values = { now: cycle[column], seen: seen.cycle[column], form: form.cycle[column] };
    if (isToWrite(values, `${cycles.columns[column].header} of “${cycle.id}”`))
      changes.setCell('cycles', cycle.row, column, form.cycle[column]);
  }
  return cycle.id;
}

const ROW = [
  'team',
  'starts',
  'ends',
  'change',
  'owner',
  'reviewDay',
  'reviewTime',
  'slot',
] as const;
/** The first of a workbook runs at once if its days have come; all others begin with their first published objective. */
function addCycle({ plan, today }: Book, changes: Changes, { cycle }: PlanForm): string {
  const id = cycle.id.trim();
  if (cyclesOf(plan).some((each) => sameId(each.id, id))) throw cycleTaken(id);
  const isFirst = !plan.rows.cycles.some(({ status }) => status === 'Active');
  const isAhead = isDate(cycle.starts) && cycle.starts > today;
  const status = isFirst && !isAhead ? 'Active' : 'Planning';
  return changes.addRow('cycles', { ...cycle, id, status });
}

function saveMetrics({ plan }: Book, changes: Changes, { now, seen, form }: Three<Around>): void {
  const rowOf = (id: string) => plan.rows.healthMetrics.find((row) => sameId(row.id, id));
  for (const each of form.metrics) {
    const { id, ...values } = each;
    if (id === null) {
      const { metric, owner, floor, ceiling, source } = values;
      if (metric.trim() !== '')
        changes.addRow('healthMetrics', { metric, owner, floor, ceiling, source });
      continue;
    }
    const saw = seen.metrics.find((other) => other.id === id);
    const stands = now.metrics.find((other) => sameId(other.id ?? '', id));
    const row = rowOf(id)?.row;
    if (!saw || isSame({ ...each, current: saw.current }, saw)) continue;
    if (!stands || row === undefined) throw planRowGone(id, 'Health metrics');
    for (const column of ['metric', 'owner', 'floor', 'ceiling', 'source'] as const) {
      const three = { now: stands[column], seen: saw[column], form: each[column] };
      if (isToWrite(three, `${healthMetrics.columns[column].header} of “${id}”`))
        changes.setCell('healthMetrics', row, column, each[column]);
    }
  }
  for (const saw of seen.metrics) {
    const stands = now.metrics.find((other) => sameId(other.id ?? '', saw.id ?? ''));
    const row = saw.id === null ? undefined : rowOf(saw.id)?.row;
    if (!stands || row === undefined || form.metrics.some(({ id }) => id === saw.id)) continue;
    if (saw.current !== undefined && stands.current !== saw.current)
      throw planChanged(`Current of the health metric “${saw.id}”`, String(stands.current ?? ''));
    if (!isSame({ ...stands, current: saw.current }, saw))
      throw planChanged(`The health metric “${saw.id}”`, stands.metric);
    for (const column of ['id', 'metric', 'owner', 'source', 'updated'] as const)
      changes.setCell('healthMetrics', row, column, '');
    for (const column of ['floor', 'ceiling', 'current'] as const)
      changes.setCell('healthMetrics', row, column, null);
  }
}

function saveRules(book: Book, changes: Changes, { now, seen, form }: Three<Around>): void {
  if (!book.tables.decisionRules) return changes.addTab('decisionRules', form.rules);
  for (const each of form.rules) {
    const saw = seen.rules.find(({ rule }) => rule === each.rule);
    const stands = now.rules.find(({ rule }) => rule === each.rule);
    if (!saw || !stands || isSame(saw, each)) continue;
    const row = book.plan.rows.decisionRules.find(({ rule }) => sameId(rule, each.rule))?.row;
    const proposed = defaultDecisionRules.find(({ rule }) => rule === each.rule);
    if (row === undefined) {
      if (proposed && !isSame(proposed, each)) changes.addRow('decisionRules', each);
      continue;
    }
    for (const column of ['limit', 'when', 'whoDecides', 'options', 'lookAgain'] as const) {
      const three = { now: stands[column], seen: saw[column], form: each[column] };
      if (isToWrite(three, `${decisionRules.columns[column].header} of “${each.rule}”`))
        changes.setCell('decisionRules', row, column, each[column]);
    }
  }
}

function say({ id, added }: { id: string; added: string[] }, isChanged: boolean): string {
  if (!isChanged) return `Nothing has changed in the plan of “${id}”.`;
  return [`Saved the plan of “${id}”.`, ...added].join(' ');
}
