import { kindOf } from '../domain/scope.ts';
import { put } from './_put.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'info',
  phase: 'typing',
  group: 'arithmetic',
  message: 'From 0 to 1 there is nothing in between: it is either done or not.',
  advice: 'Set Kind to Milestone; Current then takes TRUE or FALSE.',
  why: 'A number that can only be 0 or 1 stands at nothing for weeks and then jumps. As a milestone it has a day, and nobody takes the flat line for trouble.',
  source: 'Weekdone: a key result of yes or no is closer to a plan',
  deep: true,
  needs: ['start', 'unit'],
  bad: { keyResult: 'Win the county as a customer', start: 0, target: 1, unit: '' },
  good: { keyResult: 'Win counties as customers', start: 0, target: 4, unit: 'counties' },

  check(keyResult) {
    const { start, target, unit } = keyResult;
    if (kindOf(keyResult) !== 'Metric') return 'skip';
    return target === 1 && (start === null || start === 0) && unit.trim() === '' && {};
  },

  fix(keyResult) {
    // A number in Current would not be read as done or not done.
    if (typeof keyResult.current === 'number') return null;
    return put(keyResult, { kind: 'Milestone', start: null, target: null });
  },
});
