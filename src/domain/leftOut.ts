import type { LeftOut } from '../tabs/notThisCycle.ts';
import { byRank } from './byRank.ts';
import { sameId } from './ids.ts';
import type { Plan } from './plan.ts';

/** What was left out of a cycle, by its ID, or of any; first things first. */
export const leftOutOf = ({ rows }: Plan, cycle: string): LeftOut[] =>
  rows.notThisCycle
    .filter(({ priority }) => priority !== '')
    .filter((row) => row.cycle === '' || sameId(row.cycle, cycle))
    .sort(byRank);
