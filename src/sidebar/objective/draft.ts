import * as z from 'zod/mini';
import { changesSinceLaunch, type PromiseChange } from '../../domain/changesSinceLaunch.ts';
import { keyResultForm as formOfKeyResult, objectiveForm } from '../../protocol.ts';
import type { InitiativeForm, KeyResultForm, ObjectiveForm } from '../../protocol.ts';
import { analyse } from '../../sentence/parse.ts';
import { dateOfText } from '../controls/date.tsx';
import { numberText, readNumber } from '../numbers.ts';
import { dueIn } from './deadline.ts';
import { READ } from './fill.ts';

const keyResult = z.object({
  /** Names it within the form; rows that are not saved have no ID yet. */
  key: z.number(),
  id: z.nullable(z.string()),
  keyResult: z.string(),
  owner: z.string(),
  kind: z.enum(['Metric', 'Maintain', 'Milestone', 'Baseline']),
  unit: z.string(),
  /** Numbers as typed. */
  start: z.string(),
  target: z.string(),
  floor: z.string(),
  ceiling: z.string(),
  source: z.string(),
  every: z.enum(['Week', '2 weeks', 'Month']),
  curve: formOfKeyResult.shape.curve,
  due: z.string(),
  /** When it is due where neither the sentence nor a person says. */
  dueElse: z._default(z.string(), ''),
  ifDrops: z.string(),
  status: z.enum(['Active', 'Dropped']),
  launched: objectiveForm.shape.launched,
  /** What was set by hand: the sentence no longer fills it. */
  byHand: z.array(z.enum(READ)),
  /** What a click on a hint filled, and the sentence that the hint was about. */
  byClick: z.optional(
    z.object({ of: z.string(), fields: z.partialRecord(z.enum(READ), z.string()) }),
  ),
  /** Hints answered with "it is right", by rule. */
  answered: z.array(z.string()),
});

const initiative = z.object({
  key: z.number(),
  id: z.nullable(z.string()),
  initiative: z.string(),
  /** Keys of key results. */
  supports: z.array(z.number()),
  alsoSupports: z.array(z.string()),
  owner: z.string(),
  due: z.string(),
  status: z.enum(['Not started', 'In progress', 'Done', 'Stopped']),
  isRemoved: z.boolean(),
  /** The key result it was, when it was moved here. */
  was: z.nullable(keyResult),
});

const objectiveDraft = z.object({
  id: z.nullable(z.string()),
  cycle: z.string(),
  objective: z.string(),
  why: z.string(),
  owner: z.string(),
  status: z.enum(['Draft', 'Published', 'Closed', 'Dropped']),
  pushesOut: z.object({ priority: z.string(), whyNot: z.string(), revisit: z.string() }),
  keyResults: z.array(keyResult),
  initiatives: z.array(initiative),
  step: z.number(),
  /** The key of the key result that is open. */
  open: z.number(),
  answered: z.array(z.string()),
  launched: objectiveForm.shape.launched,
  /** The objective as it was read. */
  read: z.optional(objectiveForm),
  /** Why what was published changes. */
  reason: z.optional(z.string()),
});

export type KeyResultDraft = z.infer<typeof keyResult>;
export type InitiativeDraft = z.infer<typeof initiative>;
/** An objective while it is written: everything as typed, so that nothing is lost on the way. */
export type ObjectiveDraft = z.infer<typeof objectiveDraft>;

/** A kept draft, null when it does not fit. */
export function readDraft(kept: unknown): ObjectiveDraft | null {
  const checked = objectiveDraft.safeParse(kept);
  return checked.success ? checked.data : null;
}

/** A new objective with one empty key result. */
export function newObjective(cycle: { id: string; ends: string }, who: string): ObjectiveDraft {
  const draft: ObjectiveDraft = {
    id: null,
    cycle: cycle.id,
    objective: '',
    why: '',
    owner: who,
    status: 'Draft',
    pushesOut: { priority: '', whyNot: '', revisit: '' },
    keyResults: [],
    initiatives: [],
    step: 1,
    open: 1,
    answered: [],
  };
  return withKeyResult(draft, cycle.ends);
}

/** Whom a form can name: the people of the workbook, and whoever it names already. */
export const peopleIn = (draft: ObjectiveDraft, known: readonly string[]): string[] => {
  const rows = [draft, ...draft.keyResults, ...draft.initiatives];
  return [...new Set([...known, ...rows.map(({ owner }) => owner.trim())])].filter(Boolean);
};

/** The draft with a key result to begin with. */
export const begun = (draft: ObjectiveDraft, due: string): ObjectiveDraft =>
  draft.keyResults.length === 0 ? withKeyResult(draft, due) : draft;

/** Whether a draft says what the sheet said when it was read, whatever of it is open. */
export function isAsRead(draft: ObjectiveDraft, due: string): boolean {
  if (!draft.read) return false;
  const seen = (of: ObjectiveDraft): string => JSON.stringify({ ...of, step: 1, open: 0 });
  return seen(draft) === seen(begun(draftOf(draft.read), due));
}

/** The draft with one more key result, open. */
export function withKeyResult(draft: ObjectiveDraft, due: string): ObjectiveDraft {
  const key = nextKey(draft);
  return {
    ...draft,
    open: key,
    keyResults: [...draft.keyResults, blankKeyResult(key, due)],
  };
}

const blankKeyResult = (key: number, due: string): KeyResultDraft => ({
  key,
  id: null,
  keyResult: '',
  owner: '',
  kind: 'Metric',
  unit: '',
  start: '',
  target: '',
  floor: '',
  ceiling: '',
  source: '',
  every: 'Week',
  curve: 'Even',
  due,
  dueElse: due,
  ifDrops: '',
  status: 'Active',
  byHand: [],
  answered: [],
});

export const blankInitiative = (draft: ObjectiveDraft): InitiativeDraft => ({
  key: nextKey(draft),
  id: null,
  initiative: '',
  supports: [],
  alsoSupports: [],
  owner: '',
  due: '',
  status: 'Not started',
  isRemoved: false,
  was: null,
});

const nextKey = ({ keyResults, initiatives }: ObjectiveDraft): number =>
  1 + Math.max(0, ...keyResults.map(({ key }) => key), ...initiatives.map(({ key }) => key));

/**
 * The key result at `key` becomes an initiative, and can be moved back. An open place is left for the number that
 * it should move.
 */
export function moveToInitiatives(draft: ObjectiveDraft, key: number): ObjectiveDraft {
  const moved = draft.keyResults.find((each) => each.key === key);
  if (!moved) return draft;
  const initiative = blankInitiative(draft);
  // The day of the work is not that of the number.
  const isSaidDay = moved.due !== moved.dueElse && !moved.byHand.includes('due');
  const place = blankKeyResult(initiative.key + 1, isSaidDay ? moved.dueElse : moved.due);
  const rest = draft.keyResults.map((each) => (each.key === key ? place : each));
  const first = rest.find(isWritten) ?? place;
  return {
    ...draft,
    keyResults: rest,
    open: place.key,
    initiatives: [
      ...draft.initiatives,
      {
        ...initiative,
        initiative: moved.keyResult,
        supports: [first.key],
        owner: moved.owner,
        due: isSaidDay ? moved.due : '',
        was: moved,
      },
    ],
  };
}

/** An initiative that was a key result becomes one again. */
export function moveBack(draft: ObjectiveDraft, key: number): ObjectiveDraft {
  const moved = draft.initiatives.find((each) => each.key === key);
  if (!moved?.was) return draft;
  const back = { ...moved.was, keyResult: moved.initiative, answered: ['kr-is-a-task'] };
  return {
    ...draft,
    initiatives: draft.initiatives.filter((each) => each.key !== key),
    keyResults: [...draft.keyResults.filter(isWritten), back],
    open: back.key,
    step: 2,
  };
}

/** True for a key result that is to be saved: it has words, or a row already. */
export const isWritten = ({ keyResult, id }: KeyResultDraft): boolean =>
  keyResult.trim() !== '' || id !== null;

/** A saved objective as a draft. */
export function draftOf(form: ObjectiveForm): ObjectiveDraft {
  const keyResults = form.keyResults.map((each, at) => ({
    ...each,
    key: at + 1,
    start: numberText(each.start),
    target: numberText(each.target),
    floor: numberText(each.floor),
    ceiling: numberText(each.ceiling),
    dueElse: '',
    byHand: isOwnDay(each) ? ['due' as const] : [],
    answered: [],
  }));
  return {
    ...form,
    pushesOut: form.pushesOut ?? { priority: '', whyNot: '', revisit: '' },
    keyResults,
    initiatives: form.initiatives.map((each, at) => ({
      ...each,
      key: keyResults.length + at + 1,
      supports: each.supports.map((position) => position + 1),
      isRemoved: false,
      was: null,
    })),
    step: 1,
    open: 0,
    answered: [],
    read: form,
  };
}

/** A day of the sheet that is not its sentence's: somebody set it. */
const isOwnDay = ({ keyResult, due }: KeyResultForm): boolean =>
  due !== '' && dueIn(analyse(keyResult), due) !== due;

/** The draft as it is saved: blank rows left out, numbers and dates read. */
export function formOf(draft: ObjectiveDraft, today: string): ObjectiveForm {
  const keyResults = savedKeyResults(draft);
  const positionOf = new Map(keyResults.map(({ key }, at) => [key, at]));
  const { priority, whyNot, revisit } = draft.pushesOut;
  return {
    id: draft.id,
    cycle: draft.cycle,
    objective: draft.objective.trim(),
    why: draft.why.trim(),
    owner: draft.owner.trim(),
    status: draft.status,
    pushesOut:
      priority.trim() === ''
        ? null
        : {
            priority: priority.trim(),
            whyNot: whyNot.trim(),
            revisit: dateOfText(revisit, today),
          },
    keyResults: keyResults.map((each) => keyResultForm(each, today)),
    initiatives: draft.initiatives
      .filter(({ initiative, id, isRemoved }) =>
        id === null ? initiative.trim() !== '' && !isRemoved : true,
      )
      .map((each) => initiativeForm(each, positionOf, today)),
    ...(isPromiseChanged(draft) ? { reason: (draft.reason ?? '').trim() } : {}),
  };
}

/** How a key result differs from its launch. */
export function sinceLaunch(draft: KeyResultDraft): PromiseChange[] {
  return draft.launched ? changesSinceLaunch(draft.launched, promiseOf(draft)) : [];
}

const promiseOf = ({ keyResult, start, target, owner, unit }: KeyResultDraft) => ({
  ...{ wording: keyResult, owner },
  ...{ start: readNumber(start, unit), target: readNumber(target, unit) },
});

/** Whether wording, start, target or owner of something published is another one than was read. */
export function isPromiseChanged(draft: ObjectiveDraft): boolean {
  const { read, launched } = draft;
  if (!read) return false;
  const own = ({ objective, owner }: { objective: string; owner: string }) => ({
    ...{ wording: objective, owner, start: null, target: null },
  });
  if (launched && changesSinceLaunch(own(read), own(draft)).length > 0) return true;
  return draft.keyResults.some((each) => {
    const before = read.keyResults.find(({ id }) => id !== null && id === each.id);
    if (!each.launched || !before) return false;
    return changesSinceLaunch({ ...before, wording: before.keyResult }, promiseOf(each)).length > 0;
  });
}

/** The key results that are saved: a new one that is blank or was removed is not. */
export const savedKeyResults = ({ keyResults }: ObjectiveDraft): KeyResultDraft[] =>
  keyResults.filter((each) => isWritten(each) && (each.id !== null || each.status === 'Active'));

function keyResultForm(draft: KeyResultDraft, today: string): KeyResultForm {
  const number = (text: string): number | null => readNumber(text, draft.unit);
  return {
    id: draft.id,
    keyResult: draft.keyResult.trim(),
    owner: draft.owner.trim(),
    kind: draft.kind,
    unit: draft.unit.trim(),
    start: number(draft.start),
    target: number(draft.target),
    floor: number(draft.floor),
    ceiling: number(draft.ceiling),
    source: draft.source.trim(),
    every: draft.every,
    curve: draft.curve,
    due: dateOfText(draft.due, today),
    ifDrops: draft.ifDrops.trim(),
    status: draft.status,
  };
}

const initiativeForm = (
  draft: InitiativeDraft,
  positionOf: Map<number, number>,
  today: string,
): InitiativeForm => ({
  id: draft.id,
  initiative: draft.initiative.trim(),
  supports: draft.supports.flatMap((key) => positionOf.get(key) ?? []),
  alsoSupports: draft.alsoSupports,
  owner: draft.owner.trim(),
  due: dateOfText(draft.due, today),
  status: draft.isRemoved ? 'Stopped' : draft.status,
});
