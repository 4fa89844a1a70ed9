import { useAction } from '../action.ts';
import { useSession, type Screen } from '../session.ts';
import { Task } from './frame.tsx';

/** A screen that has nothing to work on yet: what is missing, and the one button that leads there. */
export function NothingYet(props: {
  title: string;
  /** "Nothing waits to be published". */
  question: string;
  says: string;
  label: string;
  next: Screen;
  onBack: () => void;
}) {
  const { go } = useSession();
  const action = useAction();
  const on = (): void => go(props.next);
  return (
    <Task
      title={props.title}
      onBack={props.onBack}
      onMain={on}
      action={action}
      place="nothing yet"
      footer={
        <div class="buttons">
          <button type="button" class="main-button" data-first onClick={on}>
            {props.label}
          </button>
        </div>
      }
    >
      <h2 class="question">{props.question}</h2>
      <p class="meta">{props.says}</p>
    </Task>
  );
}

/** Before there is a cycle everything begins with its plan. */
export const PlanFirst = ({ title, onBack }: { title: string; onBack: () => void }) => (
  <NothingYet
    title={title}
    question="There is no cycle yet"
    says="Plan one first: its dates, the one change, and who leads the weekly review."
    label="Plan the cycle"
    next={{ name: 'plan' }}
    onBack={onBack}
  />
);
