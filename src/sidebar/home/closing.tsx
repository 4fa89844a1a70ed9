import { printDate } from '../dates.ts';
import { useSession } from '../session.ts';

/** Once the cycle is over: the way to close it. */
export function Closing() {
  const { home, go } = useSession();
  const { cycle } = home;
  if (!cycle || cycle.status !== 'Active' || cycle.ends === '' || cycle.ends >= home.today)
    return null;
  return (
    <div class="notice blue review">
      <div>
        <p>{cycle.id} is over</p>
        <p class="meta">It ended on {printDate(cycle.ends, home.today)}. Score it while you remember.</p>
      </div>
      <button type="button" class="small-button" onClick={() => go({ name: 'close' })}>
        Close it
      </button>
    </div>
  );
} // prettier-ignore
