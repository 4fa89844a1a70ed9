import { isBeyond } from '../domain/expected.ts';
import { put } from './_put.ts';
import { rule } from './_rule.ts';
import { evened, oddSum, shareOf } from './_weights.ts';
import { sayNumber, sayShare } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'weight',
  severity: 'warning',
  phase: 'typing',
  group: 'arithmetic',
  deep: true,
  guess: true,
  message: '{problem}.',
  advice: '{cure}',
  why: 'Weights decide what an objective’s progress means. A slip in one of them moves every figure above it, and nothing shows it.',
  source: 'Perdoo weighs all alike to spare the argument; Viva’s users asked for weights back',
  limits: { dominant: 0.8 },
  bad: { weight: -1 },
  good: { weight: 2 },

  check(keyResult, { keyResultsOf, objectiveOf, limits }) {
    const { weight } = keyResult;
    if (weight === null) return 'skip';
    if (weight <= 0)
      return {
        problem: `Weight is ${sayNumber(weight)}, and it counts as 1`,
        cure: 'Type a number above 0. What should not count at all gets the Status Dropped.',
      };
    const objective = objectiveOf(keyResult);
    const all = objective ? keyResultsOf(objective) : [];
    // What is odd about all of them is told once, in the first row that has a weight.
    const isFirst = all.find((each) => each.weight !== null)?.row === keyResult.row;
    const odd = isFirst ? oddSum(all) : null;
    if (odd !== null)
      return {
        problem: odd,
        cure: 'Correct Weight, or fill it in, for every key result of this objective.',
      };
    const share = all.length > 1 ? shareOf(keyResult, all) : 0;
    if (!isBeyond(share, limits['dominant'] ?? 0.8)) return false;
    return {
      problem: `With its weight of ${sayNumber(weight)} it makes up ${sayShare(share)} of its objective`,
      cure: 'Lower it, or ask whether the others are key results at all.',
    };
  },

  /** What counts as 1 says 1; weights meant as parts of a whole add up to it, with the same shares as now. */
  fix(keyResult, { keyResultsOf, objectiveOf }) {
    if (keyResult.weight !== null && keyResult.weight <= 0) return put(keyResult, { weight: 1 });
    const objective = objectiveOf(keyResult);
    const all = objective ? keyResultsOf(objective) : [];
    const weights = evened(all);
    return weights && all.flatMap((each, at) => put(each, { weight: weights[at] ?? null }));
  },
});
