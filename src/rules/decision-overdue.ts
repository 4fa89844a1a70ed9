import { days } from '../domain/days.ts';
import { isStanding } from '../domain/decisions.ts';
import { rule } from './_rule.ts';
import { counted, quote, sayDate } from './_wording.ts';

export default rule({
  on: 'decision',
  at: 'due',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: '{decision} was to be looked at again on {due}, {age} ago.',
  advice:
    'Ask {owner} what came of it, then set Status to Done or Dropped, or agree on another day.',
  why: 'Whether a decision worked is only found out by looking again. One that quietly runs out is taken a second time, by people who no longer know the first.',
  source: 'OpenOKR, which escalates instead of discussing anew',
  bad: { decision: 'Move the night shift to Ghent', due: '2027-02-10' },
  good: { decision: 'Move the night shift to Ghent', due: '2027-02-17' },

  check({ decision, due, owner, status }, { on }) {
    if (due === '' || !isStanding({ status })) return 'skip';
    const late = days(due, on);
    if (!(late > 0)) return false;
    return {
      decision: decision === '' ? 'This decision' : quote(decision),
      due: sayDate(due),
      age: counted(late, 'day'),
      owner: owner === '' ? 'whoever carries it out' : owner,
    };
  },
});
