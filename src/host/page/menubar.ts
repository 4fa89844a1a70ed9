import { byId, element } from './element.ts';
import { focusGrid } from './grid.ts';
import { closeMenu, openMenu } from './menu.ts';
import { menus } from './menus.ts';

/** The bar of menus: Alt and a menu's first letter open it, arrow keys walk along. */
export function startMenubar(): void {
  const bar = byId('menubar');
  const buttons = menus.map((menu, at) => {
    const button = element(
      'div',
      {
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        tabindex: at === 0 ? 0 : -1,
        'aria-keyshortcuts': `Alt+${menu.key}`,
      },
      menu.caption,
    );
    button.addEventListener('click', () =>
      button.getAttribute('aria-expanded') === 'true' ? closeMenu() : open(at),
    );
    button.addEventListener('pointerenter', () => {
      if (
        buttons.some((other) => other !== button && other.getAttribute('aria-expanded') === 'true')
      )
        open(at);
    });
    bar.append(button);
    return button;
  });

  function open(at: number): void {
    const index = (at + buttons.length) % buttons.length;
    const button = buttons[index]!;
    const before = document.activeElement;
    const back = before instanceof HTMLElement && bar.contains(before) ? before : null;
    openMenu(menus[index]!.items(), button.getBoundingClientRect(), menus[index]!.caption, () => {
      button.setAttribute('aria-expanded', 'false');
      if (back) button.focus();
      else focusGrid();
    });
    button.setAttribute('aria-expanded', 'true');
  }

  function move(by: number, isOpen: boolean): void {
    const at = buttons.findIndex((button) =>
      isOpen ? button.getAttribute('aria-expanded') === 'true' : button === document.activeElement,
    );
    const next = (at + by + buttons.length) % buttons.length;
    if (isOpen) open(next);
    else buttons[next]!.focus();
  }

  document.addEventListener('keydown', (event) => {
    const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
    const at = menus.findIndex((menu) => menu.key === letter);
    if (event.altKey && !event.ctrlKey && !event.metaKey && at >= 0) {
      event.preventDefault();
      open(at);
    }
    const isOpen = buttons.some((button) => button.getAttribute('aria-expanded') === 'true');
    const inMenu = document.activeElement?.closest('.menu') !== null && isOpen;
    const inBar = bar.contains(document.activeElement);
    if (!inMenu && !inBar) return;
    if (event.key === 'ArrowRight') move(1, inMenu);
    else if (event.key === 'ArrowLeft') move(-1, inMenu);
    else if (inBar && ['ArrowDown', 'Enter', ' '].includes(event.key))
      open(buttons.indexOf(document.activeElement as HTMLElement & HTMLDivElement));
    else if (inBar && event.key === 'Escape') focusGrid();
    else return;
    event.preventDefault();
  });
}
