import type { Initiative } from '../tabs/initiatives.ts';

/** The IDs that an initiative is meant to move, in the order in which people wrote them. */
export const supportsOf = ({ supports }: Pick<Initiative, 'supports'>): string[] =>
  supports
    .split(/[,;\n]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** True until an initiative is done or stopped; a blank status is Not started. */
export const isUnfinished = ({ status }: Pick<Initiative, 'status'>): boolean =>
  status !== 'Done' && status !== 'Stopped';
