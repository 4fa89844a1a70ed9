import { rule } from './_rule.ts';
import { headerOf, sayCell } from './_wording.ts';
import { followsFromAnother } from './_formulas.ts';

const CURES: Record<string, string> = {
  '#REF!':
    'A cell that its formula names is gone, or another file wants your permission: point the formula to the right place.',
  '#N/A': 'Its formula looks for something that is not there: correct what it looks for.',
  '#DIV/0!':
    'Its formula divides by an empty cell or by zero: fill that cell, or divide by another.',
  '#NAME?': 'Its formula uses a word that the spreadsheet does not know: correct the spelling.',
  '#VALUE!': 'Its formula counts with a text: correct the cell with the text.',
  '#NUM!': 'Its formula arrives at a number that does not exist: correct what goes into it.',
};
const LOADING = 'Wait until the other file has been read, then validate again.';

export default rule({
  on: 'cell',
  at: 'column',
  severity: 'error',
  phase: 'data',
  group: 'reading',
  message: '{header} shows {error} instead of a value.',
  advice: '{cure}',
  why: 'One broken formula spreads to every figure that uses it. Until it is mended, nothing else about the cell can be trusted or judged.',
  source: 'The classic fault of spreadsheets',
  bad: { tab: 'keyResults', column: 'current', trouble: 'formula-error', found: '#REF!' },
  good: { tab: 'keyResults', column: 'current', trouble: 'not-a-number', found: 'not known yet' },

  check(cell, { plan }) {
    if (cell.trouble !== 'formula-error') return false;
    if (followsFromAnother(plan, cell)) return false;
    const error = sayCell(cell.found).trim();
    const isLoading = error.startsWith('Loading');
    return {
      header: headerOf(cell.tab, cell.column),
      error,
      cure: isLoading ? LOADING : (CURES[error] ?? 'Look at its formula, or type the value.'),
    };
  },
});
