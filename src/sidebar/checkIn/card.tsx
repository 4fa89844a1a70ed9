import { clock } from '../../domain/days.ts';
import { BLOCKER_TYPES } from '../../tabs/checkIns.ts';
import type { Card } from '../../protocol.ts';
import { printQuantity } from '../../sentence/print.ts';
import { Confidence } from '../controls/confidence.tsx';
import { DateField } from '../controls/date.tsx';
import { SelectField, TextField } from '../controls/field.tsx';
import { PlusIcon } from '../controls/icons.tsx';
import { Link, Notice } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { RadioChips } from '../controls/radioChips.tsx';
import { Sparkline, bandText } from '../controls/sparkline.tsx';
import { Explain } from '../explain/explain.tsx';
import { printDate, printLongDate } from '../dates.ts';
import { isOwner } from '../owners.ts';
import { courseOf, outlookSentence, rateSentence } from '../rate.ts';
import { useSession } from '../session.ts';
import { Decision } from './decision.tsx';
import {
  confidenceText, dayOf, typedNumber, valueText, wrongDay, wrongValue, type CheckInDraft,
} from './draft.ts'; // prettier-ignore
import type { Fell } from './fell.ts';

/** One key result's check-in: where it stands, today's value, confidence, what changed. */
export function CardForm(props: {
  card: Card;
  fell: Fell | null;
  form: CheckInDraft;
  set: (change: Partial<CheckInDraft>) => void;
  onGoTo: () => void;
}) {
  const { card, fell, form, set } = props;
  const { home } = useSession();
  const course = courseOf(card, typedNumber(card, form), home.today);
  const rate = rateSentence(card, course, home.today);
  const outlook = outlookSentence(card, course, home.today);
  return (
    <>
      <div class="row">
        <Link onClick={props.onGoTo} label={`${card.id}, show it in the sheet`}>
          {card.id}
        </Link>
        <span class="meta">
          {fell ? lastText(card, home.today) : `due ${printDate(card.due, home.today)}`}
        </span>
      </div>
      <h2 class="sentence">{card.keyResult}</h2>
      <Again card={card} />
      {fell ? null : <Sparkline card={card} course={course} today={home.today} />}
      {fell || !rate ? null : <p class="meta rate">{rate}</p>}
      {fell || !outlook ? null : <p class="meta outlook">{outlook}</p>}
      <Explain key={card.id} id={card.id} />
      <div class={`check-in ${fell ? 'has-fallen' : ''}`}>
        <Value {...props} isShort={fell !== null} />
        <Confidence
          label={`Confidence of ${goalOf(card)} ${card.kind === 'Maintain' ? 'until' : 'by'} ${printLongDate(card.due, home.today)}`}
          value={form.confidence}
          last={card.confidenceBefore ?? card.confidence}
          hint={fell ? '' : lastConfidence(card)}
          onChange={(confidence) => set({ confidence, isLeft: false })}
        />
        <div class="changed">
          <TextField
            label="What changed"
            placeholder="One line is enough"
            value={form.changed}
            onInput={(changed) => set({ changed })}
          />
        </div>
      </div>
      {fell ? <Decision card={card} fell={fell} form={form} set={set} /> : null}
      <More card={card} form={form} set={set} />
    </>
  );
}

function Value({
  card,
  form,
  set,
  isShort,
}: Parameters<typeof CardForm>[0] & { isShort: boolean }) {
  const { home } = useSession();
  if (card.kind === 'Milestone') {
    return (
      <RadioChips
        first
        label="Is it done?"
        value={form.done === null ? null : form.done ? 'yes' : 'no'}
        options={[
          { value: 'no', label: 'Not yet' },
          { value: 'yes', label: 'Done' },
        ]}
        onChange={(answer) => set({ done: answer === 'yes' })}
      />
    );
  }
  const last = lastText(card, home.today);
  const isKept = form.value.trim() === '' && form.confidence !== null && card.value !== null;
  return (
    <div class="value">
      <TextField
        first
        big
        numeric
        label={labelOf(card, form, home.today)}
        value={form.value}
        unit={card.unit}
        wrong={wrongValue(card, form)}
        hint={isShort ? '' : isKept ? `Left blank: ${last} stays` : (last && `Last: ${last}`) || bandHint(card)}
        onInput={(value) => set({ value })}
      />
    </div>
  ); // prettier-ignore
}

function labelOf(card: Card, form: CheckInDraft, today: string): string {
  if (card.kind === 'Baseline' && card.value === null) return 'First number';
  const day = dayOf(form, today);
  return day === today ? 'Value today' : `Value on ${printDate(day, today)}`;
}

const bandHint = (card: Card): string =>
  card.kind === 'Maintain' ? `To be kept ${bandText(card)}` : '';

function lastText(card: Card, today: string): string {
  const value = valueText(card.value, card.unit);
  if (value === '') return '';
  if (!card.lastCheckIn) return value;
  const entered = card.last?.at.slice(0, 10) ?? '';
  const isLate = card.last !== null && card.last.for < entered;
  const late = isLate ? `, entered ${printDate(entered, today)}` : '';
  return `${value} on ${printDate(card.lastCheckIn, today)}${late}`;
}

/** That today's check-in was made already, so that another one corrects it. */
function Again({ card }: { card: Card }) {
  const { home, who } = useSession();
  if (!isAgain(card, home.today) || !card.last) return null;
  const { at, by, changed } = card.last;
  const said = [
    valueText(card.value, card.unit),
    card.confidence === null ? '' : `confidence ${card.confidence}`,
    changed === '' ? '' : `“${changed}”`,
  ];
  return (
    <Notice tone="grey">
      <p>
        Checked in today at {clock(at)}
        {by === '' ? '' : isOwner(by, who) ? ' by you' : ` by ${by}`}: {said.filter(Boolean).join(', ')}.
        Saving again corrects it; both stay in the log.
      </p>
    </Notice>
  );
} // prettier-ignore

/** True when a key result was checked in on today, for today. */
export const isAgain = ({ last }: Card, today: string): boolean =>
  last !== null && last.for === today && last.at.slice(0, 10) === today;

function goalOf(card: Card): string {
  switch (card.kind) {
    case 'Milestone':
      return 'being done';
    case 'Baseline':
      return 'knowing the number';
    case 'Maintain':
      return `staying ${bandText(card)}`;
    case 'Metric':
      return card.target === null
        ? 'reaching it'
        : `reaching ${printQuantity(card.target, card.unit)}`;
  }
}

function lastConfidence(card: Card): string {
  const { confidence, confidenceBefore } = card;
  if (confidenceBefore !== null) return `Before this week: ${confidenceText(confidenceBefore)}`;
  return confidence === null ? '' : `So far: ${confidenceText(confidence)}`;
}

/** What stands in the way and what comes next, behind one link; and the day it is for, where that is another. */
function More({ card, form, set }: Omit<Parameters<typeof CardForm>[0], 'fell' | 'onGoTo'>) {
  const { home } = useSession();
  const forDay = <ForDay card={card} form={form} set={set} />;
  if (!form.isMore) {
    return (
      <>
        <Standing card={card} form={form} set={set} />
        {typeof form.for === 'string' ? forDay : null}
        <div class="row links">
          <button type="button" class="link add" onClick={() => set({ isMore: true })}>
            <PlusIcon /> Blocker or next step
          </button>
          {typeof form.for === 'string' ? null : forDay}
        </div>
      </>
    );
  }
  return (
    <>
      <Standing card={card} form={form} set={set} />
      <TextField
        label="Blocker"
        placeholder="What stands in the way"
        value={form.blocker}
        onInput={(blocker) => set({ blocker })}
      />
      {form.blocker.trim() ? (
        <>
          <SelectField
            label="What kind"
            value={form.blockerType}
            options={[{ value: '', label: 'Not said' }, ...BLOCKER_TYPES.map(option)]}
            onChange={(blockerType) => set({ blockerType })}
          />
          <div class="pair">
            <PersonField
              label="Who removes it"
              empty="Who?"
              value={form.blockerOwner}
              people={home.people}
              onChange={(blockerOwner) => set({ blockerOwner })}
            />
            <DateField
              short
              label="By"
              value={form.blockerDue}
              today={home.today}
              onInput={(blockerDue) => set({ blockerDue })}
            />
          </div>
        </>
      ) : null}
      <TextField
        label="Next step"
        value={form.nextStep}
        onInput={(nextStep) => set({ nextStep })}
      />
      {forDay}
    </>
  );
}

/** What stood in the way at the last check-in: it stays unless somebody says that it is gone. */
function Standing({ card, form, set }: Omit<Parameters<typeof CardForm>[0], 'fell' | 'onGoTo'>) {
  const { home } = useSession();
  const { blocker } = card;
  if (!blocker || form.blocker.trim() !== '') return null;
  const by = [blocker.owner, blocker.due && `by ${printDate(blocker.due, home.today)}`];
  return (
    <p class="standing">
      <span>
        {form.isCleared ? <s>{blocker.blocker}</s> : `Blocker: ${blocker.blocker}`}
        <span class="meta">
          {[...by, blocker.reviews > 1 ? `through ${blocker.reviews} reviews` : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Link onClick={() => set({ isCleared: form.isCleared !== true })}>
        {form.isCleared ? 'Still there' : 'It is gone'}
      </Link>
    </p>
  );
}

/** For a number of an earlier day: which one. */
function ForDay({ card, form, set }: Omit<Parameters<typeof CardForm>[0], 'fell' | 'onGoTo'>) {
  const { home } = useSession();
  if (typeof form.for !== 'string')
    return <Link onClick={() => set({ for: home.today })}>For another day</Link>;
  const wrong = wrongDay(card, form, home.today);
  return (
    <div class="for-day">
      <DateField
        short
        label="The day it is for"
        value={form.for}
        today={home.today}
        from={card.starts}
        to={home.today}
        hint={wrong ? '' : `From ${printDate(card.starts, home.today)} to today, ${printDate(home.today, home.today)}; marked as entered today`}
        onInput={(day) => set({ for: day })}
      />
      {wrong ? (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      <Link onClick={() => set({ for: null })}>For today</Link>
    </div>
  );
} // prettier-ignore

const option = (value: string) => ({ value, label: value });
