import { act } from './api.ts';
import { byId, element } from './element.ts';
import { boxOf } from './axes.ts';
import { focusGrid } from './grid.ts';
import { cellAt, state } from './state.ts';

/** Opens the list of the active cell, if it has one. */
export function openDropdown(): boolean {
  const cell = cellAt(state.row, state.column);
  const options = cell?.list === undefined ? undefined : state.sheet.lists[cell.list];
  if (!options) return false;
  const { row, column } = state;
  const list = element('div', { class: 'menu list', role: 'listbox', 'aria-label': 'Choices' });
  for (const option of options)
    list.append(
      element(
        'div',
        { role: 'option', tabindex: -1, 'aria-selected': String(option === cell?.text) },
        option,
      ),
    );
  if (options.length === 0)
    list.append(
      element('div', { role: 'option', tabindex: -1, 'aria-disabled': 'true' }, 'No choices yet'),
    );
  byId('panes').append(list);
  place(list, row, column);
  const entries = [...list.children] as HTMLElement[];
  (entries.find((entry) => entry.textContent === cell?.text) ?? entries[0])?.focus();

  const close = () => {
    list.remove();
    document.removeEventListener('pointerdown', outside, true);
  };
  const outside = (event: Event) => {
    if (!list.contains(event.target as Node)) close();
  };
  const pick = (entry: Element | null) => {
    if (entry?.getAttribute('aria-disabled') === 'true') return;
    close();
    focusGrid();
    const text = entry?.textContent;
    if (text != null && text !== cell?.text) void act('edit', { row, column, texts: [[text]] });
  };
  document.addEventListener('pointerdown', outside, true);
  list.addEventListener('click', (event) =>
    pick((event.target as Element).closest('[role=option]')),
  );
  list.addEventListener('keydown', (event) => {
    const at = entries.indexOf(document.activeElement as HTMLElement);
    event.stopPropagation();
    if (event.key === 'ArrowDown') entries[Math.min(at + 1, entries.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') entries[Math.max(at - 1, 0)]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') pick(document.activeElement);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      focusGrid();
    } else if (event.key.length === 1)
      entries
        .find((entry) => entry.textContent?.toLowerCase().startsWith(event.key.toLowerCase()))
        ?.focus();
    else return;
    event.preventDefault();
  });
  return true;
}

/** Under the cell, or above it where there is no room. */
function place(list: HTMLElement, row: number, column: number): void {
  const box = boxOf(row, column);
  const extent = byId('panes').clientHeight;
  const isLow = box.bottom + list.offsetHeight > extent && box.top > list.offsetHeight;
  list.style.minWidth = `${Math.max(box.width, 120)}px`;
  list.style.left = `${Math.min(box.left, byId('panes').clientWidth - list.offsetWidth - 8)}px`;
  list.style.top = `${isLow ? box.top - list.offsetHeight : box.bottom}px`;
}
