import { isMixed } from './_belief.ts';
import { rule } from './_rule.ts';
import { agreedIn } from './_wording.ts';

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
  // This week's news; from next week on it is told what was not done about it.
  silences: [
    'confidence-low-no-action',
    'committed-low-confidence',
    'confidence-two-week-decline',
    'confidence-contradicts-forecast',
  ],
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

  check(keyResult, context) {
    const { figuresOf, limits } = context;
    const { confidence: now = null, confidenceBefore: before = null } = figuresOf(keyResult) ?? {};
    if (now === null || before === null || isMixed(context)) return 'skip';
    if (before - now < (limits.points ?? 2)) return false;
    return { now, before, agreed: agreedIn(keyResult) };
  },
  // No fix adds a row to Decisions: one that nobody decided would count as the answer.
});
