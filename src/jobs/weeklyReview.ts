import { chooseCycle } from '../domain/cycle.ts';
import { isoWeek } from '../domain/days.ts';
import { sameId } from '../domain/ids.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import { letters } from '../tabs/_a1.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Changes } from '../changes/changes.ts';
import { weekHistory } from '../domain/weekHistory.ts';
import { lastReview, nameTaken, noCycle, noReview, severalCycles, unknownRow, writtenTabRenamed } from '../errors.ts'; // prettier-ignore
import { google } from '../google.ts';
import type { LeftOver } from '../domain/leftOver.ts';
import { unpack } from '../layouts/_pack.ts';
import { OVERVIEW } from '../layouts/overview.ts';
import { reviewName, reviewNames } from '../domain/reviewTabs.ts';
import type { Layout } from '../layouts/_layout.ts';
import { isKept, keptKey } from '../layouts/followUp.ts';
import { reviewLayout } from '../layouts/review.ts';
import { headline } from '../layouts/keyResultWords.ts';
import { cut, listed } from '../layouts/words.ts';
import type { Figures } from '../domain/figures.ts';
import type { Plan } from '../domain/plan.ts';
import type { Input, Result } from '../protocol.ts';
import { tabs } from '../tabs/_all.ts';
import { bringUp } from '../workbook/bringUp.ts';
import type { Book } from '../workbook/book.ts';
import { layoutKey, recordOf } from '../workbook/okrData.ts';
import { renamedGenerated } from '../workbook/renamedTab.ts';
import { operate } from '../workbook/operate.ts';
import { carryReview, reviewWords, type ReviewWords } from './carryReview.ts';
import { carryTyped } from './carryRetro.ts';
import { generate } from './generate.ts';
import { SHOWN_WANTS, writeOverview } from './overview.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Writes this week's review and the Overview; what people typed into the review stays and is carried to
 * Decisions and Commitments. Past weeks are not touched.
 * @throws UserError without exactly one cycle to review.
 */
export function weeklyReview({ cycle }: Input<'weeklyReview'>): Result<'weeklyReview'> {
  const { value, undoId, notices } = operate<Written>(
    { wants: SHOWN_WANTS, what: ({ tab }) => `the tab ${tab}`, by: whoIsIt() },
    (book, changes) => written(book, changes, { cycle, typed: takeOver(book, changes) }),
  );
  bringUp(google().SpreadsheetApp.getActiveSpreadsheet().getSheetByName(value.tab));
  const { tab, message } = value;
  return { tab, message, undoId, notices };
}

/**
 * Marks this week's review as complete, with who and when, once what fired was answered and last week's commitments
 * are kept or not; else says what is open, and marks nothing. What was typed is carried either way.
 * @throws UserError without a review of this week, or without exactly one cycle.
 */
export function completeReview({ cycle }: Input<'completeReview'>): Result<'completeReview'> {
  const by = whoIsIt();
  const { value, undoId, notices } = operate<Written & { open: Open[] }>(
    { wants: SHOWN_WANTS, what: ({ tab, open }) => (open.length > 0 ? '' : `Complete ${tab}`), by },
    (book, changes) => {
      const name = reviewName(isoWeek(book.today));
      const now = renamedGenerated(book, name);
      if (now !== '') throw writtenTabRenamed(name, now);
      if (book.sheet(name) === null) throw noReview(name);
      const typed = takeOver(book, changes);
      const open = openIn(figuresOf(book.plan, cycleOn(book.plan, book.today, cycle), book.today));
      const completed = open.length === 0 ? { by, at: book.now } : null;
      if (completed) changes.setData(completedKey(name), completed);
      return { ...written(book, changes, { cycle, typed, completed }), open };
    },
  );
  const { open, tab, layout } = value;
  return {
    isComplete: open.length === 0,
    message: open.length === 0 ? `“${tab}” is complete.` : `Not complete yet: ${sayOpen(open)}.`,
    tab,
    open: open.map(({ what, key }) => ({ what, cell: cellOf(layout, key) })),
    undoId,
    notices,
  };
}

type Completed = { by: string; at: string };
export const completedKey = (name: string): string => `completed ${name}`;

/** What a review still waits for: in words, and the key of the cell in which to answer. */
type Open = { kind: 'decision' | 'kept'; name: string; what: string; key: string };

function openIn({ decisionsNeeded, commitments }: Figures): Open[] {
  const ids = [...new Set(decisionsNeeded.map(({ id }) => id))];
  return [
    ...ids.map((id): Open => ({
      ...{ kind: 'decision', name: id, key: `decision ${id} choice` },
      what: `${id} waits for a decision, or for “No action” with a reason`,
    })),
    ...commitments.last
      .filter(({ kept }) => kept === '')
      .map(({ id, commitment }): Open => ({
        ...{ kind: 'kept', name: `“${cut(commitment, 40)}”`, key: keptKey(id) },
        what: `“${cut(commitment, 40)}” has no word under Kept`,
      })),
  ];
}

const SHOWN = 3;

/** All of it in one sentence. */
function sayOpen(open: readonly Open[]): string {
  const named = (kind: Open['kind']): string[] =>
    open.filter((each) => each.kind === kind).map(({ name }) => name);
  const ids = named('decision');
  const promises = named('kept');
  const more = promises.length > SHOWN ? ` and ${promises.length - SHOWN} more` : '';
  return [
    ids.length > 0 &&
      `${listed(ids)} ${ids.length === 1 ? 'waits' : 'wait'} for a decision, or for “No action” with a reason`,
    promises.length > 0 &&
      `${listed(promises.slice(0, SHOWN))}${more} ${promises.length === 1 ? 'has' : 'have'} no word under Kept`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** Where the cell of a key stands in the tab as it was written; its first cell for none. */
function cellOf({ free }: Layout, key: string): string {
  const found = free.find((each) => each.key === key);
  return found ? `${letters(found.column)}${found.row}` : 'A1';
}

type Written = { tab: string; message: string; layout: Layout };

/**
 * Carries what was typed into this week's review, or into the newest one where this week's is about to begin; returns
 * it.
 */
function takeOver(book: Book, changes: Changes): Typed | null {
  const words = reviewWords(book, isoWeek(book.today)) ?? reviewWords(book);
  const typed = words && { ...words, ...carryReview(book, changes, words) };
  if (typed) book.plan = typed.plan;
  carryTyped(book, changes);
  return typed;
}

/** What stands in a review, and the IDs of the rows that came from it. */
type Typed = ReviewWords & { ids: readonly string[] };

type Writing = {
  cycle: string | undefined;
  typed: Typed | null;
  completed?: Completed | null;
};

function written(book: Book, changes: Changes, asked: Writing): Written {
  const { today, data } = book;
  const { typed } = asked;
  const week = isoWeek(today);
  const name = reviewName(week);
  const { plan } = book;
  const cycle = cycleOn(plan, today, asked.cycle);
  const figures = figuresOf(plan, cycle, today);
  const stands = unpack(recordOf(data, layoutKey(name)))?.of?.cycle ?? '';
  // The last review of a cycle is its record; an empty one of the next must not take its place.
  if (
    figures.keyResults.length === 0 &&
    stands !== '' &&
    !sameId(stands, cycle.id) &&
    book.sheet(name) !== null
  )
    throw lastReview(name, stands, cycle.id);
  const here = typed?.week === week ? typed : null;
  const words = here?.words ?? {};
  const answered = [...Object.keys(words), ...Object.keys(here?.layout.own ?? {})].filter(isKept);
  const history = weekHistory(plan, cycle, today);
  const completed = asked.completed ?? (recordOf(data, completedKey(name)) as Completed | null);
  const before = leftBefore(book, name);
  const carried = here?.ids ?? [];
  const review = reviewLayout({
    plan,
    figures,
    history,
    words,
    answered,
    carried,
    completed,
    before,
  });
  if (!generate(book, changes, review)) throw nameTaken(name);
  const tabNames = [...new Set([...plan.tabNames, name])];
  if (!writeOverview({ book, changes }, { ...plan, tabNames }, figures))
    book.notices.push(ownOverview);
  const [now, all] = figures.weekOf;
  return {
    tab: name,
    layout: review,
    message: `Wrote “${name}”, week ${now} of ${all}: ${headline(figures.keyResults)}.`,
  };
}

/** What the review before this one had no time for. */
function leftBefore({ plan, data }: Book, name: string): LeftOver | null {
  const before = reviewNames(plan.tabNames).find((each) => each < name);
  const layout = before === undefined ? null : unpack(recordOf(data, layoutKey(before)));
  return layout?.left ?? null;
}

const ownOverview = `The tab “${OVERVIEW}” is your own and was left as it is; rename it to get ours.`;

/** @throws UserError that says what the tab Cycles lacks. */
function cycleOn(plan: Plan, today: string, wanted?: string): Cycle {
  const choice = chooseCycle(plan, today, wanted);
  if ('cycle' in choice) return choice.cycle;
  if ('several' in choice) throw severalCycles(choice.several);
  throw 'unknown' in choice ? unknownRow(tabs.cycles.name, choice.unknown) : noCycle();
}
