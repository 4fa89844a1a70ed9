import type { Changes } from '../changes/changes.ts';
import { chosenCycle } from '../domain/cycle.ts';
import { dayNear } from '../domain/dayNames.ts';
import { isDate } from '../domain/days.ts';
import { nothingToAccept, untilTooLate } from '../errors.ts';
import type { FindingsView, Input, Result } from '../protocol.ts';
import { whereOf } from '../rules/_accepted.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { withRow } from './carryOut.ts';
import { resultOf, VALIDATED } from './checked.ts';
import { keyOf } from './findingsView.ts';
import { findingsAfter } from './validate.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Accepts a finding on purpose: for its rule, its row and what the row says now, up to a day.
 * @throws UserError without a reason, past the end of the cycle, or when the finding is not there any more.
 */
export function acceptFinding(input: Input<'acceptFinding'>): Result<'acceptFinding'> {
  const done = operate(
    { wants: VALIDATED, what: 'Accept a finding', by: whoIsIt() },
    (book, changes) => accept(book, changes, input),
  );
  return { ...done.value, message: 'Accepted.', undoId: done.undoId, notices: done.notices };
}

/**
 * Takes an acceptance back, so that the finding is told again.
 * @throws UserError when it is not accepted any more.
 */
export function reopenFinding({ key }: Input<'reopenFinding'>): Result<'reopenFinding'> {
  const done = operate(
    { wants: VALIDATED, what: 'Take back an acceptance', by: whoIsIt() },
    (book, changes) => reopen(book, changes, key),
  );
  const message = 'The finding is told again.';
  return { ...done.value, message, undoId: done.undoId, notices: done.notices };
}

function accept(
  book: Book,
  changes: Changes,
  { key, reason, by, until }: Input<'acceptFinding'>,
): FindingsView {
  const { plan, today } = book;
  const cycle = chosenCycle(plan, today);
  const finding = resultOf(plan, today).findings.find((each) => keyOf(each) === key);
  const place = finding && whereOf(plan, cycle, finding);
  if (!finding || !place) throw nothingToAccept();
  const last = cycle && isDate(cycle.ends) && cycle.ends >= today ? cycle.ends : '';
  const isTooLate = last !== '' && (until === '' || until > last);
  if (isTooLate || (until !== '' && until < today)) throw untilTooLate(dayNear(last, today));
  const row = { rule: finding.rule, ...place, reason: reason.trim(), by: by.trim(), until };
  changes.addRow('acceptedFindings', row);
  return findingsAfter(book, changes, withRow(book, plan, 'acceptedFindings', '', row));
}

function reopen(book: Book, changes: Changes, key: string): FindingsView {
  const { plan, today } = book;
  const found = resultOf(plan, today).accepted.find(({ finding }) => keyOf(finding) === key);
  if (!found) throw nothingToAccept();
  for (const [column, { blank }] of Object.entries(tabs.acceptedFindings.columns))
    changes.setCell('acceptedFindings', found.row.row, column as 'rule', blank);
  const acceptedFindings = plan.rows.acceptedFindings.filter(({ row }) => row !== found.row.row);
  return findingsAfter(book, changes, { ...plan, rows: { ...plan.rows, acceptedFindings } });
}
