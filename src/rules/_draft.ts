import { tabs } from '../tabs/_all.ts';
import type { TabKey, Rows } from '../domain/plan.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { draftRules } from './_draftRules.ts';
import { fillTexts } from './_fillTexts.ts';
import type { Finding, Rule } from './_rule.ts';
import { runRules, type CheckOptions } from './_run.ts';

/** An objective with its key results as a form has them, saved or not. */
export type Draft = {
  objective: string;
  why: string;
  owner: string;
  /** The ID of its cycle. */
  cycle: string;
  keyResults: readonly DraftKeyResult[];
};

export type DraftKeyResult = Pick<KeyResult, 'keyResult'> &
  Partial<Omit<KeyResult, 'row' | 'percent' | 'id'>> & { id?: string | null };

export type Coaching = Pick<CheckOptions, 'limits' | 'severities'> & {
  /** While somebody types, nobody is told what stands further down the form; before saving they are. */
  moment: 'typing' | 'saving';
};

/**
 * What the rules say about an objective and its key results before they are rows, with the severity they have
 * once published. Findings are about row 1 of Objectives and rows 1 to n of Key Results, in the draft's order.
 */
export function checkDraft(
  draft: Draft,
  { moment, ...settings }: Coaching = { moment: 'typing' },
): Finding[] {
  const cycle: Cycle = { ...blank('cycles'), id: draft.cycle || 'this', status: 'Active' };
  const rows = {
    ...NO_ROWS,
    cycles: [cycle],
    objectives: [
      {
        ...blank('objectives'),
        id: 'this',
        cycle: cycle.id,
        objective: draft.objective,
        why: draft.why,
        owner: draft.owner,
        status: 'Published' as const,
      },
    ],
    keyResults: draft.keyResults
      .map((fields, at) => ({
        ...blank('keyResults'),
        ...fields,
        id: '',
        objective: 'this',
        row: at + 1,
      }))
      .filter(({ keyResult }) => keyResult.trim() !== ''),
  };
  const plan = { rows, badCells: [], places: {}, launches: [], tabNames: [] };
  const options = { on: '', cycle, figures: null, deep: false, ...settings };
  if (moment === 'saving') return runRules(plan, options, beforeSaving).findings;
  const { findings } = runRules(plan, options, whileTyping);
  // What is wrong with the words comes before what is missing: it mostly says why it is.
  const isAboutWords = ({ rule }: Finding): boolean => whileTyping[rule]?.phase === 'typing';
  return [...findings].sort((a, b) => Number(isAboutWords(b)) - Number(isAboutWords(a)));
}

/** A finding about a draft in words: what is wrong, and what to do about it. */
export const draftMessageOf = (finding: Finding): { what: string; advice: string } =>
  fillTexts(finding, beforeSaving);

// The rules of typing and launch about objectives and key results, listed apart: a form carries no others.
const beforeSaving: Readonly<Record<string, Rule>> = draftRules;
const whileTyping = Object.fromEntries(
  Object.entries(beforeSaving).filter(([, { waits }]) => !waits),
);

const NO_ROWS = Object.fromEntries(Object.keys(tabs).map((tab) => [tab, []])) as unknown as Rows;

/** A row with every cell blank. */
const blank = <K extends TabKey>(tab: K): Rows[K][number] =>
  ({
    row: 1,
    percent: [],
    ...Object.fromEntries(
      Object.entries(tabs[tab].columns).map(([key, column]) => [key, column.blank]),
    ),
  }) as unknown as Rows[K][number];
