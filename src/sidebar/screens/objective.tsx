import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Input, Result } from '../../protocol.ts';
import { useAction, type Action } from '../action.ts';
import { wrongDate } from '../controls/date.tsx';
import { AreaField } from '../controls/field.tsx';
import { FooterLine, MAIN_KEY, MainButton, Task } from '../controls/frame.tsx';
import { Link, Notice } from '../controls/notice.tsx';
import { Reading } from '../controls/reading.tsx';
import { useDraft } from '../drafts.ts';
import {
  begun, draftOf, formOf, isAsRead, isPromiseChanged, moveBack, newObjective, readDraft, savedKeyResults, type ObjectiveDraft,
} from '../objective/draft.ts'; // prettier-ignore
import { hintsOf } from '../objective/hints.ts';
import { hasWrongNumber } from '../objective/keyResult.tsx';
import { HowKnown } from '../objective/known.tsx';
import { WhatMatters } from '../objective/matters.tsx';
import { WhoMoves } from '../objective/moves.tsx';
import { useRested } from '../pause.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

/** Writes a new objective, or changes one that is in the sheet. */
export function ObjectiveScreen({ id }: { id: string | null }) {
  const { home, who, drafts, go } = useSession();
  const cycle = home.cycle ?? { id: '', ends: '' };
  const kept = readDraft(drafts.get(nameOf(id)));
  const [loaded, setLoaded] = useState<ObjectiveDraft | null>(
    id === null ? newObjective(cycle, who) : kept,
  );
  const action = useAction();
  const load = async (): Promise<void> => {
    if (id === null) return;
    const form = await action.run('Reading the objective…', () => call('loadObjective', { id }));
    if (form) setLoaded(begun(draftOf(form), cycle.ends));
  };
  useEffect(() => {
    if (!loaded) void load();
  }, []);
  if (loaded) {
    return (
      <Form
        id={id}
        initial={loaded}
        wasKept={kept !== null}
        onAfresh={() => {
          drafts.forget(nameOf(id));
          if (id === null) setLoaded(newObjective(cycle, who));
          else {
            setLoaded(null);
            void load();
          }
        }}
      />
    );
  }
  return (
    <Reading
      title="Edit objective"
      failed="The objective was not read"
      action={action}
      onRetry={() => void load()}
      onBack={() => go({ name: 'objectives' })}
    />
  );
}

const nameOf = (id: string | null): string => (id === null ? 'objective' : `objective:${id}`);

function Form(props: {
  id: string | null;
  initial: ObjectiveDraft;
  wasKept: boolean;
  onAfresh: () => void;
}) {
  const { id, initial } = props;
  const { home, go, tell, outdate, drafts } = useSession();
  const { form, setForm, isKept, forget } = useDraft(
    drafts, nameOf(id), () => initial, readDraft, (draft) => isAsRead(draft, home.cycle?.ends ?? ''),
  ); // prettier-ignore
  const action = useAction();
  const { rested, isRested, rest } = useRested(form);
  const hints = useMemo(() => hintsOf(rested, home), [rested, home]);
  const [showsKept, setShowsKept] = useState(props.wasKept);
  const set = (change: Partial<ObjectiveDraft>): void => setForm((now) => ({ ...now, ...change }));
  // What a hint offers was made of what it looked at; of what is typed since it looks first.
  const act = (change: Partial<ObjectiveDraft>): void => {
    const next = isRested ? { ...form, ...change } : form;
    setForm(next);
    rest(next);
  };
  const reason = reasonAgainst(form, home.today);
  const [clash, setClash] = useState<Result<'saveObjective'>['clash']>(null);
  const send = async (wanted: Input<'saveObjective'>, publishes: boolean): Promise<void> => {
    const saved = await action.run('Saving the objective…', () => call('saveObjective', wanted));
    if (!saved) return;
    setClash(saved.clash);
    if (saved.clash) return;
    forget();
    tell(saved.message, saved.undoId, saved.notices);
    outdate();
    go(publishes ? { name: 'publish', id: saved.id } : { name: 'home' });
  };
  // What is typed after it makes the two forms on offer old; saving asks again.
  useEffect(() => setClash(null), [form]);
  const save = (publishes = false): Promise<void> =>
    send({ ...formOf(form, home.today), ...(form.read ? { seen: form.read } : {}) }, publishes);
  const next = (): void => set({ step: form.step + 1 });
  const back = (): void => {
    if (form.step > 1) set({ step: form.step - 1 });
    else go({ name: id === null ? 'home' : 'objectives' });
  };
  const main = form.step === LAST_STEP ? (): void => void save() : next;
  return (
    <Task
      title={id === null ? 'New objective' : `Edit ${id}`}
      meta={`Step ${form.step} of ${LAST_STEP}`}
      onBack={back}
      onMain={reason ? null : main}
      action={action}
      place={`${form.step} ${form.step === 2 ? form.open : ''}`}
      footer={
        <Buttons
          id={id}
          form={form}
          action={action}
          reason={reason}
          keys={isKept ? 'Draft kept' : MAIN_KEY}
          onMain={main}
          onSave={save}
          onBack={back}
        />
      }
    >
      {showsKept ? (
        <Notice tone="blue">
          This is what you typed before and did not save.{' '}
          <Link
            onClick={() => {
              setShowsKept(false);
              props.onAfresh();
              if (id === null) setForm(initial);
            }}
          >
            {id === null ? 'Start afresh' : 'Show what is in the sheet'}
          </Link>
        </Notice>
      ) : null}
      {clash ? (
        <ClashNotice
          clashes={clash.clashes}
          onMine={() => void send({ ...clash.mine, seen: clash.seen }, false)}
          onTheirs={() => void send({ ...clash.theirs, seen: clash.seen }, false)}
        />
      ) : null}
      {form.step === 1 ? (
        <WhatMatters draft={form} set={set} act={act} hint={hints.objective} isFine={hints.isObjectiveFine && rested.objective === form.objective} />
      ) : form.step === 2 ? (
        <HowKnown draft={form} set={set} act={act} hints={hints.keyResults} />
      ) : (
        <WhoMoves draft={form} set={set} missing={hints.missing} onMoveBack={(key) => setForm((now) => moveBack(now, key))} />
      )}
      {isPromiseChanged(form) ? (
        <AreaField
          label="Why does this change?"
          value={form.reason ?? ''}
          hint="It is published: the reason is kept in Decisions, beside what was promised."
          onInput={(why) => set({ reason: why })}
        />
      ) : null}
    </Task>
  ); // prettier-ignore
}

const LAST_STEP = 3;

/** What leads on from a step, what saves on the way, and what leads back. */
function Buttons(props: {
  id: string | null;
  form: ObjectiveDraft;
  action: Action;
  /** Why it cannot go on, '' when it can. */
  reason: string;
  /** What stands beside the buttons where they leave room. */
  keys: string;
  onMain: () => void;
  onSave: (publishes: boolean) => Promise<void>;
  onBack: () => void;
}) {
  const { id, form, action, reason } = props;
  const isLast = form.step === LAST_STEP;
  const leadsOn = form.step === 1 ? 'Next: key results' : 'Next: people';
  const saves = id === null ? 'Save as draft' : 'Save';
  // A third button takes the place of the line beside the buttons.
  const hasRoom = id === null ? !isLast : form.step !== 2;
  return (
    <div class="buttons">
      <MainButton
        label={isLast ? saves : leadsOn}
        action={action}
        reason={reason}
        onClick={props.onMain}
      />
      <Second
        id={id}
        isLast={isLast}
        isOff={Boolean(reason || action.busy)}
        form={form}
        onSave={props.onSave}
      />
      {id === null || form.step > 1 ? (
        <button
          type="button"
          class="text-button"
          disabled={action.busy !== ''}
          onClick={props.onBack}
        >
          {form.step === 1 ? 'Cancel' : 'Back'}
        </button>
      ) : null}
      <FooterLine
        beside
        reason={action.failure ? 'What you typed is still here.' : reason}
        keys={hasRoom ? props.keys : ''}
      />
    </div>
  );
}

type Clashes = NonNullable<Result<'saveObjective'>['clash']>['clashes'];

/** What somebody else changed in the sheet while it was changed here, and whose counts. */
function ClashNotice(props: { clashes: Clashes; onMine: () => void; onTheirs: () => void }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div role="alert" ref={top}>
      <Notice tone="amber">
        <p>Nothing is saved yet. Somebody changed the same in the sheet meanwhile:</p>
        <ul class="clashes">
          {props.clashes.map(({ where, theirs, mine }) => (
            <li key={where}>
              {where}: “{theirs}” in the sheet, “{mine}” here.
            </li>
          ))}
        </ul>
        <p class="links">
          <Link onClick={props.onMine}>Save mine</Link>
          <Link onClick={props.onTheirs}>Save with theirs</Link>
        </p>
      </Notice>
    </div>
  );
}

/** On the last step the way to publish a draft; before it, saving a known objective. */
function Second(props: {
  id: string | null;
  isLast: boolean;
  isOff: boolean;
  form: ObjectiveDraft;
  onSave: (publishes: boolean) => Promise<void>;
}) {
  const { id, isLast, form } = props;
  if (isLast ? form.status !== 'Draft' : id === null) return null;
  return (
    <button
      type="button"
      class="second-button"
      disabled={props.isOff}
      onClick={() => void props.onSave(isLast)}
    >
      {isLast ? 'Publish…' : 'Save'}
    </button>
  );
}

/** Why it cannot go on or be saved; '' when it can. Wording never is a reason. */
function reasonAgainst(draft: ObjectiveDraft, today: string): string {
  if (draft.objective.trim() === '') return 'Write the objective to go on.';
  if (wrongDate(draft.pushesOut.revisit, today)) return 'Write the date to look again to go on.';
  const keyResults = savedKeyResults(draft);
  if (keyResults.some((each) => each.status === 'Active' && each.keyResult.trim() === ''))
    return 'Write the key result, or drop it.';
  if (keyResults.some(hasWrongNumber)) return 'Write start and target as numbers to go on.';
  if (keyResults.some((each) => wrongDate(each.due, today)))
    return 'Write the due date of the key result to go on.';
  if (isPromiseChanged(draft) && !draft.reason?.trim()) return 'Write why this changes to save.';
  return draft.initiatives.some((each) => !each.isRemoved && wrongDate(each.due, today))
    ? 'Write the due date of the initiative to save.'
    : '';
}
