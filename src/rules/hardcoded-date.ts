import { rule } from './_rule.ts';
import { isMostlyMade, sayMade } from './_shown.ts';
import { columnOf, headerOf, quote } from './_wording.ts';

export default rule({
  on: 'made',
  at: 'column',
  severity: 'info',
  phase: 'data',
  group: 'arithmetic',
  deep: true,
  message: '{header} was typed over with {shown} and no longer follows the date.',
  advice:
    'Empty the cell, and the next save puts its formula back. If it is meant, leave a note on the cell.',
  why: 'What ought to be done by today changes every day. A figure that stands still was right once, on the day it was typed.',
  source: 'The classic fault of spreadsheets',
  bad: {
    column: 'expected',
    shown: 0.25,
    with: {
      made: [
        { row: 3, column: 'expected', formula: '=(TODAY()-A1)/90', shown: 0.48 },
        { row: 4, column: 'expected', formula: '=(TODAY()-A1)/90', shown: 0.48 },
      ],
    },
  },
  good: { column: 'expected', formula: '=(TODAY()-A1)/90', shown: 0.48 },

  check(made, { plan }) {
    const { tab, column, formula, hasNote } = made;
    if (!columnOf(tab, column)?.formula || !BY_DAY.includes(column)) return 'skip';
    if (formula !== '' || hasNote || !isMostlyMade(plan, made)) return false;
    return { header: headerOf(tab, column), shown: quote(sayMade(made)) };
  },

  fix: ({ tab, row, column }) => [{ do: 'set', tab, row, column, value: null }],
});

/** The calculated columns that look at the date. */
const BY_DAY = ['expected', 'health'];
