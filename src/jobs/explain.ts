import { letters } from '../tabs/_a1.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { closeOf, type Close } from '../domain/close/close.ts';
import { chosenCycle, cyclesOf, dayWithin } from '../domain/cycle.ts';
import { dayNear } from '../domain/dayNames.ts';
import { addDays, mondayOf } from '../domain/days.ts';
import { judgedOn } from '../domain/weeks.ts';
import {
  confidenceInWeek,
  confidenceOn,
  explained,
  settingOf,
  type Setting,
} from '../domain/explain/explain.ts';
import type { Explained } from '../domain/explain/explained.ts';
import { sameId } from '../domain/ids.ts';
import { planOn } from '../domain/planOn.ts';
import { unknownRow } from '../errors.ts';
import { google } from '../google.ts';
import { explainedWords } from '../layouts/explained.ts';
import { figureCells } from '../layouts/figureAt.ts';
import type { ExplainView, Input } from '../protocol.ts';
import { subjectOf } from '../sentence/subject.ts';
import { archivedOf } from '../workbook/archived.ts';
import type { Book } from '../workbook/book.ts';
import { closingOf, readBook } from '../workbook/readBook.ts';
import { cycleOfRow, takenIn } from './explainRow.ts';
import { frozenNote, selectedIn, sinceClose, type Asked } from './explainCell.ts';

const WANTS = {
  tabs: ['cycles', 'objectives', 'keyResults', 'checkIns', 'decisionRules', 'decisions', 'healthMetrics', 'settings'],
  formats: ['keyResults'],
  // Without these there are no figures.
  needs: { cycles: [], objectives: [], keyResults: [] },
} as const; // prettier-ignore

/**
 * The working of a row's figures, or of the figure in the selected cell, as the workbook stands. Writes nothing. What
 * has no figure, or none that can be told, is said in a note.
 * @throws UserError when the row is gone, or a tab cannot be read.
 */
export function explain({ id, figure }: Input<'explain'>): ExplainView {
  const spreadsheet = google().SpreadsheetApp.getActiveSpreadsheet();
  const cell = id === null ? spreadsheet.getCurrentCell() : null;
  const book = readBook(spreadsheet, WANTS);
  if (id !== null) return rowView(book, { id, figures: figure === null ? null : [figure] });
  if (cell === null) return nothingAt('No cell', '');
  const place = { tab: cell.getSheet().getName(), row: cell.getRow(), column: cell.getColumn() };
  const a1 = `${place.tab}!${letters(place.column)}${place.row}`;
  const found = selectedIn(book, place);
  if (found === null) return nothingAt(a1, '');
  return 'why' in found ? nothingAt(a1, found.why) : rowView(book, found);
}

const nothingAt = (about: string, why: string): ExplainView => ({
  id: '',
  about,
  notes: [why || `${about === 'No cell' ? 'No cell is selected.' : 'This cell holds no figure.'} These do: ${figureCells()}.`],
  figures: [],
}); // prettier-ignore

/** A row with its figures, or with the reason why none can be worked out. */
function rowView(book: Book, asked: Asked): ExplainView {
  const { id, of: frozen } = asked;
  const cycle = frozen
    ? cyclesOf(book.plan).find((each) => sameId(each.id, frozen.cycle))
    : cycleOfRow(book.plan, id, chosen(book));
  if (cycle && typeof cycle !== 'string') return workedOut(book, cycle, asked);
  if (!cycle && !frozen) throw unknownRow('Key Results', id);
  const why =
    cycle ??
    `The cycle “${frozen?.cycle}” is no longer in the tab Cycles, so its figures cannot be worked out any more.`;
  return { ...titled(book, id), notes: [why], figures: [] };
}

/** The figures of a row in its cycle: as they are, or as they were on the day that a frozen tab shows. */
function workedOut(book: Book, cycle: Cycle, asked: Asked): ExplainView {
  const { plan, today } = book;
  const { id, of: frozen, figures } = asked;
  const isClosed = cycle.status === 'Closed';
  if (isClosed) plan.archived = archivedOf(book, cycle);
  const closing = closingOf(book.data, cycle.id);
  const last = frozen?.on ?? today;
  const isAtEnd = isClosed || frozen?.isClose === true;
  const on = isAtEnd && cycle.ends !== '' ? dayWithin(cycle, last) : last;
  const then = frozen && !frozen.isClose && on < today ? planOn(plan, on) : plan;
  const { plan: counted, notes } = takenIn(then, id);
  if (on !== today) notes.push(`${sayDay(dayNear(on, today), frozen !== undefined)}.`);
  const setting = settingOf(counted, cycle, on, !frozen || on === today);
  const isOver = isAtEnd || on > cycle.ends;
  const isScoreAsked = figures?.some((each) => each === 'score' || each === 'standing') === true;
  const close = isOver || isScoreAsked ? closeOf(counted, cycle, last, closing?.given ?? {}) : null;
  const about = id === '' ? cycle.id : id;
  const list = chosenOf(workings(setting, about, { close, asked }), figures);
  if (isClosed && !frozen) notes.push(...sinceClose(plan, id, closing?.on ?? ''));
  if (close && !isOver)
    notes.push('The cycle is not over: this is the score as it would be today.');
  if (frozen) notes.push(...frozenNote(book, setting, close, asked));
  if (list.length === 0)
    notes.push(
      `There is no such figure of “${about}”${frozen ? ' by now: it is in no figure any more' : ''}.`,
    );
  return {
    ...titled(book, about),
    notes,
    figures: list.map((each) => explainedWords(counted, on, each)),
  };
}

const sayDay = (day: string, isFrozen: boolean): string =>
  isFrozen ? `As it was on ${day}` : `As on ${day}, the last day of the cycle`;

/** All of a row; of a past week its confidence as it was, of a Retro what was said in the middle. */
function workings(
  setting: Setting,
  id: string,
  { close, asked }: { close: Close | null; asked: Asked },
): Explained[] {
  const { cycle, on } = setting;
  if (asked.week !== undefined && asked.week !== null) {
    const monday = addDays(mondayOf(cycle.starts), 7 * (asked.week - 1));
    return confidenceInWeek(setting, id, monday, judgedOn(monday, on));
  }
  if (asked.figures?.includes('said') && close) {
    const middle = addDays(mondayOf(cycle.starts), 7 * close.week - 1);
    return confidenceOn(setting, id, middle).map((each) => ({ ...each, figure: 'said', label: `Confidence in week ${close.week}` })); // prettier-ignore
  }
  return explained(setting, id, close);
}

/** Those asked for in the order asked; all that say something of their own where nothing is named. */
const chosenOf = (all: Explained[], figures: readonly string[] | null): Explained[] =>
  figures === null
    ? all.filter(({ isAside }) => isAside !== true)
    : figures.flatMap((figure, at) =>
        all.filter((each) => each.figure === figure && (at === 0 || each.isAside !== true)),
      );

const chosen = ({ plan, today }: Book): string => chosenCycle(plan, today)?.id ?? '';

/** The row in people's words. */
function titled({ plan }: Book, id: string): Pick<ExplainView, 'id' | 'about'> {
  const { keyResults, objectives, healthMetrics } = plan.rows;
  const keyResult = keyResults.find((each) => sameId(each.id, id));
  const objective = objectives.find((each) => sameId(each.id, id));
  const metric = healthMetrics.find((each) => sameId(each.id, id));
  const about = keyResult ? subjectOf(keyResult.keyResult) : (objective?.objective ?? metric?.metric ?? ''); // prettier-ignore
  return { id, about: about || id };
}
