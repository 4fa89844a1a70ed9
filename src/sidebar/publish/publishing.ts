import { useState } from 'preact/hooks';
import type { DraftView, PublishView } from '../../protocol.ts';
import { useAction, type Action } from '../action.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { formOf, readTicks, without, type Ticks } from './ticks.ts';

/**
 * Publishes the chosen drafts and leaves for Home. What the sheet refuses is shown as it stands there now, through
 * `onView`; `refusals` counts how often it did.
 */
export function usePublishing(
  view: PublishView,
  chosen: readonly DraftView[],
  ticks: Ticks,
  {
    forget,
    onView,
  }: {
    /** Forgets the ticks that are kept. */
    forget: () => void;
    onView: (view: PublishView) => void;
  },
): { action: Action; refusals: number; publish: (what: string) => Promise<void> } {
  const { drafts, go, tell, outdate } = useSession();
  const [refusals, setRefusals] = useState(0);
  const action = useAction();
  return {
    ...{ action, refusals },
    async publish(what) {
      let isRefused = false;
      const done = await action.run(`Publishing ${what}…`, async () => {
        const answer = await call('publish', formOf(ticks, view.cycle.id, chosen));
        if (!answer.view) return answer;
        onView(answer.view);
        isRefused = true;
        throw new Error(answer.message);
      });
      // Only now are the boxes unlocked, one of which gets the focus.
      if (isRefused) setRefusals(refusals + 1);
      if (!done) return;
      // As they are by now: who left while it was published may have gone on ticking.
      const others = without(readTicks(drafts.get('publish')) ?? {}, chosen);
      if (Object.keys(others).length === 0) forget();
      else drafts.set('publish', others, () => undefined);
      tell(done.message, done.undoId, done.notices);
      outdate();
      go({ name: 'home' });
    },
  };
}
