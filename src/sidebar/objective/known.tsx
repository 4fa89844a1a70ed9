import { quote } from '../../rules/_wording.ts';
import { CheckIcon, PlusIcon, WarningIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { useSession } from '../session.ts';
import { middleOf } from './deadline.ts';
import {
  moveBack,
  moveToInitiatives,
  withKeyResult,
  type KeyResultDraft,
  type ObjectiveDraft,
} from './draft.ts';
import type { Hint } from './hints.ts';
import { KeyResultCard } from './keyResult.tsx';
import { mendedAt } from './mend.ts';
import { summary } from './print.ts';
import { Question } from './steps.tsx';

/** Step 2: the key results, one open at a time. */
export function HowKnown(props: {
  draft: ObjectiveDraft;
  set: (change: Partial<ObjectiveDraft>) => void;
  /** The same by a click on what a hint offers. */
  act: (change: Partial<ObjectiveDraft>) => void;
  hints: ReadonlyMap<number, Hint>;
}) {
  const { draft, set, act, hints } = props;
  const { home } = useSession();
  const moved = draft.initiatives.filter(({ was, isRemoved }) => was !== null && !isRemoved);
  const change = (next: KeyResultDraft): void =>
    set({ keyResults: draft.keyResults.map((each) => (each.key === next.key ? next : each)) });
  return (
    <>
      <Question
        step={2}
        question="How will we know?"
        says="Two to five results, a sentence each."
      />
      {moved.map(({ key, initiative }) => (
        <p class="meta" key={key}>
          {quote(initiative)} stands among the initiatives now.{' '}
          <Link onClick={() => set(moveBack(draft, key))}>Move back</Link>
        </p>
      ))}
      {draft.keyResults.map((keyResult, at) => {
        const found = hints.get(keyResult.key);
        const hint = found && !keyResult.answered.includes(found.rule) ? found : null;
        const mended = hint && mendedAt(draft, keyResult, hint.fix, middleOf(home));
        const isOpen = keyResult.key === draft.open && keyResult.status === 'Active';
        return isOpen ? (
          <KeyResultCard
            key={keyResult.key}
            keyResult={keyResult}
            number={at + 1}
            unitBefore={unitRead(draft, keyResult)}
            hint={hint}
            asks={moved.length > 0 ? 'What will be different once it is done?' : null}
            onChange={change}
            onMove={() => act(moveToInitiatives(draft, keyResult.key))}
            mend={mended && { label: mended.label, onClick: () => act(mended.next) }}
          />
        ) : (
          <Closed
            key={keyResult.key}
            keyResult={keyResult}
            number={at + 1}
            hasHint={hint !== null}
            onOpen={() => set({ open: keyResult.key })}
            onPutBack={() => {
              const back = { ...keyResult, status: 'Active' as const };
              set({
                open: keyResult.key,
                keyResults: draft.keyResults.map((each) => (each.key === back.key ? back : each)),
              });
            }}
          />
        );
      })}
      <button
        type="button"
        class="link add"
        onClick={() => set(withKeyResult(draft, home.cycle?.ends ?? ''))}
      >
        <PlusIcon /> Add key result {draft.keyResults.length + 1}
      </button>
    </>
  );
}

const unitRead = ({ read }: ObjectiveDraft, { id, unit }: KeyResultDraft): string =>
  read?.keyResults.find((each) => each.id !== null && each.id === id)?.unit ?? unit;

/** A key result in two lines; a dropped one says what becomes of it. */
function Closed(props: {
  keyResult: KeyResultDraft;
  number: number;
  hasHint: boolean;
  onOpen: () => void;
  onPutBack: () => void;
}) {
  const { keyResult } = props;
  const name = keyResult.keyResult.trim() || `Key result ${props.number}`;
  if (keyResult.status === 'Dropped') {
    return (
      <div class="card closed is-dropped">
        <span class="words">
          <s title={name}>{name}</s>
          <span class="meta">
            {keyResult.id ? 'Saved as Dropped; its check-ins stay' : 'Removed'}
          </span>
        </span>
        <Link onClick={props.onPutBack} label={`Put back ${name}`}>
          Put back
        </Link>
      </div>
    );
  }
  return (
    <div class="card closed">
      {props.hasHint ? (
        <WarningIcon />
      ) : (
        <span class="sign good">
          <CheckIcon />
        </span>
      )}
      <span class="words">
        <span class="one-line" title={name}>
          {name}
        </span>
        <span class="meta">{summary(keyResult)}</span>
      </span>
      <Link onClick={props.onOpen} label={`Edit ${name}`}>
        Edit
      </Link>
    </div>
  );
}
