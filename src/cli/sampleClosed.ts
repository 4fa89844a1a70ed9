import { Temporal } from 'temporal-polyfill';
import type { Planned, Step } from './sampleCycle.ts';

const MAREN = 'Maren Holt';
const AISHA = 'Aisha Rahman';

const WEEKS = 13;
/** The days between the end of this cycle and the beginning of the next. */
const PAUSE = 7;

/** Value and confidence of both key results, week by week. */
const VALUES: [booked: number, bookedSure: number, hours: number, hoursSure: number][] = [
  [22, 6, 9, 7], [24, 6, 9, 7], [27, 7, 8, 7], [31, 7, 8, 7], [33, 7, 7.5, 6], [36, 7, 7.5, 6], [40, 8, 7, 5],
  [43, 8, 7, 5], [47, 8, 6.5, 5], [50, 9, 6.5, 4], [54, 9, 6.5, 4], [57, 9, 6, 4], [59, 10, 6, 3],
]; // prettier-ignore

/** The cycle before the sample's: small, over and closed, so that its Retro can be read. */
export function sampleClosed(next: Temporal.PlainDate, nextCycle: string): Step[] {
  const starts = next.subtract({ days: 7 * WEEKS + PAUSE });
  const ends = next.subtract({ days: PAUSE + 1 });
  const middle = starts.add({ days: 45 });
  const id = `${middle.year}-Q${Math.ceil(middle.month / 3)}`;
  const at = (day: Temporal.PlainDate, time: string): string => `${day.toString()} ${time}`;
  const before = starts.subtract({ days: 4 });
  return [
    { at: at(before, '09:00'), method: 'setUp', input: {} },
    { at: at(before, '09:05'), plan: { cycle: cycleRow(id, starts, ends) } },
    { at: at(before, '10:00'), method: 'saveObjective', input: objective(id, ends) },
    ...VALUES.map((values, week) => ({
      at: at(starts.add({ days: 7 * week + 3 }), '08:30'),
      method: 'checkIn',
      input: { by: AISHA, entries: entries(values) },
    })),
    {
      at: at(ends.add({ days: 2 }), '10:00'),
      closes: {
        learned: ['Office hours fall only when somebody takes a task away'],
        process: 'Check in before the review, not in it',
        owner: MAREN,
        next: nextCycle,
        why: 'Booking runs by itself; the office hours need another way',
      },
    },
  ];
}

const cycleRow = (
  id: string,
  starts: Temporal.PlainDate,
  ends: Temporal.PlainDate,
): Planned['cycle'] => ({
  ...{ id, team: 'Field service', starts: starts.toString(), ends: ends.toString() },
  change: 'Maintenance is booked before the winter begins.',
  ...{ owner: MAREN, reviewDay: 'Thursday', reviewTime: '10:00', slot: 30 },
});

const objective = (cycle: string, ends: Temporal.PlainDate): object => ({
  ...{ id: null, cycle, owner: AISHA, status: 'Published' },
  objective: 'Customers have their maintenance behind them when the heating season begins',
  why: 'Every maintenance in October costs an emergency visit its place.',
  pushesOut: { priority: '', whyNot: '', revisit: '' },
  keyResults: [
    keyResult(ends, {
      keyResult: 'Raise maintenance visits done before October from 20 % to 60 %',
      ...{ owner: AISHA, unit: '%', start: 20, target: 60, source: 'Contract list, column “Maintained”' },
      ifDrops: 'Call the customers of the oldest units first.',
    }),
    keyResult(ends, {
      keyResult: 'Cut office hours spent on a day’s planning from 9 to 4',
      ...{ owner: MAREN, unit: 'hours', start: 9, target: 4, source: 'Time sheets, line “Planning”' },
      ifDrops: 'Plan two days at once.',
    }),
  ],
  initiatives: [],
}); // prettier-ignore

const keyResult = (ends: Temporal.PlainDate, fields: object): object => ({
  ...{ id: null, kind: 'Metric', floor: null, ceiling: null, every: 'Week', status: 'Active' },
  due: ends.toString(),
  ...fields,
});

const entries = ([booked, bookedSure, hours, hoursSure]: (typeof VALUES)[number]): object[] => [
  { ...SILENT, keyResult: 'O1-KR1', value: booked, confidence: bookedSure },
  { ...SILENT, keyResult: 'O1-KR2', value: hours, confidence: hoursSure },
];

const SILENT = {
  ...{ changed: '', blocker: '', blockerType: '', blockerOwner: '', blockerDue: '' },
  ...{ nextStep: '', decision: null },
};
