import type { Temporal } from 'temporal-polyfill';

/** One thing that somebody did in the sample, and when ('YYYY-MM-DD HH:MM'). */
export type Step = { at: string } & (
  | { method: string; input: object }
  | { typed: Typed }
  | { plan: Planned }
  | { edits: Edited }
  | { accepts: Accepts[] }
  | { closes: Closes }
);

/** Texts typed below a header, from a row (2 where none is named) down. */
export type Typed = { tab: string; header: string; texts: string[][]; row?: number };

/**
 * What is filled into a new plan; all else stays as proposed. Of the priorities that the cycle before left out so many
 * wait on, until a day.
 */
export type Planned = {
  cycle: { id: string } & Record<string, unknown>;
  metrics?: object[];
  waiting?: { most: number; revisit: string };
};

/**
 * What is changed in the form of an objective; its key results and initiatives by their places, more of them are new.
 */
export type Edited = {
  id: string;
  fields: Record<string, unknown>;
  keyResults: object[];
  initiatives: object[];
};

/** A finding that is accepted on purpose, after validating. */
export type Accepts = { rule: string; about: string; reason: string; by: string; until: string };

/** What was said when a cycle was closed. */
export type Closes = {
  /** What becomes of each objective, and the places of the key results that go on with it. */
  endings: { choice: string; why: string; along: number[] }[];
  /** By the ID of a key result: the root cause, and why in a few words. */
  causes: Record<string, [cause: string, why: string]>;
  learned: string[];
  process: string;
  owner: string;
  /** The next cycle and its days. */
  next: { id: string; starts: string; ends: string };
};

export const MAREN = 'Maren Holt';
export const TOBIAS = 'Tobias Lind';
export const AISHA = 'Aisha Rao';
export const PIOTR = 'Piotr Lis';

/** A check-in in which nothing but the numbers is said. */
export const SILENT = {
  ...{ changed: '', blocker: '', blockerType: '', blockerOwner: '', blockerDue: '' },
  ...{ nextStep: '', decision: null },
};

/** A key result without a row yet. */
export const NEW_KEY_RESULT = {
  ...{ id: null, kind: 'Metric', unit: '', start: null, target: null, floor: null, ceiling: null },
  ...{ every: 'Week', curve: 'Even', status: 'Active' },
};

export const on = (day: Temporal.PlainDate, time: string): string => `${day.toString()} ${time}`;

/** The quarter in which the middle of a cycle lies. */
export function quarterOf(starts: Temporal.PlainDate): string {
  const middle = starts.add({ days: 45 });
  return `${middle.year}-Q${Math.ceil(middle.month / 3)}`;
}
