import { act } from './api.ts';
import { choose, prompt } from './dialogs.ts';
import { byId, element } from './element.ts';
import { focusGrid } from './grid.ts';
import { openMenu } from './menu.ts';
import { onView, state } from './state.ts';
import type { TabView } from './view.ts';

const list = byId('tabs');

/** The tabs at the foot: click shows, double click renames, right click offers the rest; a list holds them all. */
export function startTabs(): void {
  byId('add-tab').addEventListener('click', () => void act('addTab', {}).then(focusGrid));
  byId('all-tabs').addEventListener('click', showAll);
  onView(paint);
  list.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0) nextTab(by, true);
    else if (event.key === 'Enter' || event.key === 'Escape') focusGrid();
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      menu(shown(state.sheet.id)!, (event.target as Element).getBoundingClientRect());
    else return;
    event.preventDefault();
  });
}

const shown = (id: number): TabView | undefined => state.view.tabs.find((tab) => tab.id === id);

const visible = (): TabView[] => state.view.tabs.filter((tab) => !tab.hidden);

let before = '';

function paint(): void {
  const tabs = visible();
  const now = JSON.stringify([tabs, state.sheet.id]);
  if (now === before) return;
  before = now;
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(...tabs.map(paintTab));
  const chosen = list.querySelector<HTMLElement>('[aria-selected=true]');
  chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (hadFocus) chosen?.focus();
}

function paintTab(tab: TabView): HTMLElement {
  const isShown = tab.id === state.sheet.id;
  const node = element(
    'button',
    {
      role: 'tab',
      'aria-selected': String(isShown),
      'aria-controls': 'scroller',
      tabindex: isShown ? 0 : -1,
    },
    tab.name,
  );
  if (tab.color) node.style.boxShadow = `inset 0 -3px ${tab.color}`;
  node.addEventListener('click', () => show(tab.id));
  node.addEventListener('dblclick', () => void rename(tab));
  node.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    menu(tab, node.getBoundingClientRect());
  });
  return node;
}

function show(id: number): void {
  if (id !== state.sheet.id) void act('activate', { sheet: id }).then(focusGrid);
}

/** A list of all tabs that are not hidden: the row at the foot does not hold many. */
function showAll(): void {
  const button = byId('all-tabs');
  const items = visible().map(({ id, name }) => ({
    caption: name,
    on: id === state.sheet.id,
    run: () => show(id),
  }));
  openMenu(items, button.getBoundingClientRect(), 'All tabs', () => button.focus());
}

/** The tab before or after the one that is shown. */
export function nextTab(by: number, stay = false): boolean {
  const tabs = visible();
  const next = tabs[tabs.findIndex((tab) => tab.id === state.sheet.id) + by];
  if (next) void act('activate', { sheet: next.id }).then(() => stay || focusGrid());
  return true;
}

function menu(tab: TabView, at: DOMRect): void {
  const others = visible().filter(({ id }) => id !== tab.id);
  openMenu(
    [
      { caption: 'Rename…', run: () => rename(tab) },
      {
        caption: 'Hide tab',
        disabled: others.length === 0,
        run: () => act('hideTab', { sheet: tab.id, hidden: true }),
      },
      { separator: true },
      { caption: 'Delete…', disabled: others.length === 0, run: () => remove(tab) },
    ],
    at,
    tab.name,
  );
}

async function rename(tab: TabView): Promise<void> {
  const name = await prompt('Rename tab', 'Name', tab.name);
  if (name?.trim() && name.trim() !== tab.name)
    await act('renameTab', { sheet: tab.id, name: name.trim() });
}

async function remove(tab: TabView): Promise<void> {
  const answer = await choose(
    'Delete this tab',
    `“${tab.name}” and all it holds go. Edit ▸ Undo brings it back.`,
    [{ caption: 'Delete', primary: true }, { caption: 'Cancel' }],
  );
  if (answer === 'Delete') await act('removeTab', { sheet: tab.id });
}
