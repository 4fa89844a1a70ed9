import { DateField } from '../controls/date.tsx';
import { AreaField } from '../controls/field.tsx';
import { CrossIcon } from '../controls/icons.tsx';
import { Link, Notice } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { subjectOf } from '../../sentence/subject.ts';
import { useSession } from '../session.ts';
import type { InitiativeDraft, KeyResultDraft } from './draft.ts';

/** A planned action: what, which key results it is meant to move, who, by when. */
export function InitiativeCard(props: {
  initiative: InitiativeDraft;
  keyResults: readonly KeyResultDraft[];
  people: readonly string[];
  onChange: (next: InitiativeDraft) => void;
  onMoveBack: () => void;
}) {
  const { initiative, onChange } = props;
  const { home } = useSession();
  const set = (change: Partial<InitiativeDraft>): void => onChange({ ...initiative, ...change });
  const name = initiative.initiative.trim() || 'this initiative';
  if (initiative.isRemoved) {
    return (
      <div class="card closed is-dropped">
        <span class="words">
          <s>{name}</s>
          <span class="meta">{initiative.id ? 'Saved as Stopped; its row stays' : 'Removed'}</span>
        </span>
        <Link onClick={() => set({ isRemoved: false })} label={`Put back ${name}`}>
          Put back
        </Link>
      </div>
    );
  }
  return (
    <section class="card initiative" aria-label={`Initiative: ${name}`}>
      <div class="text">
        <AreaField
          quiet
          rows={1}
          label="Initiative"
          placeholder="What we plan to do"
          value={initiative.initiative}
          onInput={(text) => set({ initiative: text })}
        />
        <button
          type="button"
          class="chip bare"
          aria-label={`Remove ${name}`}
          title="Remove"
          onClick={() => set({ isRemoved: true })}
        >
          <CrossIcon />
        </button>
      </div>
      <div class="chips">
        <Supports {...props} />
        <PersonField
          quiet
          chip
          short
          empty="Who?"
          label={`Owner of ${name}`}
          value={initiative.owner}
          people={props.people}
          onChange={(owner) => set({ owner })}
        />
        <DateField
          quiet
          chip
          short
          label={`Due date of ${name}`}
          value={initiative.due}
          today={home.today}
          onInput={(due) => set({ due })}
        />
      </div>
      {initiative.was ? (
        <Notice tone="blue" idea>
          Came from the key results, because it names work and not a change.{' '}
          <Link onClick={props.onMoveBack}>Move back</Link>
        </Notice>
      ) : null}
    </section>
  );
}

/** The key results it is meant to move: a chip each, pressed when chosen. */
function Supports(props: Parameters<typeof InitiativeCard>[0]) {
  const { initiative, keyResults } = props;
  const toggle = (key: number): void => {
    const { supports } = initiative;
    const has = supports.includes(key);
    props.onChange({
      ...initiative,
      supports: has ? supports.filter((each) => each !== key) : [...supports, key],
    });
  };
  return (
    <>
      {keyResults.map(({ key, keyResult, status }, at) => {
        const isOn = initiative.supports.includes(key);
        if (status === 'Dropped' && !isOn) return null;
        return (
          <button
            key={key}
            type="button"
            class={`chip ${isOn ? 'chosen' : ''}`}
            aria-pressed={isOn}
            title={`Supports ${subjectOf(keyResult)}`}
            onClick={() => toggle(key)}
          >
            KR{at + 1}
          </button>
        );
      })}
    </>
  );
}
