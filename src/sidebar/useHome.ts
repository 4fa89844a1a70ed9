import { useEffect, useRef, useState } from 'preact/hooks';
import type { Home } from '../protocol.ts';
import { Drafts } from './drafts.ts';
import { useNewest } from './newest.ts';
import { call, reasonOf } from './server.ts';

/** What Home shows, as it was read last, and what keeps it up to date. */
export type HomeState = {
  /** null before it was read for the first time. */
  home: Home | null;
  /** What nobody has saved yet: read with Home once, then the sidebar's own. */
  drafts: Drafts | null;
  /** Why it was not read, '' when it was. */
  failure: string;
  read: () => Promise<void>;
  /** It is read afresh when Home is shown next. */
  outdate: () => void;
  /** Changes what is shown without asking the sheet again. */
  patch: (change: (home: Home) => Home) => void;
  setWho: (who: string) => void;
};

/** Reads what Home shows when the sidebar opens, and again when Home is shown and it is out of date. */
export function useHome(isShown: boolean): HomeState {
  const [home, setHome] = useState<Home | null>(null);
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  const [failure, setFailure] = useState('');
  const [isOld, setOld] = useState(false);
  const ask = useNewest();
  /** In this session a choice holds, whatever an answer that was under way says. */
  const chosen = useRef<string | null>(null);
  const read = async (): Promise<void> => {
    const isNewest = ask();
    setFailure('');
    setOld(false);
    try {
      const answer = await call('open', {});
      if (!isNewest()) return;
      setHome({ ...answer, who: chosen.current ?? answer.who });
      setDrafts((kept) => kept ?? new Drafts(answer.drafts));
    } catch (error) {
      if (!isNewest()) return;
      setOld(true);
      setFailure(reasonOf(error));
    }
  };
  useEffect(() => void read(), []);
  useEffect(() => {
    if (isOld && !failure && isShown) void read();
  }, [isOld, failure, isShown]);
  const patch: HomeState['patch'] = (change) => setHome((now) => now && change(now));
  return {
    ...{ home, drafts, failure, read, patch },
    outdate: () => {
      setOld(true);
      // What could not be read before may be in order now.
      setFailure('');
    },
    setWho: (who) => {
      chosen.current = who;
      patch((now) => ({ ...now, who }));
      // Remembered for next time; in this session the choice holds even if that fails.
      call('saveWho', { who }).catch(() => undefined);
    },
  };
}
