import * as z from 'zod/mini';
import { days } from '../../domain/days.ts';
import type { CycleForm } from '../../protocol.ts';
import { DAYS } from '../../tabs/cycles.ts';
import { useAction } from '../action.ts';
import { DateField, dateOfText, wrongDate } from '../controls/date.tsx';
import { AreaField, SelectField, TextField } from '../controls/field.tsx';
import { FooterLine, MAIN_KEY, MainButton, Task } from '../controls/frame.tsx';
import { PersonField } from '../controls/person.tsx';
import { TabBar } from '../controls/tabBar.tsx';
import { Notices } from '../home/notices.tsx';
import { suggestedId, suggestedQuarter } from '../dates.ts';
import { useDraft } from '../drafts.ts';
import { readNumber } from '../numbers.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

const draft = z.object({
  /** null while it follows the dates. */
  id: z.nullable(z.string()),
  team: z.string(),
  starts: z.string(),
  ends: z.string(),
  change: z.string(),
  owner: z.string(),
  reviewDay: z.enum(DAYS),
  reviewTime: z.string(),
  slot: z.string(),
});
type Draft = z.infer<typeof draft>;

/** The first thing a team needs: dates, the one change, and when it reviews. */
export function CycleScreen({ onUndo }: { onUndo: () => void }) {
  const { home, who, drafts, tell, outdate, go } = useSession();
  const { form, setForm, isKept, forget } = useDraft<Draft>(
    drafts,
    'cycle',
    () => ({
      id: null,
      team: '',
      ...suggestedQuarter(home.today),
      change: '',
      owner: who,
      reviewDay: 'Thursday',
      reviewTime: '10:00',
      slot: '30',
    }),
    (kept) => draft.safeParse(kept).data ?? null,
  );
  const action = useAction();
  const { today } = home;
  const set = (change: Partial<Draft>): void => setForm((now) => ({ ...now, ...change }));
  const reason = reasonAgainst(form, today);
  const save = async (): Promise<void> => {
    const saved = await action.run('Saving the cycle…', () => call('saveCycle', formOf(form, today)));
    if (!saved) return;
    forget();
    tell([...saved.notices, saved.message].join(' '), saved.undoId);
    outdate();
    go({ name: 'home' });
  };
  const main = (): void => void save();
  return (
    <Task
      title="Plan the cycle"
      header={<TabBar current="home" onUndo={onUndo} />}
      onBack={null}
      onMain={reason ? null : main}
      action={action}
      place="cycle"
      footer={
        <>
          <div class="buttons">
            <MainButton label="Save the cycle" action={action} reason={reason} onClick={main} />
            <FooterLine
              beside
              reason={action.failure ? 'What you typed is still here.' : reason}
              keys={isKept ? 'Draft kept' : MAIN_KEY}
            />
          </div>
        </>
      }
    >
      <Notices notices={home.notices} />
      <h2 class="question">When, and to change what?</h2>
      <div class="pair">
        <DateField
          first
          label="Starts"
          value={form.starts}
          today={today}
          onInput={(starts) => set({ starts })}
        />
        <DateField label="Ends" value={form.ends} today={today} onInput={(ends) => set({ ends })} />
      </div>
      <div class="pair">
        <TextField
          label="Cycle"
          value={idOf(form, today)}
          onInput={(id) => set({ id })}
        />
        <TextField
          label="Team"
          placeholder="May stay blank"
          value={form.team}
          onInput={(team) => set({ team })}
        />
      </div>
      <AreaField
        label="The one change this team most needs"
        value={form.change}
        hint="One sentence. Everything else is measured against it."
        onInput={(change) => set({ change })}
      />
      <PersonField
        label="Weekly review, owner"
        value={form.owner}
        people={home.people}
        onChange={(owner) => set({ owner })}
      />
      <div class="three">
        <SelectField
          label="Day"
          value={form.reviewDay}
          options={DAYS.map((value) => ({ value, label: value }))}
          onChange={(reviewDay) => set({ reviewDay })}
        />
        <TextField
          label="Time"
          value={form.reviewTime}
          wrong={timeOf(form.reviewTime) === null ? 'Write 10:00' : ''}
          onInput={(reviewTime) => set({ reviewTime })}
        />
        <TextField
          numeric
          label="Minutes"
          value={form.slot}
          wrong={isSlot(form.slot) ? '' : 'Write 30'}
          onInput={(slot) => set({ slot })}
        />
      </div>
    </Task>
  );
} // prettier-ignore

const idOf = (form: Draft, today: string): string =>
  form.id ?? suggestedId(dateOfText(form.starts, today), dateOfText(form.ends, today));

/** A time as typed ("9", "9.30", "9:30", "9:30 pm") as H:MM of 24 hours; '' for blank, null for no time. */
export function timeOf(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return '';
  const parts = /^(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?$/.exec(typed);
  if (!parts) return null;
  const half = parts[3];
  const hour = Number(parts[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const minutes = parts[2] ?? '00';
  return hours < 24 && Number(minutes) < 60 ? `${String(hours).padStart(2, '0')}:${minutes}` : null;
}

function isSlot(text: string): boolean {
  const minutes = readNumber(text, 'min');
  return minutes !== null && minutes >= 5 && minutes <= 480;
}

function reasonAgainst(form: Draft, today: string): string {
  const starts = dateOfText(form.starts, today);
  const ends = dateOfText(form.ends, today);
  if (starts === '' || ends === '' || wrongDate(form.starts, today) || wrongDate(form.ends, today))
    return 'Write the first and the last day to save.';
  if (days(starts, ends) <= 0) return 'The last day comes before the first. Change one to save.';
  if (idOf(form, today).trim() === '') return 'Name the cycle to save, such as 2027-Q1.';
  if (form.change.trim() === '') return 'Write the one change to save.';
  if (!timeOf(form.reviewTime)) return 'Write the time of the review to save.';
  return isSlot(form.slot) ? '' : 'Write the minutes of the review to save.';
}

const formOf = (form: Draft, today: string): CycleForm => ({
  id: idOf(form, today).trim(),
  team: form.team.trim(),
  starts: dateOfText(form.starts, today),
  ends: dateOfText(form.ends, today),
  change: form.change.trim(),
  owner: form.owner.trim(),
  reviewDay: form.reviewDay,
  reviewTime: timeOf(form.reviewTime) ?? '',
  slot: readNumber(form.slot, 'min') ?? 30,
  status: 'Active',
});
