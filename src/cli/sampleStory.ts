import { AISHA, MAREN, PIOTR, TOBIAS } from './sampleSteps.ts';

/** What was said of a key result in a week. */
type Told = [value: number | boolean, confidence: number, changed: string];

export type Story = {
  keyResult: string;
  owner: string;
  kind?: 'Maintain' | 'Milestone';
  every?: '2 weeks';
  unit?: string;
  start?: number;
  target?: number;
  floor?: number;
  source: string;
  ifDrops: string;
  /** Week by week, from the first; null for a week without a check-in. */
  weeks: (Told | null)[];
  /** The week whose check-in came in too late for its review. */
  late?: number;
  /** What stands in the way, from a week on. */
  blocker?: { from: number; blocker: string; type: string; owner: string };
};

export type Chapter = {
  /** The draft that the cycle before has left, if it is that. */
  carried?: string;
  objective: string;
  why: string;
  owner: string;
  pushesOut: { priority: string; whyNot: string };
  keyResults: Story[];
  initiatives: {
    initiative: string;
    /** Places in the key results. */
    supports: number[];
    owner: string;
    status: string;
    /** The week, from 0, at whose beginning it is due. */
    week: number;
  }[];
};

/**
 * A heating company's service team in its first winter of growth, at the end of a bad week: the first frost. What was
 * carried over from autumn goes badly, the visits go well, and the contracts are believed in more than they move.
 */
export const chapters: Chapter[] = [
  {
    carried: 'O4',
    objective: 'New technicians work alone without fear of mistakes',
    why: 'Six of fourteen technicians joined this year, and the others answer their calls all day.',
    owner: AISHA,
    pushesOut: { priority: 'A second service area across the river', whyNot: 'It would stretch the experienced half even further.' },
    keyResults: [
      {
        keyResult: 'Shorten the time until the first solo visit from 45 days to 21 days',
        owner: AISHA, unit: 'days', start: 45, target: 21,
        source: 'Training calendar',
        ifDrops: 'Give each new technician one mentor for two weeks and take visits off the mentor.',
        weeks: [[45, 6, 'Nobody finished in the first week'], [44, 6, 'One solo visit'], [43, 4, 'Mentors have no time in the cold weeks'], [42, 5, 'Mentor pairs agreed'], [41, 6, 'Two pairs have started'], [39, 6, 'The first pair is through']],
      },
      {
        keyResult: 'Increase solo visits without a call for help from 34% to 70%',
        owner: TOBIAS, unit: '%', start: 34, target: 70,
        source: 'Phone log against job sheets',
        ifDrops: 'Stop sending new technicians alone to heat pumps older than ten years.',
        blocker: { from: 4, blocker: 'No manuals for units built before 2012', type: 'External', owner: TOBIAS },
        weeks: [[34, 7, 'Baseline'], [38, 7, 'Checklists help'], [43, 7, 'Fewer calls about pressure'], [47, 6, 'Old units take all the calls'], [48, 6, 'Three long calls on one old unit'], [47, 4, 'Two pumps were damaged while on the phone']],
      },
      {
        keyResult: 'Raise trial periods that are passed from 64% to 90%',
        owner: MAREN, unit: '%', start: 64, target: 90,
        source: '',
        ifDrops: 'Talk to everyone in the trial period before the next review.',
        weeks: [[66, 6, 'Two talks held'], [67, 5, 'One resigned'], [68, 5, 'One passed'], [70, 5, 'Two passed'], [72, 5, 'Two talks, and one passed'], [74, 6, 'Everyone of this month passed']],
      },
    ],
    initiatives: [
      { initiative: 'Pair each new technician with one mentor', supports: [0, 1], owner: AISHA, status: 'In progress', week: 4 },
      { initiative: 'Film the ten most frequent repairs', supports: [1], owner: TOBIAS, status: 'In progress', week: 4 },
      { initiative: 'Print a checklist for visits to old units', supports: [1], owner: TOBIAS, status: 'In progress', week: 3 },
      { initiative: 'Talk to new technicians every other Friday', supports: [2], owner: MAREN, status: 'In progress', week: 10 },
    ],
  },
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
        keyResult: 'Raise first-visit repairs from 61% to 80%',
        owner: AISHA, unit: '%', start: 61, target: 80,
        source: 'Job sheets, column “Second visit”',
        ifDrops: 'Put the ten most used parts into every van, whatever the stock says.',
        weeks: [[62, 7, 'Baseline confirmed with the office'], [63, 7, 'Photos before the visit help'], [64, 6, 'The wholesaler has no pumps'], [64, 5, 'Pumps come in January at the earliest'], [66, 6, 'All six vans carry the kit'], [68, 7, 'Fewer second visits, but for pumps']],
      },
      {
        keyResult: 'Reduce calls about missed visits from 38 to 10 a week',
        owner: PIOTR, unit: 'calls a week', start: 38, target: 10,
        source: 'Phone log, tag “missed”',
        ifDrops: 'Text every customer the evening before, by hand if need be.',
        blocker: { from: 2, blocker: 'The new phones keep no tags', type: 'Dependency', owner: PIOTR },
        weeks: [[36, 7, 'Counting starts'], [33, 7, 'Reminder texts for half of the visits'], [30, 7, 'Reminder texts for all visits'], [27, 7, 'Two-hour windows instead of half days'], null, null],
      },
    ],
    initiatives: [
      { initiative: 'Keep a kit of the ten most used parts in every van', supports: [1], owner: AISHA, status: 'In progress', week: 5 },
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
        keyResult: 'Increase renewals of expiring contracts from 71% to 85%',
        owner: MAREN, unit: '%', start: 71, target: 85,
        source: 'Contract list, tab “Expiring”',
        ifDrops: 'Call every customer whose contract runs out within 30 days.',
        late: 4,
        weeks: [[72, 7, 'Letters went out'], [73, 7, 'Calls take longer than letters'], [75, 7, 'Calls two weeks before the end date work'], [76, 8, 'Two large blocks renewed early'], [78, 8, 'The best month so far'], [79, 8, 'The frost reminds people of us']],
      },
      {
        keyResult: 'Win 30 contracts from referrals',
        owner: PIOTR, every: '2 weeks', unit: 'contracts', start: 0, target: 30,
        source: 'Contract list, column “Came through”',
        ifDrops: 'Ask in person at the end of each visit instead of by letter.',
        weeks: [null, [1, 7, 'One neighbour'], null, [2, 8, 'A housing association asked for an offer'], null, [3, 8, 'One signature is worth twenty']],
      },
      {
        keyResult: 'Keep satisfaction after a visit at 4.5 of 5 or above',
        owner: AISHA, kind: 'Maintain', unit: 'of 5', floor: 4.5,
        source: 'Text survey, weekly mean',
        ifDrops: 'Read every answer below 4 together and call those customers.',
        weeks: [[4.6, 8, 'Half of the customers answer'], [4.6, 8, 'Same as in the first week'], [4.7, 8, 'Shorter waits show'], [4.6, 9, 'One angry week of snow'], [4.7, 9, 'Back where it was before the snow'], [4.7, 8, 'Fewer answers in the cold week']],
      },
      {
        keyResult: 'Winter prices published to customers',
        owner: MAREN, kind: 'Milestone',
        source: 'Contract list, column “Prices sent”',
        ifDrops: 'Publish the prices for repairs alone.',
        weeks: [[false, 7, 'Prices are with the accountant'], [false, 7, 'Two rows are still disputed'], [false, 8, 'Approved by the accountant'], [false, 8, 'The printer has them'], [false, 9, 'First copies are here'], [true, 10, 'Sent with all 640 contracts']],
      },
    ],
    initiatives: [
      { initiative: 'Leave a one-page winter check at each visit', supports: [0, 2], owner: MAREN, status: 'In progress', week: 9 },
      { initiative: 'Ask for a referral at the end of each visit', supports: [1], owner: PIOTR, status: 'Not started', week: 7 },
    ],
  },
]; // prettier-ignore

/** The decision that a fall of confidence led to in week 3; it is looked at again three weeks later. */
export const DECIDED = {
  ...{ week: 2, about: 'O4-KR1', days: 21 },
  taken: {
    ...{ rule: 'confidence-drop', why: 'Confidence fell from 6 to 4', choice: 'Start' },
    decision: 'Two free mornings for each mentor',
    owner: AISHA,
  },
};

/** The target that was eased in the week in which no pumps came. */
export const EASED = {
  ...{ week: 3, id: 'O5', place: 1 },
  keyResult: 'Raise first-visit repairs from 61% to 75%',
  target: 75,
  reason: 'The wholesaler has no pumps before January',
};

/** Initiatives that were set to Done in the grid, by week and the row of Initiatives. */
export const FINISHED = [
  { week: 3, row: 4 },
  { week: 4, row: 3 },
  { week: 5, row: 6 },
];

/** What must not suffer while all of this is tried, and its number week by week: this week is one too much. */
export const HEALTH_METRICS = [
  {
    metric: 'Sick days a week',
    ...{ owner: MAREN, floor: null, ceiling: 6, source: 'Duty roster' },
    weeks: ['2', '3', '3', '5', '4', '8'],
  },
  {
    metric: 'Overtime hours a week, each',
    ...{ owner: TOBIAS, floor: null, ceiling: 6, source: 'Time sheets' },
    weeks: ['3', '3', '4', '5', '4', '6'],
  },
];

/** What was promised in a review, and what was said of it in the next; '' for nothing yet. */
export const COMMITMENTS = [
  { week: 3, commitment: 'Agree with the mentors on two free mornings', keyResult: 'O4-KR1', owner: AISHA, kept: 'Yes' },
  { week: 3, commitment: 'Call the wholesaler’s managing director about pumps', keyResult: 'O5-KR2', owner: MAREN, kept: 'No' },
  { week: 4, commitment: 'Ride along on three visits to old heat pumps', keyResult: 'O4-KR2', owner: TOBIAS, kept: 'Yes' },
  { week: 4, commitment: 'Call the eleven customers who missed their visit twice', keyResult: 'O5-KR3', owner: PIOTR, kept: '' },
]; // prettier-ignore

/** Two that are behind, which the team knows and has talked about. */
export const ACCEPTED = [
  { rule: 'pace-behind', about: 'O4-KR1', reason: 'Mentor pairs began in week 5; their first fortnight counts', days: 14 },
  { rule: 'pace-behind', about: 'O6-KR2', reason: 'Twenty contracts hang on one signature', days: 7 },
]; // prettier-ignore
