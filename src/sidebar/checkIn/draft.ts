import * as z from 'zod/mini';
import type { Card, CheckInEntry, Home } from '../../protocol.ts';
import { printQuantity, shownValue } from '../../sentence/print.ts';
import { CHOICES } from '../../tabs/decisions.ts';
import { dateOfText, wrongDate } from '../controls/date.tsx';
import { confidenceWord } from '../controls/confidence.tsx';
import { printDate } from '../dates.ts';
import { numberText, readNumber } from '../numbers.ts';
import type { Fell } from './fell.ts';

export type Choice = (typeof CHOICES)[number];
export const choices = CHOICES.map((value) => ({ value, label: value }));

/** True for choices that carry out what was agreed: its words are a beginning for those of the decision. */
export const takesOver = (choice: Choice): boolean =>
  choice === 'Update' || choice === 'Start' || choice === 'Stop';

const draft = z.object({
  /** As typed. */
  value: z.string(),
  /** A milestone's answer. */
  done: z.nullable(z.boolean()),
  confidence: z.nullable(z.number()),
  changed: z.string(),
  isMore: z.boolean(),
  blocker: z.string(),
  blockerType: z.string(),
  blockerOwner: z.string(),
  blockerDue: z.string(),
  nextStep: z.string(),
  choice: z.nullable(z.enum(CHOICES)),
  decision: z.string(),
  owner: z.string(),
  /** When the decision is looked at again, as typed; null as its rule says. */
  due: z.nullable(z.string()),
  /** The decision waits for the review. */
  isLeft: z.boolean(),
  /** The day that it describes, as typed; null for today. */
  for: z.optional(z.nullable(z.string())),
  /** What stood in the way is gone. */
  isCleared: z.optional(z.boolean()),
});
const drafts = z.record(z.string(), draft);

/** What is typed about one key result, before it is saved. */
export type CheckInDraft = z.infer<typeof draft>;

/** Kept drafts by key result; null when an older version wrote them. */
export function readDrafts(kept: unknown): Record<string, CheckInDraft> | null {
  const checked = drafts.safeParse(kept);
  return checked.success ? checked.data : null;
}

/** A form with nothing in it. Last week's confidence is not carried into it on purpose. */
export const emptyDraft = (card: Card, who: string): CheckInDraft => ({
  value: '',
  done: null,
  confidence: null,
  changed: '',
  isMore: false,
  blocker: '',
  blockerType: '',
  blockerOwner: '',
  blockerDue: '',
  nextStep: '',
  choice: null,
  decision: '',
  owner: who || card.owner,
  due: null,
  isLeft: false,
}); // prettier-ignore

/** The number typed for today, null while there is none. */
export const typedNumber = (card: Card, { value }: CheckInDraft): number | null =>
  readNumber(value, card.unit);

/** What is wrong with the value as typed; '' for nothing. */
export function wrongValue(card: Card, { value }: CheckInDraft): string {
  if (card.kind === 'Milestone') return '';
  if (value.trim() === '' || readNumber(value, card.unit) !== null) return '';
  return `“${value.trim()}” is not a number. Write one such as ${exampleOf(card)}.`;
}

const exampleOf = ({ value, target }: Card): string =>
  typeof value === 'number' ? numberText(value) : target === null ? '36.5' : numberText(target);

/** The day that a form is about. */
export const dayOf = (form: CheckInDraft, today: string): string =>
  dateOfText(form.for ?? '', today) || today;

/** What is wrong with the day that a check-in is for; '' for nothing. */
export function wrongDay(card: Card, form: CheckInDraft, today: string): string {
  if (typeof form.for !== 'string' || wrongDate(form.for, today)) return '';
  const day = dayOf(form, today);
  if (day > today)
    return `${printDate(day, today)} is still to come; today is ${printDate(today, today)} in this spreadsheet’s time zone. Choose today or an earlier day.`;
  return day < card.starts
    ? `The cycle began on ${printDate(card.starts, today)}. Choose that day or a later one.`
    : '';
}

/** What in the form cannot be saved as it is typed; '' for nothing. */
export function wrongOf(
  card: Card,
  form: CheckInDraft,
  { fell, today }: { fell: Fell | null; today: string },
): string {
  if (wrongDay(card, form, today) || wrongDate(form.for ?? '', today))
    return 'Choose the day it is for to save.';
  if (wrongValue(card, form)) return 'Write the value as a number to save.';
  if (wrongDate(form.blockerDue, today)) return 'Write the blocker’s date to save.';
  const hasDay = fell && !form.isLeft && form.choice !== null && form.choice !== 'No action';
  return hasDay && wrongDate(form.due ?? '', today) ? 'Write the decision’s date to save.' : '';
}

/** What the form still lacks and where that is, as a selector; null when it can be saved. */
export function missingOf(
  card: Card,
  form: CheckInDraft,
  fell: Fell | null,
): { says: string; at: string } | null {
  const isMilestone = card.kind === 'Milestone';
  const hasValue = isMilestone ? form.done !== null : form.value.trim() !== '';
  if (!hasValue && card.value === null)
    return isMilestone
      ? { says: 'Say whether it is done to save.', at: '.check-in input' }
      : { says: 'Write the value to save.', at: '.value input' };
  if (form.confidence === null) return { says: 'Choose a confidence to save.', at: '.steps input' };
  if (!fell || form.isLeft) return null;
  if (form.choice === null)
    return { says: 'Choose what to do, or leave it for the review.', at: '.decision input' };
  return form.decision.trim() === ''
    ? { says: 'Write the decision in a few words to save.', at: '.decision textarea' }
    : null;
}

/** The form as it is saved. */
export function entryOf(
  card: Card,
  form: CheckInDraft,
  { fell, today }: { fell: Fell | null; today: string },
): CheckInEntry {
  const decided = fell && !form.isLeft && form.choice !== null;
  return {
    keyResult: card.id,
    // A day that was chosen is kept, whatever day it is when this is saved.
    for: dateOfText(form.for ?? '', today),
    seen: card.seen,
    value: card.kind === 'Milestone' ? form.done : typedNumber(card, form),
    confidence: form.confidence,
    ...wordsOf(card, form, today),
    decision:
      decided && form.choice
        ? {
            rule: fell.rule,
            ...(fell.also.length === 0 ? {} : { also: fell.also }),
            why: [fell.title, form.changed.trim()].filter(Boolean).join('. '),
            choice: form.choice,
            decision: form.decision.trim(),
            owner: form.owner,
            due: form.choice === 'No action' ? '' : dateOfText(form.due ?? fell.lookAgain, today),
          }
        : null,
  };
}

/** "No change": the last answer again, as a check-in of today. */
export const sameAgain = (card: Card, form: CheckInDraft, today: string): CheckInEntry => ({
  keyResult: card.id,
  seen: card.seen,
  value: card.value,
  confidence: card.confidence,
  ...wordsOf(card, form, today),
  decision: null,
});

/** What is said beside the numbers. What stood in the way stays until somebody says that it is gone. */
function wordsOf({ blocker: open }: Card, form: CheckInDraft, today: string) {
  const isSaid = form.blocker.trim() !== '';
  const stays = !isSaid && form.isCleared !== true ? open : null;
  return {
    changed: form.changed.trim(),
    blocker: stays?.blocker ?? form.blocker.trim(),
    blockerType: stays?.type ?? (isSaid ? form.blockerType : ''),
    blockerOwner: stays?.owner ?? (isSaid ? form.blockerOwner : ''),
    blockerDue: stays?.due ?? (isSaid ? dateOfText(form.blockerDue, today) : ''),
    nextStep: form.nextStep.trim(),
  };
}

/** The card after its check-in was saved, until the sheet is read again. */
export function cardAfter(card: Card, entry: CheckInEntry, today: string): Card {
  // One for an earlier day changes what is known of now only when Home is read again.
  if (entry.for && entry.for < (card.lastCheckIn ?? '')) return card;
  const value = entry.value ?? card.value;
  const day = entry.for || today;
  return {
    ...card,
    value,
    unreadable: entry.value === null ? card.unreadable : null,
    confidence: entry.confidence ?? card.confidence,
    lastCheckIn: day,
    isDue: false,
    points: [...card.points.filter((point) => point.for !== day), { for: day, value }],
  };
}

/** What was typed, as plain text for the clipboard. */
export function copyOf(card: Card, form: CheckInDraft): string {
  const lines: [string, string][] = [
    ['Value', card.kind === 'Milestone' ? doneText(form.done) : form.value],
    ['Confidence', form.confidence === null ? '' : String(form.confidence)],
    ['What changed', form.changed],
    ['Blocker', form.blocker],
    ['Next step', form.nextStep],
    ['Decision', [form.choice, form.decision].filter(Boolean).join(': ')],
  ];
  const said = lines.filter(([, text]) => text.trim() !== '');
  return [`${card.id} ${card.keyResult}`, ...said.map(([name, text]) => `${name}: ${text}`)].join('\n');
} // prettier-ignore

/** "37 %", "done", "not done"; '' when unknown. */
export function valueText(value: Card['value'], unit: string): string {
  if (typeof value === 'boolean') return doneText(value);
  return value === null ? '' : printQuantity(shownValue(value), unit);
}

const doneText = (done: boolean | null): string =>
  done === null ? '' : done ? 'done' : 'not done';

/** "7, likely". */
export const confidenceText = (confidence: number): string =>
  `${confidence}, ${confidenceWord(confidence)}`;

/** This week's review day and time as part of a sentence: "the review, today 10:00". */
export function reviewText({ cycle }: Home): string {
  if (!cycle || cycle.reviewDay === '') return 'the review';
  // What comes up once this week's is over waits for the one after.
  if (cycle.isComplete) return `the next review, ${cycle.reviewDay} ${cycle.reviewTime}`.trim();
  return `the review, ${cycle.isReviewDay ? 'today' : cycle.reviewDay} ${cycle.reviewTime}`.trim();
}
