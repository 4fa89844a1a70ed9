import { plainWords } from '../../rules/_alike.ts';
import { fieldsOf } from '../../sentence/fields.ts';
import { analyse } from '../../sentence/parse.ts';
import { numberText } from '../numbers.ts';
import { dueIn } from './deadline.ts';
import type { KeyResultDraft } from './draft.ts';

/** The fields that a sentence fills and that can be set by hand. */
export const READ = ['kind', 'unit', 'start', 'target', 'floor', 'ceiling', 'due'] as const;
export type ReadField = (typeof READ)[number];
type Fields = Pick<KeyResultDraft, ReadField>;
type Kind = KeyResultDraft['kind'];

const ENDS = ['start', 'target', 'floor', 'ceiling'] as const;
type Numbers = Pick<KeyResultDraft, (typeof ENDS)[number]>;

/**
 * A key result with another sentence. A field follows the sentence when what is said about it changed, unless it was
 * set by hand; so a number that only the sheet has stays. A date without its year is the one nearest to `near`.
 */
export function withSentence(draft: KeyResultDraft, text: string, near: string): KeyResultDraft {
  const before = saidIn(draft.keyResult, draft, near);
  const after = saidIn(text, draft, near);
  const isKept = draft.byHand.includes('kind') || before.kind === after.kind;
  const was = { ...before, ...numbersIn(draft.kind, before) };
  const is = { ...after, ...numbersIn(isKept ? draft.kind : after.kind, after) };
  const changed = READ.filter((field) => was[field] !== is[field] && !draft.byHand.includes(field));
  const filled = Object.fromEntries(changed.map((field) => [field, is[field]]));
  return { ...draft, ...filled, keyResult: text, answered: [] };
}

/** What is said about the fields: by the sentence, and by a click on a hint as long as it is about that sentence. */
function saidIn(text: string, { byClick, dueElse }: KeyResultDraft, near: string): Fields {
  const now = readIn(text, near);
  const fields = { ...now, due: now.due || dueElse };
  if (!byClick || !isAlike(text, byClick.of)) return fields;
  const then = readIn(byClick.of, near);
  // A number that the sentence has named since counts for more.
  const stands = READ.filter((field) => field in byClick.fields && then[field] === now[field]);
  const clicked = Object.fromEntries(stands.map((field) => [field, byClick.fields[field]]));
  return { ...fields, ...clicked };
}

function readIn(text: string, near: string): Fields {
  const analysis = analyse(text);
  const { kind, unit, ...read } = fieldsOf(text, analysis);
  const numbers = Object.fromEntries(ENDS.map((end) => [end, numberText(read[end])])) as Numbers;
  return { kind, unit, ...numbers, due: dueIn(analysis, near) };
}

/** Half of the words in common: corrected, and not replaced. */
function isAlike(a: string, b: string): boolean {
  const [own, other] = [a, b].map((text) => new Set(plainWords(text).match(/\p{L}+/gu) ?? []));
  if (!own || !other) return false;
  const shared = [...own].filter((word) => other.has(word)).length;
  return 2 * shared >= Math.max(own.size, other.size);
}

/** A key result with fields set by hand, which the sentence then leaves alone. */
export const byHand = (draft: KeyResultDraft, change: Partial<Fields>): KeyResultDraft => ({
  ...draft,
  ...change,
  byHand: [...new Set([...draft.byHand, ...(Object.keys(change) as ReadField[])])],
});

/** A key result with fields that a click on a hint fills: they hold until the sentence is another. */
export const byClick = (draft: KeyResultDraft, change: Partial<Fields>): KeyResultDraft => ({
  ...draft,
  ...change,
  byHand: draft.byHand.filter((field) => !(field in change)),
  byClick: {
    of: draft.keyResult,
    fields: { ...(draft.byClick?.of === draft.keyResult ? draft.byClick.fields : {}), ...change },
  },
});

/** Another kind chosen by hand: numbers that it has no place for go, those of its sentence come. */
export function withKind(draft: KeyResultDraft, kind: Kind, near: string): KeyResultDraft {
  const own = numbersIn(kind, draft);
  const said = numbersIn(kind, saidIn(draft.keyResult, draft, near));
  const isBlank = ENDS.every((end) => own[end] === '');
  const numbers =
    kind === 'Metric'
      ? { ...own, start: own.start || said.start, target: own.target || said.target }
      : isBlank
        ? said
        : own;
  // A number that was typed stays so in its new place.
  const isTyped = (end: (typeof ENDS)[number]): boolean =>
    end === 'start'
      ? draft.byHand.includes(end)
      : draft.byHand.some(
          (field) => field === 'target' || field === 'floor' || field === 'ceiling',
        );
  const typed = ENDS.filter((end) => numbers[end] !== '' && isTyped(end));
  const others = draft.byHand.filter((field) => field === 'unit' || field === 'due');
  return { ...draft, kind, ...numbers, byHand: ['kind', ...others, ...typed] };
}

/** Numbers as a kind has room for them: the target of a number to move is the bound of one to hold. */
function numbersIn(kind: Kind, { start, target, floor, ceiling }: Numbers): Numbers {
  const none = { start: '', target: '', floor: '', ceiling: '' };
  if (kind === 'Metric') return { ...none, start, target: target || floor || ceiling };
  if (kind !== 'Maintain') return none;
  if (floor || ceiling) return { ...none, floor, ceiling };
  const falls = start !== '' && Number(target) < Number(start);
  return falls ? { ...none, ceiling: target } : { ...none, floor: target };
}
