import type { BadCell } from '../domain/plan.ts';
import { kindOf } from '../domain/scope.ts';
import { shownIn } from '../domain/unreadable.ts';
import { COUNTED_MEANWHILE } from './_countedMeanwhile.ts';
import { dateIn } from './_dateIn.ts';
import { numberIn } from './_numberIn.ts';
import { saysNothing } from './_owner.ts';
import { rule } from './_rule.ts';
import { headerOf, quote } from './_wording.ts';

export default rule({
  on: 'cell',
  at: 'column',
  severity: 'warning',
  phase: 'data',
  group: 'reading',
  since: 10,
  message: '{header} says {text}, which {slip}.',
  advice: '{cure}. {until}',
  why: 'A word where a limit, a rank or a day belongs is read by people and passed over by every figure, so that both go on with another plan in mind.',
  source: 'A rule of this workbook: a wrong value is allowed in a cell, and asked about',
  bad: { tab: 'keyResults', column: 'weight', trouble: 'not-a-number', found: 'heavy' },
  good: { tab: 'keyResults', column: 'weight', trouble: 'not-a-number', found: '1,5' },

  check(cell, { plan }) {
    const { tab, row, column, trouble, found, shown } = cell;
    const until = COUNTED_MEANWHILE[tab]?.[column];
    if (until === undefined) return 'skip';
    const slip = slipOf(cell);
    if (slip === null) return false;
    const keyResult = tab === 'keyResults' && plan.rows.keyResults.find((each) => each.row === row);
    const kind = keyResult ? kindOf(keyResult) : null;
    // A day is what a milestone has instead of a number: a rule of its own asks for it.
    if (kind === 'Milestone' && column === 'due') return 'skip';
    if (typeof found === 'string' && saysNothing(found)) return false;
    const isBound = ['floor', 'ceiling'].includes(column);
    return {
      header: headerOf(tab, column),
      text: quote(shownIn({ found, ...(shown === undefined ? {} : { shown }) })),
      slip,
      cure: trouble === 'not-a-date' ? 'Type a day' : 'Type the number alone',
      until,
      severity: isBound && (kind === null || kind === 'Maintain') ? 'error' : 'warning',
    };
  },
});

/** What is wrong with it; null where that is told by another rule: a broken formula, a number or a day kept as text. */
function slipOf({ trouble, found }: BadCell): string | null {
  if (trouble === 'too-large') return 'is larger than a sheet keeps exactly';
  if (trouble === 'not-a-number')
    return typeof found === 'string' && numberIn(found) !== null ? null : 'is no number';
  if (trouble === 'not-a-date')
    return typeof found === 'string' && dateIn(found) !== null ? null : 'is no day';
  return null;
}
