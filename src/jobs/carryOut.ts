import type { Changes } from '../changes/changes.ts';
import { isFormula } from '../changes/content.ts';
import { idKey, sameId } from '../domain/ids.ts';
import type { Plan, TabKey } from '../domain/plan.ts';
import { isMeasure, kindOf, objectiveStatus } from '../domain/scope.ts';
import { supportsOf } from '../domain/supports.ts';
import { questionAbout } from '../rules/_question.ts';
import type { Fix, Step } from '../rules/_rule.ts';
import { tabs } from '../tabs/_all.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { asCell } from '../workbook/asCell.ts';
import type { Book } from '../workbook/book.ts';
import { launchOfKeyResult } from '../workbook/recordLaunches.ts';
import { freeRowIn } from '../workbook/source.ts';
import { contentAt } from '../workbook/table.ts';

/** A row of any tab by the keys of its columns. */
type AnyRow = { row: number; id?: string } & Record<string, unknown>;

/**
 * Collects what a fix changes and returns the workbook as it will be then, so that the rules can be asked again
 * before anything is written. The plan that is given stays as it is.
 */
export const carryOut = (book: Book, changes: Changes, plan: Plan, fix: Fix): Plan =>
  fix.reduce((now, step) => takeStep(book, changes, now, step), plan);

/** Why a fix cannot be carried out by itself, as a clause; '' when it can. */
export function obstacleTo(book: Book, fix: Fix): string {
  for (const { tab, row, column } of fix.flatMap(writtenOver)) {
    const table = book.tables[tab];
    if (table && isFormula(contentAt(table, row, column)))
      return `a formula stands in ${tabs[tab].name}, row ${row}`;
  }
  return '';
}

/** The cells in which a step writes over what stands there. */
function writtenOver(step: Step): { tab: TabKey; row: number; column: string }[] {
  if (step.do === 'move')
    return MOVED.map((column) => ({ tab: 'keyResults', row: step.row, column }));
  return step.do === 'set' && !isRecalculated(step) ? [step] : [];
}

function takeStep(book: Book, changes: Changes, plan: Plan, step: Step): Plan {
  switch (step.do) {
    case 'set': {
      const { tab, row, column, value } = step;
      if (isRecalculated(step)) changes.setContent(tab, row, column, { formula: '' });
      else setCell(changes, tab, row, column, asShown(book, plan, step));
      return withCells(plan, tab, row, { [column]: value });
    }
    case 'add': {
      const id = addRow(changes, step.tab, step.values);
      const now = withRow(book, plan, step.tab, id, step.values);
      return step.tab === 'keyResults' ? launchedToday(book, now, id) : now;
    }
    case 'number': {
      const { tab, row } = step;
      const id = changes.newId(tab, objectiveIn(plan, tab, row));
      setCell(changes, tab, row, 'id', id);
      return withCells(plan, tab, row, { id });
    }
    case 'move':
      return move(book, changes, plan, step.row);
  }
}

/** A calculated cell is never emptied: it gets its own formula in place of what stands there. */
const isRecalculated = ({ tab, column, value }: Extract<Step, { do: 'set' }>): boolean =>
  value === null &&
  (tabs[tab].columns as Record<string, { formula?: boolean }>)[column]?.formula === true;

const MOVED = [
  'keyResult', 'start', 'target', 'unit', 'current', 'confidence', 'lastCheckIn', 'due', 'source',
  'ifDrops', 'kind', 'floor', 'ceiling', 'curve', 'weight', 'score', 'notes',
] as const; // prettier-ignore

/**
 * A key result that is work becomes an initiative and takes its ID along, so its check-ins, decisions and launch
 * record go on meaning it. Its row gets an ID of its own and asks for the number that the work should move; other
 * initiatives that supported it support that row now.
 */
function move(book: Book, changes: Changes, plan: Plan, row: number): Plan {
  const task = plan.rows.keyResults.find((each) => each.row === row);
  if (!task) return plan;
  const id = changes.newId('keyResults', task.objective);
  const blank = Object.fromEntries(
    MOVED.map((column) => [column, tabs.keyResults.columns[column].blank]),
  );
  const asking = { ...blank, id, keyResult: questionAbout(task.keyResult) };
  for (const [column, value] of Object.entries(asking))
    if (column !== 'current') setCell(changes, 'keyResults', row, column, value);
  const checkbox = typeof task.current === 'boolean' ? false : null;
  changes.setCell('keyResults', row, 'current', null, { checkbox });
  // What now asks is published today, as the next operation will record.
  const launch = launchOfKeyResult({ ...task, ...asking }, book.today, '');
  let now = withCells({ ...plan, launches: [...plan.launches, launch] }, 'keyResults', row, asking);
  for (const initiative of plan.rows.initiatives) {
    const named = supportsOf(initiative);
    if (!named.some((each) => sameId(each, task.id))) continue;
    const supports = named.map((each) => (sameId(each, task.id) ? id : each)).join(', ');
    setCell(changes, 'initiatives', initiative.row, 'supports', supports);
    now = withCells(now, 'initiatives', initiative.row, { supports });
  }
  const values = { ...initiativeOf(plan, task, book.today), supports: id };
  addRow(changes, 'initiatives', values);
  return withRow(book, now, 'initiatives', task.id, values);
}

function initiativeOf(plan: Plan, task: KeyResult, today: string) {
  const checkIns = plan.rows.checkIns.filter(({ keyResult }) => sameId(keyResult, task.id));
  const isDone = task.current === true || (kindOf(task) !== 'Milestone' && isReached(task));
  const hasBegun = checkIns.length > 0 || task.current !== null;
  const { start, target, unit } = task;
  const numbers =
    start === null && target === null ? '' : `, from ${start ?? '?'} to ${target ?? '?'} ${unit}`;
  const said = `Was a key result until ${today}${numbers.trimEnd()}.`;
  return {
    id: task.id,
    initiative: task.keyResult,
    owner: task.owner,
    status: isDone ? 'Done' : hasBegun ? 'In progress' : 'Not started',
    due: task.due,
    doneOn: isDone ? task.lastCheckIn : '',
    link: /^https?:\/\/\S+$/i.test(task.source) ? task.source : '',
    notes: [said, task.notes].filter(Boolean).join('\n'),
  };
}

const isReached = ({ start, target, current }: KeyResult): boolean =>
  typeof current === 'number' && target !== null && start !== target && current === target;

/** What a step sets as its cell holds it, which of a measure may be a percentage. */
function asShown(
  { tables }: Book,
  { rows }: Plan,
  { tab, row, column, value }: Extract<Step, { do: 'set' }>,
): unknown {
  const table = tables.keyResults;
  if (tab !== 'keyResults' || typeof value !== 'number' || !table) return value;
  const keyResult = rows.keyResults.find((each) => each.row === row);
  if (!keyResult || !isMeasure(column)) return value;
  return asCell(table, { row, column, unit: keyResult.unit }, value);
}

/** The plan as the next operation will record it: what stands below a published objective is published today. */
function launchedToday({ today }: Book, plan: Plan, id: string): Plan {
  const added = plan.rows.keyResults.find((each) => sameId(each.id, id));
  const objective = plan.rows.objectives.find((each) => sameId(each.id, added?.objective ?? ''));
  if (!added || !objective || objectiveStatus(objective) !== 'Published') return plan;
  return { ...plan, launches: [...plan.launches, launchOfKeyResult(added, today, '')] };
}

const objectiveIn = ({ rows }: Plan, tab: TabKey, row: number): string =>
  tab === 'keyResults' ? (rows.keyResults.find((each) => each.row === row)?.objective ?? '') : '';

/** The plan with other values in a row; what could not be read there is read now. */
function withCells(plan: Plan, tab: TabKey, row: number, values: Record<string, unknown>): Plan {
  const rows = (plan.rows[tab] as AnyRow[]).map((each) =>
    each.row === row
      ? {
          ...each,
          ...values,
          percent: (each['percent'] as string[]).filter((key) => !(key in values)),
        }
      : each,
  );
  const isOther = (cell: { tab: string; row: number; column: string }): boolean =>
    cell.tab !== tab || cell.row !== row || !(cell.column in values);
  return {
    ...plan,
    badCells: plan.badCells.filter(isOther),
    ...(plan.made ? { made: plan.made.filter(isOther) } : {}),
    rows: { ...plan.rows, [tab]: rows },
  };
}

/** The plan with one more row of a tab, where the change-set puts it. */
export function withRow(
  { tables }: Book,
  plan: Plan,
  tab: TabKey,
  id: string,
  values: object,
): Plan {
  const { columns, id: idColumn } = tabs[tab];
  const rows = plan.rows[tab] as AnyRow[];
  const table = tables[tab];
  const added = rows.filter(({ row }) => row > (table?.lastRow ?? 1)).length;
  const blank = Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, column.blank]),
  );
  const given = idColumn === null || idKey(id) === '' ? {} : { [idColumn]: id };
  const row = { ...blank, percent: [], row: freeRowIn(table, added), ...values, ...given };
  return { ...plan, rows: { ...plan.rows, [tab]: [...rows, row] } };
}

// A step names its tab and column as data; the collector checks neither, so a rule's test does.
function setCell(changes: Changes, tab: TabKey, row: number, column: string, value: unknown): void {
  (changes.setCell as (tab: TabKey, row: number, column: string, value: unknown) => void)(
    tab,
    row,
    column,
    value,
  );
}

const addRow = (changes: Changes, tab: TabKey, values: object): string =>
  changes.addRow(tab as 'keyResults', values);
