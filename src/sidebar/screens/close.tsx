import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { CloseView } from '../../protocol.ts';
import { useAction, type Action } from '../action.ts';
import { LastStep } from '../close/last.tsx';
import { ObjectiveStep } from '../close/objective.tsx';
import { closeForm, fieldOf, lackOf, unreadIn, type Said } from '../close/said.ts';
import { FooterLine, MAIN_KEY, MainButton, Task } from '../controls/frame.tsx';
import { Link, Notice } from '../controls/notice.tsx';
import { PlanFirst } from '../controls/nothingYet.tsx';
import { Reading } from '../controls/reading.tsx';
import { printDate } from '../dates.ts';
import { useDraft } from '../drafts.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

const draft = z.record(z.string(), z.string());

/** Closes a cycle in one sitting: an objective at a time, then what was learned and what goes on. */
export function CloseScreen() {
  const { home, go, tell } = useSession();
  const [view, setView] = useState<CloseView | null>(null);
  const reading = useAction();
  const read = async (cycle = ''): Promise<void> => {
    const read = await reading.run('Reading the cycle…', () => call('loadClose', { cycle }));
    if (!read) return;
    if (read.notices.length > 0) tell('', '', read.notices);
    setView(read);
  };
  const isPlanned = home.cycle !== null || home.cycles.length > 0;
  useEffect(() => void (isPlanned && read()), []);
  const back = (): void => go({ name: 'home' });
  if (!isPlanned) return <PlanFirst title="Close the cycle" onBack={back} />;
  if (view)
    return (
      <Sitting
        key={view.cycle.id}
        view={view}
        reading={reading}
        onRead={(cycle) => void read(cycle)}
        onBack={back}
      />
    );
  return (
    <Reading
      title="Close the cycle"
      failed="The cycle was not read"
      action={reading}
      onRetry={() => void read()}
      onBack={back}
    />
  );
}

function Sitting(props: {
  view: CloseView;
  reading: Action;
  onRead: (cycle: string) => void;
  onBack: () => void;
}) {
  const { view, reading, onBack } = props;
  const { home, drafts, go, tell, outdate } = useSession();
  const { form: said, setForm, isKept, forget } = useDraft<Said>(
    drafts, `close ${view.cycle.id}`, () => ({}), (kept) => draft.safeParse(kept).data ?? null,
  );
  const [step, setStep] = useState(0);
  const action = useAction();
  const { objectives, cycle, isClosed } = view;
  const last = objectives.length;
  const objective = objectives[step];
  const say = (name: string, text: string): void =>
    setForm((now) => ({ ...now, [name]: text }));
  const lacks = objectives.map((each) => lackOf(said, each));
  const lacking = lacks.findIndex(Boolean);
  const unread = unreadIn(said, view, home.today);
  const reason = step < last ? '' : (lacks[lacking] ?? unread);
  const save = async (isFinal: boolean): Promise<void> => {
    const work = isFinal ? `Closing ${cycle.id}…` : 'Writing the Retro…';
    const form = closeForm(said, view, { isFinal, today: home.today });
    const done = await action.run(work, () => call('closeCycle', form));
    if (!done) return;
    forget();
    tell(done.message, done.undoId, done.notices);
    outdate();
    go({ name: 'home' });
  };
  const main = (): void => {
    if (step < last) setStep(step + 1);
    else if (!reason) void save(true);
  };
  return (
    <Task
      title={isClosed ? `Correct ${cycle.id}` : `Close ${cycle.id}`}
      meta={`${step + 1} of ${last + 1}`}
      onBack={step === 0 ? onBack : () => setStep(step - 1)}
      onMain={reason ? null : main}
      action={{ ...action, busy: action.busy || reading.busy }}
      failed={isClosed ? 'Not corrected yet' : 'Not closed yet'}
      place={`step ${step}`}
      footer={
        <>
          <div class="buttons">
            <MainButton
              label={step < last ? 'Next' : isClosed ? 'Correct the close' : `Close ${cycle.id}`}
              busyLabel={isClosed ? 'Correcting…' : 'Closing…'}
              action={action}
              reason={reason}
              onClick={main}
            />
            {isClosed ? null : (
              <button
                type="button"
                class="second-button"
                disabled={action.busy !== '' || unread !== ''}
                title="Writes the tab to fill in together; nothing is closed yet"
                onClick={() => void save(false)}
              >
                Write the Retro
              </button>
            )}
          </div>
          <FooterLine
            reason={reason}
            keys={unread || (isKept ? 'Draft kept' : `${MAIN_KEY} ${step < last ? 'goes on' : isClosed ? 'corrects' : 'closes'} · Esc goes back`)}
          />
        </>
      }
    >
      {step === last && lacking >= 0 ? (
        <Notice tone="amber">
          <p>
            An answer is missing in {objectives[lacking]?.id}.{' '}
            <Link onClick={() => setStep(lacking)}>Go there</Link>
          </p>
        </Notice>
      ) : null}
      {step === 0 ? (
        <>
          <Answer view={view} today={home.today} />
          <p class="links" hidden={view.others.length === 0}>
            {view.others.map(({ id, isClosed: isOver }) => (
              <Link key={id} onClick={() => props.onRead(id)}>
                {isOver ? `Correct ${id}` : `Close ${id}`}
              </Link>
            ))}
          </p>
        </>
      ) : null}
      {objective ? (
        <ObjectiveStep
          key={objective.id}
          objective={objective}
          next={fieldOf(said, view, 'next id')}
          said={said}
          onSay={say}
        />
      ) : (
        <LastStep view={view} said={said} onSay={say} />
      )}
    </Task>
  );
} // prettier-ignore

/** The answer of the whole cycle, rhythm first, before anybody looks at one key result. */
function Answer({ view, today }: { view: CloseView; today: string }) {
  const { answer, diagnosis, cycle, isClosed } = view;
  const isOver = cycle.ends === '' || cycle.ends < today;
  return (
    <Notice tone={isOver || isClosed ? 'grey' : 'amber'}>
      <p>
        <strong>{answer}.</strong>
      </p>
      <p>{diagnosis}</p>
      {isOver || isClosed ? null : (
        <p>
          Nothing has to be closed before {printDate(cycle.ends, today)}; check-ins go on until
          then.
        </p>
      )}
      {isClosed ? <p>It is closed already; what differs is marked in its Retro.</p> : null}
    </Notice>
  );
}
