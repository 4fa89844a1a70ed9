import { isMixed, threeWeeks } from './_belief.ts';
import { rule } from './_rule.ts';
import { agreedIn } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'confidence',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'Confidence has gone down two weeks running: {first}, {before}, {now}.',
  advice: '{agreed} Ask what the third week would need, and write the decision down.',
  why: 'One point is a mood. Two falls in a row are a direction, and nobody sees it who only compares with last week.',
  source: 'AppMaster’s check-ins: two weeks in a row',
  bad: {
    with: {
      checkIns: [
        { keyResult: 'O1-KR1', for: '2027-02-01', value: 85, confidence: 7 },
        { keyResult: 'O1-KR1', for: '2027-02-08', value: 86, confidence: 6 },
        { keyResult: 'O1-KR1', for: '2027-02-15', value: 86, confidence: 5 },
      ],
    },
  },
  good: {
    with: {
      checkIns: [
        { keyResult: 'O1-KR1', for: '2027-02-01', value: 85, confidence: 7 },
        { keyResult: 'O1-KR1', for: '2027-02-08', value: 86, confidence: 6 },
        { keyResult: 'O1-KR1', for: '2027-02-15', value: 86, confidence: 6 },
      ],
    },
  },

  check(keyResult, context) {
    const { figuresOf, on } = context;
    const figures = figuresOf(keyResult);
    const known = figures && threeWeeks(figures, on);
    if (!known || isMixed(context)) return 'skip';
    const [first, before, now] = known;
    if (figures.done || first <= before || before <= now) return false;
    return { first, before, now, agreed: agreedIn(keyResult) };
  },
});
