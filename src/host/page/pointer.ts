import { act } from './api.ts';
import { openContextMenu } from './menus.ts';
import { openDropdown } from './dropdown.ts';
import { edit, isEditing } from './editor.ts';
import { byId, element } from './element.ts';
import { axes, cellUnder } from './axes.ts';
import { focusGrid } from './grid.ts';
import { toggleBox } from './keyboard.ts';
import { closeCard, follow } from './links.ts';
import { extendTo, select, selection, state } from './state.ts';

/** Selecting, ticking, choosing and sizing with the mouse. */
export function startPointer(): void {
  const scroller = byId('scroller');
  scroller.addEventListener('pointerdown', (event) => {
    if (event.target === scroller || (event.target as Element).closest('#editor')) return;
    closeCard();
    if ((event.target as Element).closest('.grip')) return size(event);
    if (event.button === 0) begin(event);
  });
  scroller.addEventListener('dblclick', (event) => {
    const { row, column } = cellUnder(event);
    if (row > 0 && column > 0 && !isEditing()) edit(null);
  });
  scroller.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const { row, column } = cellUnder(event);
    if (!isSelected(row, column)) pick(row, column);
    openContextMenu(new DOMRect(event.clientX, event.clientY, 0, 0));
  });
}

function begin(event: PointerEvent): void {
  const { row, column } = cellUnder(event);
  event.preventDefault();
  focusGrid();
  const target = event.target as Element;
  if (event.shiftKey) extendTo(row || state.sheet.rows, column || state.sheet.columns);
  else pick(row, column);
  if (row > 0 && column > 0) {
    const link = target.closest<HTMLElement>('[data-link]')?.dataset['link'];
    if (target.closest('.box')) return void toggleBox();
    if (target.closest('.arrow')) return void openDropdown();
    if (link !== undefined) return void follow(link, row, column);
  }
  drag((move) => {
    const to = cellUnder(move);
    extendTo(
      row === 0 ? state.sheet.rows : to.row || 1,
      column === 0 ? state.sheet.columns : to.column || 1,
    );
  });
}

/** A cell, or a whole row or column where the other is 0. */
function pick(row: number, column: number): void {
  if (row > 0 && column > 0) return select(row, column);
  state.row = row || 1;
  state.column = column || 1;
  extendTo(row || state.sheet.rows, column || state.sheet.columns);
}

function isSelected(row: number, column: number): boolean {
  const area = selection();
  const inside = (at: number, start: number, count: number, all: number) =>
    at === 0 ? count === all : at >= start && at < start + count;
  return (
    inside(row, area.row, area.rows, state.sheet.rows) &&
    inside(column, area.column, area.columns, state.sheet.columns)
  );
}

function drag(moved: (event: PointerEvent) => void, done?: (event: PointerEvent) => void): void {
  const stop = (event: PointerEvent) => {
    removeEventListener('pointermove', moved);
    done?.(event);
  };
  addEventListener('pointermove', moved);
  addEventListener('pointerup', stop, { once: true });
}

/** Drags the edge of a row's or column's header. */
function size(event: PointerEvent): void {
  event.preventDefault();
  const head = (event.target as Element).parentElement!;
  const what = head.dataset['column'] ? 'columns' : 'rows';
  const at = Number(head.dataset['column'] ?? head.dataset['row']);
  const from = what === 'columns' ? event.clientX : event.clientY;
  const before = axes[what].size(at);
  const after = (move: PointerEvent) =>
    Math.max(
      what === 'columns' ? 20 : 8,
      Math.round(before + (what === 'columns' ? move.clientX : move.clientY) - from),
    );
  const guide = element('div', { class: `guide ${what}` });
  byId('panes').append(guide);
  const edge = byId('panes').getBoundingClientRect();
  const show = (move: PointerEvent) =>
    (guide.style[what === 'columns' ? 'left' : 'top'] =
      `${what === 'columns' ? move.clientX - edge.left : move.clientY - edge.top}px`);
  show(event);
  drag(show, (end) => {
    guide.remove();
    if (after(end) !== before) void act('size', { what, at, pixels: after(end) });
  });
}
