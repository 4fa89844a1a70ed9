import { PlusIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { SelectField } from '../controls/field.tsx';
import { SIDEBAR_LINE, subjectOf } from '../../sentence/subject.ts';
import { cycleCell, useGoTo } from '../goTo.ts';
import { useSession } from '../session.ts';
import {
  blankInitiative,
  peopleIn,
  savedKeyResults,
  type InitiativeDraft,
  type ObjectiveDraft,
} from './draft.ts';
import type { Hint } from './hints.ts';
import { InitiativeCard } from './initiative.tsx';
import { Question } from './steps.tsx';

const STATUSES = ['Draft', 'Published', 'Closed', 'Dropped'] as const;

type Props = {
  draft: ObjectiveDraft;
  set: (change: Partial<ObjectiveDraft>) => void;
  /** What is missing before it is published. */
  missing: readonly Hint[];
  onMoveBack: (key: number) => void;
};

/** Step 3: one person for each key result, and the first initiatives. */
export function WhoMoves(props: Props) {
  const { draft, set, missing } = props;
  const change = (next: InitiativeDraft): void =>
    set({ initiatives: draft.initiatives.map((each) => (each.key === next.key ? next : each)) });
  const keyResults = savedKeyResults(draft);
  const people = peopleIn(draft, useSession().home.people);
  return (
    <>
      <Question
        step={3}
        question="Who moves it?"
        says="One person each. Initiatives may change on the way; the results stay."
      />
      <Reviewer />
      <Owners {...props} people={people} />
      <div class="row head">
        <h3>First initiatives</h3>
        <span class="meta">work, not results</span>
      </div>
      {draft.initiatives.map((initiative) => (
        <InitiativeCard
          key={initiative.key}
          initiative={initiative}
          keyResults={keyResults}
          people={people}
          onChange={change}
          onMoveBack={() => props.onMoveBack(initiative.key)}
        />
      ))}
      <button
        type="button"
        class="link add"
        onClick={() => set({ initiatives: [...draft.initiatives, blankInitiative(draft)] })}
      >
        <PlusIcon /> Add an initiative
      </button>
      {draft.id === null ? null : <Status draft={draft} onChange={(status) => set({ status })} />}
      {missing.length > 0 ? (
        <Missing
          title={draft.status === 'Published' ? 'Still missing' : 'Before you publish'}
          missing={missing}
        />
      ) : null}
    </>
  );
}

/** A draft becomes Published on the screen for it, which asks what has to be settled and confirmed. */
function Status(props: {
  draft: ObjectiveDraft;
  onChange: (status: ObjectiveDraft['status']) => void;
}) {
  const { status, id } = props.draft;
  const { home } = useSession();
  const was = home.objectives.find((each) => each.id === id)?.status;
  const options = STATUSES.filter((each) => each !== 'Published' || [was, status].includes(each));
  return (
    <SelectField
      label="Status"
      value={status}
      options={options.map((value) => ({ value, label: value }))}
      hint={STATUS_SAYS[status]}
      onChange={props.onChange}
    />
  );
}

const STATUS_SAYS = {
  Draft: 'Nobody is asked for check-ins yet.',
  Published: 'Counts in figures and reviews. Its wording and targets are kept as they are now.',
  Closed: 'Done with: no more check-ins.',
  Dropped: 'Given up: it leaves the figures, its rows stay.',
} as const;

/** Who reviews the set stands with the cycle, for all its objectives. */
function Reviewer() {
  const { home } = useSession();
  const goTo = useGoTo();
  const { cycle } = home;
  if (!cycle) return null;
  return (
    <div class="row reviewer">
      <span>
        <span class="label">Reviews the set</span>
        {cycle.owner || 'Nobody yet'}
      </span>
      <Link onClick={() => goTo('Cycles', cycle.id, cycleCell('owner'))}>
        {cycle.owner ? 'Change in Cycles' : 'Name somebody in Cycles'}
      </Link>
    </div>
  );
}

function Owners({ draft, set, people }: Props & { people: readonly string[] }) {
  const keyResults = savedKeyResults(draft).filter(({ status }) => status === 'Active');
  if (keyResults.length === 0) return null;
  return (
    <>
      <div class="row head">
        <h3>Key results</h3>
        <span class="meta">one owner each</span>
      </div>
      {keyResults.map((keyResult, at) => (
        <div class="owner-row" key={keyResult.key}>
          <span>{subjectOf(keyResult.keyResult, SIDEBAR_LINE) || `Key result ${at + 1}`}</span>
          <PersonField
            quiet
            short
            first={at === 0}
            empty="Who?"
            label={`Owner of ${subjectOf(keyResult.keyResult)}`}
            value={keyResult.owner}
            people={people}
            onChange={(owner) =>
              set({
                keyResults: draft.keyResults.map((each) =>
                  each.key === keyResult.key ? { ...each, owner } : each,
                ),
              })
            }
          />
        </div>
      ))}
    </>
  );
}

const Missing = ({ title, missing }: { title: string; missing: readonly Hint[] }) => (
  <div class="notice blue">
    <div>
      <p>
        <strong>{title}</strong>
      </p>
      <ul class="plain">
        {[...new Set(missing.map(({ about }) => about))].map((about) => (
          <li key={about}>
            {about ? <strong>{about}: </strong> : null}
            {missing
              .filter((each) => each.about === about)
              .map(({ what }) => what)
              .join(' ')}
          </li>
        ))}
      </ul>
    </div>
  </div>
);
