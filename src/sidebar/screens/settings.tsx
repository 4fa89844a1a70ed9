import { useEffect, useState } from 'preact/hooks';
import { readHolidays } from '../../domain/holidays.ts';
import type { Result, SettingsForm } from '../../protocol.ts';
import { useAction } from '../action.ts';
import { SelectField, TextField } from '../controls/field.tsx';
import { FooterLine, MainButton, MAIN_KEY, Task } from '../controls/frame.tsx';
import { Notice } from '../controls/notice.tsx';
import { count } from '../numbers.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { RuleSettings } from '../settings/rules.tsx';

/** Whose way of keeping OKRs counts, and what this workbook does otherwise, rule by rule. */
export function SettingsScreen() {
  const { go, tell, showFindings, outdate } = useSession();
  const action = useAction();
  const [read, setRead] = useState<Result<'settings'> | null>(null);
  const [form, setForm] = useState<SettingsForm | null>(null);
  const [preview, setPreview] = useState<Result<'previewSettings'> | null>(null);
  const load = async (): Promise<void> => {
    const found = await action.run('Reading the settings…', () => call('settings', {}));
    if (!found) return;
    setRead(found);
    setForm(found.form);
  };
  useEffect(() => void load(), []);
  const change = (next: SettingsForm): void => {
    setForm(next);
    setPreview(null);
  };
  const look = async (): Promise<void> => {
    if (!form) return;
    const found = await action.run('Looking what would change…', () =>
      call('previewSettings', form),
    );
    if (found) setPreview(found);
  };
  const save = async (): Promise<void> => {
    if (!form) return;
    const done = await action.run('Saving the settings…', () => call('saveSettings', form));
    if (!done) return;
    showFindings(done, done.undoId);
    outdate();
    tell(done.message, done.undoId, done.notices);
    go({ name: 'home' });
  };
  const isSame = JSON.stringify(form) === JSON.stringify(read?.form);
  const wrong = form ? wrongHolidays(form.holidays) : '';
  const reason = wrong
    ? 'Correct the holidays to save.'
    : form && isSame
      ? 'Nothing is changed yet.'
      : '';
  return (
    <Task
      title="Settings"
      onBack={() => go({ name: 'home' })}
      onMain={form && !reason ? () => void save() : null}
      action={action}
      place={form ? 'settings' : 'reading'}
      footer={
        form ? (
          <>
            <div class="buttons">
              <MainButton
                label="Save"
                action={action}
                reason={reason}
                onClick={() => void save()}
              />
              <button
                type="button"
                class="second-button"
                disabled={action.busy !== '' || reason !== ''}
                onClick={() => void look()}
              >
                Preview
              </button>
            </div>
            <FooterLine reason={reason} keys={`${MAIN_KEY} saves`} />
          </>
        ) : (
          <button type="button" class="second-button" onClick={() => void load()}>
            Try again
          </button>
        )
      }
    >
      {preview ? <Preview {...preview} /> : null}
      {read && form ? <Fields read={read} form={form} wrong={wrong} onChange={change} /> : null}
    </Task>
  );
}

/** Profile, holidays and rules as they stand in the form. */
function Fields(props: {
  read: Result<'settings'>;
  form: SettingsForm;
  /** What is wrong with the holidays, '' for nothing. */
  wrong: string;
  onChange: (form: SettingsForm) => void;
}) {
  const { read, form, onChange } = props;
  const [sought, setSought] = useState('');
  return (
    <>
      {read.troubles.length > 0 ? (
        <Notice tone="amber">
          {count(read.troubles.length, 'row')} of the tab Settings cannot be followed:{' '}
          {read.troubles.join(', ')}. Validate says why.
        </Notice>
      ) : null}
      <SelectField
        first
        label="Profile"
        value={form.profile}
        options={read.profiles.map(({ name }) => ({ value: name, label: name }))}
        hint={read.profiles.find(({ name }) => name === form.profile)?.what}
        onChange={(profile) => onChange({ ...form, profile })}
      />
      <TextField
        label="Holidays"
        value={form.holidays}
        placeholder="2027-04-02, 2027-12-24 to 2027-12-31"
        wrong={props.wrong}
        hint="Days off for the whole team: nobody is late for them."
        onInput={(holidays) => onChange({ ...form, holidays })}
      />
      <TextField
        label="Rules"
        value={sought}
        placeholder="Find a rule, such as stale"
        onInput={setSought}
      />
      <RuleSettings read={read} form={form} sought={sought} onChange={onChange} />
    </>
  );
}

function wrongHolidays(text: string): string {
  const { unread } = readHolidays(text);
  return unread.length === 0
    ? ''
    : `“${unread[0]}” is no day. Write 2027-04-02, or 2027-12-24 to 2027-12-31.`;
}

function Preview({ message, appear, vanish }: Result<'previewSettings'>) {
  const line = (list: typeof appear): string =>
    list.map(({ rule, count: n }) => (n === 1 ? rule : `${rule} ×${n}`)).join(', ');
  return (
    <Notice tone="blue">
      <p role="status">{message}</p>
      {appear.length > 0 ? <p>New: {line(appear)}</p> : null}
      {vanish.length > 0 ? <p>Gone: {line(vanish)}</p> : null}
    </Notice>
  );
}
