import { capital } from '../domain/capital.ts';
import { kindOf } from '../domain/scope.ts';
import { shownIn, slipOf } from '../domain/unreadable.ts';
import { numberIn } from './_numberIn.ts';
import { saysNothing } from './_owner.ts';
import { rule } from './_rule.ts';
import { headerOf, quote } from './_wording.ts';

export default rule({
  on: 'cell',
  at: 'column',
  severity: 'error',
  phase: 'data',
  group: 'reading',
  since: 8,
  silences: ['number-as-text', 'locale-decimal-ambiguity'],
  message: '{header} says {text}, which {slip}.',
  advice: '{cure}. {until}',
  why: 'A date, a tick or a share where a number of hours belongs looks like news and is none. Counted all the same, it makes a key result done that is not; passed over, it hides one that is late.',
  source: 'A rule of this workbook: a wrong value is allowed in a cell, and asked about',
  bad: { tab: 'keyResults', column: 'current', trouble: 'truth-value', found: true },
  good: { tab: 'keyResults', column: 'current', trouble: 'not-a-number', found: '84' },

  check({ tab, row, column, trouble, found, shown }, { plan }) {
    if (column !== 'current' || trouble === 'formula-error') return 'skip';
    const keyResult =
      (tab === 'keyResults' && plan.rows.keyResults.find((each) => each.row === row)) || null;
    const isText = trouble === 'not-a-number' && typeof found === 'string';
    // A number that is kept as a text is told as that.
    const isNumber = keyResult === null || kindOf(keyResult) !== 'Milestone';
    if (isText && isNumber && numberIn(found) !== null) return false;
    const { slip, advice } = slipOf({ found, trouble }, keyResult);
    return {
      header: headerOf(tab, column),
      text: quote(shownIn({ found, ...(shown === undefined ? {} : { shown }) })),
      slip,
      cure: capital(advice),
      until: keyResult === null ? LAST_METRIC : LAST,
      severity: keyResult === null || (isText && saysNothing(found)) ? 'warning' : 'error',
    };
  },
});

const LAST = 'Until then the number of its last check-in counts, and nothing as done.';
const LAST_METRIC = 'Until then its last value counts.';
