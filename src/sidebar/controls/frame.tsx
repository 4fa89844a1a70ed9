import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Action } from '../action.ts';
import { useFirstFocus, useKeys } from '../keys.ts';
import { Notices } from '../home/notices.tsx';
import { useSession } from '../session.ts';
import { Body } from './body.tsx';
import { BackIcon, ErrorIcon } from './icons.tsx';

/** A task: its header with the way back, its body, and a footer whose first button is its main thing. */
export function Task(props: {
  title: string;
  /** Stands in for the task header, with the title for screen readers only. */
  header?: ComponentChildren;
  /** "1 of 3", "Step 2 of 3". */
  meta?: string;
  /** null where there is nothing to go back to. */
  onBack: (() => void) | null;
  /** What Ctrl+Enter does; null while it is off. */
  onMain: (() => void) | null;
  action: Action;
  /** The head of what is said when it failed; "Not saved yet" unless given. */
  failed?: string;
  /** The focus moves to the first field whenever this changes. */
  place: string;
  footer: ComponentChildren;
  children: ComponentChildren;
}) {
  const { action } = props;
  const { unread } = useSession();
  useKeys(action.busy ? null : props.onMain, props.onBack);
  useFirstFocus(props.place);
  const body = useRef<HTMLElement>(null);
  useLayoutEffect(() => body.current?.scrollTo(0, 0), [props.place]);
  return (
    <>
      {props.header ?? <TaskHeader {...props} />}
      <Body box={body}>
        {props.header ? <h1 class="unseen">{props.title}</h1> : null}
        <Notices notices={unread} />
        <fieldset disabled={action.busy !== ''}>{props.children}</fieldset>
      </Body>
      {action.failure ? (
        <Failure aboveFooter title={props.failed ?? FAILED} message={action.failure} />
      ) : null}
      {action.busy ? (
        <p class="working" role="status">
          {action.busy}
        </p>
      ) : null}
      <footer class="footer">{props.footer}</footer>
    </>
  );
}

function TaskHeader(props: { title: string; meta?: string; onBack: (() => void) | null }) {
  return (
    <header class="task-header">
      {props.onBack ? (
        <button type="button" class="back" aria-label="Back" onClick={props.onBack}>
          <BackIcon />
        </button>
      ) : null}
      <h1>{props.title}</h1>
      {props.meta ? <span class="meta">{props.meta}</span> : null}
    </header>
  );
}

const FAILED = 'Not saved yet';

/** Why a save failed. It is announced at once, and stays until the next attempt. */
export const Failure = (props: { message: string; title?: string; aboveFooter?: boolean }) => (
  <div class={`notice red ${props.aboveFooter ? 'above-footer' : ''}`} role="alert">
    <ErrorIcon />
    <div>
      <strong>{props.title ?? FAILED}</strong>
      <p>{props.message}</p>
    </div>
  </div>
);

/**
 * The blue button of a view. While its work runs it reads "Saving…" and keeps its width; after a failure it reads
 * "Try again" and has the focus.
 */
export function MainButton(props: {
  label: string;
  busyLabel?: string;
  action: Action;
  /** Why it is off; '' when it is on. The sentence itself stands in the footer. */
  reason?: string;
  wide?: boolean;
  first?: boolean;
  onClick: () => void;
}) {
  const { action } = props;
  const button = useRef<HTMLButtonElement>(null);
  const width = useRef(0);
  if (!action.busy && button.current) width.current = button.current.getBoundingClientRect().width;
  useLayoutEffect(() => {
    if (action.failure) button.current?.focus();
  }, [action.failure]);
  return (
    <button
      ref={button}
      type="button"
      class={`main-button ${props.wide ? 'wide' : ''}`}
      disabled={action.busy !== '' || Boolean(props.reason)}
      aria-describedby={props.reason ? 'reason' : undefined}
      data-first={props.first || undefined}
      style={action.busy && width.current ? { minWidth: `${width.current}px` } : undefined}
      onClick={props.onClick}
    >
      {action.busy ? (props.busyLabel ?? 'Saving…') : action.failure ? 'Try again' : props.label}
    </button>
  );
}

/** The key that means "yes, do it" where somebody sits. */
export const MAIN_KEY = /Mac|iP/.test(navigator.platform) ? '⌘+Enter' : 'Ctrl+Enter';

/** The last line of a footer: why the main button is off, or else the keys. */
export const FooterLine = (props: { reason: string; keys: string; beside?: boolean }) => (
  <p
    class={`footer-line ${props.beside && !props.reason ? 'beside' : ''}`}
    id="reason"
    aria-live="polite"
  >
    {props.reason || props.keys}
  </p>
);
