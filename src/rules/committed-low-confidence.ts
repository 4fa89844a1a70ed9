import { LOW } from '../domain/confidence.ts';
import { isMixed } from './_belief.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'confidence',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'Its objective is committed, and confidence is only {now} of 10.',
  advice:
    'Find the people or the money this week, or set the objective’s Type to Aspirational in front of everybody.',
  why: 'Others build on a commitment. The earlier they hear that it wobbles, the more of them can still choose another way.',
  source: 'Google’s OKR playbook: a commitment in danger is escalated at once; OpenOKR',
  limits: { confidence: 7 },
  silences: ['confidence-two-week-decline'],
  bad: {
    with: {
      objectives: [{ type: 'Committed' }],
      checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 85, confidence: 6 }],
    },
  },
  good: {
    with: {
      objectives: [{ type: 'Aspirational' }],
      checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 85, confidence: 6 }],
    },
  },

  check(keyResult, context) {
    const { figures, figuresOf, limits } = context;
    const own = figuresOf(keyResult);
    if (!figures || !own || own.objective.type !== 'Committed') return 'skip';
    const { confidence: now, done } = own;
    // In the first week everybody still finds out.
    if (now === null || figures.weekOf[0] < 2 || isMixed(context)) return 'skip';
    if (done || now >= (limits.confidence ?? 7)) return false;
    return { now, severity: now < LOW ? 'error' : 'warning' };
  },
});
