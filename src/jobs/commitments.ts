import { isoWeek } from '../domain/days.ts';
import { sameId } from '../domain/ids.ts';
import { unknownRow } from '../errors.ts';
import type { Input, Result } from '../protocol.ts';
import { tabs } from '../tabs/_all.ts';
import { operate } from '../workbook/operate.ts';
import { commitmentView, subjects } from './agendaView.ts';

const WANTS = { tabs: ['objectives', 'keyResults', 'commitments'] } as const;

/**
 * Adds a commitment for this week.
 * @throws UserError when the key result that it is to help is gone.
 */
export function commit({ by, commitment, keyResult, owner }: Input<'commit'>): Result<'commit'> {
  const { value, undoId, notices } = operate(
    { wants: WANTS, what: 'A commitment for the week', by },
    ({ plan, today }, changes) => {
      const isKnown = plan.rows.keyResults.some(({ id }) => sameId(id, keyResult));
      if (keyResult !== '' && !isKnown) throw unknownRow(tabs.keyResults.name, keyResult);
      const row = { week: isoWeek(today), commitment: commitment.trim(), keyResult, owner };
      const id = changes.addRow('commitments', row);
      return commitmentView({ ...row, id, kept: '', row: 0, percent: [] }, subjects(plan));
    },
  );
  return { commitment: value, message: 'Saved for this week.', undoId, notices };
}

/**
 * Says whether a commitment was kept; '' takes the answer back.
 * @throws UserError when it is gone.
 */
export function setKept({ by, id, kept }: Input<'setKept'>): Result<'setKept'> {
  const { undoId, notices } = operate(
    { wants: WANTS, what: `Whether ${id} was kept`, by },
    ({ plan }, changes) => {
      const found = plan.rows.commitments.find((each) => sameId(each.id, id));
      if (!found) throw unknownRow(tabs.commitments.name, id);
      changes.setCell('commitments', found.row, 'kept', kept);
    },
  );
  return { message: SAYS[kept], undoId, notices };
}

const SAYS = {
  Yes: 'Saved: kept.',
  No: 'Saved: not kept.',
  Dropped: 'Saved: dropped.',
  '': 'Saved: open again.',
};
