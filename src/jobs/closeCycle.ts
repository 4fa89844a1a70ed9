import { gradeOf, printGrade } from '../domain/grade.ts';
import type { Changes } from '../changes/changes.ts';
import { closeOf, type Close } from '../domain/close/close.ts';
import { goesOn, type CarriedOver, type ClosedRow, type Closing, type Correction } from '../domain/close/record.ts'; // prettier-ignore
import { isDate } from '../domain/days.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { archiveName, CYCLE_NAME_MAX, retroName } from '../domain/retroTabs.ts';
import { isLow } from '../domain/score.ts';
import { supportsOf } from '../domain/supports.ts';
import { longCycleName, nameTaken, notReadyToClose, statusInFormula } from '../errors.ts';
import { google } from '../google.ts';
import { madeIt } from '../layouts/closeWords.ts';
import { retroLayout } from '../layouts/retro.ts';
import { counted } from '../layouts/words.ts';
import type { CloseForm, Result } from '../protocol.ts';
import { rules } from '../rules/_all.ts';
import { configOf, keptOf } from '../rules/_config.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { bringUp } from '../workbook/bringUp.ts';
import { isArchive } from '../workbook/archive.ts';
import { archivedOf } from '../workbook/archived.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { closingKey, closingOf, configKey } from '../workbook/readBook.ts';
import { carryOver } from './carryOver.ts';
import { carryRetro, RETRO } from './carryRetro.ts';
import { cycleToClose } from './closable.ts';
import { generate } from './generate.ts';
import { overviewAfterClose } from './overviewAfterClose.ts';
import { ownWords, retroWords, withForm } from './retroWords.ts';
import { whoIsIt } from './whoIsIt.ts';

export const CLOSED_WITH = {
  tabs: [
    'cycles', 'objectives', 'keyResults', 'initiatives', 'checkIns', 'decisions', 'notThisCycle', 'settings',
  ],
  needs: { cycles: ['status'], objectives: ['status', 'score'], keyResults: ['score'] },
  formulas: ['objectives', 'keyResults'],
  formats: ['keyResults'],
  logSince: '',
} as const; // prettier-ignore

/**
 * Closes a cycle as one change: scores, decisions, statuses, what goes on in the next cycle, its check-ins moved to
 * their own hidden tab, and the Retro. Not finally, only the Retro is written, to be filled in by all. A cycle that is
 * closed already is corrected: what differs is marked.
 * @throws UserError when the cycle is gone, or somebody still has to say something; nothing is written then.
 */
export function closeCycle(form: CloseForm): Result<'closeCycle'> {
  const by = whoIsIt();
  const { value, undoId, notices } = operate<Done>(
    { wants: CLOSED_WITH, what: ({ what }) => what, by },
    (book, changes) => closed(book, changes, form, by),
  );
  const { tab, isClosed, message } = value;
  bringUp(google().SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab));
  return { tab, isClosed, message, undoId, notices };
}

type Done = { tab: string; isClosed: boolean; message: string; what: string };

function closed(book: Book, changes: Changes, form: CloseForm, by: string): Done {
  const { plan, today, data } = book;
  const cycle = cycleToClose(plan, today, form.cycle);
  if (cycle.id.length > CYCLE_NAME_MAX) throw longCycleName(cycle.id, CYCLE_NAME_MAX);
  const before = closingOf(data, cycle.id);
  const wasClosed = cycle.status === 'Closed';
  const late = wasClosed ? lateIn(book, cycle.id, before) : [];
  if (wasClosed) plan.archived = archivedOf(book, cycle);
  const typed = retroWords(book, cycle.id);
  const said = withForm(typed, form);
  const close = closeOf(plan, cycle, today, said.given, closedOn(cycle, before, today));
  const isFinal = form.isFinal || wasClosed;
  const lacks = isFinal ? lackingIn(close, form) : [];
  if (lacks.length > 0) throw notReadyToClose(lacks);

  carryRetro(book, changes, cycle.id, said, close);
  const corrections = correctionsIn(close, before, { wasClosed, today });
  const { carried, moved } = isFinal
    ? finish(book, changes, close, form)
    : { carried: null, moved: 0 };
  const into = carried === null ? '' : form.next.id;
  const given = { plan, close, words: said.words, causes: said.causes, carried, next: into, corrections, late };
  const layout = retroLayout(given);
  const own = ownWords(book, cycle.id, typed, said.words);
  if (!generate(book, changes, { ...layout, own })) throw nameTaken(layout.name);
  if (isFinal && !wasClosed) overviewAfterClose({ book, changes }, cycle, form.next);
  changes.setData(RETRO, cycle.id);
  changes.setData(closingKey(cycle.id), {
    cycle: cycle.id,
    on: isFinal ? close.closedOn : '',
    by: wasClosed ? (before?.by ?? by) : by,
    rows: isFinal ? rowsOf(close) : [],
    endings: endingsIn(form),
    given: said.given,
    causes: said.causes,
    corrections,
    late,
    next: into,
    archived: (before?.archived ?? 0) + moved,
  } satisfies Closing);
  return { tab: layout.name, isClosed: isFinal, ...say(close, { carried, wasClosed, into }) };
} // prettier-ignore

/** The day of the close that is corrected; today for one that is not closed. */
export const closedOn = ({ status }: Cycle, before: Closing | null, today: string): string =>
  (status === 'Closed' && before?.on) || today;

/** Writes what only the end of a cycle writes; returns what goes on, and how many check-ins move to the archive. */
function finish(
  book: Book,
  changes: Changes,
  close: Close,
  form: CloseForm,
): { carried: CarriedOver[]; moved: number } {
  const { cycle, objectives } = close;
  for (const each of objectives) {
    const { row, status } = each.objective;
    changes.setCell('objectives', row, 'score', rounded(each.score));
    if (status !== 'Closed') changes.setCell('objectives', row, 'status', 'Closed');
    // Without a cycle of its own it would come to belong to the next one.
    if (each.objective.cycle === '') changes.setCell('objectives', row, 'cycle', cycle.id);
    for (const { judged, score: graded } of each.keyResults)
      changes.setCell('keyResults', judged.keyResult.row, 'score', rounded(graded));
  }
  if (cycle.status !== 'Closed') {
    changes.setCell('cycles', cycle.row, 'status', 'Closed');
    changes.setData(configKey(cycle.id), keptOf(configOf(book.plan, rules), rules));
  }
  if (changes.left.length > 0) throw statusInFormula();
  addNext(book, changes, close, form);
  const carried = carryOver(book, changes, close, form);
  return { carried, moved: archive(book, changes, close) };
}

/** The row of the next cycle, in Planning, where there is none yet. */
function addNext({ plan }: Book, changes: Changes, { cycle }: Close, { next }: CloseForm): void {
  const { id, starts, ends } = next;
  if (id.trim() === '' || plan.rows.cycles.some((each) => sameId(each.id, id))) return;
  const { team, owner, reviewDay, reviewTime, slot } = cycle;
  changes.addRow('cycles', {
    ...{ id, team, starts, ends, status: 'Planning', owner, reviewDay, reviewTime, slot },
  });
}

/** Moves the check-ins of the cycle's key results, dropped ones too, to its hidden tab; returns how many. */
function archive(book: Book, changes: Changes, { cycle, objectives }: Close): number {
  const { plan, tables } = book;
  const own = new Set(objectives.map(({ id }) => idKey(id)));
  for (const each of plan.rows.objectives)
    if (sameId(each.cycle, cycle.id)) own.add(idKey(each.id));
  const ids = new Set(
    plan.rows.keyResults
      .filter(({ objective }) => own.has(idKey(objective)))
      .map(({ id }) => idKey(id)),
  );
  // Work that was taken for a key result keeps its ID, and its check-ins, among the initiatives.
  for (const each of plan.rows.initiatives)
    if (supportsOf(each).some((id) => own.has(idKey(id)) || ids.has(idKey(id)))) ids.add(idKey(each.id));
  const rows = plan.rows.checkIns.filter(({ id, keyResult }) => id !== '' && ids.has(idKey(keyResult)));
  if (rows.length === 0 || !tables.checkIns) return 0;
  const name = archiveName(cycle.id);
  const sheet = book.sheet(name);
  if (sheet !== null && !isArchive(name, sheet.getDataRange().getValues())) throw nameTaken(name);
  changes.archive({ name, isNew: sheet === null }, rows.map(({ row }) => row));
  return rows.length;
} // prettier-ignore

/** What has to be said before a cycle can be closed, a sentence each. */
function lackingIn({ cycle, objectives }: Close, form: CloseForm): string[] {
  const lacks: string[] = [];
  for (const { id, keyResults } of objectives) {
    const said = form.objectives.find((each) => sameId(each.id, id));
    if (!said || said.choice === '')
      lacks.push(`Choose what becomes of ${id}: Keep, Modify, Defer, Abandon or Achieved.`);
    for (const each of keyResults) {
      const words = said?.keyResults.find((one) => sameId(one.id, each.id));
      const isExplained = words !== undefined && words.cause !== '';
      if ((each.score === null || isLow(each.score)) && !isExplained)
        lacks.push(`Choose the root cause for ${each.id}, which has ${each.score === null ? 'no score' : `scored ${printGrade(each.score)}`}.`);
    }
  }
  const isCarried = form.objectives.some(({ choice }) => goesOn(choice));
  if (isCarried && form.next.id.trim() === '') lacks.push('Name the next cycle.');
  if (isCarried && sameId(form.next.id, cycle.id))
    lacks.push(`Name another cycle than “${cycle.id}” for what goes on.`);
  const { starts, ends } = form.next;
  if (isCarried && isDate(starts) && isDate(ends) && ends <= starts)
    lacks.push(`The next cycle would end on ${ends} and start on ${starts}: write a later last day.`);
  return lacks;
} // prettier-ignore

/** How the rows stand once the close is written. */
const rowsOf = ({ objectives }: Close): ClosedRow[] =>
  objectives.flatMap(({ id, objective, score, keyResults }): ClosedRow[] => [
    { id, said: [objective.objective, objective.owner, null, null, '', rounded(score)] },
    ...keyResults.map(({ judged: { keyResult }, score: graded }): ClosedRow => ({
      id: keyResult.id,
      said: [
        keyResult.keyResult,
        keyResult.owner,
        keyResult.start,
        keyResult.target,
        keyResult.unit,
        rounded(graded),
      ],
    })),
  ]);

const rounded = (score: number | null): number | null => (score === null ? null : gradeOf(score));

/** Scores of key results that differ from those of the close, added to what was corrected before. */
function correctionsIn(
  { keyResults }: Close,
  before: Closing | null,
  { wasClosed, today }: { wasClosed: boolean; today: string },
): Correction[] {
  if (!wasClosed || before === null) return [];
  const was = new Map(before.rows.map(({ id, said }) => [idKey(id), said[5]]));
  const changed = keyResults.flatMap(({ id, score }): Correction[] => {
    const old = was.get(idKey(id));
    const now = rounded(score);
    return old === undefined || old === now ? [] : [{ id, was: old, now, on: today }];
  });
  return [...before.corrections, ...changed];
}

/** Check-ins that came in after the close: those of its key results that stand in the log again. */
function lateIn({ plan, today }: Book, cycle: string, before: Closing | null): Closing['late'] {
  const own = new Set(
    plan.rows.objectives.filter((each) => sameId(each.cycle, cycle)).map(({ id }) => idKey(id)),
  );
  const ids = new Set(
    plan.rows.keyResults.filter((each) => own.has(idKey(each.objective))).map(({ id }) => idKey(id)),
  );
  const found = new Map((before?.late ?? []).map(({ id, on }) => [idKey(id), { id, on }]));
  const isLate = ({ at, keyResult }: CheckIn): boolean =>
    ids.has(idKey(keyResult)) && at.slice(0, 10) >= (before?.on ?? today);
  for (const { keyResult: id, at } of plan.rows.checkIns.filter(isLate))
    found.set(idKey(id), { id, on: at.slice(0, 10) });
  return [...found.values()];
} // prettier-ignore

const endingsIn = ({ objectives }: CloseForm): Closing['endings'] => {
  const endings: Closing['endings'] = {};
  for (const { id, choice } of objectives) if (choice !== '') endings[id] = choice;
  return endings;
};

function say(
  close: Close,
  { carried, wasClosed, into }: { carried: CarriedOver[] | null; wasClosed: boolean; into: string },
): Pick<Done, 'message' | 'what'> {
  const { id } = close.cycle;
  const name = retroName(id);
  if (carried === null)
    return { what: `the tab ${name}`, message: `Wrote “${name}”: ${madeIt(close)}. ${id} is not closed yet.` };
  if (wasClosed)
    return { what: `Correct the close of ${id}`, message: `Corrected the close of ${id}: ${madeIt(close)}.` };
  const goes = carried.length === 0 ? '' : ` ${counted(carried.length, 'objective')} go on in ${into} as drafts.`;
  return {
    what: `Close ${id}`,
    message: `Closed ${id}: ${madeIt(close)}.${carried.length === 1 ? goes.replace(' go on', ' goes on').replace('as drafts', 'as a draft') : goes}`,
  };
} // prettier-ignore
