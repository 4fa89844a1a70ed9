import { chooseCycle } from '../domain/cycle.ts';
import { isoWeek } from '../domain/days.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Changes } from '../changes/changes.ts';
import type { TabKey } from '../changes/content.ts';
import { weekHistory } from '../domain/weekHistory.ts';
import { nameTaken, noCycle, severalCycles, unknownRow } from '../errors.ts';
import { google } from '../google.ts';
import { OVERVIEW, overviewLayout } from '../layouts/overview.ts';
import { reviewName } from '../domain/reviewTabs.ts';
import { reviewLayout } from '../layouts/review.ts';
import { headline } from '../layouts/words.ts';
import type { Plan } from '../domain/plan.ts';
import type { Input, Result } from '../protocol.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { carryReview, reviewWords } from './carryReview.ts';
import { carryTyped } from './carryRetro.ts';
import { generate } from './generate.ts';
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

const LEFT_OUT = ['acceptedFindings'];
const WANTS = {
  tabs: (Object.keys(tabs) as TabKey[]).filter((key) => !LEFT_OUT.includes(key)),
  formulas: ['objectives', 'keyResults'],
  formats: ['keyResults'],
} as const;

type Written = { tab: string; message: string };

function written(book: Book, changes: Changes, wanted?: string): Written {
  const { today, data } = book;
  const week = isoWeek(today);
  const name = reviewName(week);
  // What was typed last week after the last operation is carried when this week's review is begun.
  const typed = reviewWords(book, week) ?? reviewWords(book);
  if (typed) book.plan = carryReview(book, changes, typed);
  carryTyped(book, changes);
  const { plan } = book;
  const cycle = cycleOn(plan, today, wanted);
  const figures = figuresOf(plan, cycle, today);
  const words = typed?.week === week ? typed.words : {};
  const history = weekHistory(plan, cycle, today);
  if (!generate(book, changes, reviewLayout({ plan, figures, history, words })))
    throw nameTaken(name);
  const tabNames = [...new Set([...plan.tabNames, name])];
  const overview = overviewLayout({ ...plan, tabNames }, figures, data.head.findings);
  if (!generate(book, changes, overview)) book.notices.push(ownOverview);
  const [now, all] = figures.weekOf;
  return {
    tab: name,
    message: `Wrote “${name}”, week ${now} of ${all}: ${headline(figures.keyResults)}.`,
  };
}

const ownOverview = `The tab “${OVERVIEW}” is your own and was left as it is; rename it to get ours.`;

/** @throws UserError that says what the tab Cycles lacks. */
function cycleOn(plan: Plan, today: string, wanted?: string): Cycle {
  const choice = chooseCycle(plan, today, wanted);
  if ('cycle' in choice) return choice.cycle;
  if ('several' in choice) throw severalCycles(choice.several);
  throw 'unknown' in choice ? unknownRow(tabs.cycles.name, choice.unknown) : noCycle();
}
