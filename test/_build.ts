/** Rows and plans for tests: valid defaults, so that a test names only what it is about. */
import type { Plan, Rows } from '../src/domain/plan.ts';
import type { Launch } from '../src/domain/plan.ts';

type Row<K extends keyof Rows> = Rows[K][number];

/** An active cycle of thirteen weeks, Monday 4 Jan to Sunday 4 Apr 2027, reviewed on Wednesdays. */
export const aCycle = (fields: Partial<Row<'cycles'>> = {}): Row<'cycles'> => ({
  row: 2,
  percent: [],
  id: '2027-Q1',
  team: '',
  starts: '2027-01-04',
  ends: '2027-04-04',
  status: 'Active',
  change: 'Growers get their seedlings in the promised week',
  owner: 'Ida Brandt',
  reviewDay: 'Wednesday',
  reviewTime: '09:30',
  slot: 30,
  ...fields,
});

/** A published objective O1 of the cycle above. */
export const anObjective = (fields: Partial<Row<'objectives'>> = {}): Row<'objectives'> => ({
  row: 2,
  percent: [],
  id: 'O1',
  cycle: '2027-Q1',
  objective: 'Growers plan their season around us',
  owner: 'Noor Visser',
  why: 'Two nurseries near us close this year',
  status: 'Published',
  progress: null,
  confidence: null,
  rank: null,
  supports: '',
  type: '',
  score: null,
  notes: '',
  ...fields,
});

/** An active weekly metric O1-KR1 of O1, 82 to 92 %, without any number yet. */
export const aKeyResult = (fields: Partial<Row<'keyResults'>> = {}): Row<'keyResults'> => ({
  row: 2,
  percent: [],
  id: 'O1-KR1',
  objective: 'O1',
  keyResult: 'Raise trays delivered in the promised week from 82 % to 92 %',
  owner: 'Jon Adeyemi',
  start: 82,
  target: 92,
  unit: '%',
  current: null,
  confidence: null,
  lastCheckIn: '',
  progress: null,
  expected: null,
  health: null,
  every: 'Week',
  due: '',
  source: 'Dispatch book, tab Late',
  ifDrops: 'Halve the range for two weeks',
  kind: '',
  floor: null,
  ceiling: null,
  curve: '',
  weight: null,
  status: 'Active',
  score: null,
  notes: '',
  ...fields,
});

/** A check-in on O1-KR1 on Monday 11 Jan 2027; At follows For unless given. */
export const aCheckIn = (fields: Partial<Row<'checkIns'>> = {}): Row<'checkIns'> => {
  const day = fields.for ?? '2027-01-11';
  return {
    row: 2,
    percent: [],
    id: 'CK1',
    at: day === '' ? '' : `${day} 09:00`,
    for: day,
    week: '',
    keyResult: 'O1-KR1',
    value: null,
    confidence: null,
    changed: '',
    blocker: '',
    blockerType: '',
    blockerOwner: '',
    blockerDue: '',
    nextStep: '',
    by: '',
    source: 'Sidebar',
    wording: '',
    ...fields,
  };
};

/** An initiative I1 in progress for O1-KR1. */
export const anInitiative = (fields: Partial<Row<'initiatives'>> = {}): Row<'initiatives'> => ({
  row: 2,
  percent: [],
  id: 'I1',
  initiative: 'Print the promised week on every order slip',
  supports: 'O1-KR1',
  owner: 'Jon Adeyemi',
  status: 'In progress',
  due: '2027-02-26',
  doneOn: '',
  link: '',
  notes: '',
  ...fields,
});

/** A decision D1 about O1-KR1 for confidence-drop. */
export const aDecision = (fields: Partial<Row<'decisions'>> = {}): Row<'decisions'> => ({
  row: 2,
  percent: [],
  id: 'D1',
  at: '2027-02-17 10:00',
  week: '2027-W07',
  about: 'O1-KR1',
  rule: 'confidence-drop',
  why: 'Confidence fell from 8 to 5',
  decision: 'Rent a second van until March',
  choice: 'Start',
  owner: 'Jon Adeyemi',
  due: '2027-02-24',
  status: 'Open',
  ...fields,
});

/** A health metric H1 that is to stay at or below 5. */
export const aHealthMetric = (
  fields: Partial<Row<'healthMetrics'>> = {},
): Row<'healthMetrics'> => ({
  row: 2,
  percent: [],
  id: 'H1',
  metric: 'Trays written off a week',
  owner: 'Ida Brandt',
  floor: null,
  ceiling: 5,
  current: null,
  source: 'Compost list',
  updated: '',
  ...fields,
});

/** A priority left out of the cycle. */
export const aLeftOut = (fields: Partial<Row<'notThisCycle'>> = {}): Row<'notThisCycle'> => ({
  row: 2,
  percent: [],
  priority: 'Open a shop at the gate',
  cycle: '2027-Q1',
  rank: 1,
  whyNot: 'No one to stand in it before summer',
  revisit: '2027-04-05',
  decidedBy: 'Ida Brandt',
  ...fields,
});

/** A row of the tab Decision rules; its Limit decides, the rest is text. */
export const aDecisionRule = (
  fields: Partial<Row<'decisionRules'>> = {},
): Row<'decisionRules'> => ({
  row: 2,
  percent: [],
  rule: 'confidence-drop',
  limit: null,
  when: '',
  whoDecides: '',
  options: '',
  lookAgain: '',
  ...fields,
});

/** An accepted finding about O1-KR1, for good. */
export const anAcceptedFinding = (
  fields: Partial<Row<'acceptedFindings'>> = {},
): Row<'acceptedFindings'> => ({
  row: 2,
  percent: [],
  rule: 'kr-activity-volume',
  where: 'O1-KR1',
  wording: '',
  reason: 'It is what the council pays us for',
  by: 'Ida Brandt',
  until: '2027-04-04',
  ...fields,
});

/** A commitment of the running example's week for O1-KR1. */
export const aCommitment = (fields: Partial<Row<'commitments'>> = {}): Row<'commitments'> => ({
  row: 2,
  percent: [],
  id: 'C1',
  week: '2027-W07',
  commitment: 'Call the ten growers who waited longest',
  keyResult: 'O1-KR1',
  owner: 'Jon Adeyemi',
  kept: '',
  ...fields,
});

/** The launch record of O1-KR1, published on the first day of the cycle. */
export const aLaunch = (fields: Partial<Launch> = {}): Launch => ({
  id: 'O1-KR1',
  on: '2027-01-04',
  by: 'Ida Brandt',
  wording: 'Raise trays delivered in the promised week from 82 % to 92 %',
  start: 82,
  target: 92,
  owner: 'Jon Adeyemi',
  ...fields,
});

const NO_ROWS: Rows = {
  acceptedFindings: [],
  checkIns: [],
  commitments: [],
  cycles: [],
  decisionRules: [],
  decisions: [],
  healthMetrics: [],
  initiatives: [],
  keyResults: [],
  notThisCycle: [],
  objectives: [],
  settings: [],
};

/** The rows given, and nothing else, numbered from row 2 in the order given unless they say otherwise. */
export const someRows = (rows: Partial<Rows>): Rows => {
  const numbered = (list: { row: number }[]): { row: number }[] =>
    list.every((row) => row.row === 2)
      ? list.map((row, index) => ({ ...row, row: index + 2 }))
      : list;
  const entries = Object.entries({ ...NO_ROWS, ...rows }).map(([tab, list]) => [
    tab,
    numbered(list),
  ]);
  return Object.fromEntries(entries) as Rows;
};

/**
 * A workbook as read. Without `cycles` it has the cycle of `aCycle`; tabs not named are empty.
 * `launches`, `badCells`, `places`, `tabNames` and what else a plan holds may be given beside the rows.
 */
export const aPlan = (given: Partial<Rows> & Partial<Omit<Plan, 'rows'>> = {}): Plan => {
  const { launches = [], badCells = [], places = {}, tabNames = [], ...others } = given;
  const { drift = [], made = [], blankRows = {}, locale, ...rows } = others;
  return {
    rows: someRows({ cycles: [aCycle()], ...rows }),
    launches,
    badCells,
    places,
    tabNames,
    drift,
    made,
    blankRows,
    ...(locale === undefined ? {} : { locale }),
  };
};
