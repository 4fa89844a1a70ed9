import { printQuantity } from '../sentence/print.ts';
import { earlyProgress } from './_earlyProgress.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'warning',
  phase: 'launch',
  group: 'arithmetic',
  message: 'The target of {target} is reached before the work begins: Current is {current}.',
  advice:
    'Choose a target that takes the whole cycle. If the counter still runs from the last cycle, set Current to where it starts.',
  why: 'What is reached on the first day changes nothing until the last. It lifts the average, and hides that another key result is stuck.',
  source: 'Google’s OKR playbook, which warns of targets below what a team can do',
  waits: true,
  needs: ['start', 'current'],
  limits: { days: 14 },
  bad: {
    keyResult: 'Allotments with a water butt',
    start: 20,
    target: 45,
    current: 47,
    unit: '',
    with: { cycles: [{ status: 'Planning', starts: '2027-02-15' }] },
  },
  good: {
    keyResult: 'Allotments with a water butt',
    start: 20,
    target: 45,
    current: 22,
    unit: '',
    with: { cycles: [{ status: 'Planning', starts: '2027-02-15' }] },
  },

  check(keyResult, context) {
    const progress = earlyProgress(keyResult, context);
    if (progress === null) return 'skip';
    if (progress < 1) return false;
    const { target, unit } = keyResult;
    const value = context.figuresOf(keyResult)?.value ?? keyResult.current;
    return {
      target: printQuantity(target ?? 0, unit),
      current: printQuantity(typeof value === 'number' ? value : 0, unit),
    };
  },
});
