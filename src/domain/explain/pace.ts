import { addDays, days, hasNoSpan, isDate } from '../days.ts';
import { BEHIND, EARLY, OFF_TRACK, elapsed, isBeyond } from '../expected.ts';
import type { Cell, Explained, Lack } from './explained.ts';
import { unknown } from './explained.ts';
import { besideLimit, counted, say, type Said } from './pieces.ts';
import { inBand, progressLack, progressWorking, sidesOf } from './progress.ts';
import { own, placeOf, sourceOf, type Subject } from './subject.ts';
import { waitWords } from './rhythm.ts';

/** How far a metric would be by the day of its newest number. */
export function expectedWorking(subject: Subject): Explained {
  const { expected } = subject.one;
  if (expected === null) return unknown('expected', 'Expected', expectedLack(subject));
  const { curve } = subject.judgedOne.keyResult;
  const { words, cells, remark } = timeOf(subject);
  const working =
    curve === 'Late' ? say`(${words})²` : curve === 'Early' ? say`√(${words})` : words;
  return {
    figure: 'expected',
    label: 'Expected',
    value: [{ percent: expected }],
    working: say`${working}; ${remark}${curve === 'Late' || curve === 'Early' ? `, on the curve “${curve}”` : ''}`,
    cells: [...cells, ...(curve === 'Late' || curve === 'Early' ? own(subject, 'curve') : [])],
  };
} // prettier-ignore

/** The share of its time that had passed: '42 days from 4 Jan to 15 Feb ÷ 90 days from 4 Jan to 4 Apr'. */
function timeOf(subject: Subject): { words: Said; cells: Cell[]; remark: Said } {
  const { judgedOne, cycle, on } = subject;
  const { due } = judgedOne;
  const measured = sourceOf(subject, 'value');
  const day = measured?.entry.for ?? on;
  const span = days(cycle.starts, due);
  const cells: Cell[] = [{ tab: 'cycles', row: cycle.row, column: 'starts' }, ...dueCells(subject)];
  const remark = measured
    ? say`its newest number is of ${{ day }}`
    : say`there is no number yet, so ${{ day }} counts`;
  if (span <= 0)
    return { words: say`1`, cells, remark: say`it is due on ${{ day: due }}, at the start of the cycle or before` };
  const passed = Math.round(span * (elapsed(cycle, due, day) ?? 0));
  const until = addDays(cycle.starts, passed);
  const from = { day: cycle.starts };
  const last = measured
    ? placeOf(subject, measured.entry, 'for', isLast(subject, day)).cells
    : [];
  return {
    words: say`${counted(passed, 'day')} from ${from} to ${{ day: until }} ÷ ${counted(span, 'day')} from ${from} to ${{ day: due }}`,
    cells: [...cells, ...last],
    remark,
  };
} // prettier-ignore

const isLast = ({ one }: Subject, day: string): boolean => one.lastCheckIn === day;

/** Where the day it is due stands: in its own row, else in that of the cycle. */
export const dueCells = (subject: Subject): Cell[] =>
  isDate(subject.judgedOne.keyResult.due)
    ? own(subject, 'due')
    : [{ tab: 'cycles', row: subject.cycle.row, column: 'ends' }];

const expectedLack = (subject: Subject): Lack =>
  subject.judgedOne.kind === 'Metric' ? spanLack(subject.cycle) : onlyMetrics(subject);

/** Milestones and the like move by no number. */
export const onlyMetrics = ({ judgedOne }: Subject): Lack => ({
  working: [`it is told of metrics alone, and the kind of this one is ${judgedOne.kind}`],
  cells: [],
  isAside: true,
});

/** A cycle without two dates in order. */
export const spanLack = (cycle: Subject['cycle']): Lack => ({
  working: say`the cycle “${cycle.id}” has no first and last day in order; write them into`,
  cells: ['starts', 'ends'].map((column) => ({ tab: 'cycles', row: cycle.row, column })),
});

/** How many points it is behind what is expected, or ahead. */
export function gapWorking(subject: Subject): Explained {
  const { expected, progress, gap } = subject.one;
  if (expected === null) return unknown('gap', 'Gap', expectedLack(subject));
  if (progress === null || gap === null) return unknown('gap', 'Gap', progressLack(subject));
  const { cells } = subject.isNow
    ? { cells: own(subject, 'expected', 'progress') }
    : { cells: joinedCells(expectedWorking(subject).cells, progressWorking(subject).cells) };
  return {
    figure: 'gap',
    label: 'Gap',
    value: pointsWords(gap),
    working: say`Expected ${{ share: expected }} − Progress ${{ share: progress }}`,
    cells,
  };
}

function pointsWords(gap: number): Said {
  const points = Math.abs(Math.round(gap * 100));
  if (points === 0) return ['none'];
  return say`${counted(points, 'point')} ${gap > 0 ? 'behind' : 'ahead'}`;
}

/** What the evidence says: the first condition that holds. */
export function healthWorking(subject: Subject): Explained {
  const { health } = subject.one;
  return { figure: 'health', label: 'Health', value: [{ health }], ...whyHealth(subject) };
}

function whyHealth(subject: Subject): Lack {
  const { one, standing, judgedOne, on, isNow } = subject;
  const { kind, due } = judgedOne;
  const made = (...columns: Parameters<typeof own>[1][]): Cell[] =>
    isNow ? own(subject, ...columns) : progressWorking(subject).cells;
  switch (one.health) {
    case 'pending':
      return { working: say`nobody has checked in by ${{ day: on }}`, cells: own(subject, 'lastCheckIn') };
    case 'outdated': {
      const { working, cells } = waitWords(subject);
      return { working, cells };
    }
    case 'done':
      return { working: say`progress is ${{ share: one.progress ?? 1 }}${kind === 'Metric' ? ', so the target is reached' : ''}`, cells: made('progress') };
    case 'unknown': {
      if (one.unreadable !== null)
        return { working: say`“${one.unreadable}” in Current cannot be read; write the number into`, cells: own(subject, 'current'), isToFill: true };
      const { working, cells } = progressLack(subject);
      return { working: say`progress is unknown: ${working}`, cells, isToFill: true };
    }
    case 'early':
      return {
        working: say`${timeOf(subject).words} is not more than ${{ share: EARLY }} of its time, and before that nobody is asked about pace`,
        cells: timeOf(subject).cells,
      };
  }
  if (kind === 'Maintain')
    return { working: inBand(subject), cells: [...(sourceOf(subject, 'value')?.cells ?? []), ...own(subject, ...sidesOf(subject))] };
  if (kind !== 'Metric') {
    const isPast = isDate(due) && on > due;
    const when = isDate(due) ? say`it is due on ${{ day: due }}, ${isPast ? 'which has passed' : 'which is still to come'}` : ['it has no day on which it is due'];
    return { working: say`it is not done, and ${when}`, cells: [...made('progress'), ...dueCells(subject)] };
  }
  const { gap } = standing;
  if (gap === null)
    return { working: say`progress is ${{ share: one.progress ?? 0 }}, and without a first and a last day in order nothing is expected of it by now`, cells: spanLack(subject.cycle).cells };
  const limits = isBeyond(gap, OFF_TRACK)
    ? say`more than ${OFF_TRACK * 100}`
    : isBeyond(gap, BEHIND) ? say`more than ${BEHIND * 100} and not more than ${OFF_TRACK * 100}` : say`not more than ${BEHIND * 100}`;
  const points = besideLimit(gap, isBeyond(gap, OFF_TRACK) || gap * 100 > 20 ? OFF_TRACK : BEHIND);
  return {
    working: say`Expected ${{ share: one.expected ?? 0 }} − Progress ${{ share: one.progress ?? 0 }} is ${counted(Math.abs(points), 'point')} ${points < 0 ? 'ahead' : 'behind'}${points < 0 ? '' : say`, ${limits}`}`,
    cells: isNow ? own(subject, 'expected', 'progress') : gapWorking(subject).cells,
  };
} // prettier-ignore

/** Cells without those that stand in the list already. */
export function joinedCells(...lists: readonly (readonly Cell[])[]): Cell[] {
  const found = new Map<string, Cell>();
  for (const cell of lists.flat()) found.set(`${cell.tab} ${cell.row} ${cell.column}`, cell);
  return [...found.values()];
}

/** True where a cycle has no days to count. */
export const isSpanless = ({ cycle }: Subject): boolean => hasNoSpan(cycle);
