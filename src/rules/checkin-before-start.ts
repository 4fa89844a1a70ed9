import { addDays, isDate } from '../domain/days.ts';
import { dayOf } from '../domain/log.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'checkIn',
  at: 'for',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: 'It is for {day}, and its cycle begins on {starts}.',
  advice: 'Correct For. What was known before the cycle belongs in Start.',
  why: 'A value from another quarter bends the speed and the forecast of this one. Usually it is a slip in the year or the month.',
  source: 'A rule of this workbook: a cycle is judged by its own numbers',
  limits: { days: 14 },
  bad: { for: '2026-02-15', value: 84 },
  good: { for: '2026-12-28', value: 82 },

  check(checkIn, { named, objectiveOf, limits }) {
    const day = dayOf(checkIn);
    // A history that was brought in is meant to go back.
    if (!isDate(day) || checkIn.source === 'Import') return 'skip';
    const keyResult = named('keyResults', checkIn.keyResult);
    const objective = keyResult && objectiveOf(keyResult);
    const starts = (objective && named('cycles', objective.cycle)?.starts) ?? '';
    if (!isDate(starts)) return 'skip';
    const isBefore = day < addDays(starts, -(limits['days'] ?? 14));
    return isBefore && { day: sayDate(day), starts: sayDate(starts) };
  },
});
