import { bandOf } from './confidence.ts';
import { dropOf } from './decisions.ts';
import { gapFirst, isBeyond, isEarly, OFF_TRACK } from './expected.ts';
import { naturally } from './ids.ts';
import { weightOf } from './scope.ts';
import type { Judged, Standing } from './standing.ts';

/** A fall of this many points of confidence moves a key result to the top of the review. */
const DROP_MIN = 2;

type Moved = { judged: Judged; standing: Standing; fires: readonly string[] };

/**
 * The IDs of key results that the review begins with: confidence fell by two points or into a lower band, or
 * progress is off track, or the forecast is low. The largest fall first, then the largest gap, the heaviest, the ID.
 */
export const moversOf = (all: readonly Moved[]): string[] =>
  all
    .filter(isMover)
    .sort(
      (a, b) =>
        dropOf(b.standing) - dropOf(a.standing) ||
        gapFirst(a.standing.gap, b.standing.gap) ||
        weightOf(b.judged.keyResult) - weightOf(a.judged.keyResult) ||
        naturally(a.judged.keyResult.id, b.judged.keyResult.id),
    )
    .map(({ judged }) => judged.keyResult.id);

function isMover({ standing, fires }: Moved): boolean {
  if (fires.includes('forecast-low') || hasFallenFar(standing)) return true;
  const { health, share, gap } = standing;
  return health !== 'done' && !isEarly(share) && isBeyond(gap, OFF_TRACK);
}

type Believed = Pick<Standing, 'confidence' | 'confidenceBefore'>;

/** Whether confidence fell since last Sunday so far that the review begins with it: by two points, or into a lower band. */
export const hasFallenFar = (believed: Believed): boolean =>
  dropOf(believed) >= DROP_MIN || fellIntoLowerBand(believed);

const BANDS = ['low', 'middle', 'high'] as const;

function fellIntoLowerBand({ confidence, confidenceBefore }: Believed): boolean {
  const now = bandOf(confidence);
  const before = bandOf(confidenceBefore);
  return now !== null && before !== null && BANDS.indexOf(now) < BANDS.indexOf(before);
}
