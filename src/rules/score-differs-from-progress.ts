import { isBeyond } from '../domain/expected.ts';
import { isExplained } from './_close.ts';
import { rule } from './_rule.ts';
import { sayNumber } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'score',
  severity: 'warning',
  phase: 'close',
  group: 'arithmetic',
  deep: true,
  message: 'Score is {score}, and its progress comes to {progress}.',
  advice: 'Correct one of them, or write the reason into Notes.',
  why: 'A score may be a judgement. Without its reason nobody can tell judgement from wishful thinking half a year later.',
  source:
    'OpenOKR keeps both numbers and the reason; Measure What Matters leaves room for judgement',
  limits: { difference: 0.15 },
  needs: ['current', 'start', 'target'],
  bad: {
    score: 0.9,
    with: {
      cycles: [{ ends: '2027-02-14' }],
      checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-12', value: 87 }],
    },
  },
  good: {
    score: 0.9,
    notes: 'Two weeks were lost to the flood and are left out.',
    with: {
      cycles: [{ ends: '2027-02-14' }],
      checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-12', value: 87 }],
    },
  },

  check(keyResult, context) {
    const { score } = keyResult;
    const { clamped: progress = null, kind } = context.figuresOf(keyResult) ?? {};
    if (score === null || score < 0 || score > 1 || progress === null) return 'skip';
    if (kind !== 'Metric') return 'skip';
    const difference = Math.abs(score - progress);
    if (!isBeyond(difference, context.limits['difference'] ?? 0.15)) return false;
    if (isExplained(keyResult, context)) return false;
    return { score: sayNumber(score), progress: sayNumber(Number(progress.toFixed(2))) };
  },
});
