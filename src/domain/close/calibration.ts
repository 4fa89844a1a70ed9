import { bandOf, type Band } from '../confidence.ts';
import { isReached } from '../score.ts';
import type { Close } from './close.ts';

/** Fewer say more about chance, and about the people behind them, than about how well a team judges itself. */
const CALIBRATED_FROM = 10;

/** Key results by what was believed of them in the middle of the cycle, and how many of them reached 0.7. */
export type Calibration = {
  week: number;
  bands: Record<Band, { said: number; reached: number }>;
};

/** Belief against outcome, of the whole set and never of a person; null with fewer than ten key results. */
export function calibrationOf({ week, keyResults }: Close): Calibration | null {
  const bands: Calibration['bands'] = {
    low: { said: 0, reached: 0 },
    middle: { said: 0, reached: 0 },
    high: { said: 0, reached: 0 },
  };
  let all = 0;
  for (const { said, score } of keyResults) {
    const band = bandOf(said);
    if (band === null || score === null) continue;
    all += 1;
    bands[band].said += 1;
    bands[band].reached += isReached(score) ? 1 : 0;
  }
  return all < CALIBRATED_FROM ? null : { week, bands };
}
