import type { Input, Result } from '../protocol.ts';
import type { Wants } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { cycleToPublish } from './draftCycles.ts';
import { gateOf } from './publishGate.ts';
import { VALIDATED } from './checked.ts';

/**
 * The drafts of a cycle, what keeps them back and what is to be confirmed.
 * @throws UserError when the objective or the cycle asked for is gone, or no draft.
 */
export function loadPublish(asked: Input<'loadPublish'>): Result<'loadPublish'> {
  const { value, notices } = operate({ wants: WANTS, what: '' }, ({ plan, today }) =>
    gateOf(plan, cycleToPublish(plan, today, asked), today),
  );
  return { ...value, notices };
}

/** What Validate reads, but for the notes that it marks cells with. */
export const WANTS: Wants = {
  ...VALIDATED,
  notes: [],
  needs: {
    cycles: ['status'],
    objectives: ['status'],
    keyResults: ['objective'],
  },
};
