import { isStanding } from '../domain/decisions.ts';
import { idKey, sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { cut } from '../layouts/words.ts';
import { CHOICES } from '../tabs/decisions.ts';
import { dayIn } from './dayIn.ts';
import { choiceOf, lacksReason, type Place } from './reviewPlace.ts';

/**
 * What to say of words in a review that its tabs do not take over: what is no date, no choice or no ID, and what was
 * emptied while its row goes on; the first in full, '' for none. Told until it is mended.
 */
export function notCarried(
  plan: Plan,
  name: string,
  places: readonly (Place & { ids: readonly string[] })[],
): string {
  const slips = places.flatMap((place) => slipsIn(plan, place));
  const [first, ...others] = slips;
  if (first === undefined) return '';
  const more = others.length === 1 ? 'One more place there needs' : `${others.length} more places there need`;
  return `In “${name}”, ${first}.${others.length === 0 ? '' : ` ${more} a look.`}`;
} // prettier-ignore

function slipsIn(plan: Plan, place: Place & { ids: readonly string[] }): string[] {
  const { kind, about, choice, text, due } = place;
  const isCommitment = kind === 'commitment';
  if (choice === '' && text === '') return emptied(plan, place);
  const of = place.key.startsWith('decision ') ? about : `“${cut(text, 30)}”`;
  const says = (word: string, header: string, is: string): string =>
    `“${cut(word, 30)}” under ${header} of ${of} ${is}`;
  return [
    due !== '' && dayIn(due) === '' &&
      says(due, 'Due', 'is no date and was not taken over: write one such as 2027-02-24'),
    choice !== '' && choiceOf(choice) === '' &&
      says(choice, 'Choice', `is none of ${CHOICES.join(', ')} and was not taken over: choose one of them`),
    lacksReason(place) &&
      says(choice, 'Choice', 'has no reason and was not taken over: write it under Decision'),
    about !== '' && !isKnown(plan, about) &&
      says(about, isCommitment ? 'Key result' : 'About', 'is no ID in this workbook: choose one from the list'),
  ].filter((slip) => slip !== false);
} // prettier-ignore

/** Emptying a place takes nothing away, so somebody has to say what becomes of its row. */
function emptied({ rows }: Plan, { kind, ids }: { kind: Place['kind']; ids: readonly string[] }): string[] {
  const isOurs = ({ id }: { id: string }): boolean => ids.some((each) => sameId(each, id));
  if (kind === 'commitment')
    return rows.commitments
      .filter((row) => isOurs(row) && row.kept === '')
      .map(({ id, commitment }) => `“${cut(commitment, 30)}” was emptied, and ${id} stays in the tab “Commitments”: set Kept to Dropped there, or delete its row`);
  return rows.decisions
    .filter((row) => isOurs(row) && isStanding(row))
    .map(({ id, decision }) => `“${cut(decision, 30)}” was emptied, and ${id} stays in the tab “Decisions”: set Status to Dropped there, or delete its row`);
} // prettier-ignore

/** Several IDs may stand in one cell; health metrics are not always read. */
function isKnown({ rows }: Plan, about: string): boolean {
  const ids = new Set(
    [...rows.objectives, ...rows.keyResults, ...rows.initiatives, ...rows.healthMetrics].map(
      ({ id }) => idKey(id),
    ),
  );
  return about.split(/[,;\s]+/).every((each) => each === '' || ids.has(idKey(each)) || /^h\d+$/i.test(each));
} // prettier-ignore
