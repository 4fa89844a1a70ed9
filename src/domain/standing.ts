import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Objective } from '../tabs/objectives.ts';
import { latenessOf, waitedSince, type Lateness } from './cadence.ts';
import { isDate, sundayBefore } from './days.ts';
import { elapsed, expectedAfter, gapOf } from './expected.ts';
import type { Health } from './figures.ts';
import { healthOf } from './health.ts';
import type { DaysOff } from './holidays.ts';
import { confidenceOn, hasValue, isCheckIn, knownAt, newest, valueOn, type Entry } from './log.ts';
import { outsideBand, progressOf, type Measured } from './progress.ts';
import type { Kind } from './scope.ts';

/** A key result with all that is needed to judge it on any day. */
export type Judged = {
  cycle: Cycle;
  objective: Objective;
  /** In its unit. */
  keyResult: KeyResult;
  kind: Kind;
  due: string;
  entries: readonly Entry[];
  /** The day of its launch record, null without one. */
  published: string | null;
  graceDays: number;
  /** Days on which nobody is expected to check in. */
  off: readonly DaysOff[];
};

/** How a key result stood on a day. */
export type Standing = Lateness & {
  day: string;
  value: Measured;
  valueBefore: Measured;
  confidence: number | null;
  confidenceBefore: number | null;
  progress: number | null;
  /** Share of its time that had passed on the day of its newest value. */
  share: number | null;
  expected: number | null;
  gap: number | null;
  health: Health;
  lastCheckIn: string | null;
  /** Distance of a Maintain outside its band, 0 inside, null unknown or of another kind. */
  outside: number | null;
};

/** What of a standing the decision rules look at. */
export type Course = Pick<Standing, 'day' | 'confidence' | 'confidenceBefore' | 'share' | 'gap'>;

/** How a key result went up to a day, without what it takes to show it: each past week is asked for no more. */
export function courseOn({ cycle, keyResult, kind, due, entries }: Judged, day: string): Course {
  const share = kind === 'Metric' ? elapsed(cycle, due, measuredOn(entries, day)) : null;
  const progress = share === null ? null : progressOf(keyResult, kind, valueOn(entries, day));
  return {
    day,
    confidence: confidenceOn(entries, day),
    confidenceBefore: confidenceOn(entries, sundayBefore(day)),
    share,
    gap: gapOf(expectedAfter(share, keyResult.curve), progress),
  };
}

/** The day of the newest value; without one the day itself. */
const measuredOn = (entries: readonly Entry[], day: string): string =>
  newest(entries, day, hasValue)?.for ?? day;

/**
 * Judges a key result on a day from the check-ins up to it. What is expected is measured on the day of its
 * newest value, so that one checked in every other week is not behind merely for being between check-ins.
 */
export function standingOn(judged: Judged, day: string): Standing {
  const { cycle, keyResult, kind, due, entries, graceDays, off } = judged;
  const known = knownAt(entries, day);
  const before = knownAt(entries, sundayBefore(day));
  const lastCheckIn = newest(entries, day, isCheckIn)?.for ?? null;
  const share = kind === 'Metric' ? elapsed(cycle, due, measuredOn(entries, day)) : null;
  const progress = progressOf(keyResult, kind, known.value);
  const expected = expectedAfter(share, keyResult.curve);
  const gap = gapOf(expected, progress);
  const since = waitedSince(cycle, judged.published);
  const lateness = latenessOf(keyResult, { last: lastCheckIn, since, day, graceDays, off });
  const health = healthOf({
    kind,
    isCheckedIn: lastCheckIn !== null,
    isStale: lateness.stale,
    progress,
    share,
    gap,
    isPastDue: isDate(due) && day > due,
  });
  return {
    // Not spread: V8 makes such an object many times more slowly, and each week of each key result makes one.
    stale: lateness.stale,
    veryStale: lateness.veryStale,
    neverCheckedIn: lateness.neverCheckedIn,
    day,
    value: known.value,
    valueBefore: before.value,
    confidence: known.confidence,
    confidenceBefore: before.confidence,
    progress,
    share,
    expected,
    gap,
    health,
    lastCheckIn,
    outside: kind === 'Maintain' ? outsideBand(keyResult, known.value) : null,
  };
}
