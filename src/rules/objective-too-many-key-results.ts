import { weightOf } from '../domain/scope.ts';
import { put } from './_put.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'objective',
  // Not the sentence: what is wrong with that is told beside it.
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'This objective has {count} key results, more than {most}.',
  advice:
    'Keep those that would prove it on their own, and set the Status of the others to Dropped or move them to Health metrics.',
  why: 'Everybody can recite three numbers and nobody nine. What is left out is usually a part of a number that stays, or something to watch rather than to move.',
  source: 'John Doerr, Measure What Matters, “five or fewer”; OpenOKR',
  limits: { most: 5 },
  waits: true,
  guess: true,
  bad: {
    with: {
      keyResults: Array.from({ length: 6 }, (_, at) => ({
        id: `O1-KR${at + 1}`,
        keyResult: `Trips without a breakdown on line ${at + 1}, from 80 to 95 %`,
      })),
    },
  },
  good: {
    with: {
      keyResults: Array.from({ length: 5 }, (_, at) => ({
        id: `O1-KR${at + 1}`,
        keyResult: `Trips without a breakdown on line ${at + 1}, from 80 to 95 %`,
      })),
    },
  },

  check(objective, { keyResultsOf, limits }) {
    const { most = 5 } = limits;
    const count = keyResultsOf(objective).length;
    return count > most && { count, most };
  },

  /** Parks those with the lowest weights, where the weights say which ones they are. */
  fix(objective, { keyResultsOf, limits: { most = 5 } }) {
    const all = keyResultsOf(objective);
    const weights = all.map(weightOf).sort((a, b) => b - a);
    const least = weights[most - 1] ?? 0;
    if ((weights[most] ?? 0) >= least) return null;
    const parked = all.filter((keyResult) => weightOf(keyResult) < least);
    return parked.flatMap((keyResult) => put(keyResult, { status: 'Dropped' }));
  },
});
