import { Link } from '../controls/notice.tsx';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { useSaveHere } from './saveHere.ts';
import { Wrong } from './wrong.tsx';

/** That the tab Overview is behind the sheet, and the way to bring it up to date between reviews. */
export function OverviewBehind() {
  const { home } = useSession();
  const { action, save } = useSaveHere();
  const { overviewBehind: behind } = home;
  if (behind === null || home.cards.length === 0) return null;
  const refresh = (): Promise<boolean> =>
    save(
      () => call('refreshOverview', {}),
      (now) => ({ ...now, overviewBehind: null }),
    );
  return (
    <p class="meta overview">
      {behind.asOf === '' ? 'The Overview is not written yet.' : `Overview as of ${behind.asOf}.`}{' '}
      {action.busy || <Link onClick={() => void refresh()}>Bring it up to date</Link>}
      <Wrong message={action.failure} before=" " />
    </p>
  );
}
