import type { Temporal } from 'temporal-polyfill';
import { AISHA, MAREN, NEW_KEY_RESULT, on, PIOTR, quarterOf, SILENT, TOBIAS, type Closes, type Step } from './sampleSteps.ts'; // prettier-ignore

const WEEKS = 13;
/** The days between the end of this cycle and the beginning of the next. */
const PAUSE = 7;
/** In these weeks, from 0, the team checked in: every two, as was usual then. */
const CHECKED = [1, 3, 5, 7, 9, 11];

type Told = {
  keyResult: string;
  owner: string;
  kind?: 'Milestone';
  unit?: string;
  start?: number;
  target?: number;
  every?: 'Month';
  source: string;
  ifDrops: string;
  /** Each time, null for none; what is counted by the month is told every other time. */
  values: (number | boolean | null)[];
  sure: (number | null)[];
};

/** A promise that was kept but for one, an aim that was too much for the hands at work, and one that was reached. */
const objectives: {
  objective: string;
  why: string;
  owner: string;
  pushesOut: { priority: string; whyNot: string };
  keyResults: Told[];
  initiatives?: { initiative: string; supports: number[]; owner: string; status: string }[];
}[] = [
  {
    objective: 'Customers have maintenance behind them before the frost',
    why: 'Every maintenance in October costs an emergency visit its place.',
    owner: AISHA,
    pushesOut: { priority: 'Solar panels for customers', whyNot: 'Two technicians have the licence; look at it in spring.' },
    keyResults: [
      {
        keyResult: 'Raise maintenance visits done before October from 20% to 60%',
        owner: AISHA, unit: '%', start: 20, target: 60,
        source: 'Contract list, column “Maintained”',
        ifDrops: 'Call the customers of the oldest units first.',
        values: [24, 31, 36, 43, 50, 61],
        sure: [6, 7, 7, 8, 9, 9],
      },
      {
        keyResult: 'Winter rota signed by all fourteen technicians',
        owner: TOBIAS, kind: 'Milestone',
        source: 'Rota on the office wall',
        ifDrops: 'Ask each for two weekends instead of three.',
        values: [false, false, false, true, true, true],
        sure: [7, 7, 8, 9, 10, 10],
      },
      {
        keyResult: 'Cut office hours spent on a day’s planning from 9 to 4',
        owner: MAREN, unit: 'hours', start: 9, target: 4,
        source: 'Time sheets, line “Planning”',
        ifDrops: 'Plan two days at once.',
        values: [9, 8.5, 7.5, 7, 6.5, 6],
        sure: [7, 5, 6, 6, 5, 4],
      },
    ],
  },
  {
    objective: 'New technicians work alone without fear of mistakes',
    why: 'Six of fourteen technicians joined this year, and the others answer their calls all day.',
    owner: AISHA,
    pushesOut: { priority: 'A workshop for old burners', whyNot: 'It ties up the three people who teach.' },
    keyResults: [
      {
        keyResult: 'Shorten the time until the first solo visit from 60 days to 21 days',
        owner: AISHA, unit: 'days', start: 60, target: 21,
        source: 'Training calendar',
        ifDrops: 'Give each new technician one mentor for two weeks and take visits off the mentor.',
        values: [59, 56, 53, 51, 48, 45],
        sure: [7, 7, 7, 6, 5, 4],
      },
      {
        keyResult: 'Increase solo visits without a call for help from 20% to 70%',
        owner: TOBIAS, unit: '%', start: 20, target: 70,
        source: 'Phone log against job sheets',
        ifDrops: 'Stop sending new technicians alone to heat pumps older than ten years.',
        values: [21, 24, 26, null, 31, 34],
        sure: [6, 4, 3, null, 4, 4],
      },
      {
        keyResult: 'Raise the rating of the first month at work from 3.1 to 4.2 of 5',
        owner: MAREN, unit: 'of 5', start: 3.1, target: 4.2,
        source: 'Talk at the end of the month',
        ifDrops: 'Have lunch together on Fridays.',
        values: [3.2, 3.3, 3.4, 3.6, 3.7, 3.9],
        sure: [5, 5, 5, 6, 6, 7],
      },
    ],
    initiatives: [
      { initiative: 'Pair each new technician with one mentor', supports: [0, 1], owner: AISHA, status: 'In progress' },
    ],
  },
  {
    objective: 'Whoever waits for us knows when we come',
    why: 'Every second call in summer only asked where the technician was.',
    owner: TOBIAS,
    pushesOut: { priority: 'An app to follow the van', whyNot: 'A text does the same for now.' },
    keyResults: [
      {
        keyResult: 'Raise calls answered within two minutes from 55% to 90%',
        owner: PIOTR, unit: '%', start: 55, target: 90,
        source: 'Phone log, column “Waited”',
        ifDrops: 'Move the second desk to the mornings.',
        values: [60, 66, 70, 74, 79, 84],
        sure: [7, 7, 7, 6, 7, 8],
      },
      {
        keyResult: 'Cut visits moved on the same day from 24 to 8 a week',
        owner: TOBIAS, unit: 'visits a week', start: 24, target: 8,
        source: 'Dispatch board, report “Moved”',
        ifDrops: 'Leave one van free each morning.',
        values: [22, 19, 17, null, 13, 10],
        sure: [7, 7, 7, null, 8, 9],
      },
      {
        keyResult: 'Increase customers who know their time window from 30% to 80%',
        owner: PIOTR, unit: '%', start: 30, target: 80,
        source: 'Dispatch board, report “Windows”',
        ifDrops: 'Send the texts by hand until the phone system does.',
        values: [33, 39, 45, 48, 58, 68],
        sure: [5, 5, 6, 4, 6, 7],
      },
      {
        keyResult: 'Raise reviews that praise punctuality from 2 to 12 a month',
        owner: MAREN, unit: 'reviews', start: 2, target: 12, every: 'Month',
        source: 'Map and review sites, counted on the 1st',
        ifDrops: 'Ask for a review at the end of each visit.',
        values: [2, 3, 3, 5, 5, 6],
        sure: [5, 5, 5, 5, 5, 4],
      },
    ],
  },
]; // prettier-ignore

/** What came up and what was decided, by week from 0; the outcome is told some weeks later. */
const DECISIONS = [
  { week: 3, about: 'O1-KR3', rule: 'confidence-drop', why: 'Confidence fell from 7 to 5', choice: 'Start', decision: 'Plan two days at once', owner: MAREN, later: 7, outcome: 'Done' },
  { week: 5, about: 'O2-KR2', rule: 'confidence-low', why: 'Confidence fell below 4', choice: 'Start', decision: 'Put a list of faults into every van', owner: TOBIAS, later: 9, outcome: 'Dropped' },
  { week: 7, about: 'O3-KR3', rule: 'confidence-drop', why: 'Confidence fell from 6 to 4', choice: 'Start', decision: 'Text each time window at six', owner: PIOTR, later: 11, outcome: 'Done' },
]; // prettier-ignore

/** The target that was eased, with its reason. */
const EASED = {
  ...{ week: 9, objective: 2, keyResult: 0, target: 85 },
  wording: 'Raise calls answered within two minutes from 55% to 85%',
  reason: 'One of two desks was empty for six weeks',
};

const CLOSES: Omit<Closes, 'next'> = {
  endings: [
    { choice: 'Achieved', why: 'October is free for emergencies', along: [] },
    { choice: 'Modify', why: 'The right aim; mentors come first now', along: [0, 1] },
    { choice: 'Achieved', why: 'The evening text has become a habit', along: [] },
  ],
  causes: {
    'O2-KR1': ['Capacity', 'Mentors had no free days'],
    'O2-KR2': ['Dependency', 'No manuals for old units'],
    'O3-KR4': ['Wrong key result', 'Nobody writes about waiting less'],
  },
  learned: [
    'Office hours fall only when somebody takes a task away',
    'What needs mentors needs their hours in the rota first',
    'We were right about what we trusted, and too kind to training',
  ],
  process: 'Check in every week, before the review and not in it',
  owner: MAREN,
};

/** The cycle before the sample's, over and closed, so that its Retro can be read and something comes out of it. */
export function sampleClosed(next: Temporal.PlainDate, nextCycle: string): Step[] {
  const starts = next.subtract({ days: 7 * WEEKS + PAUSE });
  const ends = next.subtract({ days: PAUSE + 1 });
  const before = starts.subtract({ days: 4 });
  const cycle = quarterOf(starts);
  return [
    { at: on(before, '09:00'), method: 'setUp', input: {} },
    { at: on(before, '09:05'), plan: { cycle: cycleRow(cycle, starts, ends) } },
    ...objectives.map((each, at) => ({
      at: on(before, `1${at}:00`),
      method: 'saveObjective',
      input: formOf(each, cycle, ends),
    })),
    { at: on(before, '14:00'), typed: { tab: 'Objectives', header: 'Rank', texts: [['1'], ['2'], ['3']] } },
    {
      at: on(before, '14:05'),
      typed: { tab: 'Objectives', header: 'Type', texts: [['Committed'], ['Aspirational'], ['Aspirational']] },
    },
    ...CHECKED.flatMap((week, time) => weekSteps({ week, time }, starts.add({ days: 7 * week + 3 }))),
    { at: on(ends.add({ days: 2 }), '10:00'), closes: { ...CLOSES, next: span(nextCycle, next) } },
  ];
} // prettier-ignore

const span = (id: string, starts: Temporal.PlainDate): Closes['next'] => ({
  ...{ id, starts: starts.toString() },
  ends: starts.add({ days: 7 * WEEKS - 1 }).toString(),
});

/** Check-ins, made in the review as was usual then, and what was decided in it. */
function weekSteps(
  { week, time }: { week: number; time: number },
  day: Temporal.PlainDate,
): Step[] {
  const decided = DECISIONS.filter((each) => each.week === week);
  const settled = DECISIONS.filter((each) => each.later === week);
  return [
    {
      at: on(day, '10:05'),
      method: 'checkIn',
      input: { by: MAREN, entries: entriesOf(time) },
    },
    ...decided.map(({ about, rule, why, choice, decision, owner, later }) => ({
      at: on(day, '10:20'),
      method: 'decide',
      input: {
        ...{ by: MAREN, about, rule, why, choice, decision, owner },
        due: day.add({ days: 7 * (later - week) }).toString(),
      },
    })),
    ...settled.map((each) => ({
      at: on(day, '10:25'),
      method: 'lookAgain',
      input: { by: MAREN, id: `D${DECISIONS.indexOf(each) + 1}`, outcome: each.outcome },
    })),
    ...(week === EASED.week ? [{ at: on(day, '10:30'), edits: eased() }] : []),
  ];
}

const entriesOf = (time: number): object[] =>
  objectives.flatMap(({ keyResults }, objective) =>
    keyResults.flatMap(({ every, values, sure }, at) =>
      values[time] === null || (every === 'Month' && time % 2 === 0)
        ? []
        : [
            {
              ...SILENT,
              keyResult: `O${objective + 1}-KR${at + 1}`,
              value: values[time],
              confidence: sure[time],
            },
          ],
    ),
  );

const eased = () => ({
  id: `O${EASED.objective + 1}`,
  fields: { reason: EASED.reason },
  keyResults: [{ keyResult: EASED.wording, target: EASED.target }],
  initiatives: [],
});

const cycleRow = (id: string, starts: Temporal.PlainDate, ends: Temporal.PlainDate) => ({
  ...{ id, team: 'Field service', starts: starts.toString(), ends: ends.toString() },
  change: 'Maintenance is done before the winter begins.',
  ...{ owner: MAREN, reviewDay: 'Thursday', reviewTime: '10:00', slot: 30 },
});

const formOf = (
  { keyResults, pushesOut, initiatives = [], ...fields }: (typeof objectives)[number],
  cycle: string,
  ends: Temporal.PlainDate,
): object => ({
  ...{ id: null, cycle, status: 'Published' },
  ...fields,
  pushesOut: { ...pushesOut, revisit: ends.add({ days: 1 }).toString() },
  keyResults: keyResults.map(({ values: _values, sure: _sure, ...each }) => ({
    ...NEW_KEY_RESULT,
    every: '2 weeks',
    ...each,
    due: ends.toString(),
  })),
  initiatives: initiatives.map((each) => ({
    ...{ id: null, alsoSupports: [], due: ends.toString() },
    ...each,
  })),
});
