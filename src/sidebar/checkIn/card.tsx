import { BLOCKER_TYPES } from '../../tabs/checkIns.ts';
import type { Card } from '../../protocol.ts';
import { printQuantity } from '../../sentence/print.ts';
import { Confidence } from '../controls/confidence.tsx';
import { DateField } from '../controls/date.tsx';
import { SelectField, TextField } from '../controls/field.tsx';
import { PlusIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { PersonField } from '../controls/person.tsx';
import { RadioChips } from '../controls/radioChips.tsx';
import { Sparkline, bandText } from '../controls/sparkline.tsx';
import { printDate, printLongDate } from '../dates.ts';
import { courseOf, rateSentence } from '../rate.ts';
import { useSession } from '../session.ts';
import { Decision } from './decision.tsx';
import { confidenceText, typedNumber, valueText, wrongValue, type CheckInDraft } from './draft.ts';
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
      {fell ? null : <Sparkline card={card} course={course} today={home.today} />}
      {fell || !rate ? null : <p class="meta rate">{rate}</p>}
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
      <More form={form} set={set} />
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
        label={card.kind === 'Baseline' && card.value === null ? 'First number' : 'Value today'}
        value={form.value}
        unit={card.unit}
        wrong={wrongValue(card, form)}
        hint={isShort ? '' : isKept ? `Left blank: ${last} stays` : (last && `Last: ${last}`) || bandHint(card)}
        onInput={(value) => set({ value })}
      />
    </div>
  ); // prettier-ignore
}

const bandHint = (card: Card): string =>
  card.kind === 'Maintain' ? `To be kept ${bandText(card)}` : '';

function lastText(card: Card, today: string): string {
  const value = valueText(card.value, card.unit);
  if (value === '') return '';
  return card.lastCheckIn ? `${value} on ${printDate(card.lastCheckIn, today)}` : value;
}

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
  const last = card.confidenceBefore ?? card.confidence;
  return last === null ? '' : `Last week: ${confidenceText(last)}`;
}

/** What stands in the way and what comes next, behind one link. */
function More({ form, set }: { form: CheckInDraft; set: (change: Partial<CheckInDraft>) => void }) {
  const { home } = useSession();
  if (!form.isMore) {
    return (
      <button type="button" class="link add" onClick={() => set({ isMore: true })}>
        <PlusIcon /> Blocker or next step
      </button>
    );
  }
  return (
    <>
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
    </>
  );
}

const option = (value: string) => ({ value, label: value });
