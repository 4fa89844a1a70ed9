import { ruleWords } from '../../domain/ruleWords.ts';
import { DateField } from '../controls/date.tsx';
import { AreaField } from '../controls/field.tsx';
import { WarningIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { RadioChips } from '../controls/radioChips.tsx';
import type { Card } from '../../protocol.ts';
import { choices, reviewText, takesOver, type CheckInDraft, type Choice } from './draft.ts';
import type { Fell } from './fell.ts';
import { isOwner } from '../owners.ts';
import { useSession } from '../session.ts';

/** Confidence fell: what was agreed for this, and a decision to record here and now or leave for the review. */
export function Decision(props: {
  card: Card;
  fell: Fell;
  form: CheckInDraft;
  set: (change: Partial<CheckInDraft>) => void;
}) {
  const { card, fell, form, set } = props;
  const { home, who } = useSession();
  const choose = (choice: Choice): void => {
    const isBlank = form.decision.trim() === '';
    set({ choice, ...(isBlank && takesOver(choice) ? { decision: card.ifDrops } : {}) });
  };
  return (
    <section class="card decision" aria-label={fell.title}>
      <h2>
        <WarningIcon /> {fell.title}
      </h2>
      {card.ifDrops ? (
        <>
          <p class="meta">Agreed for this</p>
          <p>{card.ifDrops}</p>
        </>
      ) : (
        <>
          <p class="meta">Nothing was agreed for this. Ways out:</p>
          <p>{fell.options}</p>
        </>
      )}
      <p class="meta">
        {fell.decides}
        {fell.decider ? `: ${isOwner(fell.decider, who) ? 'you' : fell.decider}` : ''}
      </p>
      {fell.also.length === 0 ? null : (
        <p class="meta">Answers as well: {fell.also.map((rule) => ruleWords(rule)).join('. ')}</p>
      )}
      {form.isLeft ? (
        <p>
          Left for {reviewText(home)}.{' '}
          <Link onClick={() => set({ isLeft: false })}>Decide now</Link>
        </p>
      ) : (
        <>
          <RadioChips label="Decision" value={form.choice} options={choices} onChange={choose} />
          {form.choice ? (
            <>
              <AreaField
                quiet
                label="The decision in words"
                placeholder={form.choice === 'No action' ? 'Because…' : 'What exactly'}
                value={form.decision}
                onInput={(decision) => set({ decision })}
              />
              {form.choice === 'No action' ? null : (
                <div class="pair">
                  <PersonField
                    quiet
                    label="Who sees to it"
                    value={form.owner}
                    people={home.people}
                    onChange={(owner) => set({ owner })}
                  />
                  <DateField
                    quiet
                    short
                    label="Look again"
                    value={form.due ?? fell.lookAgain}
                    today={home.today}
                    onInput={(due) => set({ due })}
                  />
                </div>
              )}
            </>
          ) : null}
          <Link onClick={() => set({ isLeft: true })}>Leave it for {reviewText(home)}</Link>
        </>
      )}
    </section>
  );
}
