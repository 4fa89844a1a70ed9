import { twinsOf } from './_alike.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'data',
  group: 'structure',
  message: '{objective} stands in row {row} already, in nearly the same words.',
  advice:
    'Drop one of the two, or put the ID of the other into Supports if this team adds its own part.',
  why: 'Two rows for one goal split its key results, its check-ins and its owner. Progress is then counted twice or not at all.',
  source: 'OpenOKR, which looks for doubled goals; GitLab lets teams share one on purpose',
  deep: true,
  bad: {
    row: 3,
    with: {
      objectives: [
        { id: 'O1', row: 2, objective: 'Beekeepers find a buyer for every jar' },
        { id: 'O2', row: 3, objective: 'Beekeepers find a buyer for every single jar' },
      ],
    },
  },
  good: { objective: 'Beekeepers find a buyer for every jar' },

  check(objective, { objectives }) {
    const twin = twinsOf(objectives).get(objective);
    return twin !== undefined && { objective: quote(objective.objective), row: twin.row };
  },
});
