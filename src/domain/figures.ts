import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Objective } from '../tabs/objectives.ts';
import type { OpenBlocker } from './blockers.ts';
import type { RhythmWeek } from './cadence.ts';
import type { Commitments } from './commitments.ts';
import type { DecisionRuleId } from './defaults.ts';
import type { OpenDecision } from './openDecisions.ts';
import type { Kind } from './scope.ts';

export type Health =
  'pending' | 'done' | 'outdated' | 'unknown' | 'on-track' | 'off-track' | 'early' | 'behind';

/** Where a metric is likely to end, in its unit, and how likely it reaches its target and 70 % of the way there. */
export type Forecast = {
  value: number;
  low: number;
  high: number;
  chance: number;
  chance70: number;
};

/** Every figure of a key result on a day; fractions 0..1, values in its own unit, null for unknown. */
export type KeyResultFigures = {
  id: string;
  keyResult: KeyResult;
  objective: Objective;
  kind: Kind;
  /** The day it is due: its own, else the end of the cycle. */
  due: string;
  value: number | boolean | null;
  /** What stands in Current and cannot be its value, as people see it, so that `value` is an older one; else null. */
  unreadable: string | null;
  valueBefore: number | boolean | null;
  confidence: number | null;
  confidenceBefore: number | null;
  progress: number | null;
  clamped: number | null;
  expected: number | null;
  gap: number | null;
  health: Health;
  requiredPerWeek: number | null;
  recentPerWeek: number | null;
  forecast: Forecast | null;
  /** The day on which its line reaches the target, null when it does not. */
  reachedOn: string | null;
  lastCheckIn: string | null;
  stale: boolean;
  veryStale: boolean;
  neverCheckedIn: boolean;
  missing: boolean;
  done: boolean;
  /** A maintain value's distance outside its band, signed, 0 inside, null unknown. */
  outside: number | null;
  /** Ids of the decision rules that fire today. */
  fires: DecisionRuleId[];
  /** Check-ins that count, oldest first (For, then ID number). */
  points: {
    for: string;
    week: string;
    value: number | boolean | null;
    confidence: number | null;
  }[];
};

export type ObjectiveFigures = {
  id: string;
  objective: Objective;
  progress: number | null;
  /** Known key results of all active ones. */
  known: [number, number];
  confidence: number | null;
  keyResults: KeyResultFigures[];
};

/** The figures of one cycle on one day; definitions in docs/figures.md. */
export type Figures = {
  cycle: Cycle;
  /** The day, YYYY-MM-DD. */
  on: string;
  /** ISO week of the day, 2027-W07. */
  week: string;
  /** Week n of N. */
  weekOf: [number, number];
  objectives: ObjectiveFigures[];
  keyResults: KeyResultFigures[];
  /** Ids, in the order of the definition. */
  movers: string[];
  missing: string[];
  decisionsNeeded: { id: string; rule: string }[];
  /** Decisions to take, to look at again and to carry out, in this order. */
  openDecisions: OpenDecision[];
  /** Those that stood longest first. */
  blockers: OpenBlocker[];
  /** What is known of each health metric and the day that it is of, null for nothing; whether it is outside its band. */
  healthMetrics: { id: string; value: number | null; of: string | null; isOut: boolean }[];
  commitments: Commitments;
  /** Share of active key results with a check-in in their window, null with none active. */
  coverage: number | null;
  /** Share of due weeks of key results with a check-in since the start, null before anything was due. */
  rhythm: number | null;
  /** The same by week, oldest first. */
  rhythmWeeks: RhythmWeek[];
};
