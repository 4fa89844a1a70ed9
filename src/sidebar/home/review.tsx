import { useAction } from '../action.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

/** On the review day: when it is, how many checked in, and the button that writes its tab. */
export function Review() {
  const { home, tell, patch, outdate } = useSession();
  const action = useAction();
  const { cycle } = home;
  if (!cycle?.isReviewDay) return null;
  const write = async (): Promise<void> => {
    const done = await action.run('Writing…', () => call('weeklyReview', {}));
    if (!done) return;
    tell([...done.notices, done.message].join(' '), done.undoId);
    patch((now) => ({ ...now, cycle: now.cycle && { ...now.cycle, reviewTab: done.tab } }));
    outdate();
  };
  const [done, all] = cycle.checkedIn;
  return (
    <div class="notice blue review">
      <div>
        <p>Review today{cycle.reviewTime ? `, ${cycle.reviewTime}` : ''}</p>
        <p class="meta">
          {cycle.slot} min · {done} of {all} checked in
        </p>
        {action.failure ? (
          <p class="wrong" role="alert">
            Not written yet. {action.failure}
          </p>
        ) : null}
      </div>
      <button
        type="button"
        class="small-button"
        disabled={action.busy !== ''}
        onClick={() => void write()}
      >
        {action.busy ||
          (action.failure ? 'Try again' : cycle.reviewTab ? 'Refresh' : 'Write review')}
      </button>
    </div>
  );
}
