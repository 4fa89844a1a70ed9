import { calibrationOf } from '../domain/close/calibration.ts';
import type { Close } from '../domain/close/close.ts';
import { REACHED } from '../domain/score.ts';
import { answer, axis, quiet, type ChartSpec } from './_chart.ts';
import { whole } from './retroScores.ts';

/** What was believed in the middle of a cycle against what was reached; null with fewer than ten key results. */
export function retroCalibration(
  close: Close,
): Omit<ChartSpec, 'row' | 'column' | 'offsetX'> | null {
  const calibration = calibrationOf(close);
  if (calibration === null) return null;
  const { week, bands } = calibration;
  const { said, reached } = bands.high;
  const told =
    said === 0
      ? `Nobody was sure of any in week ${week}`
      : reached / said >= REACHED
        ? `Belief held: ${reached} of ${said} trusted in week ${week} made it`
        : `Belief misled: ${reached} of ${said} trusted in week ${week} made it`;
  const title = answer(told);
  const alt = `${told}. Key results by their confidence in week ${week}, and how many of them reached ${REACHED}.`;
  return {
    key: `calibration ${close.cycle.id}`,
    type: 'COLUMN',
    title,
    alt,
    series: [
      ['Confidence', 'Key results with this confidence', `Reached ${REACHED}`],
      ['Low, under 4', bands.low.said, bands.low.reached],
      ['Middle, 4 to 6', bands.middle.said, bands.middle.reached],
      ['High, 7 and up', bands.high.said, bands.high.reached],
    ],
    options: {
      ...quiet(title, alt),
      hAxis: axis({ gridlines: { color: '#ffffff' } }),
      vAxis: axis(whole(Math.max(...Object.values(bands).map((band) => band.said)))),
      series: { 0: { color: '#bdc1c6' }, 1: { color: '#1967d2' } },
    },
  };
}
