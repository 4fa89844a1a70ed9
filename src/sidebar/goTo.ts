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
export function keyResultCell(column: keyof typeof tabs.keyResults.columns): string {
  const at = Object.keys(tabs.keyResults.columns).indexOf(column);
  return `${String.fromCharCode(65 + at)}2`;
}
