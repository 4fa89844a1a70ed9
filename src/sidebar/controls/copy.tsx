import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { useSession } from '../session.ts';

/**
 * Puts a text on the clipboard and says so. Where the browser does not allow it, the text is shown selected, to be
 * copied by hand: render `box` in the page for that.
 */
export function useCopy(): { copy: (text: string, said: string) => void; box: JSX.Element | null } {
  const { tell } = useSession();
  const [shown, setShown] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [shown]);
  const copy = (text: string, said: string): void => {
    setShown('');
    write(text).then(
      () => tell(said),
      () => setShown(text),
    );
  };
  const box = shown ? (
    <div class="field">
      <label for="copy-box">The browser does not let the sidebar copy. Copy this text:</label>
      <textarea id="copy-box" ref={area} rows={6} readOnly value={shown} />
      <button type="button" class="link" onClick={() => setShown('')}>
        Close
      </button>
    </div>
  ) : null;
  return { copy, box };
}

/** Fails in a frame without permission, and in browsers without a clipboard. */
const write = async (text: string): Promise<void> => navigator.clipboard.writeText(text);
