import { useEffect, useState } from 'preact/hooks';
import { CheckIcon, ErrorIcon, NoteIcon } from './icons.tsx';
import { Link } from './notice.tsx';

/** How long a saved line stays, and one with more to read; longer while somebody is on it. */
const STAYS_MS = 8000;
const STAYS_TO_READ_MS = 20_000;

export type Said = {
  message: string;
  /** What else came up: nothing that was done, and nothing to tick. */
  notices?: readonly string[] | undefined;
  kind: 'done' | 'working' | 'failed';
  undo?: (() => void) | undefined;
};

/** The line above the footer that says what was saved. It stays in the page, so that it is announced. */
export function StatusLine({ said, onGone }: { said: Said | null; onGone: () => void }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!said || isHeld) return;
    const timer = setTimeout(onGone, said.notices?.length ? STAYS_TO_READ_MS : STAYS_MS);
    return () => clearTimeout(timer);
  }, [said, isHeld]);
  return (
    <div
      class={`status ${said ? 'is-shown' : ''}`}
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {said ? (
        <>
          {said.notices?.length ? (
            <p class="noted">
              <NoteIcon />
              <span>{said.notices.join(' ')}</span>
            </p>
          ) : null}
          {said.kind === 'done' && said.message ? (
            <span class="sign good">
              <CheckIcon />
            </span>
          ) : said.kind === 'failed' ? (
            <ErrorIcon />
          ) : null}
          <span class="said">{said.message}</span>
          {said.undo ? <Link onClick={said.undo}>Undo</Link> : null}
        </>
      ) : null}
    </div>
  );
}
