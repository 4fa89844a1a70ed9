import { decimalSign } from '../domain/decimalSign.ts';
import { isForeignDecimal } from './_locale.ts';
import { numberIn } from './_numberIn.ts';
import { rule } from './_rule.ts';
import { headerOf, quote } from './_wording.ts';

export default rule({
  on: 'cell',
  at: 'column',
  severity: 'warning',
  phase: 'data',
  group: 'reading',
  deep: true,
  message: '{header} holds {text}, and this file writes decimals with a {sign}.',
  advice: 'Type it again the way this file writes numbers: {number} if a decimal was meant.',
  why: 'One and a half comes as 1,5 from some colleagues and as 1.5 from others. The file takes the foreign one for a text, or worse, for fifteen or a date.',
  source: 'The classic fault of shared spreadsheets',
  silences: ['number-as-text'],
  bad: {
    tab: 'keyResults',
    column: 'target',
    trouble: 'not-a-number',
    found: '1,5',
    with: { locale: 'en_GB' },
  },
  good: {
    tab: 'keyResults',
    column: 'target',
    trouble: 'not-a-number',
    found: '1,5',
    with: { locale: 'de_DE' },
  },

  check({ tab, column, trouble, found }, { plan }) {
    if (trouble !== 'not-a-number' || typeof found !== 'string') return 'skip';
    const number = numberIn(found);
    if (number === null || !isForeignDecimal(found, plan.locale)) return false;
    const isComma = decimalSign(plan.locale ?? '') === ',';
    return {
      header: headerOf(tab, column),
      text: quote(found),
      sign: isComma ? 'comma' : 'point',
      number: isComma ? String(number).replace('.', ',') : String(number),
    };
  },
});
