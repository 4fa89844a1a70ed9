import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSession, type Screen } from '../session.ts';
import { CaretIcon } from './icons.tsx';

/** The places that are not a task: Home, Plan, Findings, and a menu of everything else. */
export function TabBar(props: {
  current: 'home' | 'plan' | 'findings' | 'more';
  onUndo: () => void;
}) {
  const { go } = useSession();
  const tab = (name: 'home' | 'plan' | 'findings', label: string) => (
    <button
      type="button"
      class="tab"
      aria-current={props.current === name ? 'page' : undefined}
      onClick={() => go({ name })}
    >
      {label}
    </button>
  );
  return (
    <header class="tab-bar">
      <nav aria-label="Screens">
        {tab('home', 'Home')}
        {tab('plan', 'Plan')}
        {tab('findings', 'Findings')}
        <More isCurrent={props.current === 'more'} onUndo={props.onUndo} />
      </nav>
    </header>
  );
}

/** A menu: arrows move, Esc closes it and gives the focus back. */
function More({ isCurrent, onUndo }: { isCurrent: boolean; onUndo: () => void }) {
  const { home, go } = useSession();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = (): HTMLElement[] => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  // Before the next key press: a key may follow at once.
  useLayoutEffect(() => {
    if (!isOpen) return;
    items()[0]?.focus();
    const leave = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('mousedown', leave);
    return () => document.removeEventListener('mousedown', leave);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const list = items();
    const at = list.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = {
      ArrowDown: (at + 1) % list.length,
      ArrowUp: (at + list.length - 1) % list.length,
      Home: 0,
      End: list.length - 1,
    };
    const to = moves[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (to !== undefined) list[to]?.focus();
    if (event.key === 'Escape' || to !== undefined) event.preventDefault();
  };
  const open = (screen: Screen) => (): void => {
    setOpen(false);
    go(screen);
  };
  return (
    <div class="more" ref={root}>
      <button
        ref={button}
        type="button"
        class="tab"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
        }}
      >
        More <CaretIcon />
      </button>
      {isOpen ? (
        <div class="menu" role="menu" aria-label="More" onKeyDown={press}>
          <Item label="New objective" onClick={open({ name: 'objective', id: null })} />
          <Item label="Edit…" onClick={open({ name: 'objectives' })} />
          <Item label="Publish…" onClick={open({ name: 'publish', id: null })} />
          <Item label="Close the cycle…" onClick={open({ name: 'close' })} />
          <Item label="As of a day…" onClick={open({ name: 'lookBack' })} />
          <Item label="Repair the workbook…" onClick={open({ name: 'repair' })} />
          <Item
            label="Undo the last change"
            meta={home.undo ? `${home.undo.what}${home.undo.by ? `, by ${home.undo.by}` : ''}` : ''}
            onClick={() => {
              close();
              onUndo();
            }}
          />
          <Item label="Settings" onClick={open({ name: 'settings' })} />
          <Item label="Help" onClick={open({ name: 'help' })} />
        </div>
      ) : null}
    </div>
  );
}

const Item = (props: { label: string; meta?: string; onClick: () => void }) => (
  <button type="button" role="menuitem" tabIndex={-1} onClick={props.onClick}>
    {props.label}
    {props.meta ? <span class="meta">{props.meta}</span> : null}
  </button>
);
