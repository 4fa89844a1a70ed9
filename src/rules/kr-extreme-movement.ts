import { isPercentUnit, kindOf } from '../domain/scope.ts';
import { printQuantity } from '../sentence/print.ts';
import { disagreementOf } from './_titleNumbers.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'warning',
  phase: 'typing',
  group: 'arithmetic',
  message: 'From {start} to {target} is {times} times as {much} in one cycle.',
  advice: 'Look for a slip in Start or Target. If it is meant, keep it: accept this with a reason.',
  why: 'A target more than ten times the start is sometimes daring and mostly a comma, a k or a percent sign in the wrong place. Progress then shows nothing for months.',
  source: 'The tenfold targets of Google, which are meant to be chosen and not to slip in',
  needs: ['start'],
  limits: { times: 10, few: 5 },
  bad: { keyResult: 'Households with a compost bin', start: 140, target: 2100, unit: 'households' },
  good: { keyResult: 'Households with a compost bin', start: 140, target: 210, unit: 'households' },

  check(keyResult, { limits, read }) {
    const { start, target, unit } = keyResult;
    if (kindOf(keyResult) !== 'Metric' || start === null || target === null) return 'skip';
    const { times = 10, few = 5 } = limits;
    if (start * target <= 0) return false;
    const [less, more] = [start, target].map(Math.abs).sort((a, b) => a - b) as [number, number];
    const ratio = Number((more / less).toPrecision(12));
    // A share has its ends, a handful grows or vanishes fast, and a hundredth is as good as nothing.
    const isShare = isPercentUnit(unit) && more <= 100;
    if (ratio <= times || ratio > 100 || isShare || (Number.isInteger(less) && less < few))
      return false;
    const { start: from, target: to } = read(keyResult.keyResult).roles;
    const isFalling = Math.abs(target) < Math.abs(start);
    // Who names both ends of a fall, or two units, has not slipped.
    if (from && to && (isFalling || from.unit !== to.unit)) return false;
    // Where its from and to say otherwise than the cells, that tells which of them slipped.
    if (from && to && disagreementOf(keyResult, read)?.start) return false;
    return {
      start: printQuantity(start, unit),
      target: printQuantity(target, unit),
      times: Number(ratio.toPrecision(2)),
      much: isFalling ? 'little' : 'much',
    };
  },
});
