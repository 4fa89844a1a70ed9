import { DateField } from '../controls/date.tsx';
import { AreaField, TextField } from '../controls/field.tsx';
import { PersonField } from '../controls/person.tsx';
import { useSession } from '../session.ts';
import { middleOf } from './deadline.ts';
import type { ObjectiveDraft } from './draft.ts';
import { Fine, HintBox } from './hintBox.tsx';
import type { Hint } from './hints.ts';
import { mendedObjective } from './mend.ts';
import { Question } from './steps.tsx';

type Props = {
  draft: ObjectiveDraft;
  set: (change: Partial<ObjectiveDraft>) => void;
  /** The same by a click on what a hint offers. */
  act: (change: Partial<ObjectiveDraft>) => void;
  hint: Hint | null;
  /** The objective was looked at as it stands, and there was nothing to say. */
  isFine: boolean;
};

/** Step 1: the objective, why now, who sees to it, and what it pushes out. */
export function WhatMatters({ draft, set, act, hint, isFine }: Props) {
  const { home } = useSession();
  const mend = hint ? mendedObjective(draft, hint.fix, middleOf(home)) : null;
  return (
    <>
      <Question
        step={1}
        question="What matters most?"
        says="A change that people notice; numbers follow."
      />
      <AreaField
        first
        label="Objective"
        placeholder="Such as: tenants feel at home from their first week"
        value={draft.objective}
        onInput={(objective) => set({ objective, answered: [] })}
        hint={isFine ? <Fine>Reads like a change, without a number.</Fine> : null}
      />
      {hint && !draft.answered.includes(hint.rule) ? (
        <HintBox
          hint={hint}
          links={[
            ...(mend
              ? [{ label: mend.label, acts: true as const, onClick: () => act(mend.next) }]
              : []),
            {
              label: 'Keep it as it is',
              onClick: () => set({ answered: [...draft.answered, hint.rule] }),
            },
          ]}
        />
      ) : null}
      <AreaField
        label="Why now"
        placeholder="What would happen if it waited?"
        value={draft.why}
        onInput={(why) => set({ why })}
      />
      <PersonField
        label="Owner"
        value={draft.owner}
        people={home.people}
        onChange={(owner) => set({ owner })}
      />
      <PushedOut draft={draft} set={set} />
    </>
  );
}

/** What waits because of it: a row of Not this cycle. */
function PushedOut({ draft, set }: Pick<Props, 'draft' | 'set'>) {
  const { home } = useSession();
  const { pushesOut } = draft;
  const change = (part: Partial<typeof pushesOut>): void =>
    set({ pushesOut: { ...pushesOut, ...part } });
  return (
    <>
      <TextField
        label="What does it push out?"
        placeholder="A priority that has to wait"
        value={pushesOut.priority}
        hint="Becomes a row of Not this cycle, so that everyone can see what waits."
        onInput={(priority) => change({ priority })}
      />
      {pushesOut.priority.trim() === '' ? null : (
        <>
          <TextField
            label="Why not now"
            value={pushesOut.whyNot}
            onInput={(whyNot) => change({ whyNot })}
          />
          <div class="narrow">
            <DateField
              label="Look again on"
              value={pushesOut.revisit}
              today={home.today}
              onInput={(revisit) => change({ revisit })}
            />
          </div>
        </>
      )}
    </>
  );
}
