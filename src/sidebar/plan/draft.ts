import * as z from 'zod/mini';
import { defaultDecisionRules, type DefaultDecisionRule } from '../../domain/defaults.ts';
import { addDays, isDate } from '../../domain/days.ts';
import { planForm, type PlanForm, type Result } from '../../protocol.ts';
import { DAYS } from '../../tabs/cycles.ts';
import { dateOfText } from '../controls/date.tsx';
import { suggestedId, suggestedQuarter, suggestedTrimester } from '../dates.ts';
import { numberText, readNumber } from '../numbers.ts';

const item = z.object({
  /** Stays the same while it moves. */
  key: z.string(),
  objective: z.nullable(z.string()),
  row: z.nullable(z.number()),
  priority: z.string(),
  whyNot: z.string(),
  revisit: z.string(),
  /** It is published: it cannot go below the line. */
  stays: z.boolean(),
  /** Where it was carried over from, '' for nowhere. */
  from: z.string(),
});
export type Item = z.infer<typeof item>;

/** The plan as its fields have it: numbers and dates as typed. */
export const planDraft = z.object({
  seen: planForm,
  cycle: z.object({
    /** null while it follows the dates. */
    id: z.nullable(z.string()),
    team: z.string(),
    starts: z.string(),
    ends: z.string(),
    change: z.string(),
    owner: z.string(),
    reviewDay: z.enum(['', ...DAYS]),
    reviewTime: z.string(),
    slot: z.string(),
  }),
  items: z.array(item),
  /** So many of them stand above the cut line. */
  line: z.number(),
  metrics: z.array(
    z.object({
      id: z.nullable(z.string()),
      metric: z.string(),
      owner: z.string(),
      floor: z.string(),
      ceiling: z.string(),
      source: z.string(),
    }),
  ),
  rules: z.array(
    z.object({
      rule: z.string(),
      limit: z.string(),
      when: z.string(),
      whoDecides: z.string(),
      options: z.string(),
      lookAgain: z.string(),
    }),
  ),
});
export type PlanDraft = z.infer<typeof planDraft>;

/** The fields of a plan as it was read; a new one begins with the dates, the day and the time that most have. */
export function draftOf(
  { form, objectives }: Pick<Result<'loadPlan'>, 'form' | 'objectives'>,
  today: string,
  who: string,
): PlanDraft {
  const { cycle } = form;
  const isNew = form.id === null;
  const dates = isNew && cycle.starts === '' ? suggestedQuarter(today) : cycle;
  const proposed = { owner: who, day: 'Thursday', time: '10:00', slot: '30' } as const;
  const usual = isNew ? proposed : ({ owner: '', day: '', time: '', slot: '' } as const);
  return {
    seen: form,
    cycle: {
      ...{ id: cycle.id === '' ? null : cycle.id, team: cycle.team, change: cycle.change },
      ...{ starts: dates.starts, ends: dates.ends, owner: cycle.owner || usual.owner },
      reviewDay: cycle.reviewDay || usual.day,
      reviewTime: cycle.reviewTime || usual.time,
      slot: numberText(cycle.slot) || usual.slot,
    },
    items: form.priorities.map(({ objective, row, priority, whyNot, revisit }, at): Item => {
      const known = objectives.find(({ id }) => id === objective);
      const key = objective ?? (row === null ? `again ${at}` : `row ${row}`);
      const stays = known !== undefined && !known.isDraft;
      return { key, objective, row, priority, whyNot, revisit, stays, from: known?.from ?? '' };
    }),
    line: form.priorities.filter(({ isIn }) => isIn).length,
    metrics: form.metrics.map((each) => ({
      ...each,
      floor: numberText(each.floor),
      ceiling: numberText(each.ceiling),
    })),
    rules: form.rules.map((each) => ({ ...each, limit: numberText(each.limit) })),
  };
}

/** A key that no priority of the plan has. */
export function freeKey({ items }: PlanDraft): string {
  const used = new Set(items.map(({ key }) => key));
  let number = items.length;
  while (used.has(`new ${number}`)) number++;
  return `new ${number}`;
}

/** As many priorities as are proposed for a cycle: while there are fewer and none waits, a new one stands above the line. */
const ABOVE_MAX = 3;

/** The plan with one more priority, a blank one at its end. */
export function withPriority(draft: PlanDraft, key: string): PlanDraft {
  const { items, line } = draft;
  const blank = { priority: '', whyNot: '', revisit: '', stays: false, from: '' };
  const isIn = line === items.length && line < ABOVE_MAX;
  return {
    ...draft,
    items: [...items, { key, objective: null, row: null, ...blank }],
    line: isIn ? line + 1 : line,
  };
}

/** The plan without the priority at a place. */
export const withoutPriority = (draft: PlanDraft, at: number): PlanDraft => ({
  ...draft,
  items: draft.items.filter((_, other) => other !== at),
  line: at < draft.line ? draft.line - 1 : draft.line,
});

/** What is sent: a field that was left alone goes back as it came. */
export function formOf(draft: PlanDraft, today: string): PlanForm {
  const { seen, cycle } = draft;
  return {
    id: seen.id,
    cycle: {
      ...{ id: seen.id ?? idOf(draft, today).trim(), team: cycle.team.trim() },
      ...{ starts: dateOfText(cycle.starts, today), ends: dateOfText(cycle.ends, today) },
      ...{ change: cycle.change.trim(), owner: cycle.owner.trim(), reviewDay: cycle.reviewDay },
      reviewTime: timeOf(cycle.reviewTime) ?? '',
      slot: numberOf(cycle.slot, seen.cycle.slot),
    },
    priorities: draft.items
      .map(({ objective, row, priority, whyNot, revisit }, at) => ({
        ...{ objective, row, priority: priority.trim(), isIn: at < draft.line },
        ...{ whyNot: whyNot.trim(), revisit: dateOfText(revisit, today) },
      }))
      .filter(({ priority }) => priority !== ''),
    metrics: draft.metrics.map((each) => {
      const saw = seen.metrics.find(({ id }) => id !== null && id === each.id);
      const floor = numberOf(each.floor, saw?.floor ?? null);
      return { ...each, floor, ceiling: numberOf(each.ceiling, saw?.ceiling ?? null) };
    }),
    rules: draft.rules.map((each) => {
      const saw = seen.rules.find(({ rule }) => rule === each.rule);
      return { ...each, limit: numberOf(each.limit, saw?.limit ?? null) };
    }),
  };
}

const numberOf = (text: string, before: number | null): number | null =>
  text === numberText(before) ? before : readNumber(text);

export const idOf = ({ cycle }: PlanDraft, today: string): string =>
  cycle.id ?? suggestedId(dateOfText(cycle.starts, today), dateOfText(cycle.ends, today));

/** How long a cycle is: the dates of a quarter or a trimester follow from the first day. */
export type Length = 'Quarter' | 'Trimester' | 'Own dates';

/** The dates of a length: from the day after the last cycle where there is one, else of the calendar. */
export function datesOf(
  length: Length,
  { seen }: PlanDraft,
  today: string,
): { starts: string; ends: string } | null {
  if (length === 'Own dates') return null;
  const { starts } = seen.cycle;
  const isFree = !isDate(starts);
  if (length === 'Quarter')
    return isFree ? suggestedQuarter(today) : { starts, ends: addDays(starts, 13 * 7 - 1) };
  return isFree ? suggestedTrimester(today) : { starts, ends: addDays(starts, 17 * 7 - 1) };
}

export const lengthOf = (draft: PlanDraft, today: string): Length => {
  const { starts, ends } = draft.cycle;
  const isIt = (length: Length): boolean => {
    const dates = datesOf(length, draft, today);
    return dates?.starts === starts && dates.ends === ends;
  };
  return isIt('Quarter') ? 'Quarter' : isIt('Trimester') ? 'Trimester' : 'Own dates';
};

/** A time as typed ("9", "9.30", "9:30", "9:30 pm") as H:MM of 24 hours; '' for blank, null for no time. */
export function timeOf(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return '';
  const parts = /^(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?$/.exec(typed);
  if (!parts) return null;
  const half = parts[3];
  const hour = Number(parts[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const minutes = parts[2] ?? '00';
  return hours < 24 && Number(minutes) < 60 ? `${String(hours).padStart(2, '0')}:${minutes}` : null;
}

/** A decision rule as it is proposed; undefined for one of the team's own. */
export const proposedOf = (rule: string): DefaultDecisionRule | undefined =>
  defaultDecisionRules.find((each) => each.rule === rule);

/** How many decision rules are otherwise than proposed. */
export const changedRules = ({ rules }: PlanDraft): number =>
  rules.filter((each) => {
    const proposed = proposedOf(each.rule);
    return (
      proposed === undefined ||
      each.limit !== numberText(proposed.limit) ||
      (['when', 'whoDecides', 'options', 'lookAgain'] as const).some(
        (key) => each[key] !== proposed[key],
      )
    );
  }).length;
