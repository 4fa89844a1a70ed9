import { knownIds } from './_known.ts';
import { nearestId } from './_nearest.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'objective',
  severity: 'error',
  phase: 'data',
  group: 'integrity',
  message: 'This key result proves no objective: {reason}.',
  advice: 'Put the ID of the objective it proves into Objective{known}.',
  why: 'A key result counts through its objective. When that row is gone, or was never named, its check-ins lead nowhere and no review shows it.',
  source: 'A rule of this workbook: its tabs are joined by IDs',
  bad: { objective: 'O7' },
  good: { objective: 'O1' },

  check({ objective }, { plan, named }) {
    if (named('objectives', objective)) return false;
    const known = knownIds(plan.rows.objectives);
    return {
      reason:
        objective === '' ? 'Objective is empty' : `the tab Objectives has no ${quote(objective)}`,
      known: known === '' ? ', once it has a row' : `: ${known}`,
    };
  },

  fix({ row, objective }, { plan }) {
    const ids = plan.rows.objectives.map(({ id }) => id);
    const value = objective === '' ? null : nearestId(objective, ids);
    return value === null
      ? null
      : [{ do: 'set', tab: 'keyResults', row, column: 'objective', value }];
  },
});
