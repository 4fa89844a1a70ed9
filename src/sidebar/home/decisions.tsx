import { useState } from 'preact/hooks';
import { addDays } from '../../domain/days.ts';
import type { DecisionView, Home } from '../../protocol.ts';
import { choices, isOwner, type Choice } from '../checkIn/draft.ts';
import { dateOfText, DateField, wrongDate } from '../controls/date.tsx';
import { AreaField } from '../controls/field.tsx';
import { NextIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { RadioChips } from '../controls/radioChips.tsx';
import { printDate } from '../dates.ts';
import { keyResultCell, useGoTo } from '../goTo.ts';
import { count } from '../numbers.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { Few } from './few.tsx';
import { useSaveHere } from './saveHere.ts';
import { Wrong } from './wrong.tsx';

/** What fired and was not answered: mine first, each decided where it stands; what others decide is a tap away. */
export function Decide() {
  const { home, who } = useSession();
  const [at, setAt] = useState('');
  const needed = home.decisions.filter(({ state }) => state === 'needed');
  const mine = needed.filter((each) => isMine(each, who));
  const rows = [...mine, ...needed.filter((each) => !mine.includes(each))];
  return (
    <Few
      label="Decisions to take"
      rows={rows}
      keyOf={pairOf}
      shown={Math.min(3, mine.length)}
      all={(all) =>
        mine.length === 0
          ? `${count(all, 'decision')} for others to take`
          : `Show all ${all} decisions`
      }
    >
      {(open) => (
        <DecideRow
          open={open}
          isOpen={at === pairOf(open)}
          onToggle={() => setAt(at === pairOf(open) ? '' : pairOf(open))}
        />
      )}
    </Few>
  );
}

const pairOf = ({ about, rule, taken }: DecisionView): string => taken?.id ?? `${about} ${rule}`;

/** Mine to take: as the rule says, as owner of the set once it was there too often, or where nobody is named. */
const isMine = ({ decider, escalatedTo }: DecisionView, who: string): boolean => {
  const name = escalatedTo ?? decider;
  return name === '' || isOwner(name, who);
};

function DecideRow(props: { open: DecisionView; isOpen: boolean; onToggle: () => void }) {
  const { open } = props;
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
          <span class="meta two-lines">{whyOf(open, confidenceOf(home, open), props.isOpen)}</span>
        </span>
        <NextIcon />
      </button>
      {props.isOpen ? <DecideForm open={open} onDone={props.onToggle} /> : null}
    </>
  );
}

function whyOf(open: DecisionView, confidence: number | null, isOpen: boolean): string {
  const { reviews, escalatedTo, agreed, hasAgreed } = open;
  const often =
    escalatedTo === null ? '' : `${reviews} reviews running: the owner of the set decides`;
  const plan = hasAgreed && !isOpen ? `agreed: ${agreed}` : '';
  return [cameUp(open, confidence), often, plan].filter(Boolean).join(' · ');
}

/** What brought it up, as it stands now or, where that is over, as it was. */
function cameUp({ rule, fires }: DecisionView, confidence: number | null): string {
  const is = confidence === null ? '' : `: ${confidence}`;
  const now = confidence === null ? '' : `; it is ${confidence} now`;
  const words: Record<string, [now: string, before: string]> = {
    'confidence-drop': ['Confidence fell', `Confidence fell${now}`],
    'confidence-low': [`Confidence is low${is}`, `Confidence was low${now}`],
    'confidence-low-twice': [`Confidence is low again${is}`, `Confidence was low twice${now}`],
    'committed-low': ['Committed, and not sure', `Committed, and was not sure${now}`],
    'believed-behind': ['Far behind, yet believed', 'Was far behind, yet believed'],
    'forecast-low': ['Not likely to get there', 'Was not likely to get there'],
    'guardrail-out': ['Out of its band', 'Was out of its band'],
    'source-missing': ['Still without a data source', 'Was without a data source'],
  };
  return words[rule]?.[fires ? 0 : 1] ?? rule;
}

/** The confidence of what a decision is about; null where it has none. */
const confidenceOf = ({ cards }: Home, { about }: DecisionView): number | null =>
  cards.find(({ id }) => id === about)?.confidence ?? null;

function DecideForm({ open, onDone }: { open: DecisionView; onDone: () => void }) {
  const { home, who } = useSession();
  const { action, save } = useSaveHere();
  const goTo = useGoTo();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [decision, setDecision] = useState('');
  const [owner, setOwner] = useState(who || open.decider);
  const [due, setDue] = useState(addDays(home.today, 7));
  const isNone = choice === 'No action';
  const choose = (next: Choice): void => {
    setChoice(next);
    if (open.hasAgreed && decision.trim() === '' && TAKES_OVER.includes(next)) setDecision(open.agreed);
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
          why: cameUp(open, confidenceOf(home, open)),
          due: isNone ? '' : dateOfText(due, home.today),
        }),
      (now) => ({ ...now, decisions: now.decisions.filter((each) => pairOf(each) !== pairOf(open)) }),
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

const TAKES_OVER: readonly Choice[] = ['Update', 'Start', 'Stop'];

/** Decisions of mine whose day to look again has come: a tick when done, else what came of them. */
export function LookAgain() {
  const { home, who } = useSession();
  const { action, save } = useSaveHere();
  const due = home.decisions.filter(
    ({ state, taken, escalatedTo }) =>
      state === 'due' && taken && (isOwner(taken.owner || who, who) || isOwner(escalatedTo ?? '', who)),
  );
  const answer = (open: DecisionView, outcome: 'Done' | 'Dropped' | 'Open'): void => {
    const id = open.taken?.id ?? '';
    void save(
      () => call('lookAgain', { by: who, id, outcome }),
      (now) => ({ ...now, decisions: now.decisions.filter(({ taken }) => taken?.id !== id) }),
    );
  };
  return (
    <Few
      label="Decisions to look at again"
      rows={due}
      keyOf={pairOf}
      all={(all) => `Show all ${all} decisions that came back`}
    >
      {(open) => (
        <div class="tick">
          <input
            type="checkbox"
            disabled={action.busy !== ''}
            aria-label={`Done: ${open.taken?.decision}`}
            onChange={() => answer(open, 'Done')}
          />
          <div>
            <span class="two-lines" title={open.taken?.decision}>
              {open.taken?.decision || open.taken?.choice}
            </span>
            <span class={`meta ${open.escalatedTo === null ? '' : 'wrong-text'}`}>
              {backOf(open, home.today)}
            </span>
            <span class="meta answers">
              <Link onClick={() => answer(open, 'Open')}>Still open</Link>
              <Link onClick={() => answer(open, 'Dropped')}>Dropped</Link>
            </span>
            <Wrong message={action.failure} />
          </div>
        </div>
      )}
    </Few>
  );
} // prettier-ignore

/** "Decision of 4 Feb · due today · 3 reviews running". */
function backOf({ taken, due, reviews, escalatedTo }: DecisionView, today: string): string {
  const day = due === today ? 'today' : printDate(due, today);
  return [
    `Decision of ${printDate(taken?.on ?? '', today) || 'earlier'}`,
    `due ${day}`,
    escalatedTo === null ? '' : `${reviews} reviews running`,
  ]
    .filter(Boolean)
    .join(' · ');
}
