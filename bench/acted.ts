/** Every kind of action, as the sidebar asks for it: what is measured at all sizes and with a long log. */
export type Call = (method: string, input: object) => unknown;
export type Acted = {
  /** What it may cost at most, whatever the number of key results. */
  budget: { reads: number; writes: number };
  /** What has to be done before, and is not measured. */
  before?: (call: Call, ids: readonly string[]) => void;
  run: (call: Call, ids: readonly string[]) => void;
};

export const ACTED: Record<string, Acted> = {
  'open the sidebar': { budget: { reads: 16, writes: 0 }, run: (call) => call('open', {}) },
  'plan the cycle': {
    budget: { reads: 32, writes: 10 },
    run: (call) => {
      const { form } = call('loadPlan', { cycle: null }) as { form: { owner: string } };
      call('savePlan', { seen: form, form: { ...form, owner: 'Ada Lund' } });
    },
  },
  'add an objective': {
    budget: { reads: 12, writes: 12 },
    run: (call) => call('saveObjective', oneMore()),
  },
  'look at what can be published': {
    budget: { reads: 23, writes: 0 },
    run: (call) => call('loadPublish', { cycle: '2027-Q1', objective: null }),
  },
  'check in on all key results': {
    budget: { reads: 10, writes: 7 },
    run: (call, ids) => call('checkIn', checkIns(ids)),
  },
  'check in on every other key result': {
    budget: { reads: 10, writes: 9 },
    run: (call, ids) => call('checkIn', checkIns(ids.filter((_, at) => at % 2 === 0))),
  },
  'promise something for the week': {
    budget: { reads: 16, writes: 30 },
    run: (call) =>
      call('commit', {
        ...{ by: 'Ada Lund', commitment: 'Hang the signs', keyResult: '', owner: 'Ada Lund' },
      }),
  },
  Validate: { budget: { reads: 32, writes: 16 }, run: (call) => call('validate', {}) },
  'weekly review': { budget: { reads: 22, writes: 45 }, run: (call) => call('weeklyReview', {}) },
  'bring the Overview up to date': {
    budget: { reads: 22, writes: 16 },
    run: (call) => call('refreshOverview', {}),
  },
  'Overview as of a day': {
    budget: { reads: 24, writes: 40 },
    run: (call) => call('lookBack', { what: 'Overview', on: '2027-02-15', cycle: '' }),
  },
  'explain a number': {
    budget: { reads: 16, writes: 0 },
    run: (call, [id = '']) => call('explain', { id, figure: null }),
  },
  'look at the close': {
    budget: { reads: 26, writes: 0 },
    run: (call) => call('loadClose', { cycle: '2027-Q1' }),
  },
  'look for drift': { budget: { reads: 41, writes: 0 }, run: (call) => call('drift', {}) },
  'undo a round of check-ins': {
    budget: { reads: 10, writes: 10 },
    before: (call, ids) => call('checkIn', checkIns(ids)),
    run: (call) => call('undo', { id: null }),
  },
};

const checkIns = (keyResults: readonly string[]): object => ({
  by: 'Ada Lund',
  entries: keyResults.map((keyResult) => ({
    ...{ keyResult, value: 42, confidence: 7, changed: 'Went well' },
    ...{ blocker: '', blockerType: '', blockerOwner: '', blockerDue: '', nextStep: '' },
    decision: null,
  })),
});

const keyResult = (text: string): object => ({
  ...{ id: null, keyResult: text, owner: 'Ada Lund', kind: 'Metric', unit: '%' },
  ...{ start: 20, target: 60, floor: null, ceiling: null, source: 'Report' },
  ...{ every: 'Week', due: '', ifDrops: 'Ask for help', status: 'Active' },
});

const oneMore = (): object => ({
  ...{ id: null, cycle: '2027-Q1', objective: 'Visitors find their way alone', why: 'Half of them ask at the desk' },
  ...{ owner: 'Ada Lund', status: 'Published', pushesOut: null },
  keyResults: ['Raise visits without a question from 20 % to 60 %', 'Raise signs that are read from 20 % to 60 %', 'Raise visitors who return from 20 % to 60 %'].map(keyResult),
  initiatives: ['Walk the house with ten first-time visitors', 'Hang signs at eye level'].map((initiative) => ({
    ...{ id: null, initiative, supports: [0], alsoSupports: [], owner: 'Ada Lund', due: '', status: 'Not started' },
  })),
}); // prettier-ignore
