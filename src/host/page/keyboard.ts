import { act } from './api.ts';
import { openDropdown } from './dropdown.ts';
import { edit, stepBy } from './editor.ts';
import { byId } from './element.ts';
import { focusSidebar } from './frame.ts';
import { along, rowsInSight } from './axes.ts';
import { reveal } from './grid.ts';
import { clearSelection, redo, toggleBold, toggleItalic, undo } from './commands.ts';
import { followLink } from './links.ts';
import { cellAt, extendTo, select, selection, state } from './state.ts';
import { nextTab } from './tabs.ts';

/** The grid's keys, as in Sheets. */
export function startKeyboard(): void {
  byId('grid').addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isDone =
      event.ctrlKey || event.metaKey
        ? withControl(event)
        : !event.altKey
          ? plain(event)
          : withAlt(event);
    if (isDone) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    const isField = /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '');
    if (!(event.ctrlKey || event.metaKey) || isField || document.querySelector('dialog[open]'))
      return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) void undo();
    else if (key === 'y' || key === 'z') void redo();
    else return;
    event.preventDefault();
  });
}

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function plain(event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  const arrow = ARROWS[key];
  if (arrow)
    move(shiftKey, (row, column) => [
      along('rows', row, arrow[0]),
      along('columns', column, arrow[1]),
    ]);
  else if (key === 'Tab') stepBy(0, shiftKey ? -1 : 1);
  else if (key === 'Enter') {
    if (shiftKey) stepBy(-1, 0);
    else if (!openDropdown() && !toggleBox()) edit(null);
  } else if (key === 'F2') edit(null);
  else if (key === 'F6') focusSidebar();
  else if (key === ' ' && toggleBox()) return true;
  else if (key === ' ' && shiftKey) selectWhole('row');
  else if (key === 'Delete' || key === 'Backspace') void clearSelection();
  else if (key === 'Escape') select(state.row, state.column);
  else if (key === 'Home') move(shiftKey, (row) => [row, 1]);
  else if (key === 'End') move(shiftKey, (row) => [row, lastFilled(row)]);
  else if (key === 'PageDown')
    move(shiftKey, (row, column) => [Math.min(state.sheet.rows, row + rowsInSight()), column]);
  else if (key === 'PageUp')
    move(shiftKey, (row, column) => [Math.max(1, row - rowsInSight()), column]);
  else if (key.length === 1) {
    // The letter itself arrives in the editor, which has the focus by then.
    edit('');
    return false;
  } else return false;
  return true;
}

function withControl(event: KeyboardEvent): boolean {
  const { shiftKey } = event;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const arrow = ARROWS[key];
  if (arrow) move(shiftKey, (row, column) => jump(row, column, arrow));
  else if (key === 'Home') move(shiftKey, () => [1, 1]);
  else if (key === 'End') move(shiftKey, () => lastCell());
  else if (key === 'a') selectAll();
  else if (key === 'b') void toggleBold();
  else if (key === 'i') void toggleItalic();
  else if (key === ' ') selectWhole('column');
  else if (shiftKey && (key === 'PageDown' || key === 'PageUp'))
    nextTab(key === 'PageDown' ? 1 : -1);
  else return false;
  return true;
}

function withAlt(event: KeyboardEvent): boolean {
  if (event.key === 'Enter') return followLink(state.row, state.column);
  if (event.key === 'ArrowDown') return nextTab(1);
  if (event.key === 'ArrowUp') return nextTab(-1);
  return false;
}

/** Moves the active cell, or with Shift the far corner of the selection. */
function move(extend: boolean, to: (row: number, column: number) => [number, number]): void {
  const [row, column] = extend ? to(state.endRow, state.endColumn) : to(state.row, state.column);
  if (extend) extendTo(row, column);
  else select(row, column);
  reveal(row, column);
}

const isFilled = (row: number, column: number): boolean => cellAt(row, column)?.text !== undefined;

/** To the edge of the filled block, or to the next block, as Ctrl and an arrow do. */
function jump(row: number, column: number, [down, right]: [number, number]): [number, number] {
  const { rows, columns } = state.sheet;
  const next = (): [number, number] => [row + down, column + right];
  const isInside = ([r, c]: [number, number]) => r >= 1 && c >= 1 && r <= rows && c <= columns;
  const runs = isFilled(row, column) && isInside(next()) && isFilled(...next());
  while (isInside(next())) {
    if (runs && !isFilled(...next())) break;
    [row, column] = next();
    if (!runs && isFilled(row, column)) break;
  }
  return [row, column];
}

function lastFilled(row: number): number {
  const filled = Object.entries(state.sheet.cells[row] ?? {}).filter(
    ([, cell]) => cell.text !== undefined,
  );
  return Math.max(1, ...filled.map(([column]) => Number(column)));
}

function lastCell(): [number, number] {
  const filled = Object.keys(state.sheet.cells)
    .map(Number)
    .filter((row) =>
      Object.values(state.sheet.cells[row]!).some((cell) => cell.text !== undefined),
    );
  return [Math.max(1, ...filled), Math.max(1, ...filled.map(lastFilled))];
}

function selectAll(): void {
  state.row = state.column = 1;
  extendTo(state.sheet.rows, state.sheet.columns);
}

/** Widens the selection to whole rows or columns. */
function selectWhole(what: 'row' | 'column'): void {
  const area = selection();
  state.row = what === 'row' ? area.row : 1;
  state.column = what === 'row' ? 1 : area.column;
  if (what === 'row') extendTo(area.row + area.rows - 1, state.sheet.columns);
  else extendTo(state.sheet.rows, area.column + area.columns - 1);
}

/** Ticks or unticks the active checkbox. */
export function toggleBox(): boolean {
  const { row, column } = state;
  const checked = cellAt(row, column)?.checked;
  if (checked === undefined) return false;
  void act('edit', { row, column, texts: [[checked ? 'FALSE' : 'TRUE']] });
  return true;
}
