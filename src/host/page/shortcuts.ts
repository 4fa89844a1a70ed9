import { choose } from './dialogs.ts';
import { element } from './element.ts';

const KEYS: [string, string][] = [
  ['Arrow keys, Tab, Page up, Page down', 'Move'],
  ['Ctrl and an arrow key', 'Move to the edge of the block'],
  ['Shift with any of these', 'Select'],
  ['Enter or F2', 'Edit the cell, open its list, tick its box'],
  ['Escape', 'Leave the cell as it was'],
  ['Alt and Enter', 'Follow the link; in a cell being edited: a new line'],
  ['Delete', 'Empty the cells'],
  ['Ctrl+C, Ctrl+X, Ctrl+V', 'Copy, cut, paste'],
  ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
  ['Ctrl+B, Ctrl+I', 'Bold, italic'],
  ['Alt and down or up', 'Next or previous tab'],
  ['F6', 'To the sidebar and back'],
  ['Alt+F, E, V, I, O, D, N, H', 'Menus'],
];

export async function showShortcuts(): Promise<void> {
  const list = element('dl', { class: 'keys' });
  for (const [keys, does] of KEYS) list.append(element('dt', {}, keys), element('dd', {}, does));
  await choose('Keyboard', list, [{ caption: 'Close', primary: true }]);
}
