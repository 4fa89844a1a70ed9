import { bandOf, isConfidence } from '../confidence.ts';
import { sundayBefore } from '../days.ts';
import { knownAt, newest } from '../log.ts';
import type { Explained, Lack } from './explained.ts';
import { unknown } from './explained.ts';
import { progressLack } from './progress.ts';
import { say, type Said } from './pieces.ts';
import {
  datedValue,
  numbersLack,
  own,
  placeOf,
  sourceOf,
  valueWords,
  type Subject,
} from './subject.ts';
import { joinedCells, onlyMetrics } from './pace.ts';

/** The value that counts: whose check-in it is from. */
export function valueWorking(subject: Subject): Explained {
  const { value, keyResult } = subject.one;
  const now = sourceOf(subject, 'value');
  if (value === null || !now) return unknown('value', 'Current', valueLack(subject));
  const shown: Said =
    typeof value === 'number' ? [{ quantity: value, unit: keyResult.unit }] : [value ? 'done' : 'not done']; // prettier-ignore
  const told = spoken(now.checkIn, now.entry.for);
  return { figure: 'value', label: 'Current', value: shown, working: told, cells: now.cells };
} // prettier-ignore

const valueLack = (subject: Subject): Lack =>
  subject.judgedOne.kind === 'Milestone'
    ? progressLack(subject)
    : numbersLack(subject, ['current']);

const spoken = (checkIn: { by: string } | null, day: string): Said =>
  checkIn === null
    ? say`as typed into the tab, and not logged yet`
    : say`as checked in on ${{ day }}${checkIn.by === '' ? '' : ` by ${checkIn.by}`}`;

/** The confidence that counts on a day, and what it was before the week of that day. */
export function confidenceWorking(subject: Subject, day = subject.on): Explained {
  const { entries } = subject.judgedOne;
  const { confidence } = knownAt(entries, day);
  const now = sourceOf(subject, 'confidence', day);
  if (confidence === null || !now) return unknown('confidence', 'Confidence', confidenceLack(subject, day)); // prettier-ignore
  const sunday = sundayBefore(day);
  const before = knownAt(entries, sunday).confidence;
  const change =
    before === null || before === confidence
      ? []
      : say`; on Sunday ${{ day: sunday }} it was ${before}`;
  const raw = now.isCell ? subject.judgedOne.keyResult.confidence : now.checkIn?.confidence;
  const scaled =
    raw === null || raw === undefined
      ? say`; the text in the cell counts as ${confidence}`
      : raw === confidence ? [] : say`; the column is from 0 to 1, so ${raw} counts tenfold`; // prettier-ignore
  const was = before !== null && before !== confidence ? sourceOf(subject, 'confidence', sunday) : null;
  return {
    figure: 'confidence',
    label: 'Confidence',
    value: say`${confidence} of 10, ${bandOf(confidence) ?? ''}`,
    working: say`${spoken(now.checkIn, now.entry.for)}${scaled}${change}`,
    cells: joinedCells(now.cells, was?.cells ?? []),
  };
} // prettier-ignore

/** The confidence that was said in the week from a Monday to a day of it; where nobody checked in, what it was before. */
export function weekConfidenceWorking(subject: Subject, monday: string, day: string): Explained {
  const known = confidenceWorking(subject, day);
  const { entries } = subject.judgedOne;
  const before = sourceOf(subject, 'confidence', day);
  const was = knownAt(entries, day).confidence;
  if (!before || was === null || entries.some((entry) => entry.for >= monday && entry.for <= day)) return known;
  return {
    ...known,
    value: ['not said'],
    working: say`nobody checked in from ${{ day: monday }} to ${{ day }}; before that it was ${was}, ${spoken(before.checkIn, before.entry.for)}`,
    cells: before.cells,
  };
} // prettier-ignore

function confidenceLack(subject: Subject, day: string): Lack {
  const { judgedOne, isNow, on } = subject;
  const bad = newest(judgedOne.entries, day, (each) => each.confidence !== null);
  if (bad && !isConfidence(bad.confidence)) {
    const { cells } = placeOf(subject, bad, 'confidence', day >= on);
    return { working: say`what was said on ${{ day: bad.for }} is no whole number from 0 to 10; write one into`, cells };
  }
  return isNow && day === on
    ? { working: ['nobody has said yet how sure they are; write a number from 0 to 10 into'], cells: own(subject, 'confidence') }
    : { working: say`nobody had said by ${{ day }} how sure they are`, cells: [] };
} // prettier-ignore

/** How far the value moved since last Sunday. */
export function changeWorking(subject: Subject): Explained {
  const { value, valueBefore, keyResult } = subject.one;
  const sunday = sundayBefore(subject.on);
  const label = 'Change this week';
  if (typeof value !== 'number') {
    const isOneOff = subject.judgedOne.kind === 'Milestone';
    return unknown('change', label, isOneOff ? onlyMetrics(subject) : valueLack(subject));
  }
  const was = sourceOf(subject, 'value', sunday);
  if (typeof valueBefore !== 'number' || !was)
    return unknown('change', label, { working: say`no number was known on Sunday ${{ day: sunday }}`, cells: [] });
  const now = sourceOf(subject, 'value');
  const change = Number((value - valueBefore).toPrecision(6));
  const unit = keyResult.unit === '%' ? (Math.abs(change) === 1 ? 'point' : 'points') : keyResult.unit;
  return {
    figure: 'change',
    label,
    value: [change > 0 ? '+' : '', { quantity: change, unit }],
    working: say`${now ? valueWords(now) : []} − ${datedValue(was.entry)}, the newest up to Sunday ${{ day: sunday }}`,
    cells: joinedCells(now?.cells ?? [], was.cells),
  };
} // prettier-ignore
