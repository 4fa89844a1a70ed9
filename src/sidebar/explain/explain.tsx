import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ExplainView } from '../../protocol.ts';
import { useAction, type Action } from '../action.ts';
import { Failure } from '../controls/frame.tsx';
import { Link } from '../controls/notice.tsx';
import { useGoTo } from '../goTo.ts';
import { call } from '../server.ts';

/** A quiet link below a row that opens the working of its figures in place, and closes it again. */
export function Explain({ id }: { id: string }) {
  const action = useAction();
  const [view, setView] = useState<ExplainView | null>(null);
  const place = useId();
  const isOpen = view !== null || action.failure !== '';
  const toggle = async (): Promise<void> => {
    if (view) return setView(null);
    setView(await asked(action, id));
  };
  return (
    <div class="explain">
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        aria-controls={isOpen ? place : undefined}
        aria-label={view ? `Hide what explains ${id}` : `Explain this number: ${id}`}
        onClick={() => void toggle()}
      >
        {view ? 'Hide' : 'Explain this number'}
      </button>
      <Explained place={place} view={view} action={action} />
    </div>
  );
}

/** The figure of the cell that is selected in the sheet, asked anew with each press. */
export function ExplainSelected() {
  const action = useAction();
  const [view, setView] = useState<ExplainView | null>(null);
  const place = useId();
  const button = useRef<HTMLButtonElement>(null);
  const ask = async (id: string | null): Promise<void> => {
    const found = await asked(action, id);
    if (found) setView(found);
  };
  return (
    <div class="explain selected">
      <div class="row">
        <button
          ref={button}
          type="button"
          class="link"
          aria-controls={view ? place : undefined}
          onClick={() => void ask(null)}
        >
          Explain the selected cell
        </button>
        {view ? (
          <Link
            label="Hide the explanation"
            onClick={() => {
              setView(null);
              button.current?.focus();
            }}
          >
            Hide
          </Link>
        ) : null}
      </div>
      <Explained
        key={view?.figures[0]?.label ?? ''}
        place={place}
        view={view}
        action={action}
        heading={view ? headingOf(view) : ''}
        onMore={view && view.id !== '' && view.figures.length > 0 ? () => void ask(view.id) : null}
      />
    </div>
  );
}

const asked = async (action: Action, id: string | null): Promise<ExplainView | null> =>
  action.run('Reading the sheet…', () => call('explain', { id, figure: null }));

/** 'O1-KR1 · Orders delivered in week'. */
const headingOf = ({ id, about }: ExplainView): string =>
  id === '' || id === about ? about : `${id} · ${about}`;

/** So many figures are read at a glance; the rest is a tap away. */
const SHOWN = 5;

/** Figure for figure its name, its value and how it comes about; a cell that is named leads there. */
function Explained(props: {
  place: string;
  view: ExplainView | null;
  action: Action;
  heading?: string;
  /** Shows all figures of the row instead of the one of the cell. */
  onMore?: (() => void) | null;
}) {
  const { place, view, action, heading = '', onMore = null } = props;
  const [isAll, setAll] = useState(false);
  const figures = view?.figures ?? [];
  const shown = isAll ? figures : figures.slice(0, SHOWN);
  const isOne = onMore !== null && figures.length < SHOWN;
  const box = useRef<HTMLDivElement>(null);
  // It opens below what was pressed, which may be the last line in sight.
  useEffect(() => {
    if (view) box.current?.scrollIntoView({ block: 'nearest' });
  }, [view]);
  return (
    <div id={place} ref={box} aria-live="polite">
      {action.busy ? <p class="meta">{action.busy}</p> : null}
      {action.failure ? <Failure title="Not explained" message={action.failure} /> : null}
      {view && !action.busy ? (
        <div class="explained">
          {heading === '' ? null : <h3>{heading}</h3>}
          {view.notes.map((note) => (
            <p key={note} class="meta">
              {note}
            </p>
          ))}
          <dl>
            {shown.map((figure, at) => (
              <Working key={at} figure={figure} />
            ))}
          </dl>
          {shown.length < figures.length ? (
            <Link onClick={() => setAll(true)}>Show all {figures.length} figures</Link>
          ) : isOne ? (
            <Link onClick={onMore}>All figures of {view.id}</Link>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Working({ figure }: { figure: ExplainView['figures'][number] }) {
  const goTo = useGoTo();
  return (
    <>
      <dt>
        {figure.label} <strong>{figure.value}</strong>
      </dt>
      <dd>
        {figure.parts.map(({ text, cell }, at) =>
          cell === null ? (
            text
          ) : (
            <Link
              key={at}
              label={`${text.includes('!') ? text : `${cell.tab}!${cell.a1}`}, show it in the sheet`}
              onClick={() => goTo(cell.tab, cell.id, cell.a1)}
            >
              {text}
            </Link>
          ),
        )}
      </dd>
    </>
  );
}
