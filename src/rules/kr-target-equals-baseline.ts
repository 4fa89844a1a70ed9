import { kindOf } from '../domain/scope.ts';
import { printQuantity } from '../sentence/print.ts';
import { boundIn } from './_bound.ts';
import { put } from './_put.ts';
import { rule } from './_rule.ts';
import { correctedCells } from './_titleNumbers.ts';

const SAME = 1e-9;

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'error',
  phase: 'typing',
  group: 'arithmetic',
  message: 'The number is to go from {value} to {value}: that is no movement.',
  advice:
    'Correct Start or Target. If the number is to stay where it is, set Kind to Maintain and fill Floor or Ceiling.',
  why: 'Progress divides the way covered by the whole way. A way of no length cannot be divided, so such a key result never shows any progress, whatever happens.',
  source: 'The arithmetic of progress; OpenOKR asks the same question',
  silences: ['kr-title-fields-disagree', 'kr-flatline'],
  bad: { start: 45, target: 45 },
  good: { start: 45, target: 52 },

  check(keyResult) {
    const { start, target, unit } = keyResult;
    if (kindOf(keyResult) !== 'Metric' || start === null || target === null) return 'skip';
    return Math.abs(target - start) <= SAME && { value: printQuantity(target, unit) };
  },

  fix(keyResult, { read, launchOf }) {
    const fromTitle = correctedCells(keyResult, read);
    if (fromTitle !== null && launchOf(keyResult.id) === null) return fromTitle;
    const bound = boundIn(read(keyResult.keyResult));
    if (bound === null) return null;
    return put(keyResult, {
      kind: 'Maintain',
      start: null,
      target: null,
      [bound]: keyResult.target,
    });
  },
});
