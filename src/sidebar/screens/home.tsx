import { Body } from '../controls/body.tsx';
import { useCopy } from '../controls/copy.tsx';
import { Failure } from '../controls/frame.tsx';
import { Link } from '../controls/notice.tsx';
import { TabBar } from '../controls/tabBar.tsx';
import { printDate } from '../dates.ts';
import { ExplainSelected } from '../explain/explain.tsx';
import { AtRisk } from '../home/atRisk.tsx';
import { Blockers } from '../home/blockers.tsx';
import { Commitments } from '../home/commitments.tsx';
import { Decide } from '../home/decisions.tsx';
import { Drafts } from '../home/drafts.tsx';
import { FindingsCount } from '../home/findingsCount.tsx';
import { LookAgain } from '../home/lookAgain.tsx';
import { Metrics } from '../home/metrics.tsx';
import { NothingPublished } from '../home/nothingPublished.tsx';
import { Notices } from '../home/notices.tsx';
import { OverviewBehind } from '../home/overview.tsx';
import { Closing } from '../home/closing.tsx';
import { Queue } from '../home/queue.tsx';
import { Review } from '../home/review.tsx';
import { SayWhy } from '../home/sayWhy.tsx';
import { Who } from '../home/who.tsx';
import { useFirstFocus, useKeys } from '../keys.ts';
import { mine } from '../owners.ts';
import { useSession } from '../session.ts';

/** The day at a glance: what is mine to do, then the cycle, what is at risk, findings. */
export function HomeScreen(props: { failure: string; onRetry: () => void; onUndo: () => void }) {
  const { home, who, go } = useSession();
  const { copy, box } = useCopy();
  const due = mine(home, who).filter(({ isDue }) => isDue);
  useKeys(due.length > 0 ? () => go({ name: 'checkIn' }) : null, null);
  useFirstFocus('home');
  const { cycle } = home;
  if (!cycle) return null;
  return (
    <>
      <TabBar current="home" onUndo={props.onUndo} />
      <Body>
        <Who />
        {props.failure ? (
          <>
            <Failure title="The sheet was not read again" message={props.failure} />
            <p class="links">
              <Link onClick={props.onRetry}>Try again</Link>
            </p>
          </>
        ) : null}
        <Notices notices={home.notices} />
        {who === '' || home.cards.length === 0 ? null : <Queue due={due} />}
        {who === '' ? null : (
          <div class="mine">
            <Metrics />
            <Decide />
            <LookAgain />
            <SayWhy />
            <Commitments />
            <Blockers />
          </div>
        )}
        <Closing />
        <Review />
        <div class="row head cycle">
          <h2>{cycle.id}</h2>
          <span class="meta">
            {cycle.starts > home.today
              ? `begins ${printDate(cycle.starts, home.today)}`
              : `week ${cycle.weekOf[0]} of ${cycle.weekOf[1]}`}{' '}
            · {cycle.ends < home.today ? 'ended' : 'ends'} {printDate(cycle.ends, home.today)}
          </span>
        </div>
        {cycle.change ? <p class="change">{cycle.change}</p> : null}
        <OverviewBehind />
        <NothingPublished />
        <Drafts />
        <AtRisk />
        <FindingsCount />
        <ExplainSelected />
        {box}
      </Body>
      <footer class="footer">
        <div class="buttons even">
          <button
            type="button"
            class="second-button"
            onClick={() => copy(home.copy.missing, 'Copied who is missing.')}
          >
            Copy who is missing
          </button>
          <button
            type="button"
            class="second-button"
            onClick={() => copy(home.copy.week, 'Copied this week.')}
          >
            Copy this week
          </button>
        </div>
      </footer>
    </>
  );
}
