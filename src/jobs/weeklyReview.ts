import { chooseCycle } from '../domain/cycle.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Changes } from '../changes/changes.ts';
import type { TabKey } from '../changes/content.ts';
import { weekHistory } from '../domain/weekHistory.ts';
import { noCycle, severalCycles, unknownRow } from '../errors.ts';
import { google } from '../google.ts';
import { OVERVIEW, overviewLayout } from '../layouts/overview.ts';
import { reviewLayout, reviewName } from '../layouts/review.ts';
import { headline } from '../layouts/words.ts';
import type { Plan } from '../domain/plan.ts';
import type { Input, Result } from '../protocol.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from '../workbook/book.ts';

import { layoutKey, recordOf } from '../workbook/okrData.ts';
import { operate } from '../workbook/operate.ts';
import { carryReview, reviewWords } from './carryReview.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Writes this week's review and the Overview; what people typed into the review stays and is carried to
 * Decisions and Commitments. Past weeks are not touched.
 * @throws UserError without exactly one cycle to review.
 */
export function weeklyReview({ cycle }: Input<'weeklyReview'>): Result<'weeklyReview'> {
  const { value, undoId, notices } = operate<Written>(
    { wants: WANTS, what: ({ tab }) => `the tab ${tab}`, by: whoIsIt() },
    (book, changes) => written(book, changes, cycle),
  );
  google().SpreadsheetApp.getActiveSpreadsheet().getSheetByName(value.tab)?.activate();
  return { ...value, undoId, notices };
}

const LEFT_OUT = ['acceptedFindings', 'settings'];
const WANTS = {
  tabs: (Object.keys(tabs) as TabKey[]).filter((key) => !LEFT_OUT.includes(key)),
  formulas: ['objectives', 'keyResults'],
  formats: ['keyResults'],
} as const;

type Written = { tab: string; message: string };

function written(book: Book, changes: Changes, wanted?: string): Written {
  const { plan, today, data } = book;
  const cycle = cycleOn(plan, today, wanted);
  const figures = figuresOf(plan, cycle, today);
  const name = reviewName(figures.week);
  const typed = reviewWords(book, figures.week);
  if (typed) carryReview(book, changes, typed);
  const history = weekHistory(plan, cycle, today);
  const review = reviewLayout({ plan, figures, history, words: typed?.words ?? {} });
  changes.generated(name, recordOf(data, layoutKey(name)), review);
  const tabNames = [...new Set([...plan.tabNames, name])];
  const overview = overviewLayout({ ...plan, tabNames }, figures, data.head.findings);
  changes.generated(OVERVIEW, recordOf(data, layoutKey(OVERVIEW)), overview);
  const [now, all] = figures.weekOf;
  return {
    tab: name,
    message: `Wrote “${name}”, week ${now} of ${all}: ${headline(figures.keyResults)}.`,
  };
}

/** @throws UserError that says what the tab Cycles lacks. */
function cycleOn(plan: Plan, today: string, wanted?: string): Cycle {
  const choice = chooseCycle(plan, today, wanted);
  if ('cycle' in choice) return choice.cycle;
  if ('several' in choice) throw severalCycles(choice.several);
  throw 'unknown' in choice ? unknownRow(tabs.cycles.name, choice.unknown) : noCycle();
}
