import { goesOn } from '../../domain/close/record.ts';
import type { CloseView } from '../../protocol.ts';
import { DateField } from '../controls/date.tsx';
import { TextField } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { count } from '../numbers.ts';
import { useSession } from '../session.ts';
import { choiceOf, fieldOf, isAlong, type Said } from './said.ts';

/** The end of the sitting: what was learned, one change to how people work, and the next cycle. */
export function LastStep(props: {
  view: CloseView;
  said: Said;
  onSay: (name: string, text: string) => void;
}) {
  const { view, said, onSay } = props;
  const { home } = useSession();
  const field = (name: string): string => fieldOf(said, view, name);
  const learned = view.learned.map((_, at) => field(`learned ${at + 1}`));
  const shown = Math.min(
    5,
    learned.reduce((last, text, at) => (text === '' ? last : at + 1), 0) + 1,
  );
  const going = view.objectives.filter(
    (each) => each.goesOnAs !== '' || goesOn(choiceOf(said, each)),
  );
  const how = (each: (typeof going)[number]): string =>
    each.goesOnAs === ''
      ? `with ${count(each.keyResults.filter((one) => isAlong(said, one)).length, 'key result')}`
      : `went on as ${each.goesOnAs}`;
  return (
    <>
      <h2 class="title">What did you learn?</h2>
      {learned.slice(0, shown).map((text, at) => (
        <TextField
          key={at}
          first={at === 0}
          label={at === 0 ? 'One line each, five at most' : `Line ${at + 1}`}
          quiet={at > 0}
          value={text}
          onInput={(typed) => onSay(`learned ${at + 1}`, typed)}
        />
      ))}
      <h2 class="title">One change to how you work</h2>
      <TextField
        label="What you do otherwise from now on"
        value={field('process text')}
        onInput={(typed) => onSay('process text', typed)}
      />
      <div class="pair">
        <PersonField
          label="Owner"
          empty="Who?"
          value={field('process owner')}
          people={home.people}
          onChange={(name) => onSay('process owner', name)}
        />
        <DateField
          short
          label="From"
          value={field('process from')}
          today={home.today}
          onInput={(day) => onSay('process from', day)}
        />
      </div>
      <h2 class="title">What goes on</h2>
      {going.length === 0 ? <p class="meta">Nothing is carried over.</p> : null}
      <ul class="rows" hidden={going.length === 0}>
        {going.map((objective) => (
          <li key={objective.id}>
            <span class="two-lines" title={objective.objective}>
              {`${objective.id} · ${objective.objective}`}
            </span>
            <span class="meta">{`${choiceOf(said, objective)}, ${how(objective)}`}</span>
          </li>
        ))}
      </ul>
      <TextField
        label="Next cycle"
        value={field('next id')}
        hint={view.next.isNew ? 'A new row of Cycles, in Planning.' : 'It is there already.'}
        onInput={(typed) => onSay('next id', typed)}
      />
      {view.next.isNew ? (
        <div class="pair">
          <DateField
            label="Starts"
            value={field('next starts')}
            today={home.today}
            onInput={(day) => onSay('next starts', day)}
          />
          <DateField
            label="Ends"
            value={field('next ends')}
            today={home.today}
            onInput={(day) => onSay('next ends', day)}
          />
        </div>
      ) : null}
      {view.parked.length > 0 ? (
        <Notice tone="blue">
          <p>Left out this time, up for another look: {view.parked.join(' · ')}</p>
        </Notice>
      ) : null}
    </>
  );
}
