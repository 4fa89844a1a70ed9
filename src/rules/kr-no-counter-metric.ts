import { isPushed } from './_isPushed.ts';
import { rule } from './_rule.ts';
import { allOf } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'info',
  phase: 'launch',
  group: 'wording',
  message: '{all} key results ask for more or for faster, and nothing watches what that may spoil.',
  advice: 'Pair them with one for quality, cost or safety, or add a health metric.',
  why: 'A number that is pushed finds the easiest way up. The partner number tells whether that way went through quality, money or the people who do the work.',
  source: 'Andy Grove, taken up by John Doerr: pair every quantity with its quality',
  deep: true,
  words: true,
  waits: true,
  bad: {
    objective: 'Every household in the valley gets fibre',
    with: {
      keyResults: [
        { id: 'O1-KR1', keyResult: 'Connections a month', unit: 'homes' },
        { id: 'O1-KR2', keyResult: 'Streets dug up and closed', unit: 'streets' },
      ],
    },
  },
  good: {
    objective: 'Every household in the valley gets fibre',
    with: {
      keyResults: [
        { id: 'O1-KR1', keyResult: 'Connections a month', unit: 'homes' },
        { id: 'O1-KR2', keyResult: 'Connections that work at once', unit: '%' },
      ],
    },
  },

  check(objective, { keyResultsOf, plan }) {
    const keyResults = keyResultsOf(objective);
    if (keyResults.length < 2) return 'skip';
    if (plan.rows.healthMetrics.some(({ metric }) => metric !== '')) return false;
    return keyResults.every(isPushed) && { all: allOf(keyResults.length) };
  },
});
