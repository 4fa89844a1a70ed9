import { useState } from 'preact/hooks';
import type { Home } from '../../protocol.ts';
import { AreaField } from '../controls/field.tsx';
import { NextIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { isOwner } from '../owners.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { Few } from './few.tsx';
import { useSaveHere } from './saveHere.ts';
import { Wrong } from './wrong.tsx';

type Change = Home['unexplained'][number];

/** What of mine says otherwise than at its launch without a reason, as after a change in the grid. */
export function SayWhy() {
  const { home, who } = useSession();
  const [at, setAt] = useState('');
  const mine = home.unexplained.filter(({ owner }) => owner === '' || isOwner(owner, who));
  return (
    <Few
      label="Changes without a reason"
      rows={mine}
      keyOf={({ id }) => id}
      all={(all) => `Show all ${all} changes without a reason`}
    >
      {(change) => (
        <>
          <button
            type="button"
            class={`row-button decide ${at === change.id ? 'is-open' : ''}`}
            aria-expanded={at === change.id}
            onClick={() => setAt(at === change.id ? '' : change.id)}
          >
            <span>
              <span class="two-lines">Say why: {change.subject}</span>
              <span class="meta two-lines">{change.said}</span>
            </span>
            <NextIcon />
          </button>
          {at === change.id ? <Reason change={change} onDone={() => setAt('')} /> : null}
        </>
      )}
    </Few>
  );
}

function Reason({ change: { id }, onDone }: { change: Change; onDone: () => void }) {
  const { who } = useSession();
  const { action, save } = useSaveHere();
  const [why, setWhy] = useState('');
  const send = async (): Promise<void> => {
    if (why.trim() === '') return;
    const done = await save(
      () => call('sayWhy', { by: who, id, why }),
      (now) => ({ ...now, unexplained: now.unexplained.filter((each) => each.id !== id) }),
    );
    if (done) onDone();
  };
  return (
    <fieldset class="decide-form" disabled={action.busy !== ''}>
      <p class="hint">
        It was changed in the sheet after the launch. The reason is kept in the tab Decisions.
      </p>
      <AreaField
        first
        quiet
        label="Why it was changed"
        placeholder="Because…"
        value={why}
        onInput={setWhy}
      />
      <Wrong message={action.failure} />
      <div class="row">
        <button
          type="button"
          class="small-button"
          disabled={why.trim() === ''}
          onClick={() => void send()}
        >
          {action.busy || 'Save reason'}
        </button>
        <Link onClick={onDone}>Cancel</Link>
      </div>
    </fieldset>
  );
}
