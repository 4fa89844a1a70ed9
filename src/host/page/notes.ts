import { byId, element } from './element.ts';
import { boxOf, cellUnder } from './axes.ts';
import { cellAt, onSelection, state } from './state.ts';

const card = element('div', { class: 'card note', role: 'note', id: 'note', hidden: true });

/** The note of the cell under the pointer, or of the active cell. */
export function startNotes(): void {
  byId('panes').append(card);
  const scroller = byId('scroller');
  scroller.addEventListener('pointermove', (event) => {
    const { row, column } = cellUnder(event);
    show(row, column);
  });
  scroller.addEventListener('pointerleave', () => (card.hidden = true));
  scroller.addEventListener('scroll', () => (card.hidden = true));
  onSelection(() => {
    const now = `${state.sheet.id} ${state.row} ${state.column}`;
    // Only where the person moved to: not on the tab that has just appeared.
    const moved = now !== before && before.split(' ')[0] === String(state.sheet.id);
    before = now;
    if (moved) show(state.row, state.column);
    else if (cellAt(state.row, state.column)?.note === undefined) card.hidden = true;
  });
}

let before = '';

function show(row: number, column: number): boolean {
  const note = cellAt(row, column)?.note;
  card.hidden = note === undefined;
  if (note === undefined) return false;
  if (card.textContent !== note) card.textContent = note;
  const box = boxOf(row, column);
  const room = byId('panes').clientWidth;
  const isTight = box.right + card.offsetWidth + 8 > room;
  card.style.left = `${isTight ? Math.max(0, box.left - card.offsetWidth - 4) : box.right + 4}px`;
  card.style.top = `${box.top}px`;
  return true;
}
