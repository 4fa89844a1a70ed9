import { useAction, type Action } from '../action.ts';
import type { Home } from '../../protocol.ts';
import { useSession } from '../session.ts';

/** Saves something without leaving Home: one call, the line that says what was done, and Home as it is then. */
export function useSaveHere(): {
  action: Action;
  save: <T extends { message: string; undoId: string; notices: string[] }>(
    work: () => Promise<T>,
    change: (home: Home, done: T) => Home,
  ) => Promise<boolean>;
} {
  const { tell, patch, outdate } = useSession();
  const action = useAction();
  return {
    action,
    async save(work, change) {
      const done = await action.run('Saving…', work);
      if (!done) return false;
      tell(done.message, done.undoId, done.notices);
      patch((home) => change(home, done));
      outdate();
      return true;
    },
  };
}
