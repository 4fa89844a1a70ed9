import type { Constants } from '../forecastConstants.ts';
import type { Point } from '../line.ts';
import { brokenOf, type Break } from './broken.ts';
import { courseOf } from './course.ts';
import { curveOf, CURVES, type Curve } from './curve.ts';
import type { Ending } from './ending.ts';
import { stairsOf } from './stairs.ts';
import { stepsOf } from './steps.ts';
import { lineOf } from './straight.ts';

export type WayName = 'line' | 'steps' | Curve | Break;

const CURVE_NAMES = Object.keys(CURVES) as Curve[];

/**
 * All ways in which a metric may have come through its points, and where each ends. Points are oldest first, two or
 * more, in shares of its time and progress. The weights do not add up to 1.
 */
export function waysThrough(points: readonly Point[], constants: Constants): Ending[] {
  const course = courseOf(points);
  return [
    ...CURVE_NAMES.map((curve) => curveOf(course, curve, constants)),
    ...lineOf(points, course, constants),
    ...brokenOf(course, constants),
    ...stepsOf(course, constants),
    ...stairsOf(course, constants),
  ];
}
