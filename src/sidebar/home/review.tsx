import { useState } from 'preact/hooks';
import type { Result } from '../../protocol.ts';
import { useAction } from '../action.ts';
import { Link } from '../controls/notice.tsx';
import { useGoTo } from '../goTo.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { Wrong } from './wrong.tsx';

/**
 * On the review day, and until this week's review is complete: when it is, how many checked in, the way to its tab,
 * and what still waits for an answer.
 */
export function Review() {
  const { home, tell, patch, outdate } = useSession();
  const action = useAction();
  const goTo = useGoTo();
  const [open, setOpen] = useState<Result<'completeReview'>['open']>([]);
  const { cycle } = home;
  if (!cycle) return null;
  const { isReviewDay, reviewTab, isComplete, reviewTime, slot } = cycle;
  // A review of this week may be the last one of the cycle before.
  if (home.cards.length === 0) return null;
  if (!isReviewDay && (reviewTab === null || isComplete)) return null;
  const write = async (): Promise<void> => {
    const done = await action.run('Writing…', () => call('weeklyReview', {}));
    if (!done) return;
    tell(done.message, done.undoId, done.notices);
    patch((now) => ({ ...now, cycle: now.cycle && { ...now.cycle, reviewTab: done.tab } }));
    outdate();
  };
  const complete = async (): Promise<void> => {
    const said = await action.run('Completing…', () => call('completeReview', {}));
    if (!said) return;
    setOpen(said.open);
    outdate();
    if (!said.isComplete) return;
    tell(said.message, said.undoId, said.notices);
    patch((now) => ({ ...now, cycle: now.cycle && { ...now.cycle, isComplete: true } }));
  };
  const { checkedIn } = cycle;
  const came = checkedIn ? `${checkedIn[0]} of ${checkedIn[1]} checked in` : 'a week off';
  const isBusy = action.busy !== '';
  return (
    <div class="notice blue review stack">
      <div class="row">
        <div>
          <p>
            {isReviewDay
              ? `Review today${reviewTime ? `, ${reviewTime}` : ''}`
              : 'Review of this week'}
          </p>
          <p class="meta">
            {isComplete ? 'Complete' : `${slot} min`} · {came}
          </p>
          {reviewTab === null || isBusy ? null : (
            <p class="links">
              <Link onClick={() => void write()}>Refresh</Link>
              {isComplete ? null : <Link onClick={() => void complete()}>Complete the review</Link>}
            </p>
          )}
        </div>
        <button
          type="button"
          class="small-button"
          disabled={isBusy}
          onClick={() => (reviewTab === null ? void write() : goTo(reviewTab, null, 'A1'))}
        >
          {action.busy ||
            (reviewTab !== null ? 'Open' : action.failure ? 'Try again' : 'Write review')}
        </button>
      </div>
      {open.length > 0 && reviewTab !== null ? (
        <div class="still-open" role="status">
          <p class="meta">Not complete yet. Answer these in the tab, then complete it again:</p>
          <ul>
            {open.map(({ what, cell }) => (
              <li key={cell + what}>
                <Link onClick={() => goTo(reviewTab, null, cell)}>{what}</Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Wrong before="Not done yet. " message={action.failure} />
    </div>
  );
}
