import type { Cycle } from '../tabs/cycles.ts';
import type { Objective } from '../tabs/objectives.ts';
import { blockersIn } from './blockers.ts';
import { isMissing, rhythmOf, rhythmWeeks } from './cadence.ts';
import { commitmentsOf } from './commitments.ts';
import { isoWeek, weekOf } from './days.ts';
import { firesOf, limitsOf, type Limits } from './decisions.ts';
import type { Figures, KeyResultFigures, ObjectiveFigures } from './figures.ts';
import { forecastOf, reachedOn } from './forecast.ts';
import { doubted } from './health.ts';
import { healthMetricKnown, isOutsideBand } from './healthMetrics.ts';
import { holidaysOf } from './holidays.ts';
import { judgedObjectives } from './judged.ts';
import { checkInDays, logOf, pointsOf } from './log.ts';
import { moversOf } from './movers.ts';
import { openDecisionsIn } from './openDecisions.ts';
import type { BadCell, Plan } from './plan.ts';
import { shownIn, unreadableIn } from './unreadable.ts';
import { graceDaysOf, profileOf } from './profile.ts';
import { clamped, weightedMean } from './progress.ts';
import { recentPerWeek, requiredPerWeek } from './rates.ts';
import { standingOn, type Judged, type Standing } from './standing.ts';

export type FiguresOptions = {
  /** Days after a missed interval in which nobody is called late; as the team's profile says unless given. */
  graceDays?: number;
};

/**
 * Every figure of a cycle on a day, for its Published objectives and their Active key results, whatever the
 * clock says. Never throws: what cannot be told is null.
 */
export function figuresOf(
  plan: Plan,
  cycle: Cycle,
  on: string,
  { graceDays = graceDaysOf(profileOf(plan)) }: FiguresOptions = {},
): Figures {
  const log = logOf(plan, on);
  const limits = limitsOf(plan);
  const scope = judgedObjectives(plan, cycle, log, graceDays);
  const judged = scope.flatMap(({ keyResults }) => keyResults);
  const standings = judged.map((each) => ({ judged: each, standing: standingOn(each, on) }));
  // What a cell says now is nothing to an earlier day.
  const unreadable = log.cellsCount ? unreadableIn(plan) : new Map<number, BadCell>();
  const all = standings.map((each) => {
    const cell = unreadable.get(each.judged.keyResult.row);
    return keyResultFigures(each.judged, each.standing, limits, cell ? shownIn(cell) : null);
  });
  const moved = standings.map(({ judged: own, standing }, at) => ({
    judged: own,
    standing,
    fires: all[at]?.fires ?? [],
  }));
  const active = judged.map(({ keyResult, entries }) => ({
    keyResult,
    checkInDays: checkInDays(entries),
  }));
  const missing = all.filter((each) => each.missing).map(({ id }) => id);
  const weeks = rhythmWeeks(cycle, on, active, holidaysOf(plan));
  const open = openDecisionsIn(plan, cycle, log, judged);
  const needed = open.filter(({ state }) => state === 'needed');
  const byObjective = new Map<Objective, KeyResultFigures[]>();
  for (const each of all)
    byObjective.set(each.objective, [...(byObjective.get(each.objective) ?? []), each]);
  return {
    cycle,
    on,
    week: isoWeek(on),
    weekOf: weekOf(cycle, on),
    objectives: scope.map(({ objective }) =>
      objectiveFigures(objective, byObjective.get(objective) ?? []),
    ),
    keyResults: all,
    movers: moversOf(moved),
    missing,
    decisionsNeeded: needed.map(({ about, rule }) => ({ id: about, rule })),
    openDecisions: open,
    blockers: blockersIn(
      cycle,
      log,
      judged.filter((_, at) => all[at]?.done !== true),
    ),
    healthMetrics: plan.rows.healthMetrics.map((metric) => {
      const { value, of } = healthMetricKnown(log, metric, on) ?? { value: null, of: null };
      return { id: metric.id, value, of, isOut: isOutsideBand(metric, value) };
    }),
    commitments: commitmentsOf(plan, cycle, isoWeek(on)),
    coverage: all.length === 0 ? null : 1 - missing.length / all.length,
    rhythm: rhythmOf(weeks),
    rhythmWeeks: weeks,
  };
}

function keyResultFigures(
  judged: Judged,
  standing: Standing,
  limits: Limits,
  unreadable: string | null,
): KeyResultFigures {
  const { keyResult, kind, due, entries } = judged;
  const { day, value, progress } = standing;
  const health = unreadable === null ? standing.health : doubted(standing.health);
  const isMetric = kind === 'Metric';
  const done = health === 'done';
  const forecast = forecastOf(judged, day);
  return {
    // Not spread: that is slow, and every key result is made one.
    stale: standing.stale,
    veryStale: standing.veryStale,
    neverCheckedIn: standing.neverCheckedIn,
    value,
    unreadable,
    valueBefore: standing.valueBefore,
    confidence: standing.confidence,
    confidenceBefore: standing.confidenceBefore,
    progress,
    expected: standing.expected,
    gap: standing.gap,
    health,
    lastCheckIn: standing.lastCheckIn,
    outside: standing.outside,
    id: keyResult.id,
    keyResult,
    objective: judged.objective,
    kind,
    due,
    clamped: clamped(progress),
    requiredPerWeek: isMetric
      ? requiredPerWeek(keyResult.target, value, progress, { day, due })
      : null,
    recentPerWeek: isMetric ? recentPerWeek(entries, day) : null,
    forecast,
    reachedOn: forecast && reachedOn(judged, day),
    missing: !done && isMissing(keyResult, checkInDays(entries), day, judged.off),
    done,
    fires: firesOf(judged, standing, limits, () => forecast?.chance ?? null),
    points: pointsOf(entries),
  };
}

/** Progress is the mean of what is known by weight, each within 0..1; confidence is the lowest known. */
function objectiveFigures(
  objective: ObjectiveFigures['objective'],
  keyResults: KeyResultFigures[],
): ObjectiveFigures {
  const parts = keyResults.map(({ keyResult, clamped: share }) => ({ keyResult, share }));
  const believed = keyResults.flatMap(({ confidence }) =>
    confidence === null ? [] : [confidence],
  );
  return {
    id: objective.id,
    objective,
    progress: weightedMean(parts),
    known: [parts.filter(({ share }) => share !== null).length, parts.length],
    confidence: believed.length === 0 ? null : Math.min(...believed),
    keyResults,
  };
}
