import { isDate, isoWeek } from '../domain/days.ts';
import { dayOf } from '../domain/log.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'checkIn',
  at: 'week',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: 'Week says {week}, and {day} is in {right}.',
  advice: 'Type {right}, or correct For if the week is the true one.',
  why: 'Programs that count weeks in another time zone put Sunday evening or Monday morning into the wrong one. The review then counts a check-in twice, or misses it.',
  source: 'Seen in OKRsMatter: off by a day east of Greenwich',
  bad: { for: '2027-02-15', week: '2027-W06', value: 86 },
  good: { for: '2027-02-15', week: '2027-W07', value: 86 },

  check(checkIn) {
    const day = dayOf(checkIn);
    // Other ways to write a week are people's own.
    if (!isDate(day) || !/^\d{4}-W\d{2}$/.test(checkIn.week)) return 'skip';
    const right = isoWeek(day);
    return checkIn.week !== right && { week: checkIn.week, day: sayDate(day), right };
  },

  fix: (checkIn) => [
    {
      do: 'set',
      tab: 'checkIns',
      row: checkIn.row,
      column: 'week',
      value: isoWeek(dayOf(checkIn)),
    },
  ],
});
