import { days, hasNoSpan } from '../domain/days.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'every',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'A check-in once a month means {count} in this whole cycle of {weeks} weeks.',
  advice: 'Choose Week in Check in every, or 2 weeks where the number comes no faster.',
  why: 'By the second number of a quarter two thirds of it are over. Somebody who looks every week has twelve chances to change course, even in weeks in which the number stands still.',
  source:
    'Christina Wodtke and Felipe Castro, who look every week; Quantive accepts every other week',
  limits: { days: 200 },
  bad: { every: 'Month' },
  good: { every: '2 weeks' },

  check({ every }, { cycle, limits }) {
    if (!cycle || hasNoSpan(cycle)) return 'skip';
    const length = days(cycle.starts, cycle.ends) + 1;
    if (every !== 'Month' || length >= (limits.days ?? 200)) return false;
    return { count: Math.max(1, Math.floor(length / 31)), weeks: Math.round(length / 7) };
  },
  fix: ({ row }) => [{ do: 'set', tab: 'keyResults', row, column: 'every', value: 'Week' }],
});
