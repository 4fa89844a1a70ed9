import { grown, hosting } from './grown.ts';

export type HistoryCost = {
  action: string;
  checkIns: number;
  reads: number;
  writes: number;
  seconds: { at20ms: number; at150ms: number };
};

const ACTIONS: Record<string, { method: string; input: (ids: string[]) => object }> = {
  'open the sidebar': { method: 'open', input: () => ({}) },
  'check in on all key results': {
    method: 'checkIn',
    input: (ids) => ({ by: 'Ada Lund', entries: ids.map(entry) }),
  },
  Validate: { method: 'validate', input: () => ({}) },
  'weekly review': { method: 'weeklyReview', input: () => ({}) },
};

/** The service calls of each action with a log of so many check-ins, 100 key results. */
export function history(sizes: readonly number[]): HistoryCost[] {
  return sizes.flatMap((checkIns) => {
    const start = grown(100, checkIns);
    return Object.entries(ACTIONS).map(([action, { method, input }]) => {
      const host = hosting(start);
      host.resetCalls();
      const reply = host.call('callServer', [method, input(start.ids)]) as {
        ok: boolean;
        message?: string;
      };
      if (!reply.ok) throw new Error(`${action}: ${reply.message}`);
      const { reads, writes } = host.calls;
      host.dispose();
      const at = (ms: number): number => ((reads + writes) * ms) / 1000;
      return { action, checkIns, reads, writes, seconds: { at20ms: at(20), at150ms: at(150) } };
    });
  });
}

const entry = (keyResult: string): object => ({
  ...{ keyResult, value: 42, confidence: 7, changed: 'Went well' },
  ...{ blocker: '', blockerType: '', blockerOwner: '', blockerDue: '', nextStep: '' },
  decision: null,
});
