import { byText } from '../domain/byText.ts';
import { cyclesOf } from '../domain/cycle.ts';
import { isDate } from '../domain/days.ts';
import { sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { nothingToClose, unknownRow } from '../errors.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { tabs } from '../tabs/_all.ts';

/**
 * The cycle to be closed: the one named; else the Active one that ended first; else the Active one that ends first;
 * else, to be corrected, the closed one that ended last.
 * @throws UserError when the one named is gone, or there is none.
 */
export function cycleToClose(plan: Plan, today: string, named: string): Cycle {
  const all = cyclesOf(plan);
  if (named !== '') {
    const found = all.find(({ id }) => sameId(id, named));
    if (!found) throw unknownRow(tabs.cycles.name, named);
    return found;
  }
  const byEnd = (list: readonly Cycle[]): Cycle[] =>
    [...list].sort((a, b) => byText(a.ends, b.ends) || a.row - b.row);
  const active = byEnd(all.filter(({ status }) => status === 'Active'));
  const over = active.filter(({ ends }) => isDate(ends) && ends < today);
  const closed = byEnd(all.filter(({ status }) => status === 'Closed'));
  const found = over[0] ?? active[0] ?? closed[closed.length - 1];
  if (!found) throw nothingToClose();
  return found;
}
