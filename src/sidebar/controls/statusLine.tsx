import { useEffect, useState } from 'preact/hooks';
import { CheckIcon, ErrorIcon } from './icons.tsx';
import { Link } from './notice.tsx';

/** How long a saved line stays; longer while somebody is on it. */
const STAYS_MS = 8000;

export type Said = {
  message: string;
  kind: 'done' | 'working' | 'failed';
  undo?: (() => void) | undefined;
};

/** The line above the footer that says what was saved. It stays in the page, so that it is announced. */
export function StatusLine({ said, onGone }: { said: Said | null; onGone: () => void }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!said || isHeld) return;
    const timer = setTimeout(onGone, STAYS_MS);
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
          {said.kind === 'done' ? (
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
