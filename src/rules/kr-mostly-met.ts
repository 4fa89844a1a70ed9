import { earlyProgress } from './_earlyProgress.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'info',
  phase: 'launch',
  group: 'arithmetic',
  message: '{percent} % of the way from start to target is done before the work begins.',
  advice: 'Raise the target, or put today’s number into Start.',
  why: 'A target that is nearly there asks for no idea that the team has not had already. The cycle is better spent on one that does.',
  source: 'Google’s OKR playbook, which warns of targets below what a team can do',
  deep: true,
  needs: ['start', 'current'],
  limits: { percent: 80, days: 14 },
  bad: {
    keyResult: 'Fridges sorted by date every evening',
    start: 0,
    target: 20,
    current: 18,
    unit: '',
    with: { cycles: [{ starts: '2027-02-15' }] },
  },
  good: {
    keyResult: 'Fridges sorted by date every evening',
    start: 0,
    target: 20,
    current: 3,
    unit: '',
    with: { cycles: [{ starts: '2027-02-15' }] },
  },

  check(keyResult, context) {
    const progress = earlyProgress(keyResult, context);
    if (progress === null) return 'skip';
    const isMostly = progress < 1 && progress * 100 >= (context.limits.percent ?? 80);
    return isMostly && { percent: Math.floor(progress * 100 + 1e-9) };
  },
});
