import { isPercentUnit, kindOf } from '../domain/scope.ts';
import { printQuantity } from '../sentence/print.ts';
import { rule } from './_rule.ts';

/** Rates where a hundredth is a great deal. */
const FINE = /\b(?:uptime|availability|reachability|interest|tax|sla|slo|yield|purity|accuracy)\b/i;

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'info',
  phase: 'launch',
  group: 'arithmetic',
  message: 'From {start} to {target} is a change of {percent} %, which is hardly more than noise.',
  advice: 'Aim for a change that people would notice, or set Kind to Maintain.',
  why: 'A number that is to move by a hundredth moves by itself. Nobody can tell at the close whether the work had anything to do with it.',
  source: 'Google’s OKR playbook, which asks of each target who would care',
  deep: true,
  waits: true,
  needs: ['start', 'unit'],
  limits: { percent: 2, high: 95 },
  bad: { keyResult: 'Loaves sold on weekdays', start: 1240, target: 1250, unit: 'loaves' },
  good: { keyResult: 'Loaves sold on weekdays', start: 1240, target: 1500, unit: 'loaves' },

  check(keyResult, { limits }) {
    const { keyResult: text, start, target, unit } = keyResult;
    if (kindOf(keyResult) !== 'Metric' || start === null || target === null) return 'skip';
    if (start === 0 || Math.abs(target - start) < 1e-9) return false;
    const percent = (Math.abs(target - start) / Math.abs(start)) * 100;
    const { percent: least = 2, high = 95 } = limits;
    if (percent >= least) return false;
    // Near a hundred percent every tenth is hard.
    const isRate = isPercentUnit(unit) || unit.trim() === '';
    if ((isRate && start > high && start <= 100) || FINE.test(`${text} ${unit}`)) return false;
    return {
      start: printQuantity(start, unit),
      target: printQuantity(target, unit),
      percent: Number(percent.toPrecision(2)),
    };
  },
});
