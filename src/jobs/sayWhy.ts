import type { Values } from '../changes/changes.ts';
import { isoWeek } from '../domain/days.ts';
import { launchChangeOf, type LaunchChange } from '../domain/launchChanges.ts';
import { nothingToSay } from '../errors.ts';
import type { Input, Result } from '../protocol.ts';
import { printQuantity } from '../sentence/print.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { subjects } from './agendaView.ts';

const WANTS = {
  tabs: ['objectives', 'keyResults', 'decisions'],
  formats: ['keyResults'],
} as const;

/**
 * Records why something that was published says otherwise than at its launch, as a decision about it.
 * @throws UserError when it says by now what it said then, or the reason was given meanwhile.
 */
export function sayWhy({ by, id, why }: Input<'sayWhy'>): Result<'sayWhy'> {
  const { value, undoId, notices } = operate<string>(
    { wants: WANTS, what: (subject) => `Why ${subject} was changed`, by },
    (book, changes) => {
      const { plan } = book;
      const change = launchChangeOf(plan, id, printQuantity);
      if (!change || change.why !== '') throw nothingToSay(id);
      changes.addRow('decisions', reasonOf(book, { ...change, why }));
      return subjects(plan)(id);
    },
  );
  return { message: `Saved: why ${value} was changed.`, undoId, notices };
}

/** A change to what was published and its reason, as a decision: before and after, side by side. */
export const reasonOf = (
  { now, today }: Pick<Book, 'now' | 'today'>,
  { id, said, owner, why }: Pick<LaunchChange, 'id' | 'said' | 'owner' | 'why'>,
): Values<'decisions'> => ({
  ...{ at: now, week: isoWeek(today), about: id, why, decision: said },
  ...{ choice: 'Update', owner, status: 'Done' },
});
