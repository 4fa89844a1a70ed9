import type { Changes } from '../changes/changes.ts';
import { chosenCycle } from '../domain/cycle.ts';
import { isoWeek } from '../domain/days.ts';
import type { Plan } from '../domain/plan.ts';
import { reviewName } from '../domain/reviewTabs.ts';
import { missingTab, nameTaken, renamedIsUnread } from '../errors.ts';
import { countsOf, FINDINGS, findingsLayout } from '../layouts/findings.ts';
import type { FindingsView, Result } from '../protocol.ts';
import { rules } from '../rules/_all.ts';
import { configOf, keptOf } from '../rules/_config.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from '../workbook/book.ts';
import { sayCopies } from '../workbook/copiedTabs.ts';
import { operate } from '../workbook/operate.ts';
import { configKey } from '../workbook/readBook.ts';
import { renamedGenerated } from '../workbook/renamedTab.ts';
import { carryReview, reviewWords } from './carryReview.ts';
import { carryTyped } from './carryRetro.ts';
import { resultOf, VALIDATED } from './checked.ts';
import { findingsView } from './findingsView.ts';
import { generate } from './generate.ts';
import { markNotes } from './markNotes.ts';
import { renewOverview } from './overview.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Runs every rule that is on, writes the tab Findings, marks the cells, and says the outcome in a sentence. All tabs
 * have been read, so the Overview is brought up to date as well.
 */
export function validate(_input: object): Result<'validate'> {
  const { value, undoId, notices } = operate(
    { wants: VALIDATED, what: 'the tab Findings', by: whoIsIt(), telling: 'findings' },
    (book, changes) => {
      if (Object.keys(book.tables).length === 0) throw missingTab(tabs.cycles.name);
      const review = reviewName(isoWeek(book.today));
      const now = renamedGenerated(book, review);
      if (now !== '') book.notices.push(renamedIsUnread(review, now));
      book.notices.push(...sayCopies(book.plan.tabNames));
      const typed = reviewWords(book);
      if (typed) book.plan = carryReview(book, changes, typed).plan;
      carryTyped(book, changes);
      const view = findingsAfter(book, changes, book.plan);
      renewOverview(book, changes);
      return view;
    },
  );
  return { ...value, undoId, notices };
}

/**
 * What the rules find in the workbook as it is or is about to be, with the tab Findings and the cells' notes written
 * to match.
 */
export function findingsAfter(book: Book, changes: Changes, plan: Plan): FindingsView {
  const result = resultOf(plan, book.today);
  const layout = findingsLayout(plan, result, book.now);
  if (!generate(book, changes, layout)) throw nameTaken(FINDINGS);
  markNotes(book, changes, result.findings);
  keepConfig(book, changes, plan);
  book.data.head.findings = { ...countsOf(result), at: book.now };
  return findingsView(plan, result, book);
}

/** Keeps what a running cycle is checked with, so that it can be looked at in the same way once it is closed. */
function keepConfig({ today }: Book, changes: Changes, plan: Plan): void {
  const cycle = chosenCycle(plan, today);
  if (cycle?.status === 'Active')
    changes.setData(configKey(cycle.id), keptOf(configOf(plan, rules), rules));
}
