import { kindOf } from '../domain/scope.ts';
import { dividesCellsOfItsRow } from './_madeOf.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'progress',
  severity: 'error',
  phase: 'data',
  group: 'arithmetic',
  message:
    'Progress is calculated as Current divided by Target, which ignores that the number started at {start}.',
  advice:
    'Empty the cell: the next save puts the formula (Current − Start) / (Target − Start) there.',
  why: 'Current divided by Target calls a team nearly done on its first day, and rewards every step back of a number that ought to fall. Only the way from Start to Target says how far it has come.',
  source:
    'ModelMonkey shows the fault with 1.6 on the way to 1.8; many public templates still have it',
  bad: {
    start: 1.6,
    target: 1.8,
    with: { made: [{ column: 'progress', formula: '=H2/F2', shown: 0.889 }] },
  },
  good: {
    start: 1.6,
    target: 1.8,
    with: { made: [{ column: 'progress', formula: '=(H2-E2)/(F2-E2)', shown: 0.1 }] },
  },
  silences: ['progress-mismatch'],

  check(keyResult, { madeIn, plan }) {
    const { start, target, row } = keyResult;
    if (start === null || target === null || kindOf(keyResult) !== 'Metric') return 'skip';
    const made = madeIn('keyResults', row, 'progress');
    if (!made || made.formula === '') return 'skip';
    const { current = 0, target: goal = 0 } = plan.places.keyResults?.columns ?? {};
    // From nothing upwards both formulas are the same.
    if (start === 0 && target > 0) return false;
    return dividesCellsOfItsRow(made, current, goal) && { start };
  },

  /** Its own formula comes back. */
  fix: ({ row }) => [{ do: 'set', tab: 'keyResults', row, column: 'progress', value: null }],
});
