import { addDays, isDate } from '../domain/days.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'status',
  severity: 'warning',
  phase: 'data',
  group: 'structure',
  deep: true,
  message: 'Status {says}, and the cycle {fact} on {day}.',
  advice: '{cure}',
  why: 'What is current follows from the status and the dates together. When the label stays behind, reviews and reminders go on about a quarter that is over, or keep quiet about the one that runs.',
  source: 'Seen in BlackRoad’s tracker: a quarter written into the program',
  limits: { days: 14 },
  bad: { status: 'Active', starts: '2026-10-05', ends: '2027-01-03' },
  good: { status: 'Active', starts: '2027-01-04', ends: '2027-04-04' },

  check({ status, starts, ends }, { on, limits }) {
    if (!isDate(starts) || !isDate(ends) || !isDate(on)) return 'skip';
    const days = limits['days'] ?? 14;
    if (status === 'Active' && on > addDays(ends, days))
      return {
        ...{ says: 'says Active', fact: 'ended', day: sayDate(ends) },
        cure: 'Choose Extensions ▸ OKR Cadence ▸ Close the cycle…: it scores the cycle and sets up the next one.',
      };
    if (status === 'Active' || on <= addDays(starts, days) || on > ends) return false;
    return {
      ...{
        says: status === '' ? 'is empty' : `says ${status}`,
        fact: 'began',
        day: sayDate(starts),
      },
      cure: 'Choose Active, or move the dates.',
    };
  },
});
