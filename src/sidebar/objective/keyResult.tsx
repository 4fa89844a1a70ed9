import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DateField } from '../controls/date.tsx';
import { AreaField, SelectField, TextField } from '../controls/field.tsx';
import { Link } from '../controls/notice.tsx';
import { readNumber } from '../numbers.ts';
import { useSession } from '../session.ts';
import { middleOf } from './deadline.ts';
import { isWritten, sinceLaunch, type KeyResultDraft } from './draft.ts';
import { byHand, withKind, withSentence } from './fill.ts';
import { sayLaunched } from './launched.ts';
import { HintBox, type HintLink } from './hintBox.tsx';
import type { Hint } from './hints.ts';
import { numbersText } from './print.ts';
import { UnitChip } from './unit.tsx';

const KINDS = ['Metric', 'Maintain', 'Milestone', 'Baseline'] as const;
const EVERY = ['Week', '2 weeks', 'Month'] as const;

/** One key result: its sentence, what was read from it, and what the number needs to stay alive. */
export function KeyResultCard(props: {
  keyResult: KeyResultDraft;
  number: number;
  /** The unit that it has in the sheet. */
  unitBefore: string;
  hint: Hint | null;
  /** What an empty sentence is asked for; else it is shown an example. */
  asks: string | null;
  onChange: (next: KeyResultDraft) => void;
  onMove: () => void;
  /** What one click can mend, with the words on its link; null for nothing. */
  mend: Mend | null;
}) {
  const { keyResult, hint, onChange } = props;
  const { home } = useSession();
  const [isNumbersOpen, setNumbersOpen] = useState(hasWrongNumber(keyResult));
  const [timesAsked, setTimesAsked] = useState(0);
  const near = middleOf(home);
  const set = (change: Partial<KeyResultDraft>): void => onChange({ ...keyResult, ...change });
  return (
    <section class="card">
      <AreaField
        first
        label={`Key result ${props.number}`}
        placeholder={props.asks ?? 'Such as: raise on-time arrivals from 71 % to 90 %'}
        value={keyResult.keyResult}
        onInput={(text) => onChange(withSentence(keyResult, text, near))}
      />
      <div class="chips">
        <SelectField
          quiet
          chip
          inside="Kind"
          label="Kind"
          value={keyResult.kind}
          options={KINDS.map((value) => ({ value, label: value }))}
          onChange={(kind) => onChange(withKind(keyResult, kind, near))}
        />
        {keyResult.kind === 'Milestone' ? null : (
          <UnitChip
            value={keyResult.unit}
            onChange={(unit) => onChange(byHand(keyResult, { unit }))}
          />
        )}
        {numbersText(keyResult) ? (
          <button
            type="button"
            class="chip"
            aria-expanded={isNumbersOpen}
            onClick={() => setNumbersOpen(!isNumbersOpen)}
          >
            {numbersText(keyResult)}
          </button>
        ) : null}
      </div>
      {isNumbersOpen && numbersText(keyResult) ? (
        <Numbers keyResult={keyResult} timesAsked={timesAsked} onChange={onChange} />
      ) : null}
      {sinceLaunch(keyResult).map((change) => (
        <p class="meta" key={change.field}>
          {sayLaunched(change, { before: props.unitBefore, now: keyResult.unit })}
        </p>
      ))}
      {hint ? (
        <HintBox
          hint={hint}
          links={linksFor(hint, keyResult, {
            move: props.onMove,
            mend: props.mend,
            numbers: () => {
              setNumbersOpen(true);
              setTimesAsked(timesAsked + 1);
            },
            answer: () => set({ answered: [...keyResult.answered, hint.rule] }),
          })}
        />
      ) : null}
      <TextField
        label="Data source"
        placeholder="Where the number comes from"
        value={keyResult.source}
        onInput={(source) => set({ source })}
      />
      <div class="pair">
        <SelectField
          label="Check in every"
          value={keyResult.every}
          options={EVERY.map((value) => ({ value, label: value }))}
          onChange={(every) => set({ every })}
        />
        <DateField
          label="Due"
          value={keyResult.due}
          today={home.today}
          onInput={(due) => onChange(byHand(keyResult, { due }))}
        />
      </div>
      <TextField
        label="If confidence drops, we"
        placeholder="What you would do first"
        value={keyResult.ifDrops}
        onInput={(ifDrops) => set({ ifDrops })}
      />
      <Drop keyResult={keyResult} onDrop={() => set({ status: 'Dropped' })} />
    </section>
  );
}

/** Start and target, or the band, as two fields; whoever is asked for one is led into the first that is empty. */
function Numbers({
  keyResult,
  timesAsked,
  onChange,
}: {
  keyResult: KeyResultDraft;
  /** How often a hint has led here. */
  timesAsked: number;
  onChange: (next: KeyResultDraft) => void;
}) {
  const ends =
    keyResult.kind === 'Maintain'
      ? ([['floor', 'Lowest'], ['ceiling', 'Highest']] as const)
      : ([['start', 'Start'], ['target', 'Target']] as const); // prettier-ignore
  const pair = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (timesAsked === 0) return;
    const fields = [...(pair.current?.querySelectorAll('input') ?? [])];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }, [timesAsked]);
  return (
    <>
      <div class="pair" ref={pair}>
        {ends.map(([field, label]) => (
          <TextField
            key={field}
            numeric
            label={label}
            value={keyResult[field]}
            unit={keyResult.unit.length < 6 ? keyResult.unit : ''}
            wrong={wrongNumber(keyResult, field)}
            onInput={(text) => onChange(byHand(keyResult, { [field]: text }))}
          />
        ))}
      </div>
      {keyResult.kind === 'Metric' ? (
        <SelectField
          label="Expected to come"
          value={keyResult.curve}
          options={CURVES}
          onChange={(curve) => onChange({ ...keyResult, curve })}
        />
      ) : null}
    </>
  );
}

const CURVES = [
  { value: 'Even', label: 'Evenly, week by week' },
  { value: 'Late', label: 'Late, most of it near the end' },
  { value: 'Early', label: 'Early, most of it at the start' },
] as const;

const wrongNumber = (draft: KeyResultDraft, field: 'start' | 'target' | 'floor' | 'ceiling') =>
  draft[field].trim() === '' || readNumber(draft[field], draft.unit) !== null
    ? ''
    : `“${draft[field].trim()}” is not a number.`;

/** True while a number of a key result cannot be read. */
export const hasWrongNumber = (draft: KeyResultDraft): boolean =>
  (['start', 'target', 'floor', 'ceiling'] as const).some((field) => wrongNumber(draft, field));

type Mend = { label: string; onClick: () => void };

type Ways = {
  move: () => void;
  numbers: () => void;
  answer: () => void;
  mend: Mend | null;
};

/** What one click can do about a hint. */
function linksFor({ rule }: Hint, { start, target }: KeyResultDraft, ways: Ways): HintLink[] {
  const leave = { label: 'Keep it as it is', onClick: ways.answer };
  if (rule === 'kr-is-a-task')
    return [
      { label: 'Move to initiatives', acts: true, onClick: ways.move },
      { label: 'It is a result', onClick: ways.answer },
    ];
  const toNumbers = (label: string): HintLink => ({ label, acts: true, onClick: ways.numbers });
  if (rule === 'kr-extreme-movement')
    return [{ label: 'It is right', onClick: ways.answer }, toNumbers('Change the numbers')];
  const mend = ways.mend ? [{ ...ways.mend, acts: true as const }] : [];
  // Where the fix may not be what was meant, the numbers can be typed.
  if (rule === 'kr-target-equals-baseline' || rule === 'kr-direction-conflict')
    return [...mend, toNumbers('Change the numbers'), leave];
  if (rule === 'kr-no-baseline') return [...mend, toNumbers('Add the start'), leave];
  if (ways.mend) return [...mend, leave];
  const asks = rule === 'kr-no-target' || rule === 'kr-percent-change-without-base';
  if (asks && start === '' && target === '') return [toNumbers('Add start and target'), leave];
  if (rule === 'kr-percent-change-without-base') return [toNumbers('Add the start'), leave];
  return rule === 'kr-no-target' ? [toNumbers('Add a target'), leave] : [leave];
}

/** Taking a key result out: one with a row is marked as dropped, after a clear word. */
function Drop({ keyResult, onDrop }: { keyResult: KeyResultDraft; onDrop: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isWritten(keyResult)) return null;
  if (keyResult.id === null) {
    return (
      <p>
        <Link onClick={onDrop}>Remove this key result</Link>
      </p>
    );
  }
  if (!isAsked) {
    return (
      <p>
        <Link onClick={() => setAsked(true)}>Drop this key result…</Link>
      </p>
    );
  }
  return (
    <div class="notice grey">
      <div>
        <p>
          Its row stays in the sheet, marked Dropped, and so do its check-ins. It no longer counts.
        </p>
        <p class="links">
          <Link onClick={onDrop}>Mark as dropped</Link>
          <Link onClick={() => setAsked(false)}>Keep it</Link>
        </p>
      </div>
    </div>
  );
}
