import { kindOf } from '../domain/scope.ts';
import { shownIn } from '../domain/unreadable.ts';
import { COUNTED_MEANWHILE } from './_countedMeanwhile.ts';
import { saysNothing } from './_owner.ts';
import { rule } from './_rule.ts';
import { slipOf } from './_slipOf.ts';
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
    const { tab, row, column, trouble, found } = cell;
    const until = COUNTED_MEANWHILE[tab]?.[column];
    if (until === undefined) return 'skip';
    const slip = slipOf(cell);
    if (slip === null) return false;
    const keyResult = tab === 'keyResults' && plan.rows.keyResults.find((each) => each.row === row);
    const kind = keyResult ? kindOf(keyResult) : null;
    // A day is what a milestone has instead of a number: a rule of its own asks for it.
    if (kind === 'Milestone' && column === 'due') return 'skip';
    const isBound = ['floor', 'ceiling'].includes(column);
    const isHeld = isBound && (kind === null || kind === 'Maintain');
    // “n/a” is no answer to be mended, but for one of two limits: the other alone would speak for both.
    if (!isHeld && typeof found === 'string' && saysNothing(found)) return false;
    const number = isBound ? `${NUMBER}, or empty the cell if there is no such limit` : NUMBER;
    return {
      header: headerOf(tab, column),
      text: quote(shownIn(cell)),
      slip,
      cure: trouble === 'not-a-date' ? 'Type a day' : number,
      until,
      severity: isHeld ? 'error' : 'warning',
    };
  },
});

const NUMBER = 'Type the number alone';
