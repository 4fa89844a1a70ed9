import type { Cycle } from '../tabs/cycles.ts';
import { reviewDayOf } from './cadence.ts';
import { graceDaysOf, profileOf } from './profile.ts';
import { addDays, isoWeek, weekOf } from './days.ts';
import type { FiguresOptions } from './figuresOf.ts';
import { judgedObjectives } from './judged.ts';
import { knownAt, logOf } from './log.ts';
import type { Plan } from './plan.ts';
import { clamped, weightedMean } from './progress.ts';
import { standingOn, type Judged } from './standing.ts';
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
  }[];
  /** On the review day of the week (this week no later than today); fractions 0..1, null for unknown. */
  objectives: { id: string; progress: number | null; expected: number | null }[];
};

/**
 * The weeks of a cycle from its first to the one of a day, oldest first. Expected is the mean over metrics by
 * the same weights as progress.
 */
export function weekHistory(
  plan: Plan,
  cycle: Cycle,
  on: string,
  { graceDays = graceDaysOf(profileOf(plan)) }: FiguresOptions = {},
): WeekOfHistory[] {
  const scope = judgedObjectives(plan, cycle, logOf(plan, on), graceDays);
  const judged = scope.flatMap(({ keyResults }) => keyResults);
  const mondays = mondaysUpTo(cycle, on);
  const last = weekOf(cycle, on)[1];
  return mondays.slice(0, Math.max(1, last)).map((monday, index) => {
    const end = judgedOn(monday, on);
    const review = reviewDayOf(cycle, monday);
    const day = review < on ? review : on;
    return {
      week: isoWeek(monday),
      n: index + 1,
      keyResults: judged.map((each) => ({
        id: each.keyResult.id,
        confidence: confidenceIn(each, monday, end),
      })),
      objectives: scope.map(({ objective, keyResults }) => ({
        id: objective.id,
        ...paceOn(keyResults, day),
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

function paceOn(
  keyResults: readonly Judged[],
  day: string,
): { progress: number | null; expected: number | null } {
  const standings = keyResults.map((judged) => ({
    keyResult: judged.keyResult,
    standing: standingOn(judged, day),
  }));
  const mean = (share: (of: (typeof standings)[number]['standing']) => number | null) =>
    weightedMean(
      standings.map(({ keyResult, standing }) => ({ keyResult, share: share(standing) })),
    );
  return {
    progress: mean(({ progress }) => clamped(progress)),
    expected: mean(({ expected }) => expected),
  };
}
