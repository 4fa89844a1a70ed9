import { useState } from 'preact/hooks';
import type { Card } from '../../protocol.ts';
import { useAction } from '../action.ts';
import { FooterLine, MAIN_KEY, MainButton, Task } from '../controls/frame.tsx';
import { count } from '../numbers.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { cardAfter, emptyDraft, sameAgain, valueText } from './draft.ts';

/** Key results of which "no change" can be said: something was said before. */
export const repeatable = (cards: readonly Card[]): Card[] =>
  cards.filter(({ value, confidence }) => value !== null || confidence !== null);

/** "No change" for several at once: what would be logged again, each to be left out by a tick. */
export function AllSame(props: { cards: readonly Card[]; onDone: (saved: number) => void; onBack: () => void }) {
  const { home, who, tell, patch, outdate } = useSession();
  const action = useAction();
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = props.cards.filter(({ id }) => !left.includes(id));
  const reason = chosen.length === 0 ? 'Tick at least one to save.' : '';
  const save = async (): Promise<void> => {
    const { today } = home;
    const entries = chosen.map((card) => sameAgain(card, emptyDraft(card, who), today));
    const done = await action.run(`Saving ${count(entries.length, 'check-in')}…`, () =>
      call('checkIn', { by: who, entries }),
    );
    if (!done) return;
    tell(done.message, done.undoId, done.notices);
    patch((now) => ({
      ...now,
      cards: now.cards.map((card) => {
        const entry = entries.find(({ keyResult }) => keyResult === card.id);
        return entry ? cardAfter(card, entry, today) : card;
      }),
    }));
    outdate();
    props.onDone(entries.length);
  };
  return (
    <Task
      title="No change"
      onBack={props.onBack}
      onMain={reason ? null : () => void save()}
      action={action}
      place="all-same"
      footer={
        <>
          <div class="buttons">
            <MainButton
              first
              label={`Log no change in ${chosen.length}`}
              action={action}
              reason={reason}
              onClick={() => void save()}
            />
          </div>
          <FooterLine reason={reason} keys={`${MAIN_KEY} saves · Esc goes back`} />
        </>
      }
    >
      <p>These are logged once more as they were last. Take the tick from those that moved.</p>
      <ul class="rows">
        {props.cards.map((card) => (
          <li key={card.id}>
            <label class="tick">
              <input
                type="checkbox"
                checked={!left.includes(card.id)}
                onChange={() =>
                  setLeft(
                    left.includes(card.id) ? left.filter((id) => id !== card.id) : [...left, card.id],
                  )
                }
              />
              <span>
                {card.subject}
                <span class="meta">{saidOf(card)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Task>
  );
} // prettier-ignore

/** "37 % · confidence 7 · blocker: no driver". */
const saidOf = ({ value, unit, confidence, blocker }: Card): string =>
  [
    valueText(value, unit),
    confidence === null ? '' : `confidence ${confidence}`,
    blocker ? `blocker: ${blocker.blocker}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
