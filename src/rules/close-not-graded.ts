import { days } from '../domain/days.ts';
import { rule } from './_rule.ts';
import { counted, listOf } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'status',
  severity: 'warning',
  phase: 'close',
  group: 'rhythm',
  message: 'The cycle ended {age} ago, and {missing} no score.',
  advice:
    'Choose Extensions ▸ OKR Cadence ▸ Close the cycle…, which works the scores out, or give {ids} one from 0 to 1 in Key Results, column Score.',
  why: 'What is not scored is not learned from: a fortnight later nobody remembers why the number came out as it did, and the next targets are guessed again.',
  source: 'Christina Wodtke has it graded before the quarter is over; Google’s re:Work on scores',
  limits: { days: 7 },
  bad: { ends: '2027-02-05' },
  good: { ends: '2027-02-12' },

  check({ ends }, { figures, limits, on }) {
    if (!figures || figures.keyResults.length === 0) return 'skip';
    const age = days(ends, on);
    const unscored = figures.keyResults.filter(({ keyResult: { score } }) => score === null);
    if (age <= (limits.days ?? 7) || unscored.length === 0) return false;
    return {
      age: counted(age, 'day'),
      missing: `${unscored.length} of ${counted(figures.keyResults.length, 'key result')} ${unscored.length === 1 ? 'has' : 'have'}`,
      ids: listOf(unscored.map(({ id }) => id)),
    };
  },
});
