import type { HealthMetric } from '../tabs/healthMetrics.ts';
import { isDate } from './days.ts';
import { idKey } from './ids.ts';
import type { Log } from './log.ts';
import { outsideBand } from './progress.ts';

/** True when a health metric's value known on a day is outside its band. */
export const isOutside = (log: Log, metric: HealthMetric, day: string): boolean =>
  isOutsideBand(metric, healthMetricOn(log, metric, day));

/** True when a value of a health metric is outside its band. */
export function isOutsideBand(metric: HealthMetric, value: number | null): boolean {
  const outside = outsideBand(metric, value);
  return outside !== null && outside !== 0;
}

/** The value of a health metric known on a day, null for none. */
export const healthMetricOn = (log: Log, metric: HealthMetric, day: string): number | null =>
  healthMetricKnown(log, metric, day)?.value ?? null;

/**
 * The value of a health metric known on a day and the day it is of, null for none: its newest check-in or what stands
 * in Current, whichever is of the later day; a Current without a day is today's.
 */
export function healthMetricKnown(
  log: Log,
  metric: HealthMetric,
  day: string,
): { value: number; of: string } | null {
  const lines = (log.byId.get(idKey(metric.id)) ?? []).filter((line) => line.for <= day);
  const logged = lines.filter(({ checkIn }) => typeof checkIn.value === 'number').pop();
  const updated = isDate(metric.updated) ? metric.updated : log.on;
  const isCellNewest = log.cellsCount && updated <= day && (!logged || logged.for <= updated);
  if (isCellNewest && metric.current !== null) return { value: metric.current, of: updated };
  if (typeof logged?.checkIn.value !== 'number') return null;
  return { value: logged.checkIn.value, of: logged.for };
}
