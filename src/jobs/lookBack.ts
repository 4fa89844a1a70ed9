import { dayNear } from '../domain/dayNames.ts';
import { isDate, isoWeek } from '../domain/days.ts';
import type { Plan } from '../domain/plan.ts';
import type { Figures } from '../domain/figures.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import { sameId } from '../domain/ids.ts';
import { isSaid } from '../domain/launchChanges.ts';
import { lookBackName, type LookBack } from '../domain/lookBackTabs.ts';
import { cyclesOn, planOn } from '../domain/planOn.ts';
import { weekHistory } from '../domain/weekHistory.ts';
import {
  nameTaken,
  noCycleOn,
  noDay,
  notUnderWay,
  severalCyclesOn,
  stillToCome,
} from '../errors.ts';
import { google } from '../google.ts';
import type { Layout, Words } from '../layouts/_layout.ts';
import { overviewLayout } from '../layouts/overview.ts';
import { reviewLayout } from '../layouts/review.ts';
import { headline } from '../layouts/keyResultWords.ts';
import type { Input, Result } from '../protocol.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { bringUp } from '../workbook/bringUp.ts';
import { archivedOf } from '../workbook/archived.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { generate } from './generate.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Writes a tab with the Overview or the review as it stood on a day, from the log; nothing in it is for typing, and
 * no other tab is touched.
 * @throws UserError for a day to come, and without exactly one cycle on that day.
 */
export function lookBack({ what, on, cycle }: Input<'lookBack'>): Result<'lookBack'> {
  const { value, undoId, notices } = operate<{ tab: string; message: string }>(
    { wants: WANTS, what: ({ tab }) => `the tab ${tab}`, by: whoIsIt() },
    (book, changes) => {
      if (!isDate(on)) throw noDay(on);
      if (on > book.today) throw stillToCome(dayNear(on, book.today));
      const chosen = cycleOn(book, on, cycle);
      if (chosen.status === 'Closed') book.plan.archived = archivedOf(book, chosen);
      const plan = planOn(book.plan, on);
      const figures = figuresOf(plan, chosen, on);
      const layout = layoutOf(plan, figures, what);
      if (!generate(book, changes, layout)) throw nameTaken(layout.name);
      const { keyResults, weekOf } = figures;
      const [n, all] = weekOf;
      return {
        tab: layout.name,
        message: `Wrote “${layout.name}”, week ${n} of ${all}: ${headline(keyResults)}.`,
      };
    },
  );
  bringUp(google().SpreadsheetApp.getActiveSpreadsheet().getSheetByName(value.tab));
  return { ...value, undoId, notices };
}

const WANTS = {
  tabs: [
    ...(['cycles', 'objectives', 'keyResults', 'initiatives', 'checkIns', 'decisions'] as const),
    ...(['commitments', 'decisionRules', 'healthMetrics', 'notThisCycle', 'settings'] as const),
  ],
  formats: ['keyResults'],
  // A day of last year may be asked for.
  logSince: '',
} as const;

function layoutOf(plan: Plan, figures: Figures, what: LookBack): Layout {
  const { cycle, on } = figures;
  const name = lookBackName(what, on);
  if (what === 'Overview')
    return { ...overviewLayout(plan, figures, null, { isPast: true }), name };
  const history = weekHistory(plan, cycle, on);
  return {
    ...reviewLayout({ plan, figures, history, words: saidBy(plan, on), isPast: true }),
    name,
  };
}

/** What was decided and promised in the week up to the day, in the places where a review has it. */
function saidBy({ rows }: Plan, on: string): Words {
  const week = isoWeek(on);
  const words: Words = {};
  let more = 0;
  for (const each of rows.decisions) {
    const { about, rule, choice, decision, owner, due } = each;
    // Why a promise was changed stands with the change.
    if (each.week !== week || (choice === 'Update' && isSaid(each))) continue;
    const key = about !== '' && rule !== '' ? `decision ${about}` : `more ${++more}`;
    const part = about !== '' && rule !== '' ? 'decision' : 'text';
    Object.assign(words, { [`${key} choice`]: choice, [`${key} ${part}`]: decision });
    Object.assign(words, { [`${key} about`]: about, [`${key} owner`]: owner, [`${key} due`]: due });
  }
  rows.commitments
    .filter((each) => each.week === week)
    .forEach(({ commitment, keyResult, owner }, at) => {
      const key = `commitment ${at + 1}`;
      Object.assign(words, {
        [`${key} text`]: commitment,
        [`${key} about`]: keyResult,
        [`${key} owner`]: owner,
      });
    });
  return words;
}

function cycleOn({ plan, today }: Book, on: string, wanted: string): Cycle {
  const all = cyclesOn(plan, on);
  const named = all.filter(({ id }) => sameId(id, wanted));
  const found = wanted === '' ? all : named;
  const [first] = found;
  const day = dayNear(on, today);
  if (!first) throw wanted === '' ? noCycleOn(day) : notUnderWay(wanted, day);
  if (found.length > 1)
    throw severalCyclesOn(
      day,
      found.map(({ id }) => id),
    );
  return first;
}
