import { printGrade } from '../../domain/grade.ts';
import { CAUSES } from '../../domain/close/record.ts';
import { isLow } from '../../domain/score.ts';
import type { CloseForm, CloseView } from '../../protocol.ts';
import { ENDINGS } from '../../tabs/decisions.ts';
import { dateOfText, wrongDate } from '../controls/date.tsx';
import { readNumber } from '../numbers.ts';

type ObjectiveView = CloseView['objectives'][number];
export type KeyResultView = ObjectiveView['keyResults'][number];
export type Ending = ObjectiveView['choice'];
export type Cause = KeyResultView['cause'];

/**
 * What was typed here and not saved, by the name of its field. All other fields show what the sheet says, so that
 * words typed into the Retro tab meanwhile are not lost behind a draft.
 */
export type Said = Readonly<Record<string, string>>;

/** A score as people write it: two digits, '' for none. */
export const printScore = (score: number | null): string =>
  score === null ? '' : printGrade(score);

export const choiceOf = (said: Said, { id, choice }: ObjectiveView): Ending => {
  const word = said[`ending ${id} choice`];
  return word === undefined ? choice : (ENDINGS.find((each) => each === word) ?? '');
};
export const whyOf = (said: Said, { id, why }: ObjectiveView): string =>
  said[`ending ${id} why`] ?? why;

/** The text of the score field: as set, else as computed. */
export const scoreText = (said: Said, { id, given, computed }: KeyResultView): string =>
  said[`score ${id}`] ?? printScore(given ?? computed);

/** The score that people set instead of the computed one; null where they left it. */
export function givenOf(said: Said, each: KeyResultView): number | null {
  const score = readScore(scoreText(said, each));
  return score === null || printScore(score) === printScore(each.computed) ? null : score;
}

/** A score 0..1 as typed; null for anything else. */
export function readScore(text: string): number | null {
  const score = readNumber(text);
  return score !== null && score >= 0 && score <= 1 ? score : null;
}

export const causeOf = (said: Said, { id, cause }: KeyResultView): Cause => {
  const word = said[`cause ${id}`];
  return word === undefined ? cause : (CAUSES.find((each) => each === word) ?? '');
};
export const reasonOf = (said: Said, { id, why }: KeyResultView): string =>
  said[`reason ${id} why`] ?? why;
export const isAlong = (said: Said, { id, along }: KeyResultView): boolean =>
  (said[`along ${id}`] ?? (along ? 'yes' : 'no')) === 'yes';

/** Below 0.6, or without a score, somebody says why. */
export function needsCause(said: Said, each: KeyResultView): boolean {
  const score = givenOf(said, each) ?? each.computed;
  return score === null || isLow(score);
}

/** What was typed and cannot be read, so that neither the close nor the Retro could keep it; '' for nothing. */
export function unreadIn(said: Said, view: CloseView, today: string): string {
  const scores = view.objectives.map((objective) => unreadScore(said, objective));
  const dates = (['process from', 'next starts', 'next ends'] as const).map((name) =>
    wrongDate(fieldOf(said, view, name), today),
  );
  return [...scores, ...dates].find(Boolean) ?? '';
}

function unreadScore(said: Said, { keyResults }: ObjectiveView): string {
  const text = keyResults.find(
    (each) => scoreText(said, each).trim() !== '' && readScore(scoreText(said, each)) === null,
  );
  return text ? `Write a score from 0 to 1 for ${text.id}.` : '';
}

/** What an objective still lacks before the cycle can be closed, in a sentence; '' for nothing. */
export function lackOf(said: Said, objective: ObjectiveView): string {
  const { id, keyResults } = objective;
  const unread = unreadScore(said, objective);
  if (unread) return unread;
  const unexplained = keyResults.find(
    (each) => givenOf(said, each) !== null && reasonOf(said, each).trim() === '',
  );
  if (unexplained) return `Say why ${unexplained.id} scores otherwise.`;
  const uncaused = keyResults.find((each) => needsCause(said, each) && causeOf(said, each) === '');
  if (uncaused) return `Choose a root cause for ${uncaused.id}.`;
  return choiceOf(said, objective) === '' ? `Choose what becomes of ${id}.` : '';
}

/** A field of the last step: what was typed, else what the sheet says. */
export function fieldOf(said: Said, view: CloseView, name: string): string {
  const typed = said[name];
  if (typed !== undefined) return typed;
  const [kind, part = ''] = name.split(' ');
  if (kind === 'learned') return view.learned[Number(part) - 1] ?? '';
  if (kind === 'next') return view.next[part as 'id'] ?? '';
  return view.process[part as 'text'] ?? '';
}

/** The form as the add-on takes it. */
export function closeForm(
  said: Said,
  view: CloseView,
  { isFinal, today }: { isFinal: boolean; today: string },
): CloseForm {
  const field = (name: string): string => fieldOf(said, view, name).trim();
  return {
    cycle: view.cycle.id,
    isFinal,
    objectives: view.objectives.map((objective) => ({
      id: objective.id,
      choice: choiceOf(said, objective),
      why: whyOf(said, objective).trim(),
      keyResults: objective.keyResults.map((each) => ({
        id: each.id,
        given: givenOf(said, each),
        cause: needsCause(said, each) ? causeOf(said, each) : '',
        why: reasonOf(said, each).trim(),
        along: isAlong(said, each),
      })),
    })),
    learned: view.learned.map((_, at) => field(`learned ${at + 1}`)),
    process: {
      text: field('process text'),
      owner: field('process owner'),
      from: dateOfText(field('process from'), today),
    },
    next: {
      id: field('next id'),
      starts: dateOfText(field('next starts'), today),
      ends: dateOfText(field('next ends'), today),
    },
  };
}
