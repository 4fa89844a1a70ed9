import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DateField } from '../controls/date.tsx';
import { AreaField, TextField } from '../controls/field.tsx';
import { GripIcon, PlusIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { useSession } from '../session.ts';
import { freeKey, withoutPriority, withPriority, type Item, type PlanDraft } from './draft.ts';
import { move, moveTo, type Mover } from './move.ts';

type Props = { draft: PlanDraft; onDraft: (draft: PlanDraft) => void };

/** What competes for the cycle, the weightiest first, and the line below which it waits. */
export function Priorities({ draft, onDraft }: Props) {
  const [open, setOpen] = useState('');
  const [says, setSays] = useState('');
  const dragged = useRef<Mover | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef('');
  const { items, line } = draft;
  // What moves keeps the focus, wherever it goes.
  useLayoutEffect(() => {
    if (focused.current === '') return;
    const key = focused.current;
    focused.current = '';
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    all.find((each) => each.dataset['key'] === key)?.focus();
  });
  const take = (moved: { draft: PlanDraft; says: string }): void => {
    setSays(moved.says);
    if (moved.draft === draft) return;
    onDraft(moved.draft);
    // Whoever crosses the line downward is asked why.
    const silent = moved.draft.items.find(
      ({ whyNot }, at) => at >= moved.draft.line && whyNot === '' && at < line,
    );
    if (silent) setOpen(silent.key);
  };
  const press = (what: Mover, key: string) => (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    focused.current = key;
    take(move(draft, what, event.key === 'ArrowUp' ? -1 : 1));
  };
  const drag = (what: Mover) => ({
    draggable: true,
    onDragStart: () => void (dragged.current = what),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged.current !== null) take(moveTo(draft, dragged.current, what));
      dragged.current = null;
    },
  });
  const set = (key: string, change: Partial<Item>): void =>
    onDraft({ ...draft, items: items.map((each) => (each.key === key ? { ...each, ...change } : each)) });
  const add = (): void => {
    const key = freeKey(draft);
    onDraft(withPriority(draft, key));
    setOpen(key);
  };
  const row = (item: Item, at: number) => (
    <li key={item.key} class="priority" {...drag(at)}>
      <PriorityRow
        item={item}
        at={at}
        isIn={at < line}
        isOpen={open === item.key}
        onOpen={() => setOpen(open === item.key ? '' : item.key)}
        onKeyDown={press(at, item.key)}
      />
      {open === item.key ? (
        <PriorityFields
          item={item}
          isIn={at < line}
          onSet={(change) => set(item.key, change)}
          onCross={() => {
            focused.current = item.key;
            take(moveTo(draft, at, 'line'));
          }}
          onRemove={() => onDraft(withoutPriority(draft, at))}
        />
      ) : null}
    </li>
  );
  return (
    <section class="priorities" aria-labelledby="priorities">
      <div class="row head">
        <h2 id="priorities">Competing priorities</h2>
        <span class="meta">drag, or Alt+Up/Down</span>
      </div>
      {items.length === 0 ? (
        <p class="meta">
          What the team could do, the weightiest first. Two or three stay above the line; the rest
          waits, with the reason.
        </p>
      ) : null}
      <ul ref={list}>
        {items.slice(0, line).map(row)}
        <li key="line" class="cut" {...drag('line')}>
          <div
            role="separator"
            tabIndex={0}
            data-key="line"
            aria-label="Cut line: what stands below is not for this cycle"
            aria-valuemin={0}
            aria-valuemax={items.length}
            aria-valuenow={line}
            aria-valuetext={`${line} in this cycle`}
            onKeyDown={press('line', 'line')}
          >
            Not this cycle, below
          </div>
        </li>
        {items.slice(line).map((item, at) => row(item, line + at))}
      </ul>
      <button type="button" class="link add" onClick={add}>
        <PlusIcon /> Add a priority
      </button>
      <p class="unseen" aria-live="polite">
        {says}
      </p>
    </section>
  );
} // prettier-ignore

function PriorityRow(props: {
  item: Item;
  at: number;
  isIn: boolean;
  isOpen: boolean;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { item, isIn } = props;
  const under = isIn
    ? item.from && `Carried over from ${item.from}`
    : `Why not now: ${item.whyNot || 'not said yet'}`;
  return (
    <button
      type="button"
      class="row-button"
      data-key={item.key}
      aria-expanded={props.isOpen}
      onClick={props.onOpen}
      onKeyDown={props.onKeyDown}
    >
      <GripIcon />
      <span class="place">{props.at + 1}</span>
      <span>
        <span class="two-lines" title={item.priority}>
          {item.priority || 'New priority'}
        </span>
        {under ? <span class={`meta ${!isIn && !item.whyNot ? 'is-due' : ''}`}>{under}</span> : null}
      </span>
    </button>
  );
} // prettier-ignore

function PriorityFields(props: {
  item: Item;
  isIn: boolean;
  onSet: (change: Partial<Item>) => void;
  /** Moves it to the other side of the cut line. */
  onCross: () => void;
  onRemove: () => void;
}) {
  const { home, go } = useSession();
  const { item, isIn, onSet } = props;
  const first = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => first.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <div class="priority-fields" ref={first}>
      {item.objective === null ? (
        <TextField
          label="Priority"
          value={item.priority}
          hint={isIn && item.row === null ? 'It is saved as a draft objective.' : null}
          onInput={(priority) => onSet({ priority })}
        />
      ) : null}
      {isIn ? null : (
        <>
          <AreaField
            label="Why not now"
            value={item.whyNot}
            onInput={(whyNot) => onSet({ whyNot })}
          />
          <DateField
            label="Revisit on"
            value={item.revisit}
            today={home.today}
            onInput={(revisit) => onSet({ revisit })}
          />
        </>
      )}
      {isIn && item.stays ? null : (
        <Link onClick={props.onCross}>
          {isIn ? 'Leave it for later' : 'Take it into this cycle'}
        </Link>
      )}
      {item.objective === null ? (
        <Link onClick={props.onRemove}>Take out of the list</Link>
      ) : (
        <Link onClick={() => go({ name: 'objective', id: item.objective })}>
          Open {item.objective}
        </Link>
      )}
    </div>
  );
}
