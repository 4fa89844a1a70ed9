import { Temporal } from 'temporal-polyfill';
import { sampleClosed } from './sampleClosed.ts';
import { AISHA, MAREN, NEW_KEY_RESULT, on, PIOTR, quarterOf, SILENT, TOBIAS, type Step } from './sampleSteps.ts'; // prettier-ignore
import { ACCEPTED, chapters, COMMITMENTS, DECIDED, EASED, FINISHED, HEALTH_METRICS, type Chapter, type Story } from './sampleStory.ts'; // prettier-ignore

/** Who the sample's visitor is: somebody with a check-in due. */
export const VISITOR = PIOTR;

/** This week, counted from 0, and the first that has a review. */
const NOW = 5;
const REVIEWED_FROM = 3;
/** The cycle before has the objectives up to O3. */
const FIRST = 4;
/** So many of the priorities that it left out wait on, after another look. */
const WAITING = 1;
/** Rows of Objectives before this cycle's. */
const CLOSED_ROWS = 3;

/**
 * The cycle before and six weeks of this one as steps in order of time, ending today (YYYY-MM-DD). Three findings
 * are planted: a key result without a data source, one that nobody checked in on for two weeks, a fall of confidence.
 */
export function sampleCycle(today: string): Step[] {
  const now = Temporal.PlainDate.from(today);
  const starts = now.subtract({ days: now.dayOfWeek - 1 + 7 * NOW });
  // The review falls on today's weekday, so that the sample opens on a review day.
  const reviewDay = now.dayOfWeek - 1;
  const days = Array.from({ length: NOW + 1 }, (_, week) =>
    starts.add({ days: 7 * week + reviewDay }),
  );
  const cycle = quarterOf(starts);
  const ends = starts.add({ days: 90 });
  const before = starts.subtract({ days: 4 });
  return [
    ...sampleClosed(starts, cycle),
    { at: on(before, '09:05'), plan: planned(cycle, starts, ends, DAYS[reviewDay] ?? '') },
    // Below the cycle before, which is closed.
    { at: on(before, '09:10'), typed: { tab: 'Cycles', header: 'Status', texts: [['Closed'], ['Active']] } },
    ...chapters.map((chapter, at) => chapterStep(on(before, `1${at}:00`), chapter, { cycle, starts, ends })),
    ...[
      ['Rank', '3', '1', '2'],
      ['Type', 'Aspirational', 'Aspirational', 'Committed'],
    ].map(([header = '', ...texts], at) => ({
      at: on(before, `14:0${at}`),
      typed: { tab: 'Objectives', header, texts: texts.map((text) => [text]), row: CLOSED_ROWS + 2 },
    })),
    ...days.flatMap((day, week) => weekSteps(week, day)),
  ];
} // prettier-ignore

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const planned = (
  id: string,
  starts: Temporal.PlainDate,
  ends: Temporal.PlainDate,
  reviewDay: string,
) => ({
  cycle: {
    ...{ id, team: 'Field service', starts: starts.toString(), ends: ends.toString() },
    change: 'Households trust us to keep their heat pump running through the winter.',
    ...{ owner: MAREN, reviewDay, reviewTime: '10:00', slot: 30 },
  },
  waiting: { most: WAITING, revisit: ends.add({ days: 1 }).toString() },
  metrics: HEALTH_METRICS.map(({ weeks: _weeks, ...each }) => ({ id: null, ...each })),
});

type Span = { cycle: string; starts: Temporal.PlainDate; ends: Temporal.PlainDate };

/** An objective is written, or the draft that was carried over is gone through and published. */
function chapterStep(at: string, chapter: Chapter, { cycle, starts, ends }: Span): Step {
  const { carried, objective, why, owner } = chapter;
  const fields = {
    ...{ objective, why, owner, status: 'Published' },
    pushesOut: { ...chapter.pushesOut, revisit: ends.add({ days: 1 }).toString() },
  };
  const keyResults = chapter.keyResults.map(
    ({ weeks: _weeks, blocker: _blocker, late: _late, ...each }) => ({
      ...NEW_KEY_RESULT,
      due: ends.toString(),
      ...each,
    }),
  );
  const initiatives = chapter.initiatives.map(({ week, ...each }) => ({
    ...{ id: null, alsoSupports: [], due: starts.add({ days: 7 * week }).toString() },
    ...each,
  }));
  if (carried !== undefined) return { at, edits: { id: carried, fields, keyResults, initiatives } };
  const input = { id: null, cycle, ...fields, keyResults, initiatives };
  return { at, method: 'saveObjective', input };
}

/** A week's check-ins, an owner at a time, and its review with what was promised in it. */
function weekSteps(week: number, day: Temporal.PlainDate): Step[] {
  const steps: Step[] = [
    ...lateSteps(week, day),
    ...[TOBIAS, AISHA, PIOTR, MAREN].flatMap((owner, at) =>
      checkIn(on(day, `08:${10 + at * 10}`), owner, entriesOf(owner, week, day)),
    ),
    {
      at: on(day, '08:50'),
      typed: {
        ...{ tab: 'Health metrics', header: 'Current' },
        texts: HEALTH_METRICS.map(({ weeks }) => [weeks[week] ?? '']),
      },
    },
    ...FINISHED.filter((each) => each.week === week).map(({ row }) => ({
      at: on(day, '08:55'),
      typed: { tab: 'Initiatives', header: 'Status', texts: [['Done']], row },
    })),
  ];
  if (week < REVIEWED_FROM) return steps;
  if (week === REVIEWED_FROM) steps.push(changed(day));
  const review = { at: on(day, '09:30'), method: 'weeklyReview', input: {} };
  steps.push(...answered(week - 1, day));
  if (week === NOW) return [...steps, validated(day), review];
  return [...steps, review, ...promised(week, day), ...easedIn(week, day)];
}

const checkIn = (at: string, by: string, entries: object[]): Step[] =>
  entries.length === 0 ? [] : [{ at, method: 'checkIn', input: { by, entries } }];

/** What came in too late for the review of the week before. */
const lateSteps = (week: number, day: Temporal.PlainDate): Step[] =>
  chapters.flatMap(({ keyResults }, objective) =>
    keyResults.flatMap((story, at) => {
      const told = story.late === week - 1 ? story.weeks[week - 1] : null;
      if (!told) return [];
      const [value, confidence, changed] = told;
      const keyResult = idOf(objective, at);
      const entry = { ...SILENT, keyResult, value, confidence, changed };
      const late = { ...entry, for: day.subtract({ days: 7 }).toString() };
      return checkIn(on(day, '08:05'), story.owner, [late]);
    }),
  );

/** What the close of the cycle before wanted done otherwise is done by now. */
const changed = (day: Temporal.PlainDate): Step => ({
  ...{ at: on(day, '09:05'), method: 'lookAgain' },
  input: { by: MAREN, id: 'D14', outcome: 'Done' },
});

/** What became of the promises of the week before. */
const answered = (week: number, day: Temporal.PlainDate): Step[] =>
  COMMITMENTS.flatMap((each, at) =>
    each.week !== week || each.kept === ''
      ? []
      : [
          {
            at: on(day, `09:1${at}`),
            method: 'setKept',
            input: { by: each.owner, id: `C${at + 1}`, kept: each.kept },
          },
        ],
  );

const promised = (week: number, day: Temporal.PlainDate): Step[] =>
  COMMITMENTS.filter((each) => each.week === week).map(({ commitment, keyResult, owner }, at) => ({
    at: on(day, `10:2${at}`),
    method: 'commit',
    input: { by: MAREN, commitment, keyResult, owner },
  }));

const easedIn = (week: number, day: Temporal.PlainDate): Step[] =>
  week !== EASED.week
    ? []
    : [
        {
          at: on(day, '10:40'),
          edits: {
            id: EASED.id,
            fields: { reason: EASED.reason },
            keyResults: Object.assign([{}], {
              [EASED.place]: { keyResult: EASED.keyResult, target: EASED.target },
            }),
            initiatives: [],
          },
        },
      ];

/** Validated, and what the team knows already is accepted for a while. */
const validated = (day: Temporal.PlainDate): Step => ({
  at: on(day, '09:20'),
  accepts: ACCEPTED.map(({ days, ...each }) => ({
    ...each,
    ...{ by: MAREN, until: day.add({ days }).toString() },
  })),
});

const idOf = (objective: number, at: number): string => `O${objective + FIRST}-KR${at + 1}`;

const entriesOf = (owner: string, week: number, day: Temporal.PlainDate): object[] =>
  chapters.flatMap((chapter, objective) =>
    chapter.keyResults.flatMap((story, at) => {
      const told = story.weeks[week];
      if (story.owner !== owner || !told || story.late === week) return [];
      const [value, confidence, changed] = told;
      const keyResult = idOf(objective, at);
      const said = { ...SILENT, keyResult, value, confidence, changed };
      return [{ ...said, ...blockerIn(story, week, day), ...decidedIn(keyResult, week, day) }];
    }),
  );

function blockerIn({ blocker: told }: Story, week: number, day: Temporal.PlainDate): object {
  if (!told || week < told.from) return {};
  const { blocker, type, owner } = told;
  const blockerDue = day.add({ days: 4 }).toString();
  return { blocker, blockerType: type, blockerOwner: owner, blockerDue };
}

function decidedIn(keyResult: string, week: number, day: Temporal.PlainDate): object {
  const { about, days, taken } = DECIDED;
  if (keyResult !== about || week !== DECIDED.week) return {};
  return { decision: { ...taken, due: day.add({ days }).toString() } };
}
