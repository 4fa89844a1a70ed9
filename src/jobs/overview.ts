import type { Changes } from '../changes/changes.ts';
import type { TabKey } from '../changes/content.ts';
import { chooseCycle, chosenCycle } from '../domain/cycle.ts';
import type { Figures } from '../domain/figures.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import type { Plan } from '../domain/plan.ts';
import { nameTaken, noCycle, severalCycles } from '../errors.ts';
import { unpack } from '../layouts/_pack.ts';
import { OVERVIEW, overviewLayout } from '../layouts/overview.ts';
import { clock } from '../domain/days.ts';
import { dayNear } from '../domain/dayNames.ts';
import type { Home, Result } from '../protocol.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from '../workbook/book.ts';
import { layoutKey, recordOf } from '../workbook/okrData.ts';
import { operate } from '../workbook/operate.ts';
import { carryReview, reviewWords } from './carryReview.ts';
import { carryTyped } from './carryRetro.ts';
import { generate } from './generate.ts';
import { whoIsIt } from './whoIsIt.ts';

/** The tabs that reviews and the Overview are made of. */
const LEFT_OUT = ['acceptedFindings'];
export const SHOWN_WANTS = {
  tabs: (Object.keys(tabs) as TabKey[]).filter((key) => !LEFT_OUT.includes(key)),
  formulas: ['objectives', 'keyResults'],
  formats: ['keyResults'],
  // Without these a review would say that there is nothing to review.
  needs: { cycles: [], objectives: [], keyResults: [] },
} as const;

/**
 * Brings the Overview up to date between reviews.
 * @throws UserError without exactly one cycle to show, or where a tab of that name is the user's own.
 */
export function refreshOverview(_input: object): Result<'refreshOverview'> {
  const { value, undoId, notices } = operate(
    { wants: SHOWN_WANTS, what: `the tab ${OVERVIEW}`, by: whoIsIt() },
    (book, changes) => {
      const typed = reviewWords(book);
      if (typed) book.plan = carryReview(book, changes, typed).plan;
      carryTyped(book, changes);
      const { plan, today } = book;
      const choice = chooseCycle(plan, today);
      if ('several' in choice) throw severalCycles(choice.several);
      if (!('cycle' in choice)) throw noCycle();
      const figures = figuresOf(plan, choice.cycle, today);
      if (!writeOverview({ book, changes }, plan, figures, false)) throw nameTaken(OVERVIEW);
      return { message: 'Brought the Overview up to date.' };
    },
  );
  return { ...value, undoId, notices };
}

/** Collects the same beside what another action writes, where there is something to show and the tab is ours. */
export function renewOverview(book: Book, changes: Changes): void {
  const { plan, today } = book;
  const cycle = chosenCycle(plan, today);
  if (book.sheet(OVERVIEW) === null || cycle === null) return;
  const figures = figuresOf(plan, cycle, today);
  if (figures.keyResults.length > 0) writeOverview({ book, changes }, plan, figures);
}

/**
 * Collects the writing of the Overview as of now, `along` with something else unless it is what was asked for; false where
 * a tab of that name is the user's own.
 */
export function writeOverview(
  { book, changes }: { book: Book; changes: Changes },
  plan: Plan,
  figures: Figures,
  along = true,
): boolean {
  const { head } = book.data;
  const how = { at: book.now, number: head.settled + 1 };
  return generate(book, changes, overviewLayout(plan, figures, head.findings, how), along);
}

/**
 * As of when the Overview is, where the workbook or the day has moved on since; null where it is up to date, or not
 * there.
 */
export function overviewBehind({ data, today, ...book }: Book): Home['overviewBehind'] {
  const layout = unpack(recordOf(data, layoutKey(OVERVIEW)));
  if (layout === null || book.sheet(OVERVIEW) === null) return null;
  const { on = '', at = '', number = 0 } = layout.of ?? {};
  if (on === today && number >= data.head.settled) return null;
  return { asOf: on === '' ? '' : `${dayNear(on, today)}${at === '' ? '' : `, ${clock(at)}`}` };
}
