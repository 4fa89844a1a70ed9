import { useState } from 'preact/hooks';
import { useAction } from '../action.ts';
import { useSession } from '../session.ts';
import { FooterLine, MainButton, Task } from './frame.tsx';
import { PersonField } from './person.tsx';

/** Google may not say who is at the keyboard, so what carries a name asks for it first. */
export function WhoFirst(props: {
  title: string;
  says: string;
  keys: string;
  onBack: () => void;
  onKnown: (name: string) => void;
}) {
  const { home, setWho } = useSession();
  const [name, setName] = useState('');
  const action = useAction();
  const begin = (): void => {
    setWho(name.trim());
    props.onKnown(name.trim());
  };
  const reason = name.trim() === '' ? 'Choose your name to go on.' : '';
  return (
    <Task
      title={props.title}
      onBack={props.onBack}
      onMain={reason ? null : begin}
      action={action}
      place="who"
      footer={
        <>
          <div class="buttons">
            <MainButton label="Go on" action={action} reason={reason} onClick={begin} />
          </div>
          <FooterLine reason={reason} keys={props.keys} />
        </>
      }
    >
      <h2 class="question">Who are you?</h2>
      <p class="meta">{props.says}</p>
      <PersonField first label="Your name" value={name} people={home.people} onChange={setName} />
    </Task>
  );
}
