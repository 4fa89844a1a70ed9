import type { Changes } from '../changes/changes.ts';
import { belongsTo } from '../domain/cycle.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { objectiveStatus } from '../domain/scope.ts';
import { notADraft, planRowGone, planChanged } from '../errors.ts';
import type { PlanForm } from '../protocol.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { LeftOut } from '../tabs/notThisCycle.ts';
import type { Objective } from '../tabs/objectives.ts';
import type { Book } from '../workbook/book.ts';
import { isToWrite } from './mergePlan.ts';

type Priority = PlanForm['priorities'][number];
type Asked = { id: string; cycle: Cycle | null; seen: PlanForm; form: PlanForm };

/**
 * Saves what competes for a cycle: above the cut line objectives by rank, below it rows of Not this cycle. What is
 * moved up becomes a draft, a draft that is moved down is dropped and named there. Returns what to say about it.
 */
export function savePriorities(book: Book, changes: Changes, asked: Asked): string[] {
  const { seen, form } = asked;
  const wanted = form.priorities.filter(({ priority }) => priority.trim() !== '');
  const said = [
    ...saveAbove(book, changes, asked, wanted.filter(({ isIn }) => isIn)),
    ...saveBelow(book, changes, asked, wanted.filter(({ isIn }) => !isIn)),
  ]; // prettier-ignore
  for (const saw of seen.priorities) {
    if (saw.row === null || wanted.some((each) => each.row === saw.row && !each.isIn)) continue;
    const row = rowOf(book, asked, saw);
    // Somebody else took it out already.
    if (row) clear(changes, row, saw);
  }
  return said;
}

function saveAbove(book: Book, changes: Changes, asked: Asked, wanted: Priority[]): string[] {
  const { seen } = asked;
  const isMoved = !sameOrder(seen.priorities, wanted, true);
  const objectives = wanted.map((each) => objectiveOf(book, asked, each));
  const isRanked = !isMoved && objectives.every((each) => each?.rank !== null);
  return wanted.flatMap((each, at): string[] => {
    const objective = objectives[at];
    const rank = at + 1;
    if (!objective) {
      const values = { cycle: asked.id, objective: each.priority.trim(), status: 'Draft' } as const;
      const id = changes.addRow('objectives', { ...values, rank });
      return [`“${each.priority.trim()}” is the draft ${id} now.`];
    }
    if (!isRanked && objective.rank !== rank)
      changes.setCell('objectives', objective.row, 'rank', rank);
    if (objectiveStatus(objective) !== 'Dropped') return [];
    changes.setCell('objectives', objective.row, 'status', 'Draft');
    return [`${objective.id} is a draft again.`];
  });
}

/** The objective of a priority: its own, or the one that was dropped when it was moved down; null for none. */
function objectiveOf({ plan }: Book, asked: Asked, each: Priority): Objective | null {
  const { objectives } = plan.rows;
  if (each.objective !== null) {
    const own = objectives.find(({ id }) => sameId(id, each.objective ?? ''));
    if (!own) throw planRowGone(each.objective, 'Objectives');
    return own;
  }
  const dropped = objectives.find(
    (row) =>
      objectiveStatus(row) === 'Dropped' &&
      isOf(asked, plan, row.cycle) &&
      idKey(row.objective) === idKey(each.priority),
  );
  return dropped ?? null;
}

function saveBelow(book: Book, changes: Changes, asked: Asked, wanted: Priority[]): string[] {
  const { seen, form } = asked;
  const isMoved = !sameOrder(seen.priorities, wanted, false);
  const rows = wanted.map((each) => (each.row === null ? null : knownRow(book, asked, each)));
  const isRanked = !isMoved && rows.every((row) => row?.rank !== null);
  return wanted.flatMap((each, at): string[] => {
    const row = rows[at];
    const rank = at + 1;
    const { priority, whyNot, revisit } = each;
    if (row) {
      const saw = seen.priorities.find((other) => other.row === each.row) ?? each;
      for (const column of ['priority', 'whyNot', 'revisit'] as const)
        if (isToWrite({ now: row[column], seen: saw[column], form: each[column] }, `“${saw.priority}”`))
          changes.setCell('notThisCycle', row.row, column, each[column]);
      if (!isRanked && row.rank !== rank) changes.setCell('notThisCycle', row.row, 'rank', rank);
      return [];
    }
    const decidedBy = form.cycle.owner;
    changes.addRow('notThisCycle', { priority, cycle: asked.id, rank, whyNot, revisit, decidedBy });
    return each.objective === null ? [] : [drop(book, changes, asked, each)];
  });
} // prettier-ignore

function drop(book: Book, changes: Changes, asked: Asked, each: Priority): string {
  const objective = objectiveOf(book, asked, each);
  const status = objective ? objectiveStatus(objective) : 'Draft';
  if (!objective || status !== 'Draft') throw notADraft(each.objective ?? '', status);
  changes.setCell('objectives', objective.row, 'status', 'Dropped');
  return `${objective.id} is dropped and stands in Not this cycle.`;
}

function knownRow(book: Book, asked: Asked, each: Priority): LeftOut {
  const saw = asked.seen.priorities.find((other) => other.row === each.row) ?? each;
  const row = rowOf(book, asked, saw);
  if (!row) throw planRowGone(saw.priority, 'Not this cycle');
  return row;
}

/** Rows of the tab have no ID: one is where it was, or the one of the cycle that says the same. */
function rowOf({ plan }: Book, asked: Asked, saw: Priority): LeftOut | undefined {
  const rows = plan.rows.notThisCycle.filter(
    ({ priority, cycle }) => priority === saw.priority && isOf(asked, plan, cycle),
  );
  return rows.find(({ row }) => row === saw.row) ?? (rows.length === 1 ? rows[0] : undefined);
}

const isOf = ({ cycle, id }: Asked, plan: Book['plan'], named: string): boolean =>
  cycle ? belongsTo(plan, cycle, named) : sameId(named, id);

/** Empties a row; Undo brings it back. What stands beside it in columns of the user's stays. */
function clear(changes: Changes, row: LeftOut, saw: Priority): void {
  for (const [column, what] of [
    ['whyNot', 'The reason'],
    ['revisit', 'The day to look again'],
  ] as const)
    if (row[column] !== saw[column]) throw planChanged(`${what} of “${saw.priority}”`, row[column]);
  for (const column of ['priority', 'cycle', 'whyNot', 'revisit', 'decidedBy'] as const)
    changes.setCell('notThisCycle', row.row, column, '');
  changes.setCell('notThisCycle', row.row, 'rank', null);
}

/** Whether the side of the line holds the same priorities in the same order as was seen. */
function sameOrder(seen: readonly Priority[], wanted: readonly Priority[], isIn: boolean): boolean {
  const key = ({ objective, row }: Priority): string => `${objective} ${row}`;
  const before = seen.filter((each) => each.isIn === isIn).map(key);
  return before.join('\n') === wanted.map(key).join('\n');
}
