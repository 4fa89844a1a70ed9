/** Forms as the sidebar sends them: valid defaults, so that a test names only what it is about. */
import type {
  CheckInEntry,
  InitiativeForm,
  KeyResultForm,
  ObjectiveForm,
  PlanForm,
  Result,
} from '../src/protocol.ts';

type CycleRow = PlanForm['cycle'];

/** A cycle of thirteen weeks in which 17 Feb 2027 is in the seventh. */
export const aCycle = (fields: Partial<CycleRow> = {}): CycleRow => ({
  id: '2027-Q1',
  team: 'Nursery',
  starts: '2027-01-04',
  ends: '2027-04-04',
  change: 'Growers get their seedlings in the promised week',
  owner: 'Ida Brandt',
  reviewDay: 'Wednesday',
  reviewTime: '09:30',
  slot: 30,
  ...fields,
});

type Ask = (method: 'loadPlan' | 'savePlan', input: any) => unknown;

/** Plans a new cycle as the sidebar does: what it proposes for the next one, with the cycle's row filled in. */
export function planCycle(ask: Ask, fields: Partial<CycleRow> = {}): Result<'savePlan'> {
  const { form: seen } = ask('loadPlan', { cycle: null }) as Result<'loadPlan'>;
  const form = { ...seen, cycle: aCycle(fields) };
  return ask('savePlan', { seen, form }) as Result<'savePlan'>;
}

export const aKeyResultForm = (fields: Partial<KeyResultForm> = {}): KeyResultForm => ({
  id: null,
  keyResult: 'Raise trays delivered in the promised week from 82 % to 92 %',
  owner: 'Jon Adeyemi',
  kind: 'Metric',
  unit: '%',
  start: 82,
  target: 92,
  floor: null,
  ceiling: null,
  source: 'Dispatch book, tab Late',
  every: 'Week',
  curve: 'Even',
  due: '',
  ifDrops: 'Halve the range for two weeks',
  status: 'Active',
  ...fields,
});

export const anInitiativeForm = (fields: Partial<InitiativeForm> = {}): InitiativeForm => ({
  id: null,
  initiative: 'Print the promised week on every order slip',
  supports: [0],
  alsoSupports: [],
  owner: 'Jon Adeyemi',
  due: '2027-02-26',
  status: 'In progress',
  ...fields,
});

export const anObjectiveForm = (fields: Partial<ObjectiveForm> = {}): ObjectiveForm => ({
  id: null,
  cycle: '2027-Q1',
  objective: 'Growers plan their season around us',
  why: 'Two nurseries near us close this year',
  owner: 'Noor Visser',
  status: 'Draft',
  pushesOut: null,
  keyResults: [aKeyResultForm()],
  initiatives: [],
  ...fields,
});

export const anEntry = (fields: Partial<CheckInEntry> = {}): CheckInEntry => ({
  keyResult: 'O1-KR1',
  value: 86,
  confidence: 7,
  changed: '',
  blocker: '',
  blockerType: '',
  blockerOwner: '',
  blockerDue: '',
  nextStep: '',
  decision: null,
  ...fields,
});
