import { confidenceOfText } from '../domain/confidence.ts';
import { numberIn } from './_numberIn.ts';
import { plainNumberIn } from './_plainNumber.ts';
import { rule } from './_rule.ts';
import { headerOf, quote } from './_wording.ts';

/** Where a text instead of a number makes a key result unreadable. */
const VITAL = ['start', 'target', 'current'];

export default rule({
  on: 'cell',
  at: 'column',
  severity: 'warning',
  phase: 'data',
  group: 'reading',
  message: '{header} holds {text} as a text, and a text is not counted.',
  advice: 'Choose Format ▸ Number ▸ Automatic for the cell and type {number} again.',
  why: 'A number kept as a text looks right and counts as nothing. It usually came with a paste, an apostrophe in front or a unit behind.',
  source: 'The classic fault of spreadsheets',
  bad: { tab: 'keyResults', column: 'target', trouble: 'not-a-number', found: '1,200' },
  good: { tab: 'keyResults', column: 'target', trouble: 'not-a-number', found: 'to be agreed' },

  check({ tab, column, trouble, found }) {
    if (trouble !== 'not-a-number' || typeof found !== 'string') return 'skip';
    if (column === 'confidence' && confidenceOfText(found) !== null) return false;
    const number = numberIn(found);
    if (number === null) return false;
    return {
      header: headerOf(tab, column),
      text: quote(found),
      number: String(number),
      severity: tab === 'keyResults' && VITAL.includes(column) ? 'error' : 'warning',
    };
  },

  fix({ tab, row, column, found }, { plan }) {
    const value = typeof found === 'string' ? plainNumberIn(plan, tab, row, found) : null;
    return value === null ? null : [{ do: 'set', tab, row, column, value }];
  },
});
