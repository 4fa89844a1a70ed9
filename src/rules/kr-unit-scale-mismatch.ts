import { isPercentUnit } from '../domain/scope.ts';
import { printQuantity } from '../sentence/print.ts';
import { put } from './_put.ts';
import { rule } from './_rule.ts';
import { corrected, hundredfold, MEASURES, numberOf, oddOnes } from './_scales.ts';
import { headerOf } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'start',
  severity: 'error',
  phase: 'data',
  group: 'arithmetic',
  message:
    '{header} holds {value} and the other cells up to {largest}, all in percent: one of them is on another scale.',
  advice:
    'Type {corrected}, if that is what it means. If it really is {value}, say so in the sentence.',
  why: 'A share can be written as 0.35 or as 35 percent. A row that mixes both counts the whole way as done, or none of it, and nothing on the screen looks wrong.',
  source: 'A fault that spreadsheets with OKRs are known for: mixed scales',
  silences: [
    'kr-title-fields-disagree',
    'pace-behind',
    'forecast-misses',
    'progress-out-of-range',
    'regression-below-baseline',
  ],
  needs: ['unit', 'start', 'target'],
  limits: { times: 50 },
  bad: { keyResult: 'Parcels that arrive unbroken', start: 0.91, target: 98, unit: '%' },
  good: { keyResult: 'Parcels that arrive unbroken', start: 91, target: 98, unit: '%' },

  check(keyResult, context) {
    if (!isPercentUnit(keyResult.unit)) return 'skip';
    const [first] = oddOnes(keyResult, context);
    if (first === undefined) return false;
    const sizes = MEASURES.map((column) => Math.abs(numberOf(keyResult[column])));
    const value = numberOf(keyResult[first]);
    return {
      at: first,
      header: headerOf('keyResults', first),
      value: printQuantity(value, '%'),
      largest: printQuantity(Math.max(...sizes), '%'),
      corrected: printQuantity(hundredfold(value), '%'),
    };
  },

  fix(keyResult, context) {
    const odd = oddOnes(keyResult, context);
    // A new Current would be a check-in, and that is the owner's.
    return odd.includes('current') ? null : put(keyResult, corrected(keyResult, odd));
  },
});
