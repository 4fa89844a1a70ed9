import { useState } from 'preact/hooks';
import { mondayOf } from '../../domain/days.ts';
import type { Card, CheckInEntry } from '../../protocol.ts';
import { useAction } from '../action.ts';
import { AllSame, repeatable } from '../checkIn/allSame.tsx';
import { CardForm, isAgain } from '../checkIn/card.tsx';
import {
  cardAfter, copyOf, dayOf, emptyDraft, entryOf, missingOf, readDrafts, sameAgain, wrongOf, type CheckInDraft,
} from '../checkIn/draft.ts'; // prettier-ignore
import { fellOf } from '../checkIn/fell.ts';
import { Others } from '../checkIn/others.tsx';
import { FooterLine, MAIN_KEY, MainButton, Task } from '../controls/frame.tsx';
import { NothingYet, PlanFirst } from '../controls/nothingYet.tsx';
import { useCopy } from '../controls/copy.tsx';
import { WhoFirst } from '../controls/whoFirst.tsx';
import { useDraft } from '../drafts.ts';
import { keyResultCell, useGoTo } from '../goTo.ts';
import { count } from '../numbers.ts';
import { mine } from '../owners.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

const KEYS = `${MAIN_KEY} saves · Esc goes back · drafts are kept`;

/** Check in on one key result after the other; or, when asked, say "no change" of all that are due at once. */
export function CheckInScreen({ all }: { all: boolean }) {
  const { home, who, go } = useSession();
  const [isAll, setAll] = useState(all);
  const [queue, setQueue] = useState<string[]>(() => dueOf(mine(home, who)));
  const [at, setAt] = useState(0);
  const [saved, setSaved] = useState(0);
  const begin = (ids: string[]): void => {
    setQueue(ids);
    setAt(0);
  };
  const card = home.cards.find(({ id }) => id === queue[at]);
  if (home.cards.length === 0) return <NothingToCheckIn />;
  if (who === '') {
    return (
      <WhoFirst
        title="Check in"
        says="Your check-ins carry your name. It is remembered for you only."
        keys={`${count(home.cards.length, 'key result')} in all`}
        onBack={() => go({ name: 'home' })}
        onKnown={(name) => begin(dueOf(mine(home, name)))}
      />
    );
  }
  const same = isAll ? repeatable(home.cards.filter(({ id }) => queue.includes(id))) : [];
  if (same.length > 0) {
    return (
      <AllSame
        cards={same}
        onBack={() => go({ name: 'home' })}
        onDone={(count) => {
          setAll(false);
          setSaved(saved + count);
          setAt(queue.length);
        }}
      />
    );
  }
  if (!card) {
    return <Others saved={saved} onBegin={begin} onBack={() => go({ name: 'home' })} />;
  }
  return (
    <CheckInCard
      key={card.id}
      card={card}
      place={`${at + 1} of ${queue.length}`}
      isLast={at === queue.length - 1}
      onSaved={() => {
        setSaved(saved + 1);
        setAt(at + 1);
      }}
      onSkip={() => setAt(at + 1)}
    />
  );
}

/** Check-ins are about published key results: what is missing for that. */
function NothingToCheckIn() {
  const { home, go } = useSession();
  const onBack = (): void => go({ name: 'home' });
  if (!home.cycle) return <PlanFirst title="Check in" onBack={onBack} />;
  const hasDraft = home.objectives.some(({ status }) => status === 'Draft');
  return (
    <NothingYet
      title="Check in"
      question="Nothing to check in on yet"
      says={
        hasDraft
          ? 'The objectives are drafts. Once one is published, its key results are due here.'
          : 'Write an objective with its key results, and publish it. Then they are due here.'
      }
      label={hasDraft ? 'Publish…' : 'New objective'}
      next={hasDraft ? { name: 'publish', id: null } : { name: 'objective', id: null }}
      onBack={onBack}
    />
  );
}

const dueOf = (cards: Card[]): string[] => cards.filter(({ isDue }) => isDue).map(({ id }) => id);

function CheckInCard(props: {
  card: Card;
  place: string;
  isLast: boolean;
  onSaved: () => void;
  onSkip: () => void;
}) {
  const { card } = props;
  const { home, who, go, tell, patch, outdate } = useSession();
  const { form, setForm, forget } = useCardDraft(card);
  const action = useAction();
  const goTo = useGoTo();
  const { copy, box } = useCopy();
  const { today } = home;
  const isThisWeek = dayOf(form, today) >= mondayOf(today);
  const fell = isThisWeek ? fellOf(card, form.confidence, home) : null;
  const wrong = wrongOf(card, form, { fell, today });
  const missing = missingOf(card, form, fell);
  const [isAsked, setAsked] = useState(false);
  const save = async (entry: CheckInEntry): Promise<void> => {
    const what = entry.decision ? 'one check-in and one decision' : 'one check-in';
    const done = await action.run(`Saving ${what}…`, () =>
      call('checkIn', { by: who, entries: [entry] }),
    );
    // What was refused may be gone from the sheet: Home and the next round are read afresh.
    outdate();
    if (!done) return;
    forget();
    tell(done.message, done.undoId, done.notices);
    patch((now) => ({
      ...now,
      cards: now.cards.map((each) => (each.id === card.id ? cardAfter(each, entry, today) : each)),
    }));
    props.onSaved();
  };
  const saveForm = (): void => {
    setAsked(missing !== null);
    if (missing) document.querySelector<HTMLElement>(missing.at)?.focus();
    else void save(entryOf(card, form, { fell, today }));
  };
  const isDecided = fell !== null && !form.isLeft && form.choice !== null;
  const isToday = typeof form.for !== 'string';
  const canRepeat =
    !fell && isToday && !isAgain(card, today) && (card.value !== null || card.confidence !== null);
  return (
    <Task
      title="Check in"
      meta={props.place}
      onBack={() => go({ name: 'home' })}
      onMain={wrong ? null : saveForm}
      action={action}
      place={card.id}
      footer={
        <>
          <div class="buttons">
            <MainButton
              label={labelOf({ isDecided, isLast: props.isLast, isAgain: isAgain(card, today) })}
              action={action}
              reason={wrong}
              onClick={saveForm}
            />
            {action.failure ? (
              <button
                type="button"
                class="text-button"
                onClick={() => copy(copyOf(card, form), 'Copied what you typed.')}
              >
                Copy what I typed
              </button>
            ) : canRepeat ? (
              <button
                type="button"
                class="second-button"
                disabled={action.busy !== ''}
                onClick={() => void save(sameAgain(card, form, today))}
              >
                No change
              </button>
            ) : null}
            <button
              type="button"
              class="text-button"
              disabled={action.busy !== ''}
              onClick={props.onSkip}
            >
              Skip
            </button>
          </div>
          <FooterLine
            reason={
              action.failure
                ? 'What you typed is still here.'
                : wrong || (isAsked && missing ? missing.says : '')
            }
            keys={KEYS}
          />
        </>
      }
    >
      <CardForm
        card={card}
        fell={fell}
        form={form}
        set={(change) => setForm({ ...form, ...change })}
        onGoTo={() => goTo('Key Results', card.id, keyResultCell('current'))}
      />
      {box}
    </Task>
  );
}

function labelOf(is: { isDecided: boolean; isLast: boolean; isAgain: boolean }): string {
  if (is.isDecided) return 'Save with decision';
  return is.isAgain ? 'Save correction' : is.isLast ? 'Save' : 'Save, next';
}

/** All check-ins under way share one draft, by key result. */
function useCardDraft(card: Card): {
  form: CheckInDraft;
  setForm: (form: CheckInDraft) => void;
  forget: () => void;
} {
  const { who, drafts } = useSession();
  const { form, setForm, forget } = useDraft<Record<string, CheckInDraft>>(
    drafts,
    'check-in',
    () => ({}),
    readDrafts,
  );
  return {
    form: form[card.id] ?? emptyDraft(card, who),
    setForm: (next) => setForm((all) => ({ ...all, [card.id]: next })),
    forget: () => {
      // As they are by now: who left the card while it was saved may be typing about another.
      const { [card.id]: _, ...others } = readDrafts(drafts.get('check-in')) ?? {};
      if (Object.keys(others).length === 0) forget();
      else drafts.set('check-in', others, () => undefined);
    },
  };
}
