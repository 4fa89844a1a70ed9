import { useState } from 'preact/hooks';
import type { FindingView } from '../../protocol.ts';
import { DateField, dateOfText, wrongDate } from '../controls/date.tsx';
import { AreaField } from '../controls/field.tsx';
import { useSession } from '../session.ts';

/** Two fields in place: why it is fine as it is, and until when. */
export function Accept(props: {
  finding: FindingView;
  isBusy: boolean;
  onAccept: (reason: string, until: string) => void;
  onCancel: () => void;
}) {
  const { home } = useSession();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(home.cycle?.ends ?? '');
  const [isAsked, setAsked] = useState(false);
  const { today } = home;
  const accept = (): void => {
    setAsked(true);
    const day = dateOfText(until, today);
    if (reason.trim() !== '' && wrongDate(until, today) === '') props.onAccept(reason, day);
  };
  return (
    <div
      class="accept"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) accept();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <AreaField
        first
        label="Why it is fine as it is"
        value={reason}
        wrong={isAsked && reason.trim() === '' ? 'Write one line: it stands in the sheet.' : ''}
        onInput={setReason}
      />
      <DateField
        label="Until"
        value={until}
        today={today}
        hint="At the latest the end of the cycle. New words in the row end it sooner."
        onInput={setUntil}
      />
      <div class="buttons">
        <button type="button" class="second-button" disabled={props.isBusy} onClick={accept}>
          Accept
        </button>
        <button type="button" class="link" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
