import { readFileSync } from 'node:fs';
import { createHost, type Host } from '../src/host/host.ts';
import { grown, hosting } from './grown.ts';

/** What an action may cost, whatever the number of key results. */
const BUDGETS: Record<string, { reads: number; writes: number }> = {
  'open the sidebar': { reads: 16, writes: 0 },
  'add an objective': { reads: 12, writes: 12 },
  'check in on all key results': { reads: 10, writes: 7 },
  'check in on every other key result': { reads: 10, writes: 7 },
  Validate: { reads: 32, writes: 16 },
  'weekly review': { reads: 22, writes: 45 },
};

export type ActionCost = {
  action: string;
  keyResults: number;
  reads: number;
  writes: number;
  navigation: number;
  budget: { reads: number; writes: number };
  naive: { reads: number; writes: number };
  seconds: { at20ms: number; at150ms: number; naiveAt20ms: number; naiveAt150ms: number };
};

const NAIVE: Record<string, string> = {
  'open the sidebar': 'openSidebarNaively',
  'add an objective': 'addObjectiveNaively',
  'check in on all key results': 'checkInNaively',
  Validate: 'validateNaively',
  'weekly review': 'reviewNaively',
};

/** The service calls of each action in workbooks of these sizes, the naive way beside them. */
export function actions(sizes: readonly number[]): ActionCost[] {
  const found: ActionCost[] = [];
  for (const keyResults of sizes) {
    const start = grown(keyResults);
    for (const action of Object.keys(BUDGETS)) {
      const host = hosting(start);
      const call = (method: string, input: object): void => {
        const reply = host.call('callServer', [method, input]) as { ok: boolean; message?: string };
        if (!reply.ok) throw new Error(`${action}: ${reply.message}`);
      };
      host.resetCalls();
      run(action, call, start.ids);
      const { reads, writes, navigation } = host.calls;
      const naive = NAIVE[action] ? naively(host, NAIVE[action]) : { reads: 0, writes: 0 };
      host.dispose();
      found.push({
        ...{ action, keyResults, reads, writes, navigation, naive },
        budget: budgetOf(action, keyResults),
        seconds: {
          at20ms: seconds(reads + writes, 20),
          at150ms: seconds(reads + writes, 150),
          naiveAt20ms: seconds(naive.reads + naive.writes, 20),
          naiveAt150ms: seconds(naive.reads + naive.writes, 150),
        },
      });
    }
  }
  return found;
}

/** Every other key result is a run of its own, and each further run is one more write. */
function budgetOf(action: string, keyResults: number): { reads: number; writes: number } {
  const budget = BUDGETS[action] ?? { reads: 0, writes: 0 };
  if (!action.includes('every other')) return budget;
  return { ...budget, writes: budget.writes + Math.ceil(keyResults / 2) - 1 };
}

const seconds = (calls: number, ms: number): number => Math.round(calls * ms) / 1000;

function run(action: string, call: (method: string, input: object) => void, ids: string[]): void {
  const checkIns = (keyResults: string[]): object => ({
    by: 'Ada Lund',
    entries: keyResults.map((keyResult) => ({
      ...{ keyResult, value: 42, confidence: 7, changed: 'Went well' },
      ...{ blocker: '', blockerType: '', blockerOwner: '', blockerDue: '', nextStep: '' },
      decision: null,
    })),
  });
  if (action === 'open the sidebar') call('open', {});
  if (action === 'add an objective') call('saveObjective', oneMore);
  if (action === 'check in on all key results') call('checkIn', checkIns(ids));
  if (action === 'check in on every other key result')
    call('checkIn', checkIns(ids.filter((_, at) => at % 2 === 0)));
  if (action === 'Validate') call('validate', {});
  if (action === 'weekly review') call('weeklyReview', {});
}

const keyResult = (text: string): object => ({
  ...{ id: null, keyResult: text, owner: 'Ada Lund', kind: 'Metric', unit: '%' },
  ...{ start: 20, target: 60, floor: null, ceiling: null, source: 'Report' },
  ...{ every: 'Week', due: '', ifDrops: 'Ask for help', status: 'Active' },
});

const oneMore = {
  ...{ id: null, cycle: '2027-Q1', objective: 'Visitors find their way alone', why: 'Half of them ask at the desk' },
  ...{ owner: 'Ada Lund', status: 'Published', pushesOut: null },
  keyResults: ['Raise visits without a question from 20 % to 60 %', 'Raise signs that are read from 20 % to 60 %', 'Raise visitors who return from 20 % to 60 %'].map(keyResult),
  initiatives: ['Walk the house with ten first-time visitors', 'Hang signs at eye level'].map((initiative) => ({
    ...{ id: null, initiative, supports: [0], alsoSupports: [], owner: 'Ada Lund', due: '', status: 'Not started' },
  })),
}; // prettier-ignore

/**
 * Counts calls only, so the values that formulas show stand in for the formulas, and nothing is calculated. It may take
 * longer than Google lets a run take.
 */
function naively(grownHost: Host, name: string): { reads: number; writes: number } {
  for (const sheet of grownHost.workbook.sheets)
    for (const cell of sheet.cells.values()) {
      if (cell.formula === undefined) continue;
      delete cell.formula;
      // A formula that shows nothing is content, too.
      if (cell.value === null || cell.value === '') cell.value = '-';
    }
  const host = createHost({
    files: [{ name: 'naive.js', source: readFileSync('bench/naive.js', 'utf8') }],
    workbook: grownHost.workbook,
    unlimited: true,
  });
  host.run(name);
  const { reads, writes } = host.calls;
  host.dispose();
  return { reads, writes };
}
