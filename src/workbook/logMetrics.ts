import type { Changes } from '../changes/changes.ts';
import { isDate, isoWeek } from '../domain/days.ts';
import { idKey } from '../domain/ids.ts';
import { logOf } from '../domain/log.ts';
import { LARGEST } from '../tabs/_columns.ts';
import type { HealthMetric } from '../tabs/healthMetrics.ts';
import { hasLog } from './agreed.ts';
import type { Book } from './book.ts';

/**
 * Logs values that people typed into Current of health metrics, so that each is known from its day on, also once the
 * next one stands there; says in Updated which day that is. Only where the tab and the whole log were read.
 */
export function logMetrics(book: Book, changes: Changes): void {
  const { tables, plan, today, now } = book;
  const log = logOf(plan, today);
  if (!tables.healthMetrics || !hasLog(book) || log.isLookedBack) return;
  for (const metric of plan.rows.healthMetrics) {
    const { row, id, current, updated } = metric;
    const lines = (log.byId.get(idKey(id)) ?? []).filter(
      ({ for: day, checkIn }) => day <= today && typeof checkIn.value === 'number',
    );
    const last = lines[lines.length - 1];
    if (id === '' || current === null || Math.abs(current) >= LARGEST) continue;
    if (last && (last.checkIn.value === current || (isDate(updated) && updated < last.for))) continue;
    const day = dayOfValue(metric, last?.for ?? '', today);
    changes.addRow('checkIns', {
      ...{ at: now, for: day, week: isoWeek(day), keyResult: id, value: current, source: 'Sheet' },
    });
    // Somebody's own day stays; the one of the value before is ours.
    if (updated === '' || updated === last?.for)
      changes.setCell('healthMetrics', row, 'updated', day, { isLasting: true });
  }
} // prettier-ignore

/** The day that Updated names where somebody wrote a new one; else today. */
const dayOfValue = ({ updated }: HealthMetric, before: string, today: string): string =>
  isDate(updated) && updated > before && updated <= today ? updated : today;
