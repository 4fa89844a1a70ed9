import { element } from './element.ts';

/** One entry of a menu: it does something, opens a further menu, or separates. */
export type Item =
  | { caption: string; keys?: string; on?: boolean; disabled?: boolean; run: () => unknown }
  | { caption: string; items: () => Item[] }
  | { separator: true };

/** Where a menu begins; `above` is where it ends instead if it opens upwards. */
type Spot = { x: number; y: number; above?: number };

interface Open {
  node: HTMLElement;
  /** Closes it and those opened from it; `focus` gives the focus back. */
  close(focus: boolean): void;
}

let root: Open | null = null;
let afterClose: (() => void) | null = null;

/** Opens a menu below a box, or above it where there is no room below; `closed` runs when it is gone. */
export function openMenu(items: Item[], at: DOMRect, label: string, closed?: () => void): void {
  closeMenu();
  afterClose = closed ?? null;
  root = build(items, { x: at.left, y: at.bottom, above: at.top }, label, null);
  focusItem(root.node, 0);
  document.addEventListener('pointerdown', outside, true);
  addEventListener('blur', lost);
}

export function closeMenu(): void {
  if (!root) return;
  const closing = root;
  root = null;
  document.removeEventListener('pointerdown', outside, true);
  removeEventListener('blur', lost);
  closing.close(false);
  const done = afterClose;
  afterClose = null;
  done?.();
}

/** A click into the sidebar's frame takes the focus out of the page. */
const lost = () => setTimeout(() => document.activeElement?.tagName === 'IFRAME' && closeMenu());

function outside(event: Event): void {
  if (!(event.target as Element).closest('.menu, .menubar')) closeMenu();
}

function build(items: Item[], at: Spot, label: string, parent: HTMLElement | null): Open {
  const node = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
  let child: Open | null = null;
  const open: Open = {
    node,
    close: (focus) => {
      child?.close(false);
      node.remove();
      parent?.setAttribute('aria-expanded', 'false');
      if (focus) parent?.focus();
    },
  };
  const closeChild = () => {
    child?.close(false);
    child = null;
  };
  for (const item of items) {
    if ('separator' in item) {
      node.append(element('div', { role: 'separator' }));
      continue;
    }
    const entry = entryOf(item);
    node.append(entry);
    const enter = (focus: boolean) => {
      closeChild();
      if (!('items' in item)) return;
      const box = entry.getBoundingClientRect();
      child = build(item.items(), { x: box.right, y: box.top - 8 }, item.caption, entry);
      entry.setAttribute('aria-expanded', 'true');
      if (focus) focusItem(child.node, 0);
    };
    entry.addEventListener('pointermove', (event) => {
      // A menu that opens under a resting pointer must not take the focus from the keyboard.
      if (document.activeElement === entry || (event.movementX === 0 && event.movementY === 0))
        return;
      entry.focus();
      enter(false);
    });
    entry.addEventListener('click', () => {
      if ('items' in item) return enter(true);
      if (item.disabled) return;
      closeMenu();
      void item.run();
    });
    entry.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowRight' && 'items' in item) {
        event.stopPropagation();
        event.preventDefault();
        enter(true);
      }
    });
  }
  node.addEventListener('keydown', (event) => keys(event, open, parent));
  node.addEventListener('contextmenu', (event) => event.preventDefault());
  document.getElementById('top')!.append(node);
  place(node, at, parent);
  return open;
}

function entryOf(item: Exclude<Item, { separator: true }>): HTMLElement {
  const isChoice = 'run' in item && item.on !== undefined;
  const entry = element('div', {
    role: isChoice ? 'menuitemcheckbox' : 'menuitem',
    tabindex: -1,
    'aria-checked': isChoice ? String(item.on) : null,
    'aria-disabled': 'disabled' in item && item.disabled ? 'true' : null,
    'aria-haspopup': 'items' in item ? 'menu' : null,
    'aria-expanded': 'items' in item ? 'false' : null,
  });
  if (isChoice)
    entry.append(element('span', { class: 'tick', 'aria-hidden': 'true' }, item.on ? '✓' : ''));
  entry.append(element('span', {}, item.caption));
  if ('keys' in item && item.keys)
    entry.append(element('kbd', { 'aria-hidden': 'true' }, item.keys));
  if ('items' in item) entry.append(element('i', { class: 'more' }));
  return entry;
}

function keys(event: KeyboardEvent, open: Open, parent: HTMLElement | null): void {
  const entries = entriesOf(open.node);
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const to = (index: number) => entries[(index + entries.length) % entries.length]?.focus();
  if (event.key === 'ArrowDown') to(at + 1);
  else if (event.key === 'ArrowUp') to(at < 0 ? -1 : at - 1);
  else if (event.key === 'Home') to(0);
  else if (event.key === 'End') to(-1);
  else if (event.key === 'Enter' || event.key === ' ') entries[at]?.click();
  else if (event.key === 'Tab') closeMenu();
  else if ((event.key === 'ArrowLeft' || event.key === 'Escape') && parent) open.close(true);
  else if (event.key === 'Escape') closeMenu();
  else if (event.key.length === 1) byLetter(entries, at, event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function byLetter(entries: HTMLElement[], at: number, key: string): void {
  const turned = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  turned.find((entry) => entry.textContent?.toLowerCase().startsWith(key.toLowerCase()))?.focus();
}

const entriesOf = (node: HTMLElement): HTMLElement[] => [
  ...node.querySelectorAll<HTMLElement>(':scope > [role^=menuitem]'),
];

function focusItem(node: HTMLElement, index: number): void {
  entriesOf(node)[index]?.focus();
}

/** Beside its opener, turned upwards or moved so that all of it stays on the page. */
function place(node: HTMLElement, at: Spot, parent: HTMLElement | null): void {
  const { width, height } = node.getBoundingClientRect();
  const before = parent ? parent.getBoundingClientRect().left - width : innerWidth - width - 8;
  const x = at.x + width > innerWidth ? before : at.x;
  node.style.left = `${Math.max(8, x)}px`;
  const lowest = innerHeight - height - 8;
  const y = at.y > lowest && at.above !== undefined ? at.above - height : at.y;
  node.style.top = `${Math.max(8, Math.min(y, lowest))}px`;
}
