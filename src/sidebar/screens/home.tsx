import { useState } from 'preact/hooks';
import type { Card, Home } from '../../protocol.ts';
import { repeatable } from '../checkIn/allSame.tsx';
import { mine, valueText } from '../checkIn/draft.ts';
import { Body } from '../controls/body.tsx';
import { useCopy } from '../controls/copy.tsx';
import { Failure } from '../controls/frame.tsx';
import { Link } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { TabBar } from '../controls/tabBar.tsx';
import { printDate } from '../dates.ts';
import { ExplainSelected } from '../explain/explain.tsx';
import { AtRisk } from '../home/atRisk.tsx';
import { Blockers } from '../home/blockers.tsx';
import { Commitments } from '../home/commitments.tsx';
import { Decide } from '../home/decisions.tsx';
import { LookAgain } from '../home/lookAgain.tsx';
import { FindingsCount } from '../home/findingsCount.tsx';
import { Metrics } from '../home/metrics.tsx';
import { Notices } from '../home/notices.tsx';
import { OverviewBehind } from '../home/overview.tsx';
import { Closing } from '../home/closing.tsx';
import { Review } from '../home/review.tsx';
import { SayWhy } from '../home/sayWhy.tsx';
import { useFirstFocus, useKeys } from '../keys.ts';
import { briefUnit, count } from '../numbers.ts';
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

/** Who is at the keyboard: remembered, as Google may not say. */
function Who() {
  const { home, who, setWho } = useSession();
  const [isChanging, setChanging] = useState(false);
  const [name, setName] = useState(who);
  const today = (
    <span class="meta">
      {home.weekday.slice(0, 3)} {printDate(home.today, home.today)}
    </span>
  );
  if (who !== '' && !isChanging) {
    return (
      <div class="row who">
        <h1>
          <span class="name" title={who}>
            {who}
          </span>
          <Link onClick={() => setChanging(true)}>Change</Link>
        </h1>
        {today}
      </div>
    );
  }
  return (
    <form
      class="who"
      onSubmit={(event) => {
        event.preventDefault();
        setWho(name.trim());
        setChanging(false);
      }}
    >
      <div class="row">
        <h1>Who are you?</h1>
        {today}
      </div>
      <div class="with-button">
        <PersonField
          first
          quiet
          label="Your name"
          value={name}
          people={home.people}
          onChange={setName}
        />
        <button type="submit" class="second-button" disabled={name.trim() === ''}>
          That’s me
        </button>
      </div>
      <p class="hint">Shows your check-ins first. Remembered for you only.</p>
    </form>
  );
}

/** My due check-ins, and the blue button. */
function Queue({ due }: { due: Card[] }) {
  const { go } = useSession();
  if (due.length === 0) {
    return (
      <div class="card quiet">
        <p>Nothing is due from you.</p>
        <Link onClick={() => go({ name: 'checkIn' })}>Check in anyway</Link>
      </div>
    );
  }
  return (
    <section class="card" aria-label="Your check-ins">
      <ul class="rows">
        {due.slice(0, 5).map((card) => (
          <li key={card.id} class="row">
            <span class="two-lines" title={card.keyResult}>
              {card.subject}
            </span>
            <LastOf card={card} />
          </li>
        ))}
        {due.length > 5 ? <li class="meta">and {due.length - 5} more</li> : null}
      </ul>
      <button
        type="button"
        class="main-button wide"
        data-first
        onClick={() => go({ name: 'checkIn' })}
      >
        Check in on {count(due.length, 'key result')}
      </button>
      {repeatable(due).length > 1 ? (
        <p class="center">
          <Link onClick={() => go({ name: 'checkIn', all: true })}>
            No change in {repeatable(due).length === 2 ? 'both' : `all ${repeatable(due).length}`}…
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** "37 % · 7/10", "not yet". A long unit is told by its first word; the title has all of it. */
function LastOf({ card: { value, unit, confidence } }: { card: Card }) {
  const belief = confidence === null ? '' : `${confidence}/10`;
  const [first = 'not yet', second] = [valueText(value, briefUnit(unit)), belief].filter(Boolean);
  const whole = [valueText(value, unit), belief].filter(Boolean).join(' · ') || first;
  return (
    <span class="meta" title={whole}>
      <span class="one-line">{first}</span>
      {second === undefined ? null : <span>{` · ${second}`}</span>}
    </span>
  );
}

/** Drafts, and what is next for them: their key results, then publishing. */
function Drafts() {
  const { home } = useSession();
  const drafts = home.objectives.filter(({ status }) => status === 'Draft');
  const bare = drafts.filter(({ keyResults }) => keyResults === 0);
  const written = drafts.filter(({ keyResults }) => keyResults > 0);
  return (
    <>
      {bare[0] ? <Bare drafts={bare} next={bare[0]} /> : null}
      {written[0] ? <ToPublish drafts={written} first={written[0]} /> : null}
    </>
  );
}

type Draft = Home['objectives'][number];

function Bare({ drafts, next }: { drafts: Draft[]; next: Draft }) {
  const { home, go } = useSession();
  const label = `Go on with ${next.id}`;
  const open = (): void => go({ name: 'objective', id: next.id });
  return (
    <div class="card quiet">
      <p>
        {drafts.length === 1 ? `${next.id} has` : `${drafts.length} drafts have`} no key results
        yet.
      </p>
      {home.cards.length > 0 ? (
        <Link onClick={open}>{label}</Link>
      ) : (
        <button type="button" class="main-button wide" data-first onClick={open}>
          {label}
        </button>
      )}
    </div>
  );
}

function ToPublish({ drafts, first }: { drafts: Draft[]; first: Draft }) {
  const { home, go } = useSession();
  const isOne = drafts.length === 1;
  return (
    <div class="card quiet">
      <p>
        {isOne ? `${first.id} is a draft` : `${drafts.length} objectives are drafts`}:{' '}
        {home.cards.length > 0
          ? 'not in figures and reviews yet.'
          : 'nobody is asked for check-ins yet.'}
      </p>
      <Link onClick={() => go({ name: 'publish', id: null })}>
        Publish {isOne ? first.id : 'them'}
      </Link>
    </div>
  );
}

/** Without a published objective there is nothing to check in on: what to do instead. */
function NothingPublished() {
  const { home, go } = useSession();
  if (home.cards.length > 0) return null;
  if (home.objectives.some(({ status }) => status === 'Draft')) return null;
  if (home.objectives.length > 0) {
    return (
      <div class="card quiet">
        <p>Nothing is published yet, so nobody is asked for check-ins.</p>
        <Link onClick={() => go({ name: 'objectives' })}>Open an objective</Link>
      </div>
    );
  }
  return (
    <div class="card quiet">
      <p>No objective yet. Two or three are plenty for a cycle.</p>
      <button
        type="button"
        class="main-button wide"
        data-first
        onClick={() => go({ name: 'objective', id: null })}
      >
        Write the first objective
      </button>
    </div>
  );
}
