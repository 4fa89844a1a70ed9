import { intervalDays, waitedSince, waitOf, windowStart, windowWeeks } from '../cadence.ts';
import { mondayOf } from '../days.ts';
import { holidaysOf, isWeekOff } from '../holidays.ts';
import { isCheckIn, newest } from '../log.ts';
import { everyOf } from '../scope.ts';
import type { Cell, Explained } from './explained.ts';
import { unknown } from './explained.ts';
import { counted, say, type Said } from './pieces.ts';
import { own, placeOf, type Setting, type Subject } from './subject.ts';

/** How long ago the last check-in was, and how long it may be. */
export function lateWorking(subject: Subject): Explained {
  const { one } = subject;
  const value: Said = one.lastCheckIn === null
    ? [one.stale ? 'none, late' : 'none yet']
    : say`${{ day: one.lastCheckIn }}, ${one.veryStale ? 'very late' : one.stale ? 'late' : 'in time'}`;
  return { figure: 'late', label: 'Last check-in', value, ...waitWords(subject) };
} // prettier-ignore

/** '16 days from 1 Feb to 17 Feb; late after 7 + 3 days, a week and the days of grace'. */
export function waitWords(subject: Subject): Pick<Explained, 'working' | 'cells'> {
  const { one, on, judgedOne, cycle } = subject;
  const { keyResult, graceDays, off, published } = judgedOne;
  const since = one.lastCheckIn ?? waitedSince(cycle, published);
  const { between, daysOff } = waitOf(since, on, off);
  if (Number.isNaN(between))
    return { working: ['nobody has checked in, and the cycle has no first day to count from'], cells: [{ tab: 'cycles', row: cycle.row, column: 'starts' }] };
  if (between < 0)
    return { working: say`the wait for a first one begins on ${{ day: since }}`, cells: [{ tab: 'cycles', row: cycle.row, column: 'starts' }] };
  const interval = intervalDays(keyResult);
  const less = daysOff === 0 ? [] : say` − ${daysOff} days off`;
  const from = one.lastCheckIn === null ? ', when the wait for a first one began,' : '';
  const entry = one.lastCheckIn === null ? null : newest(judgedOne.entries, on, isCheckIn);
  const seen: Cell[] = entry
    ? placeOf(subject, entry, 'for', true).cells
    : [{ tab: 'cycles', row: cycle.row, column: 'starts' }];
  return {
    working: say`${counted(between, 'day')} from ${{ day: since }}${from} to ${{ day: on }}${less}; late after ${interval} + ${graceDays} days, ${RHYTHMS[everyOf(keyResult)]} and the days of grace`,
    cells: [...seen, ...own(subject, 'every')],
  };
} // prettier-ignore

const RHYTHMS = { Week: 'a week', '2 weeks': 'two weeks', Month: 'a month' } as const;

/** Whether this window of weeks has its check-in. */
export function missingWorking(subject: Subject): Explained {
  const { one, judgedOne, on, plan } = subject;
  const weeks = windowWeeks(judgedOne.keyResult);
  const from = windowStart(judgedOne.keyResult, mondayOf(on));
  const { cells } = waitWords(subject);
  const window = say`${weeks === 1 ? 'this week' : `these ${weeks} weeks`}, from ${{ day: from }} on`;
  const working: Said = one.done
    ? ['it is done, and no number is waited for']
    : one.missing
      ? say`no check-in is of ${window}`
      : isWeekOff(holidaysOf(plan), on)
        ? ['the whole week is off, so nobody is waited for']
        : say`the check-in of ${{ day: one.lastCheckIn ?? on }} is of ${window}`;
  return { figure: 'missing', label: 'Due check-in', value: [one.missing ? 'missing' : 'not missing'], working, cells };
} // prettier-ignore

/** How many key results have the check-in that is due now. */
export function coverageWorking({ figures, cycle }: Setting): Explained {
  const { coverage, keyResults, missing } = figures;
  if (coverage === null) return unknown('coverage', 'Checked in', nobody(cycle.row));
  const all = keyResults.length;
  return {
    figure: 'coverage',
    label: 'Checked in',
    value: say`${all - missing.length} of ${all}`,
    working: say`(${counted(all, 'key result')} − ${missing.length} without the check-in that is due) ÷ ${all} = ${{ share: coverage }}`,
    cells: keyResults.filter(({ missing: isMissing }) => isMissing).map(({ keyResult: { row } }) => ({ tab: 'keyResults', row, column: 'lastCheckIn' })),
  };
} // prettier-ignore

/** How many of the due weeks of key results have a check-in. */
export function rhythmWorking({ figures, cycle, on }: Setting): Explained {
  const { rhythm, rhythmWeeks, keyResults } = figures;
  if (rhythm === null)
    return unknown('rhythm', 'Rhythm', keyResults.length === 0 ? nobody(cycle.row) : { working: say`no week in which a check-in was due is over by ${{ day: on }}`, cells: [] });
  const due = rhythmWeeks.reduce((sum, week) => sum + week.due, 0);
  const kept = rhythmWeeks.reduce((sum, week) => sum + week.kept, 0);
  return {
    figure: 'rhythm',
    label: 'Rhythm',
    value: [{ percent: rhythm }],
    working: say`${kept} check-ins that came ÷ ${due} that were due, since ${{ day: cycle.starts }}`,
    cells: [{ tab: 'cycles', row: cycle.row, column: 'starts' }],
  };
} // prettier-ignore

const nobody = (row: number) => ({
  working: ['no key result of it is published, see'],
  cells: [{ tab: 'cycles' as const, row, column: 'status' }],
});
