import { Temporal } from 'temporal-polyfill';
import { sampleClosed } from './sampleClosed.ts';

/**
 * One thing that somebody did in the sample: when, and the add-on's method with its input, what they typed, the cycle
 * that they closed, or what they filled into the plan of the next one.
 */
export type Step = { at: string } & (
  { method: string; input: object } | { typed: Typed } | { closes: Closes } | { plan: Planned }
);

/** What is filled into a new plan; all else stays as proposed. */
export type Planned = { cycle: { id: string } & Record<string, unknown>; metrics?: object[] };

/** What was said when a cycle was closed. */
export type Closes = {
  learned: string[];
  process: string;
  owner: string;
  next: string;
  why: string;
};

/** Texts typed below a header, from row 2 down. */
export type Typed = { tab: string; header: string; texts: string[][] };

const MAREN = 'Maren Holt';
const TOBIAS = 'Tobias Lind';
const AISHA = 'Aisha Rahman';
const PIOTR = 'Piotr Nowak';

/** Who the sample's visitor is: somebody with a check-in due. */
export const VISITOR = PIOTR;

type Story = {
  keyResult: string;
  owner: string;
  kind?: 'Maintain';
  unit: string;
  start: number | null;
  target: number | null;
  floor?: number;
  source: string;
  ifDrops: string;
  /** Value and confidence week by week; a missing week is a week without a check-in. */
  weeks: ([value: number, confidence: number, changed: string] | null)[];
  /** What stands in the way from a week (from 0) on. */
  blocker?: { from: number; blocker: string; type: string; owner: string };
};
type Chapter = {
  objective: string;
  why: string;
  owner: string;
  pushesOut: { priority: string; whyNot: string };
  keyResults: Story[];
  initiatives: {
    initiative: string;
    supports: number[];
    owner: string;
    status: string;
    week: number;
  }[];
};

/** A heating company's service team in its first winter of growth: two objectives go well, one is shaky. */
const chapters: Chapter[] = [
  {
    objective: 'Households get a technician before the house turns cold',
    why: 'The first frost doubles the calls, and waiting was the top complaint last winter.',
    owner: TOBIAS,
    pushesOut: { priority: 'Online booking for yearly maintenance', whyNot: 'Emergencies cannot wait for it; bookings by phone still work.' },
    keyResults: [
      {
        keyResult: 'Cut median time from call to visit from 52 hours to 24 hours',
        owner: TOBIAS, unit: 'h', start: 52, target: 24,
        source: 'Dispatch board, report “Call to door”',
        ifDrops: 'Move two technicians from new installations to repairs for a fortnight.',
        weeks: [[50, 6, 'First week with two dispatchers'], [46, 6, 'Morning slots kept free for emergencies'], [43, 7, 'Fewer wrong addresses'], [40, 7, 'Weekend duty has started'], [37, 8, 'Weekend duty is fully staffed'], [36, 8, 'Held through the first cold night']],
      },
      {
        keyResult: 'Raise repairs finished on the first visit from 61 % to 80 %',
        owner: AISHA, unit: '%', start: 61, target: 80,
        source: 'Job sheets, column “Second visit”',
        ifDrops: 'Put the ten most used parts into every van, whatever the stock says.',
        weeks: [[62, 6, 'Baseline confirmed with the office'], [64, 6, 'Photos before the visit help'], [66, 7, 'Parts list agreed with the warehouse'], [67, 7, 'Three vans carry the kit'], [69, 7, 'All six vans carry the kit'], [71, 7, 'Fewer second visits for pumps']],
      },
      {
        keyResult: 'Reduce calls about missed appointments from 38 to 10 a week',
        owner: PIOTR, unit: 'calls a week', start: 38, target: 10,
        source: 'Phone log, tag “missed”',
        ifDrops: 'Text every customer the evening before, by hand if need be.',
        weeks: [[36, 7, 'Counting starts'], [33, 7, 'Reminder texts for half of the visits'], [30, 7, 'Reminder texts for all visits'], [27, 7, 'Two-hour windows instead of half days'], null, null],
      },
    ],
    initiatives: [
      { initiative: 'Keep a kit of the ten most used parts in every van', supports: [1], owner: AISHA, status: 'Done', week: 5 },
      { initiative: 'Staff a weekend duty of two technicians', supports: [0], owner: TOBIAS, status: 'In progress', week: 8 },
    ],
  },
  {
    objective: 'A service contract feels worth renewing',
    why: 'Every third contract runs out this winter, and a renewal costs a fifth of a new customer.',
    owner: MAREN,
    pushesOut: { priority: 'A contract for landlords', whyNot: 'It needs a second price list; look at it after the winter.' },
    keyResults: [
      {
        keyResult: 'Increase renewals of expiring contracts from 71 % to 85 %',
        owner: MAREN, unit: '%', start: 71, target: 85,
        source: 'Contract list, tab “Expiring”',
        ifDrops: 'Call every customer whose contract runs out within 30 days.',
        weeks: [[72, 7, 'Letters went out'], [73, 7, 'Steady'], [75, 7, 'Calls two weeks before the end date work'], [76, 8, 'Same again'], [78, 8, 'November was the best month so far'], [79, 8, 'Two large blocks renewed early']],
      },
      {
        keyResult: 'Win 30 contracts through recommendations',
        owner: PIOTR, unit: 'contracts', start: 0, target: 30,
        source: 'Contract list, column “Came through”',
        ifDrops: 'Ask in person at the end of each visit instead of by letter.',
        weeks: [[1, 5, 'One neighbour'], [4, 6, 'Cards are in the vans'], [7, 6, 'Mentioned by name in two reviews'], [11, 7, 'A housing association asked'], [14, 7, 'Steady three a week'], [16, 8, 'Two more signed on Monday']],
      },
      {
        keyResult: 'Keep satisfaction after a visit at 4.5 of 5 or above',
        owner: AISHA, kind: 'Maintain', unit: 'of 5', start: null, target: null, floor: 4.5,
        source: 'Text survey, weekly mean',
        ifDrops: 'Read every answer below 4 together and call those customers.',
        weeks: [[4.6, 8, 'Half of the customers answer'], [4.6, 8, 'Same as last week'], [4.7, 8, 'Shorter waits show'], [4.6, 9, 'One angry week of snow'], [4.7, 9, 'Back where it was before the snow'], [4.7, 8, 'Same as last week']],
      },
    ],
    initiatives: [
      { initiative: 'Leave a one-page winter check with the household after each visit', supports: [0, 2], owner: MAREN, status: 'In progress', week: 9 },
    ],
  },
  {
    objective: 'New technicians work alone without fear of getting it wrong',
    why: 'Six of fourteen technicians joined this year, and the others answer their calls all day.',
    owner: AISHA,
    pushesOut: { priority: 'A second service area across the river', whyNot: 'It would stretch the experienced half even further.' },
    keyResults: [
      {
        keyResult: 'Shorten the time until the first solo visit from 45 days to 21 days',
        owner: AISHA, unit: 'days', start: 45, target: 21,
        source: 'Training calendar',
        ifDrops: 'Give each new technician one mentor for two weeks and take visits off the mentor.',
        weeks: [[45, 6, 'Nobody finished in the first week'], [44, 6, 'One solo visit'], [43, 4, 'Mentors have no time in the cold weeks'], [41, 5, 'Mentor pairs agreed'], [38, 5, 'Two pairs have started'], [36, 5, 'The first pair is through']],
      },
      {
        keyResult: 'Increase solo visits done without a call to the office from 34 % to 70 %',
        owner: TOBIAS, unit: '%', start: 34, target: 70,
        source: 'Phone log against job sheets',
        ifDrops: 'Stop sending new technicians alone to heat pumps older than ten years.',
        blocker: { from: 4, blocker: 'No manuals for units built before 2012', type: 'External', owner: TOBIAS },
        weeks: [[34, 7, 'Baseline'], [38, 7, 'Checklists help'], [43, 7, 'Fewer calls about pressure'], [47, 6, 'Old units take all the calls'], [48, 6, 'Three long calls on one old unit'], [47, 4, 'Two pumps were damaged while on the phone']],
      },
      {
        keyResult: 'Raise the share of new technicians past their trial period from 64 % to 90 %',
        owner: MAREN, unit: '%', start: 64, target: 90,
        source: '',
        ifDrops: 'Talk to everyone in the trial period before the next review.',
        weeks: [[66, 6, 'Two talks held'], [67, 5, 'One resigned'], [68, 5, 'One passed'], [70, 5, 'Two passed'], [71, 5, 'One passed'], [74, 6, 'Three passed in one week']],
      },
    ],
    initiatives: [
      { initiative: 'Pair each new technician with one mentor for two weeks', supports: [0, 1], owner: AISHA, status: 'In progress', week: 7 },
      { initiative: 'Film the ten most frequent repairs', supports: [1], owner: TOBIAS, status: 'Not started', week: 10 },
    ],
  },
]; // prettier-ignore

/** The decision that a fall of confidence led to in week 3. */
const WEEK_3_DECISION = {
  rule: 'confidence-drop',
  why: 'Confidence fell from 6 to 4',
  choice: 'Start',
  decision: 'Name a mentor for each new technician and take two visits a day off the mentor',
  owner: AISHA,
};

/** What must not suffer while all of this is tried. */
const HEALTH_METRIC = {
  ...{ id: null, metric: 'Sick days of the team in a week', owner: MAREN },
  ...{ floor: null, ceiling: 6, source: 'Duty roster' },
};

/** What was promised in the review of last week. */
const COMMITMENTS = [
  { commitment: 'Ride along on three visits to old heat pumps', keyResult: 'O4-KR2', owner: TOBIAS, kept: 'Yes' },
  { commitment: 'Call the eleven customers who missed their visit twice', keyResult: 'O2-KR3', owner: PIOTR, kept: '' },
]; // prettier-ignore

const PAST_WEEKS = 5;
/** The sample's first objective is the second of the workbook. */
const FIRST = 2;

/**
 * Six weeks of work as steps in order of time, ending today (YYYY-MM-DD). Three findings are planted:
 * a key result without a data source, one that nobody checked in on for two weeks, a fall of confidence.
 */
export function sampleCycle(today: string): Step[] {
  const now = Temporal.PlainDate.from(today);
  const starts = now.subtract({ days: now.dayOfWeek - 1 + 7 * PAST_WEEKS });
  // The review falls on today's weekday, so that the sample opens on a review day.
  const reviewDay = Math.min(now.dayOfWeek, 5) - 1;
  const day = (week: number): Temporal.PlainDate => starts.add({ days: 7 * week + reviewDay });
  const ends = starts.add({ days: 90 });
  const cycle = cycleName(starts.add({ days: 45 }));
  const before = starts.subtract({ days: 4 }).toString();
  const weeks = Array.from({ length: PAST_WEEKS + 1 }, (_, week) => week);
  return [
    ...sampleClosed(starts, cycle),
    {
      at: `${before} 09:05`,
      plan: { cycle: cycleRow(cycle, starts, ends, reviewDay), metrics: [HEALTH_METRIC] },
    },
    // Below the cycle before, which is closed.
    {
      at: `${before} 09:10`,
      typed: { tab: 'Cycles', header: 'Status', texts: [['Closed'], ['Active']] },
    },
    ...chapters.map((chapter, at) => ({
      at: `${before} 1${at}:00`,
      method: 'saveObjective',
      input: objectiveInput(chapter, cycle, starts, ends),
    })),
    {
      at: `${before} 14:00`,
      typed: { tab: 'Objectives', header: 'Rank', texts: [['1'], ['1'], ['2'], ['3']] },
    },
    ...weeks.flatMap((week) => weekSteps(week, day(week))),
  ];
}

/** The health metric, week by week. */
const SICK_DAYS = ['2', '3', '3', '5', '4', '4'];

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** The quarter in which the middle of the cycle lies. */
const cycleName = (middle: Temporal.PlainDate): string =>
  `${middle.year}-Q${Math.ceil(middle.month / 3)}`;

const cycleRow = (
  id: string,
  starts: Temporal.PlainDate,
  ends: Temporal.PlainDate,
  reviewDay: number,
): Planned['cycle'] => ({
  id,
  team: 'Field service',
  starts: starts.toString(),
  ends: ends.toString(),
  change: 'Households trust us to keep their heat pump running through the winter.',
  owner: MAREN,
  reviewDay: DAYS[reviewDay],
  reviewTime: '10:00',
  slot: 30,
});

const objectiveInput = (
  chapter: Chapter,
  cycle: string,
  starts: Temporal.PlainDate,
  ends: Temporal.PlainDate,
): object => ({
  id: null,
  cycle,
  objective: chapter.objective,
  why: chapter.why,
  owner: chapter.owner,
  status: 'Published',
  pushesOut: { ...chapter.pushesOut, revisit: ends.add({ days: 1 }).toString() },
  keyResults: chapter.keyResults.map((story) => ({
    id: null,
    keyResult: story.keyResult,
    owner: story.owner,
    kind: story.kind ?? 'Metric',
    unit: story.unit,
    start: story.start,
    target: story.target,
    floor: story.floor ?? null,
    ceiling: null,
    source: story.source,
    every: 'Week',
    due: ends.toString(),
    ifDrops: story.ifDrops,
    status: 'Active',
  })),
  initiatives: chapter.initiatives.map(({ week, ...initiative }) => ({
    ...initiative,
    id: null,
    alsoSupports: [],
    due: starts.add({ days: 7 * week }).toString(),
  })),
});

/** A week's check-ins, an owner at a time, and its review; this week's is written at ten as well. */
function weekSteps(week: number, day: Temporal.PlainDate): Step[] {
  const owners = [TOBIAS, AISHA, PIOTR, MAREN];
  const checkIns = owners.map((owner, at) => ({
    at: `${day.toString()} 08:${10 + at * 10}`,
    method: 'checkIn',
    input: { by: owner, entries: entriesOf(owner, week, day) },
  }));
  const review = { at: `${day.toString()} 09:30`, method: 'weeklyReview', input: {} };
  const validated = { at: `${day.toString()} 09:20`, method: 'validate', input: {} };
  const promised = COMMITMENTS.map(({ commitment, keyResult, owner }, at) => ({
    at: `${day.toString()} 10:2${at}`,
    method: 'commit',
    input: { by: MAREN, commitment, keyResult, owner },
  }));
  const answered = COMMITMENTS.flatMap(({ kept, owner }, at) =>
    kept === ''
      ? []
      : [
          {
            at: `${day.toString()} 09:1${at}`,
            method: 'setKept',
            input: { by: owner, id: `C${at + 1}`, kept },
          },
        ],
  );
  const steps: Step[] = [
    ...checkIns.filter(({ input }) => input.entries.length > 0),
    {
      at: `${day.toString()} 08:50`,
      typed: { tab: 'Health metrics', header: 'Current', texts: [[SICK_DAYS[week] ?? '']] },
    },
  ];
  if (week === PAST_WEEKS) return [...steps, ...answered, validated, review];
  if (week === PAST_WEEKS - 1) return [...steps, review, ...promised];
  return week === PAST_WEEKS - 2 ? [...steps, review] : steps;
}

const NO_BLOCKER = { blocker: '', blockerType: '', blockerOwner: '', blockerDue: '' };

const blockerOf = ({ blocker, type, owner }: NonNullable<Story['blocker']>): object => ({
  ...{ blocker, blockerType: type, blockerOwner: owner },
});

function entriesOf(owner: string, week: number, day: Temporal.PlainDate): object[] {
  return chapters.flatMap((chapter, objective) =>
    chapter.keyResults.flatMap((story, at) => {
      const said = story.weeks[week];
      if (story.owner !== owner || !said) return [];
      const [value, confidence, changed] = said;
      const decides = objective === 2 && at === 0 && week === 2;
      return [
        {
          keyResult: `O${objective + FIRST}-KR${at + 1}`,
          value,
          confidence,
          changed,
          ...(story.blocker && week >= story.blocker.from
            ? { ...blockerOf(story.blocker), blockerDue: day.add({ days: 4 }).toString() }
            : NO_BLOCKER),
          nextStep: '',
          decision: decides ? { ...WEEK_3_DECISION, due: day.add({ days: 21 }).toString() } : null,
        },
      ];
    }),
  );
}
