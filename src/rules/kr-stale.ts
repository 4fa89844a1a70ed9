import { days } from '../domain/days.ts';
import { everyOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { counted, sayDate } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'lastCheckIn',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'The newest check-in is {age} old, from {day}, though one is due every {interval}.',
  advice:
    'Choose Extensions ▸ OKR Cadence ▸ Check in. If nothing moved, No change takes one click.',
  why: 'An old number keeps its colour. Unless somebody says how old it is, last month’s good news passes for today’s.',
  source: 'Perdoo’s outdated goals; OpenOKR’s grace of three days',
  needs: ['current'],
  bad: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-06', value: 85 }] } },
  good: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-07', value: 85 }] } },

  check(keyResult, { figuresOf, on }) {
    const figures = figuresOf(keyResult);
    if (!figures || figures.lastCheckIn === null) return 'skip';
    const { lastCheckIn, stale, done } = figures;
    if (!stale || done) return false;
    return {
      age: counted(days(lastCheckIn, on), 'day'),
      day: sayDate(lastCheckIn),
      interval: everyOf(keyResult).toLowerCase(),
    };
  },
});
