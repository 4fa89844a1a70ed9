import { clock, isoWeek } from '../domain/days.ts';
import { decisionDay, isStanding } from '../domain/decisions.ts';
import { idKey, sameId } from '../domain/ids.ts';
import type { Changes } from '../changes/changes.ts';
import type { Decision } from '../tabs/decisions.ts';
import type { Book } from '../workbook/book.ts';

/** A decision as somebody took it. */
type Taken = Pick<Decision, 'about' | 'rule' | 'choice' | 'decision' | 'owner' | 'due' | 'why'>;

/** Adds its row, and returns the ID; one of no action is done with at once. */
export function addDecision({ now, today }: Book, changes: Changes, row: Taken): string {
  const { about, rule, choice, decision, owner, due, why } = row;
  const isSettled = choice === 'No action';
  return changes.addRow('decisions', {
    at: now,
    week: isoWeek(today),
    ...{ about, rule, why, decision, choice, owner },
    due: isSettled ? '' : due,
    status: isSettled ? 'Done' : 'Open',
  });
}

/**
 * Records a decision, a row for its rule and one for each other rule that it answers; returns the ID of the first. Older
 * ones about the same thing by the same rule are done with it; one that was taken today is kept beside it, and told.
 */
export function takeDecision(
  book: Book,
  changes: Changes,
  taken: Taken,
  also: readonly string[] = [],
): string {
  const rules = [taken.rule, ...also];
  const older = book.plan.rows.decisions.filter(
    (each) =>
      sameId(each.about, taken.about) && rules.some((rule) => idKey(rule) === idKey(each.rule)),
  );
  for (const each of older.filter((one) => decisionDay(one) === book.today))
    book.notices.push(
      `“${each.decision || each.choice}” was decided today as well, at ${clock(each.at)}; both are kept.`,
    );
  for (const each of older) if (isStanding(each)) setDecision(changes, each, 'Done');
  const [id = ''] = rules.map((rule) => addDecision(book, changes, { ...taken, rule }));
  return id;
}

/** Says what became of a decision. */
export const setDecision = (
  changes: Changes,
  { row }: Decision,
  status: 'Done' | 'Dropped',
): void => changes.setCell('decisions', row, 'status', status);
