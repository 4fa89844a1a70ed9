import type { Cycle } from '../tabs/cycles.ts';
import { reviewDayOf } from './cadence.ts';
import { graceDaysOf, profileOf } from './profile.ts';
import { addDays, isoWeek, weekOf } from './days.ts';
import type { Health } from './figures.ts';
import { judgedObjectives } from './judged.ts';
import { knownAt, logOf } from './log.ts';
import type { Plan } from './plan.ts';
import { clamped, weightedMean } from './progress.ts';
import { standingOn, type Judged, type Standing } from './standing.ts';
import { judgedOn, mondaysUpTo } from './weeks.ts';

/** One ISO week of a cycle as it was, for the heat strip and the chart of an objective. */
export type WeekOfHistory = {
  /** 2027-W07. */
  week: string;
  /** Week n of the cycle. */
  n: number;
  keyResults: {
    id: string;
    /** Known at the end of the week, null when nobody checked in during it. */
    confidence: number | null;
    /** On the same day as its objective's progress. */
    health: Health;
  }[];
  /** On the review day of the week (this week no later than today); fractions 0..1, null for unknown. */
  objectives: { id: string; progress: number | null; expected: number | null }[];
};

/**
 * The weeks of a cycle from its first to the one of a day, oldest first. Expected is the mean over metrics by
 * the same weights as progress.
 */
export function weekHistory(plan: Plan, cycle: Cycle, on: string): WeekOfHistory[] {
  const scope = judgedObjectives(plan, cycle, logOf(plan, on), graceDaysOf(profileOf(plan)));
  const judged = scope.flatMap(({ keyResults }) => keyResults);
  const mondays = mondaysUpTo(cycle, on);
  const last = weekOf(cycle, on)[1];
  return mondays.slice(0, Math.max(1, last)).map((monday, index) => {
    const end = judgedOn(monday, on);
    const review = reviewDayOf(cycle, monday);
    const day = review < on ? review : on;
    // Each is judged once a week, for its own health and for its objective's pace.
    const standings = scope.map(({ keyResults }) =>
      keyResults.map((each) => standingOn(each, day)),
    );
    const healths = standings.flat().map(({ health }) => health);
    return {
      week: isoWeek(monday),
      n: index + 1,
      keyResults: judged.map((each, at) => ({
        id: each.keyResult.id,
        confidence: confidenceIn(each, monday, end),
        health: healths[at] ?? 'pending',
      })),
      objectives: scope.map(({ objective, keyResults }, at) => ({
        id: objective.id,
        ...paceOf(keyResults, standings[at] ?? []),
      })),
    };
  });
}

const confidenceIn = ({ entries }: Judged, monday: string, end: string): number | null =>
  entries.some(
    (entry) => entry.for >= monday && entry.for <= addDays(monday, 6) && entry.for <= end,
  )
    ? knownAt(entries, end).confidence
    : null;

function paceOf(
  keyResults: readonly Judged[],
  standings: readonly Standing[],
): { progress: number | null; expected: number | null } {
  const mean = (share: (of: Standing) => number | null) =>
    weightedMean(
      standings.flatMap((standing, at) => {
        const keyResult = keyResults[at]?.keyResult;
        return keyResult ? [{ keyResult, share: share(standing) }] : [];
      }),
    );
  return {
    progress: mean(({ progress }) => clamped(progress)),
    expected: mean(({ expected }) => expected),
  };
}
