import { isExplained } from './_close.ts';
import { rule } from './_rule.ts';
import { sayNumber } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'score',
  severity: 'warning',
  phase: 'close',
  group: 'structure',
  deep: true,
  message: 'It was committed and scored {score}, and nothing says why.',
  advice: 'Write into Notes what stood in the way and what you would do differently.',
  why: 'A commitment is a promise others built on. Missing one can happen; missing it without a word makes the next promise worthless.',
  source: 'Google’s OKR playbook: a committed miss needs an explanation',
  bad: {
    score: 0.7,
    with: { cycles: [{ ends: '2027-02-14' }], objectives: [{ type: 'Committed' }] },
  },
  good: {
    score: 0.7,
    with: { cycles: [{ ends: '2027-02-14' }], objectives: [{ type: 'Aspirational' }] },
  },

  check(keyResult, context) {
    const { score } = keyResult;
    if (score === null || context.objectiveOf(keyResult)?.type !== 'Committed') return 'skip';
    if (score >= 1 || score < 0 || isExplained(keyResult, context)) return false;
    return { score: sayNumber(score) };
  },
});
