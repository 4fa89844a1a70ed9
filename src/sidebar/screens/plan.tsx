import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../protocol.ts';
import { DAYS } from '../../tabs/cycles.ts';
import { useAction } from '../action.ts';
import { DateField } from '../controls/date.tsx';
import { AreaField, SelectField, TextField } from '../controls/field.tsx';
import { FooterLine, MAIN_KEY, MainButton, Task } from '../controls/frame.tsx';
import { PersonField } from '../controls/person.tsx';
import { RadioChips } from '../controls/radioChips.tsx';
import { Reading } from '../controls/reading.tsx';
import { TabBar } from '../controls/tabBar.tsx';
import { useDraft } from '../drafts.ts';
import { Notices } from '../home/notices.tsx';
import {
  datesOf,
  draftOf,
  formOf,
  idOf,
  lengthOf,
  planDraft,
  timeOf,
  type Length,
  type PlanDraft,
} from '../plan/draft.ts';
import { isSlot, lackOf, spanHint } from '../plan/lack.ts';
import { Priorities } from '../plan/priorities.tsx';
import { Metrics, Rules, Section } from '../plan/sections.tsx';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

type View = Result<'loadPlan'>;

/** The cycle as it is planned: dates, the one change, what competes for it, the review, and what must not suffer. */
export function PlanScreen({ onUndo }: { onUndo: () => void }) {
  const { tell } = useSession();
  const [view, setView] = useState<View | null>(null);
  const [times, setTimes] = useState(0);
  const reading = useAction();
  const read = async (cycle: string | null): Promise<void> => {
    const read = await reading.run('Reading the plan…', () => call('loadPlan', { cycle }));
    if (!read) return;
    if (read.notices.length > 0) tell('', '', read.notices);
    setView(read);
    setTimes((before) => before + 1);
  };
  useEffect(() => void read(''), []);
  if (!view)
    return (
      <Reading
        title="Plan the cycle"
        header={<TabBar current="plan" onUndo={onUndo} />}
        failed="The plan was not read"
        action={reading}
        onRetry={() => void read('')}
        onBack={null}
      />
    );
  return (
    <Planning key={times} view={view} onRead={(cycle) => void read(cycle)} onUndo={onUndo} />
  );
} // prettier-ignore

function Planning(props: {
  view: View;
  onRead: (cycle: string | null) => void;
  onUndo: () => void;
}) {
  const { view } = props;
  const { home, who, drafts, tell, outdate, go } = useSession();
  const { today } = home;
  const known = view.form.id;
  const { form, setForm, isKept, forget } = useDraft<PlanDraft>(
    drafts,
    known === null ? 'plan' : `plan ${known}`,
    () => draftOf(view, today, who),
    (kept) => planDraft.safeParse(kept).data ?? null,
  );
  const action = useAction();
  const reason = lackOf(form, today);
  const set = (change: Partial<PlanDraft['cycle']>): void =>
    setForm((now) => ({ ...now, cycle: { ...now.cycle, ...change } }));
  const save = async (): Promise<void> => {
    const asked = { seen: form.seen, form: formOf(form, today) };
    const saved = await action.run('Saving the plan…', () => call('savePlan', asked));
    if (!saved) return;
    forget();
    tell(saved.message, saved.undoId, saved.notices);
    outdate();
    go({ name: 'home' });
  };
  const main = (): void => void save();
  const startOver = (): void => {
    forget();
    props.onRead(known);
  };
  return (
    <Task
      title="Plan the cycle"
      header={<TabBar current="plan" onUndo={props.onUndo} />}
      onBack={null}
      onMain={reason ? null : main}
      action={action}
      place="plan"
      footer={
        <>
          <div class="buttons">
            <MainButton label="Save plan" action={action} reason={reason} onClick={main} />
            {action.failure ? (
              <button type="button" class="text-button" onClick={startOver}>
                Start over
              </button>
            ) : known === null ? null : (
              <button type="button" class="text-button" onClick={() => go({ name: 'objective', id: null })}>
                Add an objective
              </button>
            )}
          </div>
          <FooterLine
            beside={known === null}
            reason={action.failure ? 'What you typed is still here.' : reason}
            keys={isKept ? 'Draft kept' : `${MAIN_KEY} saves`}
          />
        </>
      }
    >
      {home.cycle === null ? <Notices notices={home.notices} /> : null}
      <Dates view={view} draft={form} set={set} onRead={props.onRead} />
      <AreaField
        label="The one change this team most needs"
        placeholder="What is different at the end, and for whom?"
        value={form.cycle.change}
        onInput={(change) => set({ change })}
      />
      <Priorities draft={form} onDraft={setForm} />
      <Review draft={form} set={set} />
      <div>
        <Metrics draft={form} onDraft={setForm} />
        <Rules draft={form} onDraft={setForm} />
        <Section title="Team" says={form.cycle.team || 'The only one'}>
          <TextField label="Team" value={form.cycle.team} placeholder="May stay blank" onInput={(team) => set({ team })} />
        </Section>
      </div>
    </Task>
  );
} // prettier-ignore

type Part = { draft: PlanDraft; set: (change: Partial<PlanDraft['cycle']>) => void };

const LENGTHS = (['Quarter', 'Trimester', 'Own dates'] as const).map((value) => ({
  value,
  label: value,
}));
const NEW = '\u0000new';

/** Which cycle, from when to when; a new one takes the dates of a quarter or a trimester, or its own. */
function Dates(props: Part & { view: View; onRead: (cycle: string | null) => void }) {
  const { draft, set, view, onRead } = props;
  const { home } = useSession();
  const { today } = home;
  const { seen, cycle } = draft;
  const hint = spanHint(draft, home);
  const choose = (length: Length): void => {
    const dates = datesOf(length, draft, today);
    if (dates) set(dates);
  };
  const names = seen.id === null || view.cycles.includes(seen.id) ? view.cycles : [seen.id, ...view.cycles];
  return (
    <>
      {seen.id === null ? (
        <RadioChips label="Length" value={lengthOf(draft, today)} options={LENGTHS} onChange={choose} />
      ) : null}
      <div class="three dates">
        {seen.id === null ? (
          <TextField label="Cycle" value={idOf(draft, today)} onInput={(id) => set({ id })} />
        ) : (
          <SelectField
            label="Cycle"
            value={seen.id}
            options={[...names.map((value) => ({ value, label: value })), { value: NEW, label: 'New cycle…' }]}
            onChange={(id) => onRead(id === NEW ? null : id)}
          />
        )}
        <DateField first={seen.id === null} label="Starts" value={cycle.starts} today={today} onInput={(starts) => set({ starts })} />
        <DateField label="Ends" value={cycle.ends} today={today} onInput={(ends) => set({ ends })} />
      </div>
      {hint === '' ? null : (
        <p class="hint" role="status">
          {hint}
        </p>
      )}
      {seen.id === null && view.cycles[0] !== undefined ? (
        <p class="meta">
          <button type="button" class="link" onClick={() => onRead(view.cycles[0] ?? '')}>
            Plan {view.cycles[0]} instead
          </button>
        </p>
      ) : null}
    </>
  );
} // prettier-ignore

function Review({ draft, set }: Part) {
  const { home } = useSession();
  const { owner, reviewDay, reviewTime, slot } = draft.cycle;
  const days = reviewDay === '' ? (['', ...DAYS] as const) : DAYS;
  return (
    <>
      <PersonField label="Weekly review, owner" value={owner} people={home.people} onChange={(name) => set({ owner: name })} />
      <div class="three">
        <SelectField
          label="Day"
          value={reviewDay}
          options={days.map((value) => ({ value, label: value || 'Choose' }))}
          onChange={(day) => set({ reviewDay: day })}
        />
        <TextField
          label="Time"
          value={reviewTime}
          wrong={timeOf(reviewTime) === null ? 'Write 10:00' : ''}
          onInput={(time) => set({ reviewTime: time })}
        />
        <TextField
          numeric
          label="Minutes"
          value={slot}
          wrong={isSlot(slot) ? '' : 'Write 30'}
          onInput={(minutes) => set({ slot: minutes })}
        />
      </div>
    </>
  );
} // prettier-ignore
