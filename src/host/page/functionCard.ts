import type { FunctionHelp } from '../functionHelp.ts';
import { boxOf } from './axes.ts';
import { byId, element } from './element.ts';
import { formulaAt } from './formulaAt.ts';
import { state } from './state.ts';

/** Functions of the add-on for cells, as the server wrote them into the page. */
const functions = JSON.parse(byId('functions').textContent ?? '[]') as FunctionHelp[];

const card = element('div', { class: 'card functions', id: 'function-card', hidden: true });
let field: HTMLTextAreaElement | null = null;
let names: string[] = [];
let chosen = 0;

export function startFunctionCard(): void {
  byId('panes').append(card);
  // The field keeps the focus, so that nothing is written yet.
  card.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const at = [...card.children].indexOf((event.target as Element).closest('[role=option]')!);
    if (at >= 0) take(at);
  });
}

/** Shows below the open cell which functions the name before the caret may be, or what the one it stands in takes. */
export function showFunctions(
  of: HTMLTextAreaElement,
  place: { row: number; column: number },
): void {
  hideFunctions();
  const found = formulaAt(of.value.slice(0, of.selectionEnd), isDecimalComma());
  if (!found) return;
  const typed = found.word.toUpperCase();
  const fitting = functions.filter(({ name }) => typed !== '' && name.startsWith(typed));
  const inside = functions.find(({ name }) => name === found.inside?.name);
  if (fitting.length > 0) list(of, fitting);
  else if (inside) explain(of, inside, found.inside?.argument ?? 0);
  else return;
  const box = boxOf(place.row, place.column);
  const below = Math.max(box.bottom, byId('editor').offsetTop + byId('editor').offsetHeight) + 2;
  card.style.left = `${Math.max(0, Math.min(box.left, byId('panes').clientWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${below + card.offsetHeight > byId('panes').clientHeight ? Math.max(0, box.top - card.offsetHeight - 2) : below}px`;
}

export function hideFunctions(): void {
  card.hidden = true;
  names = [];
  for (const name of ['aria-controls', 'aria-activedescendant', 'aria-describedby'])
    field?.removeAttribute(name);
  field = null;
}

/** True for a key that the list of names takes: arrows choose, Tab and Enter take, Esc closes it. */
export function functionKeys(event: KeyboardEvent): boolean {
  if (names.length === 0 || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
    return false;
  if (event.key === 'ArrowDown') choose((chosen + 1) % names.length);
  else if (event.key === 'ArrowUp') choose((chosen + names.length - 1) % names.length);
  else if (event.key === 'Tab' || event.key === 'Enter') take(chosen);
  else if (event.key === 'Escape') hideFunctions();
  else return false;
  return true;
}

function list(of: HTMLTextAreaElement, fitting: readonly FunctionHelp[]): void {
  card.setAttribute('role', 'listbox');
  card.setAttribute('aria-label', 'Functions');
  card.replaceChildren(
    ...fitting.map(({ name, about }, at) =>
      element('div', { role: 'option', id: `function-${at}` }, element('b', {}, name), about),
    ),
  );
  open(of, 'aria-controls');
  names = fitting.map(({ name }) => name);
  choose(0);
}

/** The function with its arguments, the one that comes now in bold, and what that is. */
function explain(
  of: HTMLTextAreaElement,
  { name, about, takes, answers }: FunctionHelp,
  at: number,
): void {
  const sign = isDecimalComma() ? '; ' : ', ';
  const shown = takes.flatMap((each, nth) => [
    ...(nth === 0 ? [] : [sign]),
    nth === at ? element('b', {}, each.name) : each.name,
  ]);
  const now = takes[at];
  card.setAttribute('role', 'note');
  card.removeAttribute('aria-label');
  card.replaceChildren(
    element('p', { class: 'signature' }, `${name}(`, ...shown, ')'),
    ...(now ? [element('p', {}, element('b', {}, now.name), ` ${now.about}`)] : []),
    element('p', { class: 'quiet' }, about, ' ', answers),
  );
  open(of, 'aria-describedby');
}

function open(of: HTMLTextAreaElement, as: 'aria-controls' | 'aria-describedby'): void {
  field = of;
  field.setAttribute(as, card.id);
  card.hidden = false;
}

function choose(at: number): void {
  chosen = at;
  for (const [nth, each] of [...card.children].entries())
    each.setAttribute('aria-selected', String(nth === at));
  field?.setAttribute('aria-activedescendant', `function-${at}`);
  card.children[at]?.scrollIntoView({ block: 'nearest' });
}

/** Puts the name in the place of what was typed of it, with its bracket open. */
function take(at: number): void {
  const [of, name] = [field, names[at]];
  const found = of && formulaAt(of.value.slice(0, of.selectionEnd), isDecimalComma());
  if (!of || !found || name === undefined) return;
  of.setRangeText(`${name}(`, found.start, of.selectionEnd, 'end');
  of.dispatchEvent(new Event('input'));
}

const isDecimalComma = (): boolean =>
  new Intl.NumberFormat(state.view.locale.replace('_', '-')).format(0.5).includes(',');
