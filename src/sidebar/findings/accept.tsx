import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { FindingView } from '../../protocol.ts';
import { DateField, dateOfText, wrongDate } from '../controls/date.tsx';
import { AreaField } from '../controls/field.tsx';
import { useDraft } from '../drafts.ts';
import { useSession } from '../session.ts';

/** Under this name a reason is kept that nobody has saved yet. */
export const acceptDraft = ({ acceptAs }: FindingView): string => `accept ${acceptAs}`;

const answer = z.object({ reason: z.string(), until: z.string() });

/** Two fields in place: why it is fine as it is, and until when. */
export function Accept(props: {
  finding: FindingView;
  isBusy: boolean;
  onAccept: (reason: string, until: string) => void;
  onCancel: () => void;
}) {
  const { home, drafts } = useSession();
  const { form, setForm, forget } = useDraft(
    drafts,
    acceptDraft(props.finding),
    () => ({ reason: '', until: home.cycle?.ends ?? '' }),
    (kept) => answer.safeParse(kept).data ?? null,
  );
  const { reason, until } = form;
  const [isAsked, setAsked] = useState(false);
  const { today } = home;
  const accept = (): void => {
    setAsked(true);
    const day = dateOfText(until, today);
    if (reason.trim() !== '' && wrongDate(until, today) === '') props.onAccept(reason, day);
  };
  const cancel = (): void => {
    forget();
    props.onCancel();
  };
  return (
    <div
      class="accept"
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
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
        onInput={(typed) => setForm({ ...form, reason: typed })}
      />
      <DateField
        label="Until"
        value={until}
        today={today}
        hint="At the latest the end of the cycle. New words in the row end it sooner."
        onInput={(typed) => setForm({ ...form, until: typed })}
      />
      <div class="buttons">
        <button type="button" class="second-button" disabled={props.isBusy} onClick={accept}>
          Accept
        </button>
        <button type="button" class="link" onClick={cancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
