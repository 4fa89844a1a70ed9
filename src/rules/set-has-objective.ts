import { objectivesOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'The cycle {cycle} has no objective yet.',
  advice:
    'Choose Extensions ▸ OKR Cadence ▸ Open and then New objective, or type one into the tab Objectives.',
  why: 'A cycle without an objective has nothing to check in on and nothing to review.',
  source:
    'Common to every OKR handbook; the okr.mx course begins with what matters most this cycle',
  bad: { with: { objectives: [], keyResults: [] } },
  good: { with: { objectives: [{ objective: 'Growers plan their season around us' }] } },

  check: (cycle, { plan }) =>
    objectivesOf(plan, cycle, ['Draft', 'Published']).length === 0 && { cycle: quote(cycle.id) },
});
