import type { Fix, Step } from '../../rules/_rule.ts';
import { isDate } from '../../domain/days.ts';
import { printDate } from '../dates.ts';
import { numberText } from '../numbers.ts';
import { withKeyResult, type KeyResultDraft, type ObjectiveDraft } from './draft.ts';
import { byClick, READ, withSentence, type ReadField } from './fill.ts';

type Set = Extract<Step, { do: 'set' }>;
type Add = Extract<Step, { do: 'add' }>;

/** The fields of a key result's card that a fix can fill, by the key of their column. */
const FIELDS: Readonly<Record<string, string>> = {
  keyResult: 'the sentence',
  kind: 'Kind',
  unit: 'Unit',
  start: 'Start',
  target: 'Target',
  floor: 'Lowest',
  ceiling: 'Highest',
  due: 'Due',
  owner: 'Owner',
};

/**
 * A key result as one click makes it, with the words on that link; null where the card has no place for the fix.
 */
export function mendedKeyResult(
  draft: KeyResultDraft,
  fix: Fix | null,
  near: string,
): { label: string; next: KeyResultDraft } | null {
  const steps = (fix ?? []).filter((step): step is Set => step.do === 'set');
  if (fix === null || steps.length === 0 || steps.length < fix.length) return null;
  if (steps.some(({ tab, column }) => tab !== 'keyResults' || !(column in FIELDS))) return null;
  const next = steps.reduce((now, step) => withStep(now, step, near), draft);
  return { label: labelOf(steps), next };
}

function withStep(draft: KeyResultDraft, { column, value }: Set, near: string): KeyResultDraft {
  if (column === 'keyResult') return withSentence(draft, String(value ?? ''), near);
  const text = typeof value === 'number' ? numberText(value) : String(value ?? '');
  return READ.includes(column as ReadField)
    ? byClick(draft, { [column]: text })
    : { ...draft, [column]: text };
}

/** "Set Start to 5 and Target to 3", "Use Maintain". */
function labelOf(steps: readonly Set[]): string {
  const shown = steps.filter(({ value }) => value !== null && value !== '');
  const said = shown.map(({ column, value }) =>
    column === 'keyResult' ? 'the sentence right' : `${FIELDS[column]} to ${sayValue(value)}`,
  );
  return said.length === 0 ? 'Empty it' : `Set ${said.join(' and ')}`;
}

const sayValue = (value: Set['value']): string =>
  typeof value === 'number'
    ? numberText(value)
    : typeof value === 'string' && isDate(value)
      ? printDate(value)
      : String(value);

/**
 * The objective as one click makes it: other words, and what is taken out of them as a key result of its own. Null
 * where the form has no place for the fix.
 */
export function mendedObjective(
  draft: ObjectiveDraft,
  fix: Fix | null,
  near: string,
): { label: string; next: ObjectiveDraft } | null {
  if (!fix || fix.length === 0) return null;
  let next = draft;
  let isMoved = false;
  for (const step of fix) {
    if (step.do === 'set' && step.tab === 'objectives' && step.column === 'objective')
      next = { ...next, objective: String(step.value ?? ''), answered: [] };
    else if (step.do === 'add' && step.tab === 'keyResults') {
      isMoved = true;
      next = withSentenceAdded(next, String(step.values['keyResult'] ?? ''), near);
    } else return null;
  }
  return { label: isMoved ? 'Make it a key result' : `Write “${next.objective}”`, next };
}

/**
 * The form as one click on a hint about a key result makes it, with the words on that link; what is parted from the
 * key result becomes one of its own, with its day, owner and rhythm. Null where the form has no place for the fix.
 */
export function mendedAt(
  draft: ObjectiveDraft,
  keyResult: KeyResultDraft,
  fix: Fix | null,
  near: string,
): { label: string; next: ObjectiveDraft } | null {
  const added = (fix ?? []).filter((step): step is Add => step.do === 'add');
  if (added.some(({ tab }) => tab !== 'keyResults')) return null;
  // The day of a sentence holds for what is parted from it.
  const whole = added.length > 0 ? { ...keyResult, dueElse: keyResult.due } : keyResult;
  const own = mendedKeyResult(whole, fix && fix.filter((step) => step.do !== 'add'), near);
  if (!own) return null;
  const keyResults = draft.keyResults.map((each) => (each.key === keyResult.key ? own.next : each));
  const { due, owner, every, byHand } = own.next;
  const like = {
    due,
    dueElse: due,
    owner,
    every,
    byHand: byHand.filter((field) => field === 'due'),
  };
  const next = added.reduce(
    (now, { values }) => withSentenceAdded(now, String(values['keyResult'] ?? ''), near, like),
    { ...draft, keyResults },
  );
  const label = added.length === 0 ? own.label : `Split into ${added.length + 1} key results`;
  return { label, next };
}

/** The draft with one more key result of that sentence; an empty one takes it first. */
function withSentenceAdded(
  draft: ObjectiveDraft,
  text: string,
  near: string,
  like: Partial<KeyResultDraft> = {},
): ObjectiveDraft {
  const isEmpty = ({ keyResult, id }: KeyResultDraft): boolean =>
    id === null && keyResult.trim() === '';
  const place = draft.keyResults.find(isEmpty);
  const due = draft.keyResults[0]?.due ?? '';
  const next = place ? draft : withKeyResult(draft, due);
  const key = place?.key ?? next.open;
  return {
    ...next,
    open: draft.open,
    keyResults: next.keyResults.map((each) =>
      each.key === key ? withSentence({ ...each, ...like }, text, near) : each,
    ),
  };
}
