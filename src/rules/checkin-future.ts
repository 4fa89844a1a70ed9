import { days, isDate } from '../domain/days.ts';
import { rule } from './_rule.ts';
import { counted, sayDate } from './_wording.ts';

export default rule({
  on: 'checkIn',
  at: 'for',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: 'It is for {day}, {ahead} after it was written.',
  advice: 'Correct For to the day that the value describes.',
  why: 'A value from the future is the newest one for weeks to come. Every true check-in until then is passed over.',
  source: 'A rule of this workbook: a check-in describes a day that has been',
  limits: { days: 1 },
  bad: { for: '2027-03-15', at: '2027-02-15 09:00', value: 86 },
  good: { for: '2027-02-15', at: '2027-02-15 09:00', value: 86 },

  check({ for: day, at }, { limits }) {
    const written = at.slice(0, 10);
    if (!isDate(day) || !isDate(written)) return 'skip';
    const ahead = days(written, day);
    return ahead > (limits['days'] ?? 1) && { day: sayDate(day), ahead: counted(ahead, 'day') };
  },
});
