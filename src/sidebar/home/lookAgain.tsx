import { Link } from '../controls/notice.tsx';
import { printDate } from '../dates.ts';
import { isOwner } from '../owners.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import type { DecisionView } from '../../protocol.ts';
import { Few } from './few.tsx';
import { useSaveHere } from './saveHere.ts';
import { pairOf, together, without, type Together } from './together.ts';
import { Wrong } from './wrong.tsx';

/** Decisions of mine whose day to look again has come: a tick when done, else what came of them. */
export function LookAgain() {
  const { home, who } = useSession();
  const due = home.decisions.filter(
    ({ state, taken, escalatedTo }) =>
      state === 'due' &&
      taken &&
      (isOwner(taken.owner || who, who) || isOwner(escalatedTo ?? '', who)),
  );
  // One answer has a row for each rule that it served.
  const rows = together(due, ({ about, taken }) =>
    [about, taken?.on, taken?.choice, taken?.decision].join(' '),
  );
  return (
    <Few
      label="Decisions to look at again"
      rows={rows}
      keyOf={([first]) => pairOf(first)}
      all={(all) => `Show all ${all} decisions that came back`}
    >
      {(all) => <Back all={all} />}
    </Few>
  );
}

function Back({ all }: { all: Together }) {
  const { home, who } = useSession();
  const { action, save } = useSaveHere();
  const [open] = all;
  const words = open.taken?.decision || open.taken?.choice || '';
  const answer = (outcome: 'Done' | 'Dropped' | 'Open'): void => {
    const [id = '', ...also] = all.map(({ taken }) => taken?.id ?? '');
    void save(
      () => call('lookAgain', { by: who, id, outcome, ...(also.length === 0 ? {} : { also }) }),
      (now) => without(now, all),
    );
  };
  return (
    <div class="tick">
      <input
        type="checkbox"
        disabled={action.busy !== ''}
        aria-label={`Done: ${words}`}
        onChange={() => answer('Done')}
      />
      <div>
        <span class="two-lines" title={words}>
          {words}
        </span>
        <span class={`meta ${open.escalatedTo === null ? '' : 'wrong-text'}`}>
          {backOf(open, home.today)}
        </span>
        <span class="meta answers">
          <Link onClick={() => answer('Open')}>Still open</Link>
          <Link onClick={() => answer('Dropped')}>Dropped</Link>
        </span>
        <Wrong message={action.failure} />
      </div>
    </div>
  );
}

/** "Setup completion · Decision of 4 Feb · due today · 3 reviews running". */
function backOf(
  { subject, taken, due, reviews, escalatedTo }: DecisionView,
  today: string,
): string {
  const day = due === today ? 'today' : printDate(due, today);
  return [
    subject,
    `Decision of ${printDate(taken?.on ?? '', today) || 'earlier'}`,
    `due ${day}`,
    escalatedTo === null ? '' : `${reviews} reviews running`,
  ]
    .filter(Boolean)
    .join(' · ');
}
