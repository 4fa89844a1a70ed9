import { useRef, useState } from 'preact/hooks';
import { reasonOf } from './server.ts';

/** One piece of work under way: what it is called while it runs, and why it failed. */
export type Action = {
  /** "Saving one check-in…" while it runs, '' otherwise. */
  busy: string;
  /** Why the last attempt failed, '' when it did not. */
  failure: string;
  /** Runs the work; input is locked meanwhile and kept whatever happens. Returns null when it failed. */
  run: <T>(busy: string, work: () => Promise<T>) => Promise<T | null>;
};

/** The state of a screen's one action at a time; a second click while it runs does nothing. */
export function useAction(): Action {
  const [busy, setBusy] = useState('');
  const [failure, setFailure] = useState('');
  const isRunning = useRef(false);
  return {
    busy,
    failure,
    async run(what, work) {
      if (isRunning.current) return null;
      isRunning.current = true;
      setBusy(what);
      setFailure('');
      try {
        return await work();
      } catch (error) {
        setFailure(reasonOf(error));
        return null;
      } finally {
        isRunning.current = false;
        setBusy('');
      }
    },
  };
}
