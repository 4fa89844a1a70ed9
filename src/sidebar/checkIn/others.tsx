import { Task } from '../controls/frame.tsx';
import { CheckIcon, NextIcon } from '../controls/icons.tsx';
import { useAction } from '../action.ts';
import type { Card } from '../../protocol.ts';
import { count } from '../numbers.ts';
import { mine } from '../owners.ts';
import { useSession } from '../session.ts';
import { valueText } from './draft.ts';

/** The end of a round: what was saved, what is still due, and every other key result to check in on. */
export function Others(props: {
  saved: number;
  onBegin: (ids: string[]) => void;
  onBack: () => void;
}) {
  const { home, who } = useSession();
  const action = useAction();
  const own = mine(home, who);
  const due = own.filter(({ isDue }) => isDue);
  const others = home.cards.filter((card) => !own.includes(card));
  return (
    <Task
      title="Check in"
      onBack={props.onBack}
      onMain={props.onBack}
      action={action}
      place="others"
      footer={
        <div class="buttons">
          <button type="button" class="main-button" data-first onClick={props.onBack}>
            Back to Home
          </button>
        </div>
      }
    >
      <h2 class="question">{headline(props.saved, own, due)}</h2>
      {due.length > 0 ? (
        <button
          type="button"
          class="second-button wide"
          onClick={() => props.onBegin(due.map(({ id }) => id))}
        >
          Check in on {due.length === 1 ? 'the one left' : `the ${due.length} left`}
        </button>
      ) : null}
      <List title="Yours, done this time" cards={own.filter(({ isDue }) => !isDue)} isDone onBegin={props.onBegin} />
      <List title="Everybody else’s" cards={others} onBegin={props.onBegin} />
    </Task>
  ); // prettier-ignore
}

function headline(saved: number, own: Card[], due: Card[]): string {
  if (saved > 0) return `Checked in on ${count(saved, 'key result')}`;
  if (own.length === 0) return 'No key result names you as its owner';
  return due.length > 0
    ? `${count(due.length, 'key result')} still due`
    : 'Nothing is due from you';
}

function List(props: {
  title: string;
  cards: Card[];
  isDone?: boolean;
  onBegin: (ids: string[]) => void;
}) {
  if (props.cards.length === 0) return null;
  return (
    <>
      <h2>{props.title}</h2>
      <ul class="rows">
        {props.cards.map((card) => (
          <li key={card.id}>
            <button type="button" class="row-button" onClick={() => props.onBegin([card.id])}>
              <span>
                {card.subject}
                <span class="meta">
                  {[card.owner, valueText(card.value, card.unit), card.isDue ? 'due' : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {card.isDue || !props.isDone ? <NextIcon /> : <span class="good"><CheckIcon /></span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  ); // prettier-ignore
}
