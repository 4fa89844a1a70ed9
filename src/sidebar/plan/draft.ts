import * as z from 'zod/mini';
import { isAboutBelief, ruleWords } from '../../domain/ruleWords.ts';
import { defaultDecisionRules } from '../../domain/defaults.ts';
import { addDays, days, isDate } from '../../domain/days.ts';
import { planForm, type Home, type PlanForm, type Result } from '../../protocol.ts';
import cycleDates from '../../rules/cycle-dates-valid.ts';
import { DAYS } from '../../tabs/cycles.ts';
import { dateOfText, wrongDate } from '../controls/date.tsx';
import { suggestedId, suggestedQuarter, suggestedTrimester } from '../dates.ts';
import { count, numberText, readNumber } from '../numbers.ts';

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

export function isSlot(text: string): boolean {
  const minutes = readNumber(text, 'min');
  return minutes !== null && minutes >= 5 && minutes <= 480;
}

/** That a cycle of such a length keeps its drafts back; '' where it does not, or is not known yet. */
export function spanHint(
  { cycle }: Pick<PlanDraft, 'cycle'>,
  { today, coaching }: Pick<Home, 'today' | 'coaching'>,
): string {
  const id = 'cycle-dates-valid';
  const { severity, limits: usual } = cycleDates;
  const { shortest = 0, longest = Infinity } = { ...usual, ...coaching.limits[id] };
  const [starts, ends] = [dateOfText(cycle.starts, today), dateOfText(cycle.ends, today)];
  const length = starts === '' || ends === '' ? 0 : days(starts, ends) + 1;
  const isKeptBack = (coaching.severities[id] ?? severity) === 'error';
  if (!isKeptBack || length <= 1 || (length >= shortest && length <= longest)) return '';
  return `It runs for ${count(length, 'day')}. Nothing can be published in a cycle outside ${shortest} to ${longest}.`;
}

/** Why the plan cannot be saved yet; '' when it can. */
export function lackOf(draft: PlanDraft, today: string): string {
  const { cycle } = draft;
  const starts = dateOfText(cycle.starts, today);
  const ends = dateOfText(cycle.ends, today);
  if (starts === '' || ends === '' || wrongDate(cycle.starts, today) || wrongDate(cycle.ends, today))
    return 'Write the first and the last day to save.';
  if (days(starts, ends) <= 0) return 'The last day comes before the first. Change one to save.';
  if (idOf(draft, today).trim() === '') return 'Name the cycle to save, such as 2027-Q1.';
  if (cycle.change.trim() === '') return 'Write the one change to save.';
  const silent = draft.items.find(
    ({ priority, whyNot }, at) => at >= draft.line && priority.trim() !== '' && whyNot.trim() === '',
  );
  if (silent) return `Write why “${short(silent.priority)}” has to wait to save.`;
  const undated = draft.items.find(({ revisit }) => wrongDate(revisit, today) !== '');
  if (undated) return `Mend the day to revisit “${short(undated.priority)}” to save.`;
  if (!timeOf(cycle.reviewTime)) return 'Write the time of the review to save.';
  if (!isSlot(cycle.slot)) return 'Write the minutes of the review to save.';
  const wrong = draft.metrics.find(({ floor, ceiling }) => isNoNumber(floor) || isNoNumber(ceiling));
  if (wrong) return `Write the band of “${short(wrong.metric)}” as numbers to save.`;
  const crossed = draft.metrics.find(({ floor, ceiling }) => (readNumber(floor) ?? -Infinity) > (readNumber(ceiling) ?? Infinity));
  if (crossed) return `Not below ${crossed.floor.trim()} is more than not above ${crossed.ceiling.trim()} in “${short(crossed.metric)}”. Change one to save.`;
  const unread = draft.rules.find(isNoLimit);
  return unread ? `Write the limit of “${ruleWords(unread.rule)}” as a number from 0 to ${mostOf(unread)} to save.` : '';
} // prettier-ignore

type Limited = Pick<PlanDraft['rules'][number], 'rule' | 'limit'>;

/** Confidence goes to 10, a share to 100 %: 0.25 and 25 are the same. */
export const mostOf = ({ rule }: Pick<Limited, 'rule'>): number => (isAboutBelief(rule) ? 10 : 100);

/** Whether a rule has a number that can be changed: two of the proposed ones have none. */
export const takesLimit = (rule: string): boolean => proposedOf(rule)?.limit !== null;

const proposedOf = (rule: string) => defaultDecisionRules.find((each) => each.rule === rule);

/** Whether something stands for a limit that is no number, or outside the scale of its rule. */
export const isNoLimit = (each: Limited): boolean => {
  const limit = readNumber(each.limit);
  return each.limit.trim() !== '' && (limit === null || limit < 0 || limit > mostOf(each));
};

export const isNoNumber = (text: string): boolean =>
  text.trim() !== '' && readNumber(text) === null;

const short = (text: string): string =>
  text.trim().length <= 40 ? text.trim() : `${text.trim().slice(0, 39).trimEnd()}…`;

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
