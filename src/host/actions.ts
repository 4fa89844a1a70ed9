import * as edits from './editor.ts';
import type { Dialog } from './execution.ts';
import { extentOf, sheetById } from './model.ts';
import type { Actions, Area } from './page/view.ts';
import { changed, openNew, rename, restore, saveSoon, travel } from './session.ts';
import type { Session } from './session.ts';

/** What came of an action beside the workbook's new state. */
export type Outcome = { value?: unknown; question?: Dialog } | void;

type Table = {
  [A in keyof Actions]: (session: Session, input: Actions[A]) => Outcome | Promise<Outcome>;
};

/** Everything the page can ask for. */
export const actions: Table = {
  show: () => {},
  activate: (session, { sheet }) => {
    if (sheetById(session.host.workbook, sheet)) session.host.workbook.active = sheet;
  },
  edit: (session, { row, column, texts }) =>
    change(session, () => session.host.edit(nameOf(session), row, column, texts)),
  clear: (session, { area }) =>
    change(session, () => {
      const { row, column, rows, columns } = used(session, area);
      if (rows < 1 || columns < 1) return;
      const empty = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
      session.host.edit(nameOf(session), row, column, empty);
    }),
  paste: (session, { from, area, row, column, isCut }) =>
    change(session, () => {
      byScript(session, edits.pasteArea, from, area, row, column, isCut);
      session.host.pasted(nameOf(session), row, column, area.rows, area.columns);
    }),
  format: (session, { area, set }) => script(session, edits.formatArea, area, set),
  insert: (session, { what, at, count, behind }) =>
    script(session, edits.insertLines, what, at, count, behind),
  remove: (session, { what, at, count }) => script(session, edits.deleteLines, what, at, count),
  size: (session, { what, at, pixels }) => script(session, edits.sizeLines, what, at, pixels),
  unhide: (session) => script(session, edits.showLines),
  freeze: (session, { what, count }) => script(session, edits.freezeLines, what, count),
  gridlines: (session, { shown }) => script(session, edits.showGridlines, shown),
  sort: (session, { column, descending }) =>
    script(session, edits.sortByColumn, column, descending),
  addTab: (session) => script(session, edits.addTab),
  renameTab: (session, { sheet, name }) => script(session, edits.renameTab, sheet, name),
  removeTab: (session, { sheet }) => script(session, edits.removeTab, sheet),
  hideTab: (session, { sheet, hidden }) => script(session, edits.hideTab, sheet, hidden),
  recalculate: (session) => session.host.recalculate(),
  undo: (session) => void travel(session, 'undo'),
  redo: (session) => void travel(session, 'redo'),
  run: (session, { name, answers }) => runMenu(session, name, answers),
  call: (session, { name, args }) => callFromPage(session, name, args),
  create: (session) => openNew(session),
  rename: (session, { name }) => rename(session, name),
};

const nameOf = ({ host }: Session): string => sheetById(host.workbook, host.workbook.active)!.name;

/** A person's change: undone as one step, also when a trigger fails behind it. */
function change(session: Session, act: () => void): void {
  try {
    act();
  } finally {
    session.host.settle();
    changed(session);
  }
}

/** What goes through the services of the page's own script; the add-on's host learns of it here. */
const script = <A extends unknown[]>(
  session: Session,
  edit: (...args: A) => void,
  ...args: A
): void => change(session, () => byScript(session, edit, ...args));

function byScript<A extends unknown[]>(
  session: Session,
  edit: (...args: A) => void,
  ...args: A
): void {
  session.editor.run(edit.name, args);
  session.host.recalculate();
}

/** The part of an area that holds cells: clearing a whole column must not make a thousand. */
function used(session: Session, area: Area): Area {
  const sheet = sheetById(session.host.workbook, session.host.workbook.active)!;
  const { rows, columns } = extentOf(sheet);
  return {
    ...area,
    rows: Math.min(area.rows, rows - area.row + 1),
    columns: Math.min(area.columns, columns - area.column + 1),
  };
}

function callFromPage(session: Session, name: string, args: unknown[]): Outcome {
  session.host.resetCalls();
  try {
    return { value: session.host.call(name, args) };
  } finally {
    written(session);
  }
}

/** If the add-on wrote cells, that is a step to undo; whatever it wrote is saved. */
function written(session: Session): void {
  session.host.settle();
  const { writes, byMethod } = session.host.calls;
  if (writes > settings(byMethod)) changed(session);
  else if (writes > 0) saveSoon(session);
}

/** Writes to a script's settings, which are no step of the person's. */
const settings = (byMethod: Record<string, number>): number =>
  Object.entries(byMethod)
    .filter(([method]) => /^(Properties|Cache)\./.test(method))
    .reduce((sum, [, count]) => sum + count, 0);

/**
 * A dialog suspends a script in Sheets. Here the run is given up and taken back at the first question that
 * has no answer yet, and begun again once the person has answered.
 */
function runMenu(session: Session, name: string, answers: string[]): Outcome {
  const left = [...answers];
  let question: Dialog | null = null;
  const answer = (dialog: Dialog): string => {
    const given = left.shift();
    if (given !== undefined) return given;
    question ??= dialog;
    throw new Error('The person has not answered yet.');
  };
  session.host.resetCalls();
  try {
    session.host.run(name, [], { answer });
  } catch (error) {
    if (question === null) {
      written(session);
      throw error;
    }
  }
  if (question === null) return written(session);
  restore(session);
  session.host.takeUi();
  return { question };
}
