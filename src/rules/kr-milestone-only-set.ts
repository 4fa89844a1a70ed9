import { kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { allOf } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'launch',
  group: 'wording',
  message: '{all} key results are milestones: that is a plan, not yet proof.',
  advice: 'Add one key result with a number that moves when the plan works.',
  why: 'Milestones say that something was done. A whole set of them can be finished without anything being different for the people it was meant for, and nobody would see it in the sheet.',
  source: 'OpenOKR, which takes a set of nothing but milestones for a plan',
  waits: true,
  bad: {
    objective: 'Passengers find their platform without asking',
    with: {
      keyResults: [
        { id: 'O1-KR1', keyResult: 'Signs up on every platform', kind: 'Milestone' },
        { id: 'O1-KR2', keyResult: 'Map in the app live', kind: 'Milestone' },
      ],
    },
  },
  good: {
    objective: 'Passengers find their platform without asking',
    with: {
      keyResults: [
        { id: 'O1-KR1', keyResult: 'Signs up on every platform', kind: 'Milestone' },
        { id: 'O1-KR2', keyResult: 'Questions at the counter', start: 90, target: 30 },
      ],
    },
  },

  check(objective, { keyResultsOf }) {
    const keyResults = keyResultsOf(objective);
    if (keyResults.length < 2) return 'skip';
    // A commitment to a law or a fixed date may be nothing but dates.
    if (objective.type === 'Committed') return false;
    const isPlan = keyResults.every((keyResult) => kindOf(keyResult) === 'Milestone');
    return isPlan && { all: allOf(keyResults.length) };
  },
});
