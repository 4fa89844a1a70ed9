import { isDate, isoWeek } from './days.ts';
import type { Figures } from './figures.ts';
import { idKey } from './ids.ts';
import { dayOf } from './log.ts';
import type { Plan } from './plan.ts';

/**
 * Check-ins that were written in the week of the figures, up to their day, for a day of an earlier week; the latest
 * of a key result, oldest day first.
 */
export function lateEntriesIn(
  { rows }: Plan,
  { keyResults, week, on }: Pick<Figures, 'keyResults' | 'week' | 'on'>,
): { id: string; for: string }[] {
  const ids = new Map(keyResults.map(({ id }) => [idKey(id), id]));
  const late = new Map<string, { id: string; for: string }>();
  for (const checkIn of rows.checkIns) {
    const id = ids.get(idKey(checkIn.keyResult));
    const day = dayOf(checkIn);
    const written = checkIn.at.slice(0, 10);
    if (id === undefined || !isDate(day) || !isDate(written) || written > on) continue;
    if (isoWeek(written) !== week || isoWeek(day) >= week) continue;
    const known = late.get(id);
    if (!known || day > known.for) late.set(id, { id, for: day });
  }
  return [...late.values()].sort((a, b) => (a.for < b.for ? -1 : a.for > b.for ? 1 : 0));
}
