import { useLayoutEffect, useRef } from 'preact/hooks';

/** Ctrl or Cmd+Enter does the screen's main thing, Esc goes back one level. */
export function useKeys(onMain: (() => void) | null, onBack: (() => void) | null): void {
  const latest = useRef({ onMain, onBack });
  latest.current = { onMain, onBack };
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current.onMain?.();
      } else if (event.key === 'Escape') {
        latest.current.onBack?.();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/**
 * Puts the focus where people work whenever `place` changes: on the element marked `data-first`, else on the body of
 * the screen, so that Tab goes on in it.
 */
export function useFirstFocus(place: string): void {
  useLayoutEffect(() => {
    const first = document.querySelector<HTMLElement>('[data-first]');
    (first ?? document.querySelector('main'))?.focus();
  }, [place]);
}
