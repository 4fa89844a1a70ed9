import type { Forecast } from '../domain/figures.ts';
import { metricProgress } from '../domain/progress.ts';
import type { KeyResult } from '../tabs/keyResults.ts';

/** Whether the line through its numbers ends before the target; where it does not, the numbers contradict no belief. */
export const endsShort = ({ start, target }: KeyResult, { value }: Forecast): boolean =>
  (metricProgress(start, target, value) ?? 0) < 1;
