import { useState } from 'preact/hooks';
import { isBeforeLastWeek, mondayOfWeek } from '../../domain/days.ts';
import type { CommitmentView } from '../../protocol.ts';
import { SelectField, TextField } from '../controls/field.tsx';
import { PlusIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { printDate } from '../dates.ts';
import { isOwner, mine } from '../owners.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { Few } from './few.tsx';
import { useSaveHere } from './saveHere.ts';
import { Wrong } from './wrong.tsx';

/** My commitments: those of last week to be answered, those of this week to be ticked, and a new one. */
export function Commitments() {
  const { home, who } = useSession();
  const isMine = ({ owner }: CommitmentView): boolean => owner === '' || isOwner(owner, who);
  const last = home.commitments.last.filter((each) => each.kept === '' && isMine(each));
  const now = home.commitments.now.filter(isMine);
  return (
    <>
      <Few
        label="Commitments of last week"
        rows={last}
        keyOf={({ id }) => id}
        all={(all) => `Show all ${all} of last week`}
      >
        {(commitment) => <Row commitment={commitment} isLast />}
      </Few>
      <Few
        label="Commitments for this week"
        rows={now}
        keyOf={({ id }) => id}
        all={(all) => `Show all ${all} for this week`}
      >
        {(commitment) => <Row commitment={commitment} />}
      </Few>
      {home.cards.length === 0 ? null : <Add />}
    </>
  );
}

type Kept = CommitmentView['kept'];

function Row({ commitment, isLast }: { commitment: CommitmentView; isLast?: boolean }) {
  const { home, who } = useSession();
  const { action, save } = useSaveHere();
  const { id, kept } = commitment;
  const answer = (next: Kept): void => {
    const withAnswer = (each: CommitmentView): CommitmentView =>
      each.id === id ? { ...each, kept: next } : each;
    void save(
      () => call('setKept', { by: who, id, kept: next }),
      (now) => ({
        ...now,
        commitments: {
          last: now.commitments.last.map(withAnswer),
          now: now.commitments.now.map(withAnswer),
        },
      }),
    );
  };
  const isOlder = isBeforeLastWeek(commitment.week, home.today);
  return (
    <div class="tick">
      <input
        type="checkbox"
        checked={kept === 'Yes'}
        disabled={action.busy !== ''}
        aria-label={`Kept: ${commitment.commitment}`}
        onChange={() => answer(kept === 'Yes' ? '' : 'Yes')}
      />
      <div>
        <span class="two-lines" title={commitment.commitment}>
          {commitment.commitment}
        </span>
        <span class="meta">
          {isLast ? (isOlder ? `Commitment of the week of ${printDate(mondayOfWeek(commitment.week), home.today)}` : 'Commitment of last week') : 'Commitment for this week'}
          {kept === 'No' ? ' · not kept' : kept === 'Dropped' ? ' · dropped' : ''}
        </span>
        {isLast ? (
          <span class="meta answers">
            <Link onClick={() => answer('No')}>Not kept</Link>
            <Link onClick={() => answer('Dropped')}>Dropped</Link>
          </span>
        ) : null}
        <Wrong message={action.failure} />
      </div>
    </div>
  );
} // prettier-ignore

/** One more promise for the week, tied to a key result. */
function Add() {
  const { home, who } = useSession();
  const { action, save } = useSaveHere();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const own = mine(home, who);
  const [keyResult, setKeyResult] = useState(own[0]?.id ?? '');
  if (!isOpen) {
    return (
      <button type="button" class="link add" onClick={() => setOpen(true)}>
        <PlusIcon /> Commitment for this week
      </button>
    );
  }
  const cards = [...own, ...home.cards.filter((card) => !own.includes(card))];
  const add = async (): Promise<void> => {
    if (text.trim() === '') return;
    const done = await save(
      () => call('commit', { by: who, commitment: text, keyResult, owner: who }),
      (now, { commitment }) => ({
        ...now,
        commitments: { ...now.commitments, now: [...now.commitments.now, commitment] },
      }),
    );
    if (!done) return;
    setText('');
    setOpen(false);
  };
  return (
    <form
      class="add-commitment"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <fieldset disabled={action.busy !== ''}>
        <TextField
          first
          label="What you promise for this week"
          value={text}
          onInput={setText}
        />
        <SelectField
          label="Which key result it helps"
          value={keyResult}
          options={[
            ...cards.map(({ id, subject }) => ({ value: id, label: `${id} ${subject}` })),
            { value: '', label: 'None in particular' },
          ]}
          onChange={setKeyResult}
        />
        <Wrong message={action.failure} />
        <div class="row">
          <button type="submit" class="small-button" disabled={text.trim() === ''}>
            {action.busy || 'Save commitment'}
          </button>
          <Link onClick={() => setOpen(false)}>Cancel</Link>
        </div>
      </fieldset>
    </form>
  );
} // prettier-ignore
