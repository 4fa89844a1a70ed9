import { useState } from 'preact/hooks';
import { useAction } from '../action.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

/** On the review day: when it is, how many checked in, and the button that writes its tab. */
export function Review() {
  const { home, tell, patch, outdate } = useSession();
  const action = useAction();
  const [open, setOpen] = useState('');
  const { cycle } = home;
  if (!cycle?.isReviewDay) return null;
  const write = async (): Promise<void> => {
    const done = await action.run('Writing…', () => call('weeklyReview', {}));
    if (!done) return;
    tell([...done.notices, done.message].join(' '), done.undoId);
    patch((now) => ({ ...now, cycle: now.cycle && { ...now.cycle, reviewTab: done.tab } }));
    outdate();
  };
  const complete = async (): Promise<void> => {
    const said = await action.run('Completing…', () => call('completeReview', {}));
    if (!said) return;
    setOpen(said.isComplete ? '' : said.message);
    if (!said.isComplete) return;
    tell([...said.notices, said.message].join(' '), said.undoId);
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
        {cycle.reviewTab ? (
          <button
            type="button"
            class="link"
            disabled={action.busy !== ''}
            onClick={() => void complete()}
          >
            Complete the review
          </button>
        ) : null}
        {open ? (
          <p class="meta" role="status">
            {open}
          </p>
        ) : null}
        {action.failure ? (
          <p class="wrong" role="alert">
            Not done yet. {action.failure}
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
