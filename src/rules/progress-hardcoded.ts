import { rule } from './_rule.ts';
import { isMostlyMade, sayMade } from './_shown.ts';
import { columnOf, headerOf, quote } from './_wording.ts';

export default rule({
  on: 'made',
  at: 'column',
  severity: 'warning',
  phase: 'data',
  group: 'arithmetic',
  deep: true,
  message: '{header} was typed over: {shown} stands there for good, whatever the numbers do.',
  advice:
    'Empty the cell, and the next save puts its formula back. If it is meant, leave a note on the cell.',
  why: 'Somebody typed into a calculated cell. From that day on it shows the same figure in every review, beside cells that still live.',
  source: 'The classic fault of spreadsheets',
  silences: ['progress-mismatch', 'objective-progress-mismatch'],
  bad: {
    tab: 'keyResults',
    column: 'progress',
    shown: 0.6,
    with: {
      made: [
        { row: 3, column: 'progress', formula: '=(H3-E3)/(F3-E3)', shown: 0.2 },
        { row: 4, column: 'progress', formula: '=(H4-E4)/(F4-E4)', shown: 0.4 },
      ],
    },
  },
  good: { tab: 'keyResults', column: 'progress', formula: '=(H2-E2)/(F2-E2)', shown: 0.6 },

  check(made, { plan }) {
    const { tab, column, formula, hasNote } = made;
    if (!columnOf(tab, column)?.formula || BY_DAY.includes(column)) return 'skip';
    if (formula !== '' || hasNote || !isMostlyMade(plan, made)) return false;
    return { header: headerOf(tab, column), shown: quote(sayMade(made)) };
  },

  fix: ({ tab, row, column }) => [{ do: 'set', tab, row, column, value: null }],
});

/** What changes with the day is told by hardcoded-date. */
const BY_DAY = ['expected', 'health'];
