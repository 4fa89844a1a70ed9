import { sameId } from '../domain/ids.ts';
import { cut } from '../layouts/words.ts';
import type { InitiativeForm, KeyResultForm, ObjectiveForm } from '../protocol.ts';

/** One thing that two people changed at the same time, in words. */
export type Clash = { where: string; theirs: string; mine: string };

/** The form with what was changed in the sheet meanwhile. */
export type Merged = {
  /** With what the person wrote where both changed the same. */
  mine: ObjectiveForm;
  /** With what the sheet has there. */
  theirs: ObjectiveForm;
  clashes: Clash[];
  /** What was changed in the sheet alone and stays: “Target of O1-KR1 (92)”. */
  kept: string[];
};

type Told = Pick<Merged, 'clashes' | 'kept'>;
type Three<T> = { seen: T; now: T; form: T };

/**
 * Brings together the form as it was read, as the sheet has it now and as the person left it, field by field: what
 * only one of both changed counts, what both changed in different ways is a clash. Rows that are not in all three
 * stay as the form has them.
 */
export function mergeObjective({ seen, now, form }: Three<ObjectiveForm>): Merged {
  const told: Told = { clashes: [], kept: [] };
  const whole = mergeRow(OBJECTIVE, { seen, now, form }, form.id ?? 'the objective', told);
  const keyResults = mergeRows(KEY_RESULT, ofKeyResults({ seen, now, form }), told);
  const initiatives = mergeRows(INITIATIVE, ofInitiatives({ seen, now, form }), told);
  const put = (side: 0 | 1): ObjectiveForm => ({
    ...whole[side],
    keyResults: keyResults.map((each) => each[side]),
    initiatives: initiatives.map((each) => unnamed(each[side], form)),
  });
  return { mine: put(0), theirs: put(1), ...told };
}

const OBJECTIVE = {
  ...{ objective: 'Objective', owner: 'Owner', why: 'Why now', status: 'Status', cycle: 'Cycle' },
} as const;
const KEY_RESULT = {
  ...{ keyResult: 'Wording', owner: 'Owner', kind: 'Kind', unit: 'Unit', start: 'Start' },
  ...{ target: 'Target', floor: 'Lowest value', ceiling: 'Highest value', source: 'Data source' },
  ...{ every: 'Check in every', curve: 'Curve', due: 'Due', status: 'Status' },
  ifDrops: 'If confidence drops',
} as const;
const INITIATIVE = {
  ...{ initiative: 'Wording', owner: 'Owner', due: 'Due', status: 'Status', named: 'Supports' },
} as const;

/** An initiative with the IDs that it supports, whatever the places of key results in a form. */
type NamedInitiative = InitiativeForm & { named: string };

const ofKeyResults = (all: Three<ObjectiveForm>): Three<KeyResultForm[]> => ({
  seen: all.seen.keyResults,
  now: all.now.keyResults,
  form: all.form.keyResults,
});

const ofInitiatives = (all: Three<ObjectiveForm>): Three<NamedInitiative[]> => ({
  seen: named(all.seen),
  now: named(all.now),
  form: named(all.form),
});

const named = ({ keyResults, initiatives }: ObjectiveForm): NamedInitiative[] =>
  initiatives.map((each) => ({
    ...each,
    named: [...each.supports.map((at) => keyResults[at]?.id ?? `${NEW}${at}`), ...each.alsoSupports]
      .sort()
      .join(', '),
  }));

/** Stands before the place of a key result that has no ID yet; no cell holds it. */
const NEW = '\0';

function unnamed({ named: ids, ...initiative }: NamedInitiative, form: ObjectiveForm): InitiativeForm {
  const places = ids.split(', ').filter(Boolean).map((id) => ({
    id,
    at: id.startsWith(NEW)
      ? Number(id.slice(1))
      : form.keyResults.findIndex((each) => each.id !== null && sameId(each.id, id)),
  }));
  return {
    ...initiative,
    supports: places.filter(({ at }) => at >= 0).map(({ at }) => at),
    alsoSupports: places.filter(({ at }) => at < 0).map(({ id }) => id),
  };
} // prettier-ignore

/** Each row of the form, merged with the rows of its ID. */
const mergeRows = <T extends { id: string | null }>(
  fields: Fields<T>,
  { seen, now, form }: Three<T[]>,
  told: Told,
): [mine: T, theirs: T][] =>
  form.map((row) => {
    const { id } = row;
    const find = (rows: T[]): T | undefined =>
      id === null ? undefined : rows.find((each) => each.id !== null && sameId(each.id, id));
    const [before, after] = [find(seen), find(now)];
    return before && after && id !== null
      ? mergeRow(fields, { seen: before, now: after, form: row }, id, told)
      : [row, row];
  });

type Fields<T> = Partial<Record<keyof T, string>>;

function mergeRow<T>(
  fields: Fields<T>,
  { seen, now, form }: Three<T>,
  name: string,
  told: Told,
): [mine: T, theirs: T] {
  const [mine, theirs] = [{ ...form }, { ...form }];
  for (const field of Object.keys(fields) as (keyof T)[]) {
    const there = now[field];
    if (isSame(there, seen[field]) || isSame(there, form[field])) continue;
    const where = `${fields[field]} of ${name}`;
    theirs[field] = there;
    if (isSame(form[field], seen[field])) {
      mine[field] = there;
      told.kept.push(`${where} (${say(there)})`);
    } else told.clashes.push({ where, theirs: say(there), mine: say(form[field]) });
  }
  return [mine, theirs];
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : a === b;

const LONGEST = 80;

function say(value: unknown): string {
  return value === null || value === '' ? 'blank' : cut(String(value), LONGEST);
}
