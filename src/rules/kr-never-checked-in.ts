import { waitedSince } from '../domain/cadence.ts';
import { days } from '../domain/days.ts';
import { rule } from './_rule.ts';
import { counted, sayDate } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'lastCheckIn',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'Nobody has checked in yet: {age} have gone by since {day}.',
  advice:
    'Choose Extensions ▸ OKR Cadence ▸ Check in and write the first number, even if it is the start again.',
  why: 'The first check-in shows whether the number can be had at all. Until then nobody knows, and a key result without news looks just like one that is fine.',
  source: 'Perdoo shows no status, OpenOKR pending, until somebody has checked in',
  needs: ['current'],
  bad: { with: { checkIns: [] } },
  good: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 82 }] } },

  check(keyResult, { cycle, figuresOf, launchOf, on }) {
    const figures = figuresOf(keyResult);
    if (!cycle || !figures) return 'skip';
    if (!figures.neverCheckedIn) return false;
    const since = waitedSince(cycle, launchOf(keyResult.id)?.on ?? null);
    return { age: counted(days(since, on), 'day'), day: sayDate(since) };
  },
});
