import { kindOf } from '../domain/scope.ts';
import { printQuantity } from '../sentence/print.ts';
import { rule } from './_rule.ts';
import { COMPARED } from './_targetIn.ts';

export default rule({
  on: 'keyResult',
  at: 'start',
  severity: 'warning',
  phase: 'typing',
  group: 'structure',
  message: 'A change of {change} says how far, and Start is empty: nobody can tell from where.',
  advice: 'Type where the number stands today into Start{rest}.',
  why: 'A percentage says how far, not from where. Ten percent of a hundred and ten percent of a million are different quarters, and afterwards everybody may pick the base that suits.',
  source: 'Jeff Gothelf on percentages and absolute numbers',
  silences: ['kr-no-baseline'],
  needs: ['keyResult'],
  bad: { keyResult: 'Cut paper used in the office by 30%', start: null, target: null, unit: '' },
  good: { keyResult: 'Cut paper used in the office by 30%', start: 40, target: 28, unit: 'boxes' },

  check(keyResult, { read }) {
    if (kindOf(keyResult) !== 'Metric') return 'skip';
    const { keyResult: text, start } = keyResult;
    if (start !== null || COMPARED.test(text)) return false;
    // Most sentences name no percentage at all: looking for one costs a hundredth of reading the sentence.
    if (
      !/%|per ?cent|pct|\b(?:hal[fv]|third|quarter|fifth)|prozent|por ?ciento|por ?cento|pour ?cent/i.test(
        text,
      )
    )
      return false;
    const { relative, start: from } = read(text).roles;
    if (relative?.unit !== 'percent' || from !== null) return false;
    return {
      change: printQuantity(Number(relative.change.toPrecision(4)), '%'),
      rest: keyResult.target === null ? ', and what it comes to after the change into Target' : '',
    };
  },
});
