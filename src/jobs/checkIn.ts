import type { Changes } from '../changes/changes.ts';
import { isDate, isoWeek } from '../domain/days.ts';
import { cyclesOf } from '../domain/cycle.ts';
import { firstOfEachId, idKey, sameId } from '../domain/ids.ts';
import { inItsUnit } from '../domain/scope.ts';
import { wordingMark } from '../domain/wordingMark.ts';
import { unknownRow } from '../errors.ts';
import { shortDay } from '../layouts/words.ts';
import type { CheckInEntry, Input, Result } from '../protocol.ts';
import { printQuantity } from '../sentence/print.ts';
import { subjectOf } from '../sentence/subject.ts';
import { BLOCKER_TYPES } from '../tabs/checkIns.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Book, Wants } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { setCurrent } from '../workbook/reconcile.ts';
import { tabs } from '../tabs/_all.ts';

/**
 * Appends check-ins to the log; Current, Confidence and Last check-in follow, and decisions that were taken
 * when confidence fell are recorded. Zero is a value; null says nothing about value or confidence.
 * @throws UserError when a key result is gone; nothing is saved then.
 */
export function checkIn({ by, entries }: Input<'checkIn'>): Result<'checkIn'> {
  const hasDecision = entries.some(({ decision }) => decision !== null);
  const wants: Wants = {
    tabs: [
      ...(['cycles', 'objectives', 'keyResults', 'checkIns'] as const),
      ...(hasDecision ? (['decisions'] as const) : []),
    ],
    needs: { keyResults: ['current', 'confidence'] },
    formulas: ['keyResults'],
    formats: ['keyResults'],
  };
  const { value, undoId, notices } = operate({ wants, what: nameOf, by }, (book, changes) => {
    const rows = firstOfEachId(book.plan.rows.keyResults);
    const byId = new Map(rows.map((row) => [idKey(row.id), row]));
    return entries.map((entry) => {
      const keyResult = byId.get(idKey(entry.keyResult));
      if (!keyResult) throw unknownRow(tabs.keyResults.name, entry.keyResult);
      const closed = closedCycleOf(book, keyResult);
      log(book, changes, { by, entry, keyResult, closed });
      return { entry, keyResult: inItsUnit(keyResult), closed };
    });
  });
  return { saved: value.length, message: say(value), undoId, notices };
}

type Saved = { entry: CheckInEntry; keyResult: KeyResult; closed: Cycle | null };

/** The cycle of a key result if it is closed already; null while it is open, or nobody knows it. */
function closedCycleOf({ plan }: Book, { objective }: KeyResult): Cycle | null {
  const named = plan.rows.objectives.find(({ id }) => sameId(id, objective))?.cycle ?? '';
  const cycle = cyclesOf(plan).find(({ id }) => sameId(id, named));
  return cycle?.status === 'Closed' ? cycle : null;
}

function log(
  { tables, today, now }: Book,
  changes: Changes,
  { by, entry, keyResult, closed }: Saved & { by: string },
): void {
  const { value, confidence, changed, blocker, blockerOwner, blockerDue, nextStep } = entry;
  // What comes after the close is about the last day of the cycle.
  const day = closed && isDate(closed.ends) && closed.ends < today ? closed.ends : today;
  changes.addRow('checkIns', {
    at: now,
    for: day,
    week: isoWeek(day),
    keyResult: keyResult.id,
    value,
    confidence,
    changed,
    blocker,
    blockerOwner,
    blockerDue,
    nextStep,
    by,
    blockerType: BLOCKER_TYPES.find((known) => known === entry.blockerType) ?? '',
    source: 'Sidebar',
    wording: wordingMark(inItsUnit(keyResult)),
  });
  // A closed row stays as it was closed; its Retro takes the value over when it is written again.
  if (closed) return;
  const table = tables.keyResults;
  const { row } = keyResult;
  if (table && value !== null) setCurrent(table, changes, keyResult, value);
  if (confidence !== null) changes.setCell('keyResults', row, 'confidence', confidence);
  changes.setCell('keyResults', row, 'lastCheckIn', today);
  if (entry.decision === null) return;
  const { rule, why, choice, decision, owner, due } = entry.decision;
  changes.addRow('decisions', {
    at: now,
    week: isoWeek(today),
    about: keyResult.id,
    rule,
    why,
    decision,
    choice,
    owner,
    due,
    status: choice === 'No action' ? 'Done' : 'Open',
  });
}

const nameOf = (saved: readonly Saved[]): string =>
  saved.length === 1
    ? `Check in on ${subjectOf(saved[0]?.keyResult.keyResult ?? '')}`
    : `Check in on ${saved.length} key results`;

function say(saved: readonly Saved[]): string {
  const [first] = saved;
  const { closed } = saved.find((each) => each.closed) ?? {};
  if (closed) return sayLate(closed);
  if (!first || saved.length > 1) return `Saved ${saved.length} check-ins.`;
  const { value, confidence } = first.entry;
  const parts = [
    typeof value === 'number' && printQuantity(value, first.keyResult.unit),
    typeof value === 'boolean' && (value ? 'done' : 'not done'),
    confidence !== null && `confidence ${confidence}`,
  ].filter(Boolean);
  return parts.length === 0 ? 'Saved your note.' : `Saved: ${parts.join(', ')}.`;
}

/** The cycle is over and closed: what becomes of the check-in, and how its score follows. */
const sayLate = ({ id, ends }: Cycle): string =>
  `Saved, late: ${id} is closed, so this counts for its last day, ${shortDay(ends)}. Its Retro and scores stay as they are until you choose Close the cycle… and correct them.`;
