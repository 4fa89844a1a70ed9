import { LOW } from '../domain/confidence.ts';
import { mondayOf } from '../domain/days.ts';
import { isActedUpon } from './_acted.ts';
import { isMixed, lowSince } from './_belief.ts';
import { rule } from './_rule.ts';
import { agreedIn } from './_wording.ts';

const FELL = [
  { keyResult: 'O1-KR1', for: '2027-02-08', value: 84, confidence: 4 },
  { keyResult: 'O1-KR1', for: '2027-02-15', value: 84, confidence: 3 },
];

export default rule({
  on: 'keyResult',
  at: 'confidence',
  severity: 'error',
  phase: 'review',
  group: 'rhythm',
  message: 'Confidence is {now}, and nobody has written down what will be done about it.',
  advice:
    '{agreed} Add a row to Decisions with one person and a date; No action is a decision too.',
  why: 'Saying three and then going on as before teaches a team that honest numbers change nothing. The next one will be a seven.',
  source: 'OpenOKR: a next action with an owner; the okr.mx course has decisions written down',
  limits: { confidence: LOW },
  silences: [
    'committed-low-confidence',
    'confidence-two-week-decline',
    'confidence-contradicts-forecast',
  ],
  bad: { with: { checkIns: FELL } },
  good: {
    with: {
      checkIns: FELL,
      decisions: [{ about: 'O1-KR1', choice: 'Start', decision: 'Borrow a crane' }],
    },
  },

  check(keyResult, context) {
    const { figuresOf, limits } = context;
    const figures = figuresOf(keyResult);
    if (!figures || figures.confidence === null || isMixed(context)) return 'skip';
    const { confidence: now, done } = figures;
    const limit = limits.confidence ?? LOW;
    const since = lowSince(figures, limit);
    if (done || now >= limit || since === null) return false;
    // Drafted as a long shot, and never better or worse since.
    const stated = figures.points.flatMap(({ confidence }) => confidence ?? []);
    if (stated.every((confidence) => confidence < limit) && now >= (stated[0] ?? 0)) return false;
    if (isActedUpon(keyResult, mondayOf(since), context)) return false;
    return { now, agreed: agreedIn(keyResult) };
  },
});
