import { kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  lacking: 'keyResults',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: '{objective} rests on a single key result: {only}.',
  advice: 'Add one that would show if the first was reached at the wrong price, or the wrong way.',
  why: 'One number can nearly always be reached without the objective coming true. A second one, seen from another side, keeps the first honest.',
  source: 'Felipe Castro and OpenOKR, two to five key results; Andy Grove on paired indicators',
  limits: { fewest: 2 },
  waits: true,
  bad: {
    id: 'O1',
    objective: 'Hikers find the hut without losing the trail',
    with: { keyResults: [{ objective: 'O1', keyResult: 'Lost hikers from 40 to 5 a season' }] },
  },
  good: {
    id: 'O1',
    objective: 'Hikers find the hut without losing the trail',
    with: {
      keyResults: [
        { objective: 'O1', keyResult: 'Lost hikers from 40 to 5 a season' },
        { id: 'O1-KR2', objective: 'O1', keyResult: 'Hikers who arrive before dark, 60% to 90%' },
      ],
    },
  },

  check(objective, { keyResultsOf, limits, plan }) {
    const [only, ...others] = keyResultsOf(objective);
    // Without any it is another rule's word; a team that is content with one may say so in Settings.
    if (!only || others.length > 0 || (limits['fewest'] ?? 2) < 2) return false;
    // What is only held has its other side among the health metrics.
    const isGuarded = plan.rows.healthMetrics.some(({ metric }) => metric !== '');
    if (kindOf(only) === 'Maintain' && isGuarded) return false;
    return {
      objective: quote(objective.objective || objective.id),
      only: quote(only.keyResult || only.id),
    };
  },
});
