import type { Changes } from '../changes/changes.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import { sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { retroName } from '../domain/retroTabs.ts';
import type { CloseForm } from '../protocol.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Book } from '../workbook/book.ts';
import { writeOverview } from './overview.ts';

/**
 * Turns the Overview to the cycle that comes next, with the way to the Retro, so that nobody reads in it what a closed
 * cycle still waited for. One in which something is published already has its Overview from its own reviews.
 */
export function overviewAfterClose(
  { book, changes }: { book: Book; changes: Changes },
  closed: Cycle,
  next: CloseForm['next'],
): void {
  const { plan, today } = book;
  if (next.id.trim() === '') return;
  const others = plan.rows.cycles.filter(({ row }) => row !== closed.row);
  const known = others.find(({ id }) => sameId(id, next.id));
  const { id, starts, ends } = next;
  const cycle: Cycle = known ?? {
    ...{ ...closed, id, starts, ends, change: '', status: 'Planning' },
    row: 1 + Math.max(...plan.rows.cycles.map(({ row }) => row)),
  };
  const cycles: Cycle[] = [...others, ...(known ? [] : [cycle]), { ...closed, status: 'Closed' }];
  const after: Plan = {
    ...plan,
    tabNames: [...new Set([...plan.tabNames, retroName(closed.id)])],
    rows: { ...plan.rows, cycles, initiatives: [] },
  };
  const figures = figuresOf(after, cycle, today);
  if (figures.objectives.length > 0) return;
  writeOverview({ book, changes }, after, figures);
}
