import { useState } from 'preact/hooks';
import { firstLookAgain } from '../../domain/lookAgain.ts';
import { broughtUp, standing } from '../../domain/ruleWords.ts';
import type { DecisionView, Home } from '../../protocol.ts';
import { choices, takesOver, type Choice } from '../checkIn/draft.ts';
import { dateOfText, DateField, wrongDate } from '../controls/date.tsx';
import { AreaField } from '../controls/field.tsx';
import { NextIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { RadioChips } from '../controls/radioChips.tsx';
import { keyResultCell, useGoTo } from '../goTo.ts';
import { count } from '../numbers.ts';
import { isOwner } from '../owners.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { Few } from './few.tsx';
import { useSaveHere } from './saveHere.ts';
import { pairOf, together, without, type Together } from './together.ts';
import { Wrong } from './wrong.tsx';

/** What fired and was not answered: mine first, each decided where it stands; what others decide is a tap away. */
export function Decide() {
  const { home, who } = useSession();
  const [at, setAt] = useState('');
  const needed = home.decisions.filter(({ state }) => state === 'needed');
  const things = together(needed, ({ about }) => about);
  const mine = things.filter((all) => all.some((each) => isMine(each, who)));
  const rows = [...mine, ...things.filter((each) => !mine.includes(each))];
  return (
    <Few
      label="Decisions to take"
      rows={rows}
      keyOf={([first]) => pairOf(first)}
      shown={Math.min(3, mine.length)}
      all={(all) =>
        mine.length === 0
          ? `${count(all, 'decision')} for others to take`
          : `Show all ${all} decisions`
      }
    >
      {(all) => (
        <DecideRow
          all={all}
          isOpen={at === pairOf(all[0])}
          onToggle={() => setAt(at === pairOf(all[0]) ? '' : pairOf(all[0]))}
        />
      )}
    </Few>
  );
}

/** Mine to take: as the rule says, as owner of the set once it was there too often, or where nobody is named. */
const isMine = ({ decider, escalatedTo }: DecisionView, who: string): boolean => {
  const name = escalatedTo ?? decider;
  return name === '' || isOwner(name, who);
};

function DecideRow(props: { all: Together; isOpen: boolean; onToggle: () => void }) {
  const { all } = props;
  const [open] = all;
  const { home } = useSession();
  return (
    <>
      <button
        type="button"
        class={`row-button decide ${props.isOpen ? 'is-open' : ''}`}
        aria-expanded={props.isOpen}
        onClick={props.onToggle}
      >
        <span>
          <span class="two-lines">Decide: {open.subject}</span>
          <span class="meta two-lines">{whyOf(all, confidenceOf(home, open), props.isOpen)}</span>
        </span>
        <NextIcon />
      </button>
      {props.isOpen ? <DecideForm all={all} onDone={props.onToggle} /> : null}
    </>
  );
}

function whyOf(all: Together, confidence: number | null, isOpen: boolean): string {
  const [{ agreed, hasAgreed }] = all;
  const reviews = Math.max(0, ...all.map((each) => (each.escalatedTo === null ? 0 : each.reviews)));
  const often = reviews === 0 ? '' : `${reviews} reviews running: the review owner decides`;
  const plan = hasAgreed && !isOpen ? `agreed: ${agreed}` : '';
  return [allCameUp(all, confidence), often, plan].filter(Boolean).join(' · ');
}

const allCameUp = (all: Together, confidence: number | null): string =>
  standing(all)
    .map(({ rule, fires }) => broughtUp(rule, fires, confidence))
    .join('. ');

/** The confidence of what a decision is about; null where it has none. */
const confidenceOf = ({ cards }: Home, { about }: DecisionView): number | null =>
  cards.find(({ id }) => id === about)?.confidence ?? null;

function DecideForm({ all, onDone }: { all: Together; onDone: () => void }) {
  const [open, ...more] = all;
  const { home, who } = useSession();
  const { action, save } = useSaveHere();
  const goTo = useGoTo();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [decision, setDecision] = useState('');
  const [owner, setOwner] = useState(who || open.decider);
  const [due, setDue] = useState(firstLookAgain(all));
  const isNone = choice === 'No action';
  const choose = (next: Choice): void => {
    setChoice(next);
    if (open.hasAgreed && decision.trim() === '' && takesOver(next)) setDecision(open.agreed);
  };
  const isReady = choice !== null && decision.trim() !== '' && (isNone || !wrongDate(due, home.today));
  const decide = async (): Promise<void> => {
    if (choice === null) return;
    const { about, rule } = open;
    const done = await save(
      () =>
        call('decide', {
          by: who,
          ...{ about, rule, choice, decision, owner },
          why: allCameUp(all, confidenceOf(home, open)),
          ...(more.length === 0 ? {} : { also: more.map((each) => each.rule) }),
          due: isNone ? '' : dateOfText(due, home.today),
        }),
      (now) => without(now, all),
    );
    if (done) onDone();
  };
  return (
    <fieldset class="decide-form" disabled={action.busy !== ''}>
      <p>
        <span class="meta">{open.hasAgreed ? 'Agreed for this' : 'Nothing was agreed. Ways out:'}</span>
        {open.agreed}
      </p>
      <RadioChips label="Decision" value={choice} options={choices} onChange={choose} />
      {choice ? (
        <>
          <AreaField
            quiet
            label="The decision in words"
            placeholder={isNone ? 'Because…' : 'What exactly'}
            value={decision}
            onInput={setDecision}
          />
          {isNone ? null : (
            <div class="pair">
              <PersonField quiet label="Who sees to it" value={owner} people={home.people} onChange={setOwner} />
              <DateField quiet short label="Look again" value={due} today={home.today} onInput={setDue} />
            </div>
          )}
        </>
      ) : null}
      <Wrong message={action.failure} />
      <div class="row">
        <button type="button" class="small-button" disabled={!isReady} onClick={() => void decide()}>
          {action.busy || 'Save decision'}
        </button>
        <Link onClick={() => goTo('Key Results', open.about, keyResultCell('ifDrops'))}>Show the row</Link>
      </div>
    </fieldset>
  );
} // prettier-ignore
