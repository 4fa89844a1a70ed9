import { days } from '../domain/days.ts';
import { rule } from './_rule.ts';
import { counted, sayDate } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'lastCheckIn',
  severity: 'error',
  phase: 'review',
  group: 'rhythm',
  message: 'Nobody has checked in since {day}: {age} without news.',
  advice:
    'Check in today, or ask in the review whether this key result still matters and drop it if not.',
  why: 'After two missed rounds it is no delay any more: either the number cannot be had, or the team has stopped believing in it. Both need a decision.',
  source: 'Reports of OKR spreadsheets: two silent weeks are where they die',
  silences: ['kr-stale'],
  needs: ['current'],
  bad: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-01-30', value: 85 }] } },
  good: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-01-31', value: 85 }] } },

  check(keyResult, { figuresOf, on }) {
    const figures = figuresOf(keyResult);
    if (!figures || figures.lastCheckIn === null) return 'skip';
    const { lastCheckIn, veryStale, done } = figures;
    if (!veryStale || done) return false;
    return { age: counted(days(lastCheckIn, on), 'day'), day: sayDate(lastCheckIn) };
  },
});
