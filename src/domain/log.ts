import { LARGEST } from '../tabs/_columns.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { byText } from './byText.ts';
import { cyclesOf, isOpen } from './cycle.ts';
import { confidenceReader, isConfidence, isFraction, type Stated } from './confidence.ts';
import { isDate, isoWeek } from './days.ts';
import type { KeyResultFigures } from './figures.ts';
import { idKey, idNumber } from './ids.ts';
import type { Plan } from './plan.ts';
import type { Measured } from './progress.ts';
import {
  isPercentUnit,
  keyResultsByObjective,
  kindOf,
  objectivesOf,
  percentPoints,
  type Kind,
} from './scope.ts';

/**
 * One check-in that counts. NaN stands for something that was stated and cannot be used: a text as confidence,
 * 12 of 10, a checkbox where a number belongs.
 */
export type Entry = {
  for: string;
  value: Measured;
  confidence: Stated;
  /** Typed into cells, and nothing of it can be used: nobody has checked in. */
  isSlip?: true;
};

/** The check-ins of a workbook as they stood on a day. */
export type Log = {
  on: string;
  /** Check-ins up to the day, oldest first (For, then ID number), by the key of what they are about. */
  byId: Map<string, { checkIn: CheckIn; for: string; confidence: Stated }[]>;
  /** False when the log goes on after the day: then the cells Current and Confidence tell of later days. */
  cellsCount: boolean;
  /** True when the log was written on after the day; where only For names a later day, that is somebody's slip. */
  isLookedBack: boolean;
  cellConfidence: (keyResult: KeyResult) => Stated;
};

/** Reads the log as of a day; check-ins without any date are left out. */
export function logOf(plan: Plan, on: string): Log {
  const checkIns = allCheckIns(plan);
  const confidence = confidenceReader({ ...plan, rows: { ...plan.rows, checkIns } }, 'checkIns');
  const byId: Log['byId'] = new Map();
  let cellsCount = true;
  let isLookedBack = false;
  for (const checkIn of inOrder(checkIns)) {
    const day = dayOf(checkIn);
    if (day > on) {
      cellsCount = false;
      if (checkIn.at.slice(0, 10) > on) isLookedBack = true;
    }
    const key = idKey(checkIn.keyResult);
    if (!isDate(day) || day > on || key === '') continue;
    const line = { checkIn, for: day, confidence: confidence(checkIn) };
    const lines = byId.get(key);
    if (lines) lines.push(line);
    else byId.set(key, [line]);
  }
  const cellConfidence = confidenceReader(plan, 'keyResults');
  return { on, byId, cellsCount, isLookedBack, cellConfidence };
}

/** The rows of the log with those of a closed cycle that was asked for; one that stands in both counts once. */
function allCheckIns({ rows: { checkIns }, archived = [] }: Plan): CheckIn[] {
  if (archived.length === 0) return checkIns;
  const known = new Set(checkIns.map(({ id }) => idKey(id)));
  return [...archived.filter(({ id }) => id === '' || !known.has(idKey(id))), ...checkIns];
}

/** The day that a check-in describes; in workbooks without For the day on which it was written. */
export const dayOf = (checkIn: CheckIn): string => checkIn.for || checkIn.at.slice(0, 10);

/**
 * The check-ins of a key result (in its unit), oldest first. What was typed into its cells since counts as one
 * more, on the log's day.
 */
export function entriesOf(log: Log, keyResult: KeyResult, kind: Kind): Entry[] {
  const isPercent = isPercentUnit(keyResult.unit);
  const entries = (log.byId.get(idKey(keyResult.id)) ?? []).map((line): Entry => {
    const { value, percent } = line.checkIn;
    const isScaled = isPercent && typeof value === 'number' && percent.includes('value');
    return {
      for: line.for,
      value: measured(kind, isScaled ? percentPoints(value) : value),
      confidence: line.confidence,
    };
  });
  const typed = typedSince(log, keyResult, kind, entries);
  return typed ? [...entries, typed] : entries;
}

/** Value and confidence known on a day, each from the newest check-in up to it that states it; null for unknown. */
export function knownAt(
  entries: readonly Entry[],
  day: string,
): { value: Measured; confidence: number | null } {
  return { value: valueOn(entries, day), confidence: confidenceOn(entries, day) };
}

/** The value known on a day, null for unknown. */
export const valueOn = (entries: readonly Entry[], day: string): Measured =>
  usable(newest(entries, day, hasValue)?.value ?? null);

/** The confidence known on a day, null for unknown. */
export function confidenceOn(entries: readonly Entry[], day: string): number | null {
  const stated = newest(entries, day, hasConfidence)?.confidence ?? null;
  return isConfidence(stated) ? stated : null;
}

/** Whether an entry is a check-in, and no slip in a cell. */
export const isCheckIn = ({ isSlip }: Entry): boolean => isSlip !== true;

/** The days that check-ins describe. */
export const checkInDays = (entries: readonly Entry[]): string[] =>
  entries.filter(isCheckIn).map((entry) => entry.for);

/** Whether an entry states a value, or a confidence, usable or not. */
export const hasValue = ({ value }: Entry): boolean => value !== null;
const hasConfidence = ({ confidence }: Entry): boolean => confidence !== null;

/** The newest entry up to a day that holds what is asked; null without one. */
export function newest(
  entries: readonly Entry[],
  day: string,
  holds: (entry: Entry) => boolean = () => true,
): Entry | null {
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at];
    if (entry && entry.for <= day && holds(entry)) return entry;
  }
  return null;
}

/** The entries as figures show them: what cannot be used is null. */
export const pointsOf = (entries: readonly Entry[]): KeyResultFigures['points'] =>
  entries.map((entry) => ({
    for: entry.for,
    week: isoWeek(entry.for),
    value: usable(entry.value),
    confidence: isConfidence(entry.confidence) ? entry.confidence : null,
  }));

/** A check-in to be logged for what somebody typed into the tab Key Results; null where nothing differs. */
export type Difference = {
  keyResult: KeyResult;
  value: number | boolean | null;
  confidence: number | null;
};

/**
 * The check-ins that stand in cells and not yet in the log: key results of open cycles whose Current or
 * Confidence differs from their newest check-in, in their units. A row without an ID has to get one first and
 * is left out; so is a confidence that is none.
 */
export function differences(plan: Plan, on: string): Difference[] {
  const log = logOf(plan, on);
  return loggedKeyResults(plan).flatMap((keyResult) => {
    const kind = kindOf(keyResult);
    const entries = entriesOf({ ...log, cellsCount: false }, keyResult, kind);
    const typed = typedSince({ ...log, cellsCount: true }, keyResult, kind, entries);
    if (!typed) return [];
    const value = usable(typed.value);
    const { confidence: said } = typed;
    // In the log 0.5 would be on another scale: a finding asks, and nothing is logged that nobody meant.
    const confidence = isConfidence(said) && !isFraction(said) ? said : null;
    return value === null && confidence === null ? [] : [{ keyResult, value, confidence }];
  });
}

/** Active key results with an ID, of Draft and Published objectives in open cycles. */
export function loggedKeyResults(plan: Plan): KeyResult[] {
  const byObjective = keyResultsByObjective(plan);
  const rows = cyclesOf(plan)
    .filter(isOpen)
    .flatMap((cycle) => objectivesOf(plan, cycle, ['Draft', 'Published']))
    .flatMap((objective) => byObjective.get(idKey(objective.id)) ?? [])
    .filter(({ id }) => id !== '');
  return [...new Set(rows)].sort((a, b) => a.row - b.row);
}

/**
 * What the cells state beyond the log: a value or confidence that differs from the newest one. A blank is no
 * difference, nor is the starting point while the log has no value at all.
 */
function typedSince(
  log: Log,
  keyResult: KeyResult,
  kind: Kind,
  entries: readonly Entry[],
): Entry | null {
  if (!log.cellsCount) return null;
  const value = measured(kind, keyResult.current);
  const logged = newest(entries, log.on, hasValue)?.value ?? null;
  const before = logged ?? startingPoint(keyResult, kind);
  const stated = log.cellConfidence(keyResult);
  const believed = newest(entries, log.on, hasConfidence)?.confidence;
  const newValue = value === null || isSame(value, before) ? null : value;
  const newConfidence = stated === null || isSame(stated, believed ?? null) ? null : stated;
  if (newValue === null && newConfidence === null) return null;
  const isSlip = usable(newValue) === null && usable(newConfidence) === null;
  const typed = { for: log.on, value: newValue, confidence: newConfidence };
  return isSlip ? { ...typed, isSlip } : typed;
}

/** What the cell Current shows before anybody measured: the start, or an empty checkbox. */
const startingPoint = (keyResult: KeyResult, kind: Kind): Measured =>
  kind === 'Milestone' ? false : keyResult.start;

/** A cell's value as its kind measures it: milestones are true or false, all others numbers; NaN for the wrong sort. */
function measured(kind: Kind, value: Measured): Measured {
  if (value === null) return null;
  if (kind !== 'Milestone')
    return typeof value === 'number' && Math.abs(value) < LARGEST ? value : NaN;
  if (typeof value === 'boolean') return value;
  return value === 1 ? true : value === 0 ? false : NaN;
}

const usable = (value: Measured): Measured =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

/** True for the same value but for binary noise. */
export const isSame = (a: Measured, b: Measured): boolean => {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
};

/** Oldest first; of one day by the number of the ID, then by row. */
const inOrder = (checkIns: readonly CheckIn[]): CheckIn[] =>
  checkIns
    .map((checkIn) => ({ checkIn, day: dayOf(checkIn), number: idNumber(checkIn.id) }))
    .sort((a, b) => byText(a.day, b.day) || a.number - b.number || a.checkIn.row - b.checkIn.row)
    .map(({ checkIn }) => checkIn);
