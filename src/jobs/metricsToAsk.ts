import { mondayOf } from '../domain/days.ts';
import type { Figures } from '../domain/figures.ts';
import { holidaysOf, isWeekOff } from '../domain/holidays.ts';
import { sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { Home } from '../protocol.ts';

/**
 * The health metrics whose value of this week is not known yet. Once a week, as the review looks at them: not before
 * the cycle begins or after it ends, not while nothing is published, and not in a week off. What a formula makes is
 * measured by it, also where it stays the same.
 */
export function metricsToAsk(
  plan: Plan,
  { cycle, on, keyResults, ...known }: Figures,
): Home['metrics'] {
  const isOver = cycle.ends !== '' && on > cycle.ends;
  if (keyResults.length === 0 || on < cycle.starts || isOver) return [];
  if (isWeekOff(holidaysOf(plan), on)) return [];
  const formulas = new Set(
    (plan.made ?? []).flatMap(({ tab, row, column }) =>
      tab === 'healthMetrics' && column === 'current' ? [row] : [],
    ),
  );
  return plan.rows.healthMetrics.flatMap(({ row, id, metric, owner, floor, ceiling, current }) => {
    const { value = null, of = null } =
      known.healthMetrics.find((each) => sameId(each.id, id)) ?? {};
    if (id === '' || metric === '' || (of !== null && of >= mondayOf(on))) return [];
    if (current !== null && formulas.has(row)) return [];
    return [{ id, metric, owner: owner || cycle.owner, value, of: of ?? '', floor, ceiling }];
  });
}
