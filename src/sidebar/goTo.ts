import { letters } from '../tabs/_a1.ts';
import { tabs } from '../tabs/_all.ts';
import { call } from './server.ts';
import { useSession } from './session.ts';

/** Jumps to a cell of the sheet; what stands in its way is said in the status line. */
export function useGoTo(): (tab: string, id: string | null, cell: string) => void {
  const { warn } = useSession();
  return (tab, id, cell) => {
    call('goTo', { tab, id, cell }).catch((error: Error) => warn(error.message));
  };
}

/** The declared place of a key result's column, such as H2; its row is found by ID. */
export const keyResultCell = (column: keyof typeof tabs.keyResults.columns): string =>
  cellIn(tabs.keyResults.columns, column);

/** The same for a cycle's column. */
export const cycleCell = (column: keyof typeof tabs.cycles.columns): string =>
  cellIn(tabs.cycles.columns, column);

const cellIn = (columns: object, column: string): string =>
  `${letters(Object.keys(columns).indexOf(column) + 1)}2`;
