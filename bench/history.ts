import { ACTED } from './acted.ts';
import { callOn } from './actions.ts';
import { grown, hosting } from './grown.ts';

export type HistoryCost = {
  action: string;
  checkIns: number;
  reads: number;
  writes: number;
  seconds: { at20ms: number; at150ms: number };
};

/** The service calls of each action with a log of so many check-ins, 100 key results. */
export function history(sizes: readonly number[]): HistoryCost[] {
  return sizes.flatMap((checkIns) => {
    const start = grown(100, checkIns);
    return Object.entries(ACTED).map(([action, { before, run }]) => {
      const host = hosting(start);
      const call = callOn(host, action);
      before?.(call, start.ids);
      host.resetCalls();
      run(call, start.ids);
      const { reads, writes } = host.calls;
      host.dispose();
      const at = (ms: number): number => ((reads + writes) * ms) / 1000;
      return { action, checkIns, reads, writes, seconds: { at20ms: at(20), at150ms: at(150) } };
    });
  });
}
