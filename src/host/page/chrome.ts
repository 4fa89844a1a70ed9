import { parseA1, splitTab, toA1 } from '../a1.ts';
import { act } from './api.ts';
import { rename, save } from './commands.ts';
import { byId } from './element.ts';
import { focusGrid } from './grid.ts';
import { goToArea } from './links.ts';
import { onSelection, onView, selection, state } from './state.ts';

const name = byId('name');
const box = byId('name-box') as HTMLInputElement;

/** What stands above the grid: file name, where it is kept, zone and locale, the name box. */
export function startChrome(): void {
  name.addEventListener('click', () => void rename());
  byId('save-as').addEventListener('click', () => void save());
  onView(() => {
    const { view } = state;
    document.title = `${view.name} - OKR Cadence`;
    name.textContent = `${view.name}.xlsx`;
    const saved =
      view.failure !== null
        ? 'Not saved'
        : view.saved === null
          ? 'Saving…'
          : `Saved on this computer, ${view.saved}`;
    if (byId('saved').textContent !== saved) byId('saved').textContent = saved;
    byId('saved').title = view.failure ?? view.path;
    byId('place').textContent = `${view.zone} · ${language(view.locale)}`;
  });
  onSelection(() => {
    if (document.activeElement !== box) box.value = toA1(selection(), state.sheet);
  });
  box.addEventListener('focus', () => box.select());
  box.addEventListener('blur', () => (box.value = toA1(selection(), state.sheet)));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void jump(box.value);
    else if (event.key === 'Escape') focusGrid();
    else return;
    event.preventDefault();
  });
}

/** "English (United States)" for en_US. */
const language = (locale: string): string =>
  new Intl.DisplayNames(['en'], {
    type: 'language',
    languageDisplay: 'standard',
    style: 'short',
  }).of(locale.replace('_', '-')) ?? locale;

async function jump(text: string): Promise<void> {
  const { tab, address } = splitTab(text.trim());
  const sheet = tab === null ? state.view.active : tabId(tab);
  if (sheet === undefined || !parseA1(address, state.sheet)) return box.select();
  if (sheet !== state.sheet.id) await act('activate', { sheet });
  const area = parseA1(address, state.sheet);
  if (
    area &&
    area.row + area.rows - 1 <= state.sheet.rows &&
    area.column + area.columns - 1 <= state.sheet.columns
  )
    goToArea(area);
  else box.select();
}

const tabId = (text: string): number | undefined =>
  state.view.tabs.find((tab) => tab.name.toLowerCase() === text.toLowerCase())?.id;
