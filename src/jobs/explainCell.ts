import { capital } from '../domain/capital.ts';
import type { Close } from '../domain/close/close.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { dayOf } from '../domain/log.ts';
import type { Setting } from '../domain/explain/explain.ts';
import type { Plan, TabKey } from '../domain/plan.ts';
import { retroName } from '../domain/retroTabs.ts';
import { reviewName } from '../domain/reviewTabs.ts';
import { weekHistory } from '../domain/weekHistory.ts';
import type { Layout } from '../layouts/_layout.ts';
import { unpack } from '../layouts/_pack.ts';
import { figureAt, FIGURE_COLUMNS, sameCell } from '../layouts/figureAt.ts';
import { OVERVIEW, overviewLayout } from '../layouts/overview.ts';
import { retroLayout } from '../layouts/retro.ts';
import { reviewLayout } from '../layouts/review.ts';
import { listed, shortDay } from '../layouts/words.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { Book } from '../workbook/book.ts';
import { columnsIn, inItsColumns } from '../workbook/columnPlaces.ts';
import { layoutKey, recordOf } from '../workbook/okrData.ts';
import { placesOf } from '../workbook/rowPlaces.ts';

/** What is asked about: a row ('' for the cycle itself) and its figures, of a frozen tab with where it stands there. */
export type Asked = {
  id: string;
  /** null for all. */
  figures: readonly string[] | null;
  /** The week of the cycle, for a figure of a past one. */
  week?: number | null;
  /** Whose figures the tab shows, of which day, and whether at a close. */
  of?: { cycle: string; on: string; isClose: boolean };
  place?: { layout: Layout; row: number; column: number };
};

type Place = { tab: string; row: number; column: number };

/** The figure in a cell; why there is none to explain; null for a cell that holds no figure. */
export function selectedIn(book: Book, place: Place): Asked | { why: string } | null {
  const inputs = Object.keys(FIGURE_COLUMNS) as TabKey[];
  const key = inputs.find((each) => book.plan.places[each]?.name === place.tab);
  return key ? inputCell(book.plan, key, place) : generatedCell(book, place);
}

function inputCell(plan: Plan, key: TabKey, { tab, row, column }: Place): Asked | { why: string } | null {
  const { headerRow = 1, columns = {} } = plan.places[key] ?? {};
  const name = Object.keys(columns).find((each) => columns[each] === column) ?? '';
  const figures = FIGURE_COLUMNS[key]?.[name];
  if (!figures || row <= headerRow) return null;
  const found = (plan.rows[key] as { row: number; id: string }[]).find((each) => each.row === row);
  if (!found) return null;
  return found.id === ''
    ? { why: `Row ${row} of ${tab} has no ID yet, so it is in no figure. It gets one at the next action of the add-on; open the sidebar again.` }
    : { id: found.id, figures };
} // prettier-ignore

function generatedCell(book: Book, { tab, row, column }: Place): Asked | { why: string } | null {
  const sheet = book.sheet(tab);
  const layout = unpack(recordOf(book.data, layoutKey(tab)));
  if (sheet === null || layout === null || !isFigures(layout.name)) return null;
  // People insert rows and columns into these tabs, and what they type makes them grow.
  const values = sheet.getDataRange().getValues();
  const columns = columnsIn(layout, values, book.zone);
  const places = placesOf(layout, inItsColumns(values, columns), book.zone);
  const laid = {
    row: places.lastIndexOf(row - 1) + 1,
    column: columns.lastIndexOf(column - 1) + 1,
  };
  const { objectives } = book.plan.rows;
  const found = figureAt(layout, laid, (id) => objectives.some((each) => sameId(each.id, id))); // prettier-ignore
  if (found === null) return null;
  if (!layout.of) return { why: `It is not kept of which day the figures of “${tab}” are. Write it again, and they can be explained.` }; // prettier-ignore
  const isClose = tab === retroName(layout.of.cycle);
  return { ...found, of: { ...layout.of, isClose }, place: { layout, ...laid } };
}

const isFigures = (name: string): boolean =>
  name.startsWith(OVERVIEW) || name.startsWith(reviewName('')) || name.startsWith(retroName(''));

/**
 * Says where the tab shows another figure than the workbook gives for its day by now, and what came in between as far
 * as it is known; nothing where they agree.
 */
export function frozenNote(book: Book, setting: Setting, close: Close | null, asked: Asked): string[] {
  const { place, of: frozen, id } = asked;
  if (!place || !frozen) return [];
  const same = sameCell(place.layout, anew(book, setting, close, place.layout), place);
  if (same === null || same.shown === same.now) return [];
  const late = lateOn(setting.plan, id, setting.on);
  const why = late.length > 0
    ? `${listed(late)} came in later`
    : 'a cell of its row, or a check-in of that day, was changed after it was written';
  return [`The tab shows “${same.shown}”, as it was written on ${shortDay(frozen.on)}. From what the workbook holds now it is “${same.now}”: ${why}. The tab stays as it was; what follows is how it comes out now.`];
} // prettier-ignore

/** The same tab, were it written now for its day. */
function anew(book: Book, setting: Setting, close: Close | null, { name }: Layout): Layout {
  const { plan, cycle, on, figures } = setting;
  if (name.startsWith(OVERVIEW)) return overviewLayout(plan, figures, null);
  if (close && name === retroName(cycle.id))
    return retroLayout({ plan, close, words: {}, causes: {}, carried: null, next: '', corrections: [], late: [] }); // prettier-ignore
  return reviewLayout({ plan, figures, history: weekHistory(plan, cycle, on), words: {} });
}

/** Of a row of a cycle that was closed on a day ('' for never): the check-ins since, which are not counted in its cells. */
export function sinceClose({ rows }: Plan, id: string, closedOn: string): string[] {
  const own = ownIn(rows, id);
  const isLate = ({ at, keyResult }: CheckIn): boolean =>
    own.has(idKey(keyResult)) && at.slice(0, 10) >= closedOn;
  const late = closedOn === '' ? [] : named(rows.checkIns.filter(isLate));
  if (late.length === 0) return [];
  const said = listed(late);
  return [`${capital(said)} came in after the close. The row, its score and the Retro stay as they were until you choose Close the cycle… and correct them; what follows counts ${late.length === 1 ? 'it' : 'them'}.`];
} // prettier-ignore

const SHOWN = 3;

/** Check-ins of a row, or of an objective's, up to a day that were written after it: 'CK31 of 12 Feb'. */
function lateOn({ rows, archived = [] }: Plan, id: string, on: string): string[] {
  const own = ownIn(rows, id);
  return named(
    [...archived, ...rows.checkIns].filter(
      (each) => own.has(idKey(each.keyResult)) && dayOf(each) <= on && each.at.slice(0, 10) > on,
    ),
  );
}

/** The key results that a row is, or has; all for ''. */
const ownIn = (rows: Plan['rows'], id: string): Set<string> =>
  new Set(
    rows.keyResults
      .filter((each) => id === '' || sameId(each.id, id) || sameId(each.objective, id))
      .map((each) => idKey(each.id)),
  );

function named(late: readonly CheckIn[]): string[] {
  const first = late
    .slice(0, SHOWN)
    .map((each) => `the check-in ${each.id} for ${shortDay(dayOf(each))}`);
  return late.length > SHOWN ? [...first, `${late.length - SHOWN} more`] : first;
}
