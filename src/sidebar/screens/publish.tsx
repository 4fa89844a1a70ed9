import { useEffect, useState } from 'preact/hooks';
import type { Blocker, DraftView, PublishView } from '../../protocol.ts';
import { useAction, type Action } from '../action.ts';
import { SelectField } from '../controls/field.tsx';
import { FooterLine, MAIN_KEY, MainButton, Task } from '../controls/frame.tsx';
import { Notice } from '../controls/notice.tsx';
import { NothingYet, PlanFirst } from '../controls/nothingYet.tsx';
import { Reading } from '../controls/reading.tsx';
import { WhoFirst } from '../controls/whoFirst.tsx';
import { useDraft } from '../drafts.ts';
import { useNewest } from '../newest.ts';
import { count } from '../numbers.ts';
import { Blockers } from '../publish/blockers.tsx';
import { cycleSays } from '../publish/cycleSays.ts';
import { Draft } from '../publish/draft.tsx';
import { useShow } from '../publish/show.ts';
import { usePublishing } from '../publish/publishing.ts';
import { counted, readTicks, toggled, type Ticks } from '../publish/ticks.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

/** Publishes drafts: what still keeps them back, then what people have to confirm. */
export function PublishScreen({ id }: { id: string | null }) {
  const { home, who, go, tell } = useSession();
  const onBack = (): void => go({ name: id === null ? 'home' : 'objectives' });
  const [view, setView] = useState<PublishView | null>(null);
  const reading = useAction();
  const ask = useNewest();
  const show = (next: PublishView): void => {
    ask();
    setView(next);
  };
  const refresh = async (cycle: string): Promise<void> => {
    const isNewest = ask();
    const next = await call('loadPublish', { cycle, objective: null });
    if (isNewest()) setView(next);
  };
  const read = async (cycle = ''): Promise<void> => {
    const asked = { cycle, objective: cycle === '' ? id : null };
    const read = await reading.run('Reading the drafts…', () => {
      ask();
      return call('loadPublish', asked);
    });
    if (!read) return;
    if (read.notices.length > 0) tell('', '', read.notices);
    show(read);
  };
  const isPlanned = home.cycle !== null;
  useEffect(() => void (isPlanned && read()), []);
  if (!isPlanned) return <PlanFirst title="Publish" onBack={onBack} />;
  if (who === '' && view && view.drafts.length > 0) {
    return (
      <WhoFirst
        title="Publish"
        says="Your ticks carry your name. It is remembered for you only."
        keys=""
        onBack={onBack}
        onKnown={() => undefined}
      />
    );
  }
  if (view && view.drafts.length > 0) {
    return (
      <Drafts
        key={view.cycle.id}
        id={id}
        view={view}
        reading={reading}
        onView={show}
        onReturn={refresh}
        onRead={read}
        onBack={onBack}
      />
    );
  }
  if (view)
    return (
      <NothingYet
        title="Publish"
        question="Nothing waits to be published"
        says={`${view.cycle.id} has no draft. A new objective begins as one.`}
        label="New objective"
        next={{ name: 'objective', id: null }}
        onBack={onBack}
      />
    );
  return (
    <Reading
      title="Publish"
      failed="The drafts were not read"
      action={reading}
      onRetry={() => void read()}
      onBack={onBack}
    />
  );
}

/** The drafts of a cycle, the chosen ones open. */
function Drafts(props: {
  id: string | null;
  view: PublishView;
  reading: Action;
  onView: (view: PublishView) => void;
  onReturn: (cycle: string) => Promise<void>;
  onRead: (cycle: string) => Promise<void>;
  onBack: () => void;
}) {
  const { view, reading } = props;
  const { home, who, drafts } = useSession();
  const { form: ticks, setForm: setTicks, forget } = useDraft<Ticks>(
    drafts, 'publish', () => ({}), readTicks,
  );
  const [left, setLeft] = useState(() => leftOut(view.drafts, props.id));
  const show = useShow(() => {
    // Publishing asks again anyway, so that a failure here needs no word.
    props.onReturn(view.cycle.id).catch(() => undefined);
  });
  const chosen = view.drafts.filter(({ id }) => !left.includes(id));
  const reason = reasonAgainst(view, chosen, ticks);
  const [first] = chosen;
  const name = first && chosen.length === 1 ? first.id : count(chosen.length, 'objective');
  const { action, refusals, publish } = usePublishing(view, chosen, ticks, {
    forget,
    onView: props.onView,
  });
  const isOne = view.drafts.length === 1;
  const says = cycleSays(view, home.today);
  return (
    <Task
      title={isOne ? `Publish ${view.drafts[0]?.id}` : 'Publish'}
      meta={isOne ? 'Draft' : `${chosen.length} of ${view.drafts.length} drafts`}
      onBack={props.onBack}
      onMain={reason ? null : () => void publish(name)}
      action={{ ...action, busy: action.busy || reading.busy }}
      failed="Not published yet"
      place={`publish ${refusals}`}
      footer={
        <>
          <div class="buttons">
            <MainButton
              first={reason === ''}
              label={chosen.length === 0 ? 'Publish' : `Publish ${name}`}
              busyLabel="Publishing…"
              action={action}
              reason={reason}
              onClick={() => void publish(name)}
            />
            <button type="button" class="text-button" disabled={action.busy !== ''} onClick={props.onBack}>
              Keep as draft
            </button>
          </div>
          <FooterLine reason={reason} keys={`${MAIN_KEY} publishes · Esc goes back · ticks are kept`} />
        </>
      }
    >
      {view.cycles.length > 1 ? (
        <SelectField
          label="Cycle"
          value={view.cycle.id}
          options={view.cycles.map((value) => ({ value, label: value }))}
          onChange={(cycle) => void props.onRead(cycle)}
        />
      ) : null}
      {isOne ? null : <ForAll blockers={view.blockers} onShow={show} />}
      {view.drafts.map((draft) => (
        <Draft
          key={draft.id}
          draft={draft}
          forAll={isOne ? view.blockers : null}
          isChosen={!left.includes(draft.id)}
          ticks={ticks}
          onChoose={() =>
            setLeft(left.includes(draft.id) ? left.filter((id) => id !== draft.id) : [...left, draft.id])
          }
          onShow={show}
          onRead={() => void props.onRead(view.cycle.id)}
          onToggle={(keyResult, field) =>
            setTicks((now) => toggled(now, keyResult, field, { by: who, at: new Date().toISOString() }))
          }
        />
      ))}
      {reading.failure ? (
        <p class="wrong" role="alert">
          The sheet was not read again. {reading.failure}
        </p>
      ) : null}
      <Notice tone="grey">
        <p>Wording, targets and ticks are kept for the close. You can still change them.</p>
        {says ? <p>{says}</p> : null}
      </Notice>
    </Task>
  );
} // prettier-ignore

/** Who comes for one objective leaves the others out at first. */
const leftOut = (drafts: readonly DraftView[], id: string | null): string[] =>
  drafts.some((draft) => draft.id === id)
    ? drafts.flatMap((draft) => (draft.id === id ? [] : draft.id))
    : [];

/** What the whole cycle lacks, above its drafts. */
function ForAll(props: { blockers: readonly Blocker[]; onShow: (blocker: Blocker) => void }) {
  if (props.blockers.length === 0) return null;
  return (
    <>
      <div class="row head">
        <h2>Before any can go out</h2>
        <span class="meta">{props.blockers.length} left</span>
      </div>
      <Blockers asked={null} blockers={props.blockers} onShow={props.onShow} />
    </>
  );
}

/** Why nothing can be published yet; '' when it can. */
function reasonAgainst(view: PublishView, chosen: readonly DraftView[], ticks: Ticks): string {
  if (chosen.length === 0) return 'Choose an objective to publish.';
  const toSettle = view.blockers.length + chosen.flatMap(({ blockers }) => blockers).length;
  const { asked, given } = counted(ticks, chosen);
  return [
    toSettle > 0 && `${count(toSettle, 'thing')} to settle`,
    asked > given && `${count(asked - given, 'tick')} to go`,
  ]
    .filter(Boolean)
    .join(' and ');
}
