import { addDays, days as daysBetween, isDate } from '../domain/days.ts';
import { firstSince } from './_launched.ts';
import { rule } from './_rule.ts';
import { counted, sayDate } from './_wording.ts';

export default rule({
  on: 'item',
  at: 'id',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  message: 'This was first published on {day}, {age} into the cycle.',
  advice: 'Say in the review what gives way for it, or leave it for the next cycle.',
  why: 'Additions come one at a time, and each is small. Unless somebody says what they cost, the plan of the first week is still called the plan when half of it is no longer worked on.',
  source: 'OpenOKR, which publishes within two weeks and marks what came later',
  deep: true,
  limits: { days: 14 },
  bad: {
    with: {
      launches: [
        { id: 'O1', on: '2027-01-04' },
        { id: 'O1-KR1', on: '2027-02-10' },
      ],
    },
  },
  good: {
    with: {
      launches: [
        { id: 'O1', on: '2027-01-04' },
        { id: 'O1-KR1', on: '2027-01-18' },
      ],
    },
  },

  check({ tab, id }, { plan, cycle, launchOf, named, limits: { days = 14 } }) {
    if (tab !== 'objectives' && tab !== 'keyResults') return 'skip';
    const launch = launchOf(id);
    if (!cycle || !launch || !isDate(cycle.starts)) return 'skip';
    const last = addDays(cycle.starts, days);
    if (launch.on <= last) return false;
    // With an objective that came later come its key results.
    const objective = tab === 'keyResults' ? (named('keyResults', id)?.objective ?? '') : '';
    if ((launchOf(objective)?.on ?? '') > last) return false;
    // Where nothing was there in time, it was the add-on that came later.
    if (firstSince(plan, cycle.starts) > last) return false;
    return { day: sayDate(launch.on), age: counted(daysBetween(cycle.starts, launch.on), 'day') };
  },
});
