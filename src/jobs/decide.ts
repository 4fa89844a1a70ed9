import { isStanding } from '../domain/decisions.ts';
import { sameId } from '../domain/ids.ts';
import { goneKeyResult, noDecision, unknownRow } from '../errors.ts';
import type { Input, Result } from '../protocol.ts';
import { sayDate } from '../rules/_wording.ts';
import { tabs } from '../tabs/_all.ts';
import type { Decision } from '../tabs/decisions.ts';
import type { Plan } from '../domain/plan.ts';
import type { Changes } from '../changes/changes.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { subjects } from './agendaView.ts';
import { comesBackOn } from './comesBackOn.ts';
import { addDecision, setDecision, takeDecision } from './takeDecision.ts';

const WANTS = {
  tabs: ['cycles', 'objectives', 'keyResults', 'decisions', 'decisionRules'],
} as const;

/**
 * Records a decision, as `takeDecision` does.
 * @throws UserError for what is gone from the sheet.
 */
export function decide(input: Input<'decide'>): Result<'decide'> {
  const { by, about, choice, decision, also = [] } = input;
  const { value, undoId, notices } = operate<{ id: string; subject: string }>(
    {
      wants: WANTS,
      what: ({ subject }) => `Decision on ${subject || 'nothing in particular'}`,
      by,
    },
    (book, changes) => {
      const { plan } = book;
      if (!isThere(plan, about)) throw goneKeyResult(tabs.keyResults.name, about);
      const taken = { ...input, decision: decision.trim() };
      return { id: takeDecision(book, changes, taken, also), subject: subjects(plan)(about) };
    },
  );
  const on = value.subject === '' ? '' : ` on ${value.subject}`;
  return { id: value.id, message: `Decided${on}: ${choice}.`, undoId, notices };
}

/** Health metrics are not read for it. */
const isThere = ({ rows }: Plan, about: string): boolean =>
  about === '' ||
  /^h\d+$/i.test(about) ||
  [...rows.objectives, ...rows.keyResults].some(({ id }) => sameId(id, about));

/**
 * Says what came of a decision, and of its other rows: done, dropped, or still open. Then it is taken once more, so
 * that everybody sees how often, and comes back when its rule says.
 * @throws UserError when it is gone or settled already.
 */
export function lookAgain({ by, id, outcome, also = [] }: Input<'lookAgain'>): Result<'lookAgain'> {
  const { undoId, notices, value } = operate(
    { wants: WANTS, what: `What came of ${id}`, by },
    (book, changes) => {
      const { decisions } = book.plan.rows;
      const found = decisions.find((each) => sameId(each.id, id));
      if (!found) throw unknownRow(tabs.decisions.name, id);
      if (!isStanding(found)) throw noDecision(id, found.status.toLowerCase());
      const others = decisions.filter(
        (each) => each !== found && isStanding(each) && also.some((one) => sameId(one, each.id)),
      );
      for (const each of [found, ...others])
        setDecision(changes, each, outcome === 'Open' ? 'Done' : outcome);
      if (outcome !== 'Open') return outcome === 'Done' ? 'Saved: done.' : 'Saved: dropped.';
      const [first] = [found, ...others].map((each) => takeAgain(book, changes, each));
      return `Saved: still open, as ${first?.id}; it comes back on ${sayDate(first?.due ?? '')}.`;
    },
  );
  return { message: value, undoId, notices };
}

/** The same decision once more, to come back when its rule says. */
function takeAgain(book: Book, changes: Changes, before: Decision): { id: string; due: string } {
  const { about, rule, choice, decision, owner } = before;
  const due = comesBackOn(book.plan, [rule], book.today);
  const why = `${before.id} came back and was still open.`;
  return {
    id: addDecision(book, changes, { about, rule, choice, decision, owner, due, why }),
    due,
  };
}
