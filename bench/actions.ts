import { readFileSync } from 'node:fs';
import { createHost, type Host } from '../src/host/host.ts';
import { ACTED, type Call } from './acted.ts';
import { grown, hosting } from './grown.ts';

type Budget = { reads: number; writes: number };

export type ActionCost = {
  action: string;
  keyResults: number;
  reads: number;
  writes: number;
  navigation: number;
  budget: Budget;
  naive: Budget;
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
    for (const [action, { before, run, budget }] of Object.entries(ACTED)) {
      const host = hosting(start);
      const call = callOn(host, action);
      before?.(call, start.ids);
      host.resetCalls();
      run(call, start.ids);
      const { reads, writes, navigation } = host.calls;
      const naive = NAIVE[action] ? naively(host, NAIVE[action]) : { reads: 0, writes: 0 };
      host.dispose();
      found.push({
        ...{ action, keyResults, reads, writes, navigation, naive },
        budget,
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

const seconds = (calls: number, ms: number): number => Math.round(calls * ms) / 1000;

/** Asks the deployed bundle, and throws what it refuses. */
export const callOn =
  (host: Host, action: string): Call =>
  (method, input) => {
    const reply = host.call('callServer', [method, input]) as {
      ok: boolean;
      value?: unknown;
      message?: string;
    };
    if (!reply.ok) throw new Error(`${action}: ${reply.message}`);
    return reply.value;
  };

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
