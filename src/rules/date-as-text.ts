import { dateIn } from './_dateIn.ts';
import { rule } from './_rule.ts';
import { headerOf, quote, sayDate } from './_wording.ts';

export default rule({
  on: 'cell',
  at: 'column',
  severity: 'warning',
  phase: 'data',
  group: 'reading',
  deep: true,
  message: '{header} holds {text} as a text, and a text is no date.',
  advice: '{cure}',
  why: 'A date kept as a text looks right, sorts wrongly and is never late. It usually came with a paste from another language.',
  source: 'The classic fault of spreadsheets',
  bad: { tab: 'initiatives', column: 'due', trouble: 'not-a-date', found: '26 Feb 2027' },
  good: { tab: 'initiatives', column: 'due', trouble: 'not-a-date', found: 'end of February' },

  check({ tab, column, trouble, found }) {
    if (trouble !== 'not-a-date' || typeof found !== 'string') return 'skip';
    const read = dateIn(found);
    if (read === null) return false;
    const cure =
      read.date === null
        ? 'Type the date again with the month as a word, so that day and month cannot be exchanged.'
        : `Choose Format ▸ Number ▸ Date for the cell and type ${sayDate(read.date)} again.`;
    return { header: headerOf(tab, column), text: quote(found), cure };
  },

  fix({ tab, row, column, found }) {
    const value = typeof found === 'string' ? (dateIn(found)?.date ?? null) : null;
    return value === null ? null : [{ do: 'set', tab, row, column, value }];
  },
});
