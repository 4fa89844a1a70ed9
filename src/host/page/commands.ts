import { act, download, upload } from './api.ts';
import { prompt, say } from './dialogs.ts';
import { closeSidebar } from './frame.ts';
import { cellAt, selection, state } from './state.ts';
import type { FormatChange } from './view.ts';
import { styleOf } from './cell.ts';

/** What menus, keys and the context menu have in common. */
export const undo = () => act('undo', {});
export const redo = () => act('redo', {});
export const clearSelection = () => act('clear', { area: selection() });
export const format = (set: FormatChange) => act('format', { area: selection(), set });

const look = () => styleOf(state.sheet, cellAt(state.row, state.column));
export const isBold = (): boolean => look()?.bold === true;
export const isItalic = (): boolean => look()?.italic === true;
export const toggleBold = () => format({ bold: !isBold() });
export const toggleItalic = () => format({ italic: !isItalic() });

type What = 'rows' | 'columns';

/** Adds as many rows or columns as are selected, before or behind them. */
export function insert(what: What, behind: boolean) {
  const area = selection();
  const start = what === 'rows' ? area.row : area.column;
  return act('insert', {
    what,
    at: behind ? start + area[what] : start,
    count: area[what],
    behind,
  });
}

export function remove(what: What) {
  const area = selection();
  return act('remove', { what, at: what === 'rows' ? area.row : area.column, count: area[what] });
}

/** "row 4" or "rows 4 to 6": what a menu entry is about. */
export function span(what: What): string {
  const count = selection()[what];
  const word = what === 'rows' ? 'row' : 'column';
  return count === 1 ? word : `${count} ${word}s`;
}

/** Another workbook takes the place of this one, which is on disk; the sidebar spoke of this one. */
export async function create(): Promise<void> {
  const reply = await act('create', {});
  if (reply.error === undefined) closeSidebar();
}

export async function openFile(): Promise<void> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  input.id = 'file';
  input.hidden = true;
  document.body.append(input);
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.remove();
    if (file) void read(file);
  });
  input.addEventListener('cancel', () => input.remove());
  input.click();
}

async function read(file: File): Promise<void> {
  const reply = await upload(file);
  if (reply.error === undefined) closeSidebar();
  else await say('This file was not opened', reply.error);
}

export async function save(): Promise<void> {
  const blob = await download();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${state.view.name.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function rename(): Promise<void> {
  const name = await prompt('File name', 'Name of this workbook', state.view.name);
  if (name?.trim()) await act('rename', { name: name.trim() });
}
