import { addDays, isoWeek, mondayOf } from './days.ts';
import { knownAt, pointsOf } from './log.ts';
import type { Launch } from './plan.ts';
import { clamped, outsideBand, progressOf } from './progress.ts';
import { wasRescaled } from './rescaled.ts';
import type { Judged } from './standing.ts';

/** From 0.7 on a key result counts as reached (Google re:Work: 0.6 to 0.7 is what a stretch is meant to end at). */
export const REACHED = 0.7;
/** Below 0.6 somebody says why. */
const LOW_SCORE = 0.6;

/** Scores 0..1 of one key result; null where nothing is known. */
export type Scores = {
  /** By start and target of the launch record. */
  launched: number | null;
  /** By start and target as they stand now. */
  standing: number | null;
};

/**
 * The scores of a key result at the close: a metric's progress on the last day within 0..1, a milestone's being done
 * on the day it was due, a baseline's being known, for a band the share of weeks inside. Numbers that were merely
 * written in another unit since launch, as thousands for millions, are no other target.
 */
export function scoresOf(judged: Judged, launch: Launch | null): Scores {
  const standing = scoreBy(judged, judged.keyResult);
  const ends = launchEnds(judged, launch);
  return ends === null
    ? { launched: standing, standing }
    : { launched: scoreBy(judged, { ...judged.keyResult, ...ends }), standing };
}

/** Start and target of the launch, by which a metric is scored; null where those of its row count. */
export function launchEnds(
  { kind, keyResult }: Judged,
  launch: Launch | null,
): { start: number; target: number } | null {
  if (kind !== 'Metric' || launch === null || wasRescaled(keyResult, launch)) return null;
  const { start, target } = launch;
  return start === null || target === null ? null : { start, target };
}

function scoreBy(judged: Judged, keyResult: Judged['keyResult']): number | null {
  const { cycle, kind, due, entries } = judged;
  if (kind === 'Maintain') {
    const weeks = weeksInside(judged);
    return weeks === null ? null : weeks[0] / weeks[1];
  }
  const { value } = knownAt(entries, kind === 'Milestone' ? due : cycle.ends);
  return clamped(progressOf(keyResult, kind, value));
}

/** In how many ISO weeks with a check-in the last value was inside the band, of how many; null without any. */
export function weeksInside({ cycle, keyResult, entries }: Judged): [number, number] | null {
  const last = new Map<string, number>();
  const sunday = addDays(mondayOf(cycle.starts), -1);
  for (const point of pointsOf(entries))
    if (typeof point.value === 'number' && point.for > sunday && point.for <= cycle.ends)
      last.set(isoWeek(point.for), point.value);
  const distances = [...last.values()].map((value) => outsideBand(keyResult, value));
  const known = distances.filter((distance) => distance !== null);
  return known.length === 0
    ? null
    : [known.filter((distance) => distance === 0).length, known.length];
}

/** True for a score that counts as reached, whatever binary arithmetic did to its last digit. */
export const isReached = (score: number | null): boolean => atLeast(score, REACHED);

/** True for a score that has to be explained. */
export const isLow = (score: number | null): boolean =>
  score !== null && !atLeast(score, LOW_SCORE);

/** True for a promise that was kept in full. */
export const isFull = (score: number | null): boolean => atLeast(score, 1);

const atLeast = (score: number | null, limit: number): boolean =>
  score !== null && score >= limit - 1e-9;
