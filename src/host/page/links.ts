import { act } from './api.ts';
import { byId, element } from './element.ts';
import { boxOf } from './axes.ts';
import { focusGrid, reveal } from './grid.ts';
import { parseA1 } from '../a1.ts';
import { cellAt, selectArea, state } from './state.ts';
import type { Area } from './view.ts';

/** Goes to the cell of this workbook that a link names, or shows the card of an outside address. */
export async function follow(link: string, row: number, column: number): Promise<void> {
  const inside = /^#gid=(\d+)(?:&range=(.+))?$/.exec(link.slice(link.indexOf('#')));
  if (inside && link.includes('#'))
    await goTo(Number(inside[1]), decodeURIComponent(inside[2] ?? 'A1'));
  else card(link, row, column);
}

export async function goTo(sheet: number, address: string): Promise<void> {
  if (sheet !== state.sheet.id) await act('activate', { sheet });
  const area = parseA1(address.replaceAll('$', ''), state.sheet);
  if (area) goToArea(area);
}

export function goToArea(area: Area): void {
  showArea(area);
  focusGrid();
}

/** Selects and shows, but leaves the focus where it is: the sidebar's, say. */
export function showArea(area: Area): void {
  selectArea(area);
  reveal(area.row, area.column);
}

/** Follows the first link of a cell; false when it has none. */
export function followLink(row: number, column: number): boolean {
  const cell = cellAt(row, column);
  const link = cell?.link ?? cell?.runs?.find((run) => run.link)?.link;
  if (link === undefined) return false;
  void follow(link, row, column);
  return true;
}

/** The address, to be opened in a tab of its own. Only web and mail addresses are offered. */
function card(link: string, row: number, column: number): void {
  closeCard();
  const isSafe = /^(https?:|mailto:)/i.test(link);
  const node = element('div', { class: 'card', id: 'link-card' });
  node.append(
    isSafe
      ? element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, link)
      : element('span', {}, `This address is not opened: ${link}`),
  );
  byId('panes').append(node);
  const box = boxOf(row, column);
  node.style.left = `${box.left}px`;
  node.style.top = `${box.bottom + 2}px`;
}

export const closeCard = (): void => document.getElementById('link-card')?.remove();
