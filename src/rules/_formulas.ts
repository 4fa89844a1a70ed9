import type { BadCell, Plan } from '../domain/plan.ts';
import { columnOf } from './_wording.ts';

/**
 * True for a calculated cell that is broken only because an input of its row is, or, in Objectives, because a
 * key result is: one broken formula is told once.
 */
export function followsFromAnother(plan: Plan, cell: BadCell): boolean {
  if (!isCalculated(cell)) return false;
  return plan.badCells.some((other) => {
    if (other.trouble !== 'formula-error') return false;
    if (cell.tab === 'objectives' && other.tab === 'keyResults') return true;
    return !isCalculated(other) && other.tab === cell.tab && other.row === cell.row;
  });
}

const isCalculated = ({ tab, column }: BadCell): boolean => columnOf(tab, column)?.formula === true;
