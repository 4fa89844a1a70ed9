import { letters } from '../tabs/_a1.ts';
import { closeOf, type Close } from '../domain/close/close.ts';
import { chooseCycle, cyclesOf } from '../domain/cycle.ts';
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

function rowView(book: Book, asked: Asked): ExplainView {
  const { plan, today } = book;
  const { id, of: frozen } = asked;
  const cycle = frozen
    ? cyclesOf(plan).find((each) => sameId(each.id, frozen.cycle))
    : cycleOfRow(plan, id, chosen(book));
  if (typeof cycle === 'string') return { ...titled(book, id), notes: [cycle], figures: [] };
  if (!cycle) {
    if (!frozen) throw unknownRow('Key Results', id);
    return { ...titled(book, id), notes: [`The cycle “${frozen.cycle}” is no longer in the tab Cycles, so its figures cannot be worked out any more.`], figures: [] };
  }
  const isClosed = cycle.status === 'Closed';
  if (isClosed) plan.archived = archivedOf(book, cycle);
  const closing = closingOf(book.data, cycle.id);
  const last = frozen?.on ?? today;
  const on = (isClosed || frozen?.isClose) && cycle.ends !== '' && cycle.ends < last ? cycle.ends : last;
  const then = frozen && !frozen.isClose && on < today ? planOn(plan, on) : plan;
  const { plan: counted, notes } = takenIn(then, id);
  const setting = settingOf(counted, cycle, on, !frozen || on === today);
  const isOver = isClosed || frozen?.isClose === true || on > cycle.ends;
  const close = isOver || asked.figures?.some((each) => each === 'score' || each === 'standing')
    ? closeOf(counted, cycle, last, closing?.given ?? {})
    : null;
  const about = id === '' ? cycle.id : id;
  const list = chosenOf(workings(setting, about, { close, asked }), asked.figures);
  return {
    ...titled(book, about),
    notes: [
      ...notes,
      ...(frozen && on !== today ? [`As it was on ${dayNear(on, today)}.`] : []),
      ...(!frozen && on !== today ? [`As on ${dayNear(on, today)}, the last day of the cycle.`] : []),
      ...(isClosed && !frozen ? sinceClose(plan, id, closing?.on ?? '') : []),
      ...(close && !isOver ? ['The cycle is not over: this is the score as it would be today.'] : []),
      ...(frozen ? frozenNote(book, setting, close, asked) : []),
      ...(list.length === 0 ? [`There is no such figure of “${about}”${frozen ? ' by now: it is in no figure any more' : ''}.`] : []),
    ],
    figures: list.map((each) => explainedWords(counted, on, each)),
  };
} // prettier-ignore

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

const chosen = ({ plan, today }: Book): string => {
  const choice = chooseCycle(plan, today);
  return 'cycle' in choice ? choice.cycle.id : '';
};

/** The row in people's words. */
function titled({ plan }: Book, id: string): Pick<ExplainView, 'id' | 'about'> {
  const { keyResults, objectives, healthMetrics } = plan.rows;
  const keyResult = keyResults.find((each) => sameId(each.id, id));
  const objective = objectives.find((each) => sameId(each.id, id));
  const metric = healthMetrics.find((each) => sameId(each.id, id));
  const about = keyResult ? subjectOf(keyResult.keyResult) : (objective?.objective ?? metric?.metric ?? ''); // prettier-ignore
  return { id, about: about || id };
}
