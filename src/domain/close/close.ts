import type { Cycle } from '../../tabs/cycles.ts';
import type { Objective } from '../../tabs/objectives.ts';
import { rhythmOf, rhythmWeeks } from '../cadence.ts';
import { dayWithin, isOpen } from '../cycle.ts';
import { addDays, mondayOf, weekOf } from '../days.ts';
import { holidaysOf } from '../holidays.ts';
import { idKey } from '../ids.ts';
import { judgedObjectives } from '../judged.ts';
import { checkInDays, confidenceOn, hasValue, logOf, newest, valueOn } from '../log.ts';
import type { Launch, Plan } from '../plan.ts';
import { weightedMean, type Measured } from '../progress.ts';
import { graceDaysOf, profileOf } from '../profile.ts';
import { scoresOf, weeksInside } from '../score.ts';
import type { Judged } from '../standing.ts';

/** A key result at the close; scores 0..1, null for unknown. */
export type ClosedKeyResult = {
  id: string;
  judged: Judged;
  launch: Launch | null;
  /** Known on the last day of the cycle. */
  value: Measured;
  /** By the wording as launched. */
  computed: number | null;
  /** By the wording as it stands. */
  standing: number | null;
  /** What counts: as computed, or as somebody corrected it. */
  score: number | null;
  /** The confidence that was known in the middle of the cycle. */
  said: number | null;
  /** For a band: weeks inside, of how many. */
  inside: [number, number] | null;
  /** A value that was measured after the last day, which no score counts. */
  later: { for: string; value: Measured } | null;
};

export type ClosedObjective = {
  id: string;
  objective: Objective;
  score: number | null;
  standing: number | null;
  keyResults: ClosedKeyResult[];
};

/** A cycle at its close. */
export type Close = {
  cycle: Cycle;
  on: string;
  /** The day on which it was closed, else the day itself; and whether that is before its last day. */
  closedOn: string;
  isEarly: boolean;
  /** The week in the middle, ⌊N / 2⌋, whose confidence is compared with the scores. */
  week: number;
  /** Share of due weeks with a check-in, null when none was due. */
  rhythm: number | null;
  objectives: ClosedObjective[];
  keyResults: ClosedKeyResult[];
};

/**
 * A cycle at its close, as far as it is known on a day. `given` are scores that people set themselves, by ID, and
 * `closedOn` is the day of a close that is corrected.
 */
export function closeOf(
  plan: Plan,
  cycle: Cycle,
  on: string,
  given: Readonly<Record<string, number>> = {},
  closedOn = on,
): Close {
  const week = Math.max(1, Math.floor(weekOf(cycle, cycle.ends)[1] / 2));
  const known = logOf(plan, on);
  // The cells of a closed row stay as they were closed, whatever the log says later.
  const log = isOpen(cycle) ? known : { ...known, cellsCount: false };
  const sitting: Sitting = {
    cycle,
    on,
    middle: addDays(mondayOf(cycle.starts), 7 * week - 1),
    launches: new Map(plan.launches.map((each) => [idKey(each.id), each])),
    given: new Map(Object.entries(given).map(([id, score]) => [idKey(id), score])),
  };
  const scope = judgedObjectives(plan, cycle, log, graceDaysOf(profileOf(plan)));
  const objectives = scope.map(({ objective, keyResults }) =>
    closedObjective(sitting, objective, keyResults),
  );
  const keyResults = objectives.flatMap((each) => each.keyResults);
  const checkedIn = keyResults.map(({ judged: { keyResult, entries } }) => ({
    keyResult,
    checkInDays: checkInDays(entries),
  }));
  const rhythm = rhythmOf(rhythmWeeks(cycle, on, checkedIn, holidaysOf(plan)));
  const isEarly = closedOn < cycle.ends;
  return { cycle, on, closedOn, isEarly, week, rhythm, objectives, keyResults };
}

/** What all scores of a close are made with. */
type Sitting = {
  cycle: Cycle;
  on: string;
  /** The day in the middle of the cycle whose confidence is compared with the scores. */
  middle: string;
  launches: ReadonlyMap<string, Launch>;
  given: ReadonlyMap<string, number>;
};

/** An objective's score is the mean of its key results by weight, unless it was set. */
function closedObjective(
  sitting: Sitting,
  objective: Objective,
  judged: readonly Judged[],
): ClosedObjective {
  const keyResults = judged.map((each) => closedKeyResult(sitting, each));
  const mean = (of: (each: ClosedKeyResult) => number | null): number | null =>
    weightedMean(keyResults.map((each) => ({ keyResult: each.judged.keyResult, share: of(each) })));
  return {
    id: objective.id,
    objective,
    score: sitting.given.get(idKey(objective.id)) ?? mean(({ score }) => score),
    standing: mean(({ standing }) => standing),
    keyResults,
  };
}

function closedKeyResult(sitting: Sitting, judged: Judged): ClosedKeyResult {
  const { cycle, on, middle, launches, given } = sitting;
  const { id } = judged.keyResult;
  const launch = launches.get(idKey(id)) ?? null;
  const { launched, standing } = scoresOf(judged, launch);
  const latest = newest(judged.entries, on, hasValue);
  return {
    id,
    judged,
    launch,
    value: valueOn(judged.entries, dayWithin(cycle, on)),
    computed: launched,
    standing,
    score: given.get(idKey(id)) ?? launched,
    said: confidenceOn(judged.entries, middle),
    inside: judged.kind === 'Maintain' ? weeksInside(judged) : null,
    later:
      latest && latest.for > cycle.ends
        ? { for: latest.for, value: valueOn(judged.entries, on) }
        : null,
  };
}
