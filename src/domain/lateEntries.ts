import { byText } from './byText.ts';
import { reviewDayOf } from './cadence.ts';
import { isDate, isoWeek, sundayBefore } from './days.ts';
import type { Figures } from './figures.ts';
import { idKey } from './ids.ts';
import { dayOf } from './log.ts';
import type { Plan } from './plan.ts';

/**
 * Check-ins that were written since the last review, up to the day of the figures, for a day of an earlier week than
 * that of writing; the latest of a key result, oldest day first.
 */
export function lateEntriesIn(
  { rows }: Plan,
  { cycle, keyResults, on }: Pick<Figures, 'cycle' | 'keyResults' | 'on'>,
): { id: string; for: string }[] {
  const ids = new Map(keyResults.map(({ id }) => [idKey(id), id]));
  // What came after the review of last week, that one has no more.
  const since = `${reviewDayOf(cycle, sundayBefore(on))} ${cycle.reviewTime.padStart(5, '0')}`;
  const late = new Map<string, { id: string; for: string }>();
  for (const checkIn of rows.checkIns) {
    const id = ids.get(idKey(checkIn.keyResult));
    const day = dayOf(checkIn);
    const written = checkIn.at.slice(0, 10);
    if (id === undefined || !isDate(day) || !isDate(written) || written > on) continue;
    if (checkIn.at < since || isoWeek(day) >= isoWeek(written)) continue;
    const known = late.get(id);
    if (!known || day > known.for) late.set(id, { id, for: day });
  }
  return [...late.values()].sort((a, b) => byText(a.for, b.for));
}
