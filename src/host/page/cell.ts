import { element } from './element.ts';
import { fontFamily, lineHeight, pixels, textWidth } from './measure.ts';
import type { CellView, Run, SheetView, Style } from './view.ts';

export const styleOf = (sheet: SheetView, cell: CellView | undefined): Style | undefined =>
  cell?.style === undefined ? undefined : sheet.styles[cell.style];

const PADDING = 3;

/** Fills a cell's element with what the cell shows; `room` is how far text may reach to each side. */
export function paintCell(
  node: HTMLElement,
  cell: CellView | undefined,
  style: Style | undefined,
  room: { width: number; left: number; right: number },
): void {
  node.replaceChildren();
  look(node, style, cell?.number === true);
  if (!cell) return;
  if (cell.note) node.append(element('i', { class: 'note-corner' }));
  if (cell.checked !== undefined) {
    node.append(checkbox(cell.checked));
    return;
  }
  if (cell.list !== undefined) return paintDropdown(node, cell, style);
  if (cell.text === undefined) return;
  const box = element('span', { class: 'text' });
  if (cell.number && textWidth(cell.text, style) > room.width - 2 * PADDING)
    box.textContent = '#'.repeat(Math.max(1, Math.floor((room.width - 6) / textWidth('#', style))));
  else box.append(...content(cell));
  if (style?.wrap === 'WRAP') box.classList.add('wrap');
  else {
    box.style.left = `${-room.left}px`;
    box.style.right = `${-room.right}px`;
  }
  node.append(box);
}

function look(node: HTMLElement, style: Style | undefined, isNumber: boolean): void {
  const css = node.style;
  const size = style?.size ?? 10;
  css.font = `${style?.italic ? 'italic ' : ''}${style?.bold ? 'bold ' : ''}${pixels(size)}px/${lineHeight(size)}px ${fontFamily(style)}`;
  css.color = style?.color ?? '';
  css.background = style?.background ?? '';
  css.textDecoration =
    [style?.underline && 'underline', style?.strike && 'line-through'].filter(Boolean).join(' ') ||
    'none';
  css.textAlign = style?.horizontal ?? (isNumber ? 'right' : 'left');
  node.dataset['vertical'] = style?.vertical ?? 'bottom';
}

function content(cell: CellView): (Node | string)[] {
  if (cell.link && !cell.runs) return [anchor(cell.text ?? '', cell.link)];
  return cell.runs ? cell.runs.map(paintRun) : [cell.text ?? ''];
}

const anchor = (text: string, link: string): HTMLElement =>
  element('span', { class: 'link', 'data-link': link }, text);

function paintRun(run: Run): HTMLElement {
  const node = run.link ? anchor(run.text, run.link) : element('span', {}, run.text);
  const css = node.style;
  if (run.bold !== undefined) css.fontWeight = run.bold ? 'bold' : 'normal';
  if (run.italic) css.fontStyle = 'italic';
  if (run.strike) css.textDecoration = 'line-through';
  else if (run.underline) css.textDecoration = 'underline';
  if (run.color) css.color = run.color;
  if (run.size) css.fontSize = `${pixels(run.size)}px`;
  return node;
}

function paintDropdown(node: HTMLElement, cell: CellView, style: Style | undefined): void {
  const chip = element(
    'span',
    { class: cell.text ? 'chip' : style?.borders ? 'chip empty' : 'chip idle' },
    element('span', {}, cell.text ?? ''),
    element('i', { class: 'arrow' }),
  );
  node.append(chip);
}

const checkbox = (checked: boolean): HTMLElement =>
  element('i', { class: checked ? 'box checked' : 'box' });
