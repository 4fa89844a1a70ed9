import type { TabKey } from '../changes/content.ts';
import type { Input, Result } from '../protocol.ts';
import { tabs } from '../tabs/_all.ts';
import { operate } from '../workbook/operate.ts';
import { cycleToPublish } from './draftCycles.ts';
import { gateOf } from './publishGate.ts';

/**
 * The drafts of a cycle, what keeps them back and what is to be confirmed. Reads what Validate reads, so that both say
 * the same.
 * @throws UserError when the objective or the cycle asked for is gone, or no draft.
 */
export function loadPublish(asked: Input<'loadPublish'>): Result<'loadPublish'> {
  const { value, notices } = operate({ wants: WANTS, what: '' }, ({ plan, today }) =>
    gateOf(plan, cycleToPublish(plan, today, asked), today),
  );
  return { ...value, notices };
}

export const WANTS = {
  tabs: Object.keys(tabs) as TabKey[],
  needs: { cycles: ['id', 'status'], objectives: ['id', 'status'], keyResults: ['id', 'objective'] },
  formulas: ['objectives', 'keyResults'],
  formats: ['keyResults'],
} as const; // prettier-ignore
