import { metricProgress } from '../domain/progress.ts';
import { printQuantity } from '../sentence/print.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'current',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  deep: true,
  message: 'It stands at {value}, on the wrong side of its start, {start}, for the second time.',
  advice: 'Say in the review what went wrong, or correct Start if the first measurement was off.',
  why: 'As a bar it looks like a slow beginning. In truth the team would be better off had nothing happened, and that is worth a conversation.',
  source: 'A wish for a visible zone of failure (puzzle/okr)',
  silences: ['progress-out-of-range'],
  needs: ['start', 'target'],
  bad: {
    with: {
      checkIns: [
        { keyResult: 'O1-KR1', for: '2027-02-08', value: 81 },
        { keyResult: 'O1-KR1', for: '2027-02-15', value: 79 },
      ],
    },
  },
  good: {
    with: {
      checkIns: [
        { keyResult: 'O1-KR1', for: '2027-02-08', value: 83 },
        { keyResult: 'O1-KR1', for: '2027-02-15', value: 81 },
      ],
    },
  },

  check(keyResult, { figuresOf }) {
    const { start, target, unit } = keyResult;
    const figures = figuresOf(keyResult);
    if (!figures || figures.kind !== 'Metric' || start === null) return 'skip';
    const values = figures.points.flatMap(({ value }) =>
      typeof value === 'number' ? [value] : [],
    );
    const [before, now] = values.slice(-2);
    if (before === undefined || now === undefined) return 'skip';
    // One bad week of a restless number is no regression.
    const areBelow = [before, now].every((each) => (metricProgress(start, target, each) ?? 0) < 0);
    return areBelow && { value: printQuantity(now, unit), start: printQuantity(start, unit) };
  },
});
