import { proofOf } from './_question.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  lacking: 'keyResults',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'Nothing measures {objective}: it has no key result.',
  advice: 'Add two to five rows to the tab Key Results, each with a number that would prove it.',
  why: 'An objective says where to go; only a key result can tell whether you are getting there. Without one the review has nothing to look at but opinions.',
  source: 'John Doerr, Measure What Matters; the okr.mx course, where key results are the proof',
  waits: true,
  guess: true,
  bad: { id: 'O1', objective: 'Tenants trust our repair dates', with: { keyResults: [] } },
  good: { id: 'O1', with: { keyResults: [{ objective: 'O1' }] } },

  check: (objective, { keyResultsOf }) =>
    keyResultsOf(objective).length === 0 && {
      objective: quote(objective.objective || objective.id),
    },

  /** A row that asks for the number, with whoever answers for the objective. */
  fix: ({ id, objective, owner }) =>
    id === '' || objective === ''
      ? null
      : [
          {
            do: 'add',
            tab: 'keyResults',
            values: { objective: id, keyResult: proofOf(objective), owner },
          },
        ],
});
