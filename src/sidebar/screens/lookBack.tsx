import { useState } from 'preact/hooks';
import { addDays } from '../../domain/days.ts';
import { useAction } from '../action.ts';
import { dateOfText, DateField, wrongDate } from '../controls/date.tsx';
import { SelectField } from '../controls/field.tsx';
import { FooterLine, MainButton, MAIN_KEY, Task } from '../controls/frame.tsx';
import { RadioChips } from '../controls/radioChips.tsx';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

const WHATS = [
  { value: 'Overview', label: 'Overview' },
  { value: 'Review', label: 'Review' },
] as const;

/** The Overview or the review as it stood on a day, written to a tab of its own. */
export function LookBackScreen() {
  const { home, go, tell, outdate } = useSession();
  const action = useAction();
  const [what, setWhat] = useState<'Overview' | 'Review'>('Overview');
  const [day, setDay] = useState(addDays(home.today, -7));
  const [cycle, setCycle] = useState('');
  const on = dateOfText(day, home.today);
  const reason = wrongDate(day, home.today)
    ? 'Write a day to look back to.'
    : on > home.today
      ? 'Choose today or an earlier day.'
      : '';
  const write = async (): Promise<void> => {
    const done = await action.run('Writing…', () => call('lookBack', { what, on, cycle }));
    if (!done) return;
    outdate();
    tell(done.message, done.undoId, done.notices);
    go({ name: 'home' });
  };
  return (
    <Task
      title="As of a day"
      onBack={() => go({ name: 'home' })}
      onMain={reason ? null : () => void write()}
      action={action}
      failed="Not written yet"
      place="day"
      footer={
        <>
          <div class="buttons">
            <MainButton label="Write the tab" busyLabel="Writing…" action={action} reason={reason} onClick={() => void write()} />
          </div>
          <FooterLine reason={reason} keys={`${MAIN_KEY} writes it`} />
        </>
      }
    >
      <p class="hint">
        Every check-in is kept with its day, so any day can be shown as it stood. It gets a tab of its own; nothing else
        is changed.
      </p>
      <DateField first label="Day" value={day} today={home.today} onInput={setDay} />
      <RadioChips label="What to show" value={what} options={WHATS} onChange={setWhat} />
      {home.cycles.length > 1 ? (
        <SelectField
          label="Cycle"
          value={cycle}
          options={[
            { value: '', label: 'The one under way that day' },
            ...home.cycles.map((id) => ({ value: id, label: id })),
          ]}
          onChange={setCycle}
        />
      ) : null}
      <p class="hint">Wording, targets and owners are those of today; numbers, confidence, decisions and commitments are those of that day.</p>
    </Task>
  );
} // prettier-ignore
