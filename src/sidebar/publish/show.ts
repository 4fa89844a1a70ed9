import { useEffect, useRef } from 'preact/hooks';
import type { Blocker } from '../../protocol.ts';
import { useGoTo } from '../goTo.ts';

/** Jumps to the cell of a blocker; `onReturn` is called when the person comes back from the sheet. */
export function useShow(onReturn: () => void): (blocker: Blocker) => void {
  const goTo = useGoTo();
  const isAway = useRef(false);
  const latest = useRef(onReturn);
  latest.current = onReturn;
  useEffect(() => {
    const back = (): void => {
      if (isAway.current) latest.current();
      isAway.current = false;
    };
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, []);
  return ({ tab, id, cell }) => {
    isAway.current = true;
    goTo(tab, id, cell);
  };
}
