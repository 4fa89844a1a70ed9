import { showEvents } from './show.ts';
import { say } from './dialogs.ts';
import { mergeAt, selection, selectionChanged, state, viewChanged } from './state.ts';
import type { Actions, Context, Reply, View } from './view.ts';

const token = document.querySelector<HTMLMetaElement>('meta[name=token]')!.content;

/** Asks the server for an action and shows what came of it; a refusal becomes a dialog. */
export async function act<A extends keyof Actions>(action: A, input: Actions[A]): Promise<Reply> {
  const reply = await ask(action, input);
  if (reply.error !== undefined) await say(state.view?.addon ?? 'OKR Cadence', reply.error);
  return reply;
}

/** The same without the dialog: the caller says what went wrong. */
export function ask<A extends keyof Actions>(action: A, input: Actions[A]): Promise<Reply> {
  return send(action, JSON.stringify({ context: context(), input }), 'application/json');
}

/** Hands a file to the server. */
export const upload = (file: File): Promise<Reply> =>
  send(`open?name=${encodeURIComponent(file.name)}`, file, 'application/octet-stream');

/** The workbook as a file. */
export async function download(): Promise<Blob> {
  const response = await fetch('/api/download', { method: 'POST', headers: { 'x-token': token } });
  return response.blob();
}

/** The number of the view that is shown. */
let newest = 0;

async function send(path: string, body: BodyInit, type: string): Promise<Reply> {
  let reply: Reply;
  try {
    const headers = { 'x-token': token, 'content-type': type };
    const response = await fetch(`/api/${path}`, { method: 'POST', headers, body });
    reply = (await response.json()) as Reply;
  } catch {
    return {
      error:
        'OKR Cadence does not answer. Look at the window in which you started it, start it again there, and reload this page. What was saved is safe.',
    };
  }
  if (reply.view && reply.view.nth > newest) {
    newest = reply.view.nth;
    take(reply.view);
  }
  if (reply.shown) showEvents(reply.shown);
  return reply;
}

/** Two pages may show one workbook. */
const page = crypto.randomUUID();

const context = (): Context =>
  state.sheet
    ? { page, sheet: state.sheet.id, selection: selection(), has: state.stamp }
    : { page, sheet: -1, selection: { row: 1, column: 1, rows: 1, columns: 1 }, has: '' };

/** A view without a sheet keeps the one at hand. */
function take(view: View): void {
  const other = view.sheet !== null && view.sheet.id !== state.sheet?.id;
  state.view = view;
  if (view.sheet) {
    if (other) remember();
    state.sheet = view.sheet;
    if (other) recall();
    keepInside();
  }
  state.stamp = view.stamp;
  viewChanged();
  selectionChanged();
  if (view.failure !== null && view.failure !== told) void say('Not saved', view.failure);
  told = view.failure;
  if (view.saved === null && view.failure === null) waitForSave();
}

/** The failure the person has been told of. */
let told: string | null = null;

const places = new Map<number, [number, number]>();

function remember(): void {
  if (state.sheet) places.set(state.sheet.id, [state.row, state.column]);
}

function recall(): void {
  const [row, column] = places.get(state.sheet.id) ?? [1, 1];
  state.row = state.endRow = row;
  state.column = state.endColumn = column;
}

function keepInside(): void {
  const { rows, columns } = state.sheet;
  state.row = Math.min(state.row, rows);
  state.endRow = Math.min(state.endRow, rows);
  state.column = Math.min(state.column, columns);
  state.endColumn = Math.min(state.endColumn, columns);
  // A cell that became part of a merge would take what is typed out of sight.
  const isOne = state.row === state.endRow && state.column === state.endColumn;
  const merge = mergeAt(state.row, state.column);
  if (!merge) return;
  state.row = merge.row;
  state.column = merge.column;
  if (isOne) [state.endRow, state.endColumn] = [merge.row, merge.column];
}

let waiting = 0;

/** Asks again until the workbook is on disk, so that the page can say when. */
function waitForSave(): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void ask('show', {}), 700);
}
