import { sameId } from '../domain/ids.ts';
import type { CycleForm, Result } from '../protocol.ts';
import { operate } from '../workbook/operate.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Writes the row of Cycles with the form's ID, new or changed. Without an ID the quarter names it.
 * @throws UserError when the tab is not there yet.
 */
export function saveCycle(form: CycleForm): Result<'saveCycle'> {
  const id = form.id.trim() || quarterOf(form.starts);
  const { undoId, notices } = operate(
    {
      wants: { tabs: ['cycles'], needs: { cycles: [] } },
      what: `Save cycle ${id}`,
      by: whoIsIt(),
    },
    (book, changes) => {
      const { starts, ends, change, owner, reviewDay, reviewTime, slot, status, team } = form;
      const values = { starts, ends, change, owner, reviewDay, reviewTime, slot, status, team };
      const row = book.plan.rows.cycles.find((cycle) => sameId(cycle.id, id))?.row;
      if (row === undefined) changes.addRow('cycles', { id, ...values });
      else {
        const known = book.plan.rows.cycles.find((cycle) => cycle.row === row);
        for (const column of Object.keys(values) as (keyof typeof values)[]) {
          // What reads the same is left as it was typed.
          if (known?.[column] !== values[column]) {
            changes.setCell('cycles', row, column, values[column]);
          }
        }
      }
    },
  );
  const message =
    undoId === '' ? `Nothing has changed in the cycle “${id}”.` : `Saved the cycle “${id}”.`;
  return { id, message, undoId, notices };
}

/** The quarter of a day, such as '2027-Q1'. */
const quarterOf = (day: string): string =>
  day === '' ? 'First cycle' : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
