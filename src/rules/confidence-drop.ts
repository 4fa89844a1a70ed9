import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'confidence',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'Confidence went down to {now}; last week it was {before}.',
  advice: '{agreed} Decide in the review and write the decision down.',
  why: 'The change of a belief comes weeks before the change of a number. Talked about at once it is still cheap to act on.',
  source:
    'Christina Wodtke’s confidence ratings; OpenOKR and Orgtp look at the change before the level',
  limits: { points: 2 },
  bad: {
    with: {
      checkIns: [
        { keyResult: 'O1-KR1', for: '2027-02-08', value: 86, confidence: 8 },
        { keyResult: 'O1-KR1', for: '2027-02-15', value: 86, confidence: 5 },
      ],
    },
  },
  good: {
    with: {
      checkIns: [
        { keyResult: 'O1-KR1', for: '2027-02-08', value: 86, confidence: 8 },
        { keyResult: 'O1-KR1', for: '2027-02-15', value: 86, confidence: 7 },
      ],
    },
  },

  check(keyResult, { figuresOf, limits }) {
    const { confidence: now = null, confidenceBefore: before = null } = figuresOf(keyResult) ?? {};
    if (now === null || before === null) return 'skip';
    if (before - now < (limits.points ?? 2)) return false;
    const plan = keyResult.ifDrops.replace(/\.$/, '');
    const agreed =
      plan === '' ? 'No plan was made for this.' : `The plan for this was ${quote(plan)}.`;
    return { now, before, agreed };
  },
});
