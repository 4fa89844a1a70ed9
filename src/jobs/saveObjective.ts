import type { Changes, Values } from '../changes/changes.ts';
import { belongsTo, beginsByPublishing, cyclesOf } from '../domain/cycle.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { counted, cut, listed } from '../layouts/words.ts';
import { formOf } from './loadObjective.ts';
import { mergeObjective } from './mergeObjective.ts';
import { reasonOf } from './sayWhy.ts';
import { changesSinceLaunch, sayChange, type Promised } from '../domain/changesSinceLaunch.ts';
import { supportsOf } from '../domain/supports.ts';
import type { Launch } from '../domain/plan.ts';
import { inItsUnit, kindOf, objectiveStatus } from '../domain/scope.ts';
import { unknownRow } from '../errors.ts';
import type { InitiativeForm, Input, KeyResultForm, ObjectiveForm, Result } from '../protocol.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { printQuantity } from '../sentence/print.ts';
import { asCell } from '../workbook/asCell.ts';
import type { Book, Wants } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { LAUNCHES } from '../workbook/readBook.ts';
import { launchOfKeyResult, launchOfObjective } from '../workbook/recordLaunches.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Saves an objective with its key results and initiatives, new or edited: only cells that differ are written.
 * The first save as Published writes the launch record. Rows that the form does not name stay as they are.
 * @throws UserError when a row that is to be edited is gone; nothing is saved then.
 */
export function saveObjective({ seen, ...given }: Input<'saveObjective'>): Result<'saveObjective'> {
  const isNew = given.id === null;
  const by = whoIsIt();
  const wants: Wants = {
    tabs: [
      ...(['objectives', 'keyResults', 'initiatives'] as const),
      ...(given.pushesOut ? (['notThisCycle'] as const) : []),
      ...(given.reason ? (['decisions'] as const) : []),
      ...(given.status === 'Published' ? (['cycles'] as const) : []),
    ],
    needs: { objectives: [], keyResults: [], initiatives: [] },
    formulas: ['objectives', 'keyResults'],
    formats: isNew ? [] : ['keyResults'],
  };
  const { value, undoId, notices } = operate<Saved>(
    { wants, what: ({ id }) => `Save objective ${id}`, by },
    (book, changes) => {
      const merged = seen ? mergedWith(book, { seen, form: given }) : null;
      if (merged && merged.clash) return { ...NOTHING, clash: merged.clash };
      const form = merged?.form ?? given;
      if (form.reason) explain(book, changes, form, form.reason);
      const id = saveRow(book, changes, form);
      const keyResults = form.keyResults.map((each) => saveKeyResult(book, changes, id, each));
      const initiatives = form.initiatives.map((each) =>
        saveInitiative(book, changes, keyResults, each),
      );
      if (form.pushesOut) {
        const { priority, whyNot, revisit } = form.pushesOut;
        const { cycle, owner: decidedBy } = form;
        const rank = rankBehind(book, cycle);
        changes.addRow('notThisCycle', { priority, cycle, rank, whyNot, revisit, decidedBy });
      }
      if (form.status === 'Published') launch(book, changes, { form, id, keyResults, by });
      return { id, keyResults, initiatives, clash: null };
    },
  );
  const message = value.clash ? sayClash(value.clash.clashes) : say(given, value.id, undoId !== '');
  return { ...value, message, undoId, notices };
}

/** The rank behind all that a cycle leaves out already; null where that has none. */
function rankBehind({ plan }: Book, cycle: string): number | null {
  const ranks = plan.rows.notThisCycle
    .filter((row) => sameId(row.cycle, cycle))
    .map(({ rank }) => rank ?? 0);
  return ranks.length > 0 && Math.min(...ranks) > 0 ? Math.max(...ranks) + 1 : null;
}

type Saved = Pick<Result<'saveObjective'>, 'id' | 'keyResults' | 'initiatives' | 'clash'>;

const NOTHING = { id: '', keyResults: [], initiatives: [] };

type ToMerge = { seen: ObjectiveForm; form: ObjectiveForm };

/** The form with what was changed in the sheet since it was read, and what was kept told; or what clashes. */
function mergedWith(
  { plan, notices }: Book,
  { seen, form }: ToMerge,
): { form: ObjectiveForm; clash: Saved['clash'] } | null {
  const row = plan.rows.objectives.find(({ id }) => sameId(id, form.id ?? ''));
  if (!row) return null;
  const now = formOf(plan, row);
  const { mine, theirs, clashes, kept } = mergeObjective({ seen, now, form });
  if (clashes.length > 0) return { form, clash: { clashes, mine, theirs, seen: now } };
  if (kept.length > 0)
    notices.push(`Kept what was changed in the sheet meanwhile: ${listed(kept)}.`);
  return { form: mine, clash: null };
}

const sayClash = (clashes: readonly { where: string }[]): string =>
  `Nothing was saved: ${listed(clashes.map(({ where }) => where))} ${clashes.length === 1 ? 'was' : 'were'} changed in the sheet meanwhile.`;

function saveRow(book: Book, changes: Changes, form: ObjectiveForm): string {
  const { cycle, objective, owner, why, status } = form;
  if (form.id === null)
    return changes.addRow('objectives', { cycle, objective, owner, why, status });
  const row = book.plan.rows.objectives.find(({ id }) => sameId(id, form.id ?? ''));
  if (!row) throw unknownRow('Objectives', form.id);
  if (row.cycle !== cycle) changes.setCell('objectives', row.row, 'cycle', cycle);
  if (row.objective !== objective) changes.setCell('objectives', row.row, 'objective', objective);
  if (row.owner !== owner) changes.setCell('objectives', row.row, 'owner', owner);
  if (row.why !== why) changes.setCell('objectives', row.row, 'why', why);
  if (objectiveStatus(row) !== status) changes.setCell('objectives', row.row, 'status', status);
  return row.id;
}

/** The ID of the key result, given now if it is new. */
function saveKeyResult(
  book: Book,
  changes: Changes,
  objective: string,
  form: KeyResultForm,
): string {
  if (form.id === null) return changes.addRow('keyResults', newRow(objective, form));
  const row = book.plan.rows.keyResults.find(({ id }) => sameId(id, form.id ?? ''));
  if (!row) throw unknownRow('Key Results', form.id);
  const at = row.row;
  for (const column of ['keyResult', 'owner', 'unit', 'source', 'due', 'ifDrops'] as const) {
    if (row[column] !== form[column]) changes.setCell('keyResults', at, column, form[column]);
  }
  for (const column of NUMBERS) saveNumber(book, changes, row, { form, column });
  if ((row.every || 'Week') !== form.every) changes.setCell('keyResults', at, 'every', form.every);
  if ((row.curve || 'Even') !== form.curve) changes.setCell('keyResults', at, 'curve', form.curve);
  if (kindOf(row) !== form.kind) changes.setCell('keyResults', at, 'kind', form.kind);
  if ((row.status || 'Active') !== form.status) {
    changes.setCell('keyResults', at, 'status', form.status);
  }
  return row.id;
}

const NUMBERS = ['start', 'target', 'floor', 'ceiling'] as const;

function newRow(objective: string, form: KeyResultForm): Values<'keyResults'> {
  const { keyResult, owner, unit, start, target, floor, ceiling } = form;
  const { every, curve, due, source, ifDrops, kind, status } = form;
  // Until somebody measures, Current is blank, and a milestone's an empty checkbox.
  const current = kind === 'Milestone' ? false : null;
  const row = { objective, keyResult, owner, unit, start, target, floor, ceiling, current };
  const isTold = kindOf({ ...BLANK, ...row }) === kind;
  return {
    ...row,
    every,
    due,
    source,
    ifDrops,
    ...(isTold ? {} : { kind }),
    ...(curve === 'Even' ? {} : { curve }),
    ...(status === 'Dropped' ? { status } : {}),
  };
}

/** What the kind of a row is told from, beside its numbers. */
const BLANK = { kind: '' } as KeyResult;

/** Writes a number where the row would read as another one, in the form in which its cell shows numbers. */
function saveNumber(
  { tables }: Book,
  changes: Changes,
  row: KeyResult,
  { form, column }: { form: KeyResultForm; column: (typeof NUMBERS)[number] },
): void {
  const wanted = form[column];
  if (inItsUnit({ ...row, unit: form.unit })[column] === wanted) return;
  const table = tables.keyResults;
  const place = { row: row.row, column, unit: form.unit };
  const cell = wanted !== null && table ? asCell(table, place, wanted) : wanted;
  changes.setCell('keyResults', row.row, column, cell);
}

function saveInitiative(
  book: Book,
  changes: Changes,
  keyResults: readonly string[],
  form: InitiativeForm,
): string {
  const { initiative, owner, due, status } = form;
  const named = [...form.supports.flatMap((at) => keyResults[at] ?? []), ...form.alsoSupports];
  const supports = named.join(', ');
  const doneOn = status === 'Done' ? book.today : '';
  if (form.id === null) {
    return changes.addRow('initiatives', { initiative, supports, owner, due, status, doneOn });
  }
  const row = book.plan.rows.initiatives.find(({ id }) => sameId(id, form.id ?? ''));
  if (!row) throw unknownRow('Initiatives', form.id);
  const at = row.row;
  if (row.initiative !== initiative) changes.setCell('initiatives', at, 'initiative', initiative);
  if (!isSameSet(supportsOf(row), named)) {
    changes.setCell('initiatives', at, 'supports', supports);
  }
  if (row.owner !== owner) changes.setCell('initiatives', at, 'owner', owner);
  if (row.due !== due) changes.setCell('initiatives', at, 'due', due);
  if ((row.status || 'Not started') !== status) {
    changes.setCell('initiatives', at, 'status', status);
    if (row.doneOn === '' && doneOn !== '') changes.setCell('initiatives', at, 'doneOn', doneOn);
  }
  return row.id;
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const keys = new Set(a.map(idKey));
  return keys.size === new Set(b.map(idKey)).size && b.every((id) => keys.has(idKey(id)));
}

/** Writes the reason of each change to what was published as a decision about it: before and after, side by side. */
function explain(book: Book, changes: Changes, form: ObjectiveForm, why: string): void {
  const { plan } = book;
  const isLaunched = (id: string): boolean => plan.launches.some((each) => sameId(each.id, id));
  const decide = (id: string, before: Promised, after: Promised, unit: string): void => {
    const print = (value: number): string => printQuantity(value, unit);
    const said = changesSinceLaunch(before, after)
      .map((change) => sayChange(change, print))
      .join('; ');
    if (said !== '' && isLaunched(id))
      changes.addRow('decisions', reasonOf(book, { id, said, owner: after.owner, why }));
  };
  const objective = plan.rows.objectives.find(({ id }) => sameId(id, form.id ?? ''));
  if (objective) decide(objective.id, promisedBy(objective), promisedBy(form), '');
  for (const each of form.keyResults) {
    const row = plan.rows.keyResults.find(({ id }) => sameId(id, each.id ?? ''));
    if (!row) continue;
    const { keyResult: wording, start, target, owner } = inItsUnit(row);
    const after = { ...each, wording: each.keyResult };
    decide(row.id, { wording, start, target, owner }, after, each.unit);
  }
}

const promisedBy = ({ objective, owner }: { objective: string; owner: string }): Promised => ({
  wording: objective,
  start: null,
  target: null,
  owner,
});

/**
 * Adds what was published now to the launch record; what is in it stays as it was launched. A cycle in Planning becomes
 * Active with it, as it does by Publish.
 */
function launch(
  { plan, today }: Book,
  changes: Changes,
  saved: { form: ObjectiveForm; id: string; keyResults: readonly string[]; by: string },
): void {
  const { form, id, keyResults, by } = saved;
  const known = new Set(plan.launches.map((each) => idKey(each.id)));
  const launched: Launch[] = [
    launchOfObjective({ id, objective: form.objective, owner: form.owner }, today, by),
    ...form.keyResults.flatMap((each, at): Launch[] =>
      each.status === 'Active' ? [launchOf(each, keyResults[at] ?? '', today, by)] : [],
    ),
  ].filter((each) => each.id !== '' && !known.has(idKey(each.id)));
  if (launched.length === 0) return;
  changes.setData(LAUNCHES, [...plan.launches, ...launched]);
  const cycle = cyclesOf(plan).find((each) => belongsTo(plan, each, form.cycle));
  if (cycle && !known.has(idKey(id)) && beginsByPublishing(plan, cycle, today))
    changes.setCell('cycles', cycle.row, 'status', 'Active');
}

const launchOf = (form: KeyResultForm, id: string, today: string, by: string): Launch =>
  launchOfKeyResult({ ...BLANK_ROW, ...form, id }, today, by);

/** Numbers of the form are in the key result's unit: no cell of theirs is formatted as percent. */
const BLANK_ROW = { percent: [] as string[] } as unknown as KeyResult;

function say(form: ObjectiveForm, id: string, isChanged: boolean): string {
  const name = `“${cut(form.objective, 60)}”`;
  if (!isChanged) return `Nothing has changed in ${name}.`;
  if (form.id !== null) return `Saved ${name}.`;
  return `Saved ${name} as ${id} with ${counted(form.keyResults.length, 'key result')}.`;
}
