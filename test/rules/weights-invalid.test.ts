import { testRule } from '../_rules.ts';

/** An objective whose key results have these weights. */
const weights = (...list: (number | null)[]) => ({
  with: { keyResults: list.map((weight, at) => ({ id: `O1-KR${at + 1}`, row: at + 2, weight })) },
});
const weigh = (...list: (number | null)[]) =>
  list.map((value, at) => ({
    ...({ do: 'set', tab: 'keyResults', column: 'weight' } as const),
    ...{ row: at + 2, value },
  }));
const CURE = 'Correct Weight, or fill it in, for every key result of this objective.';

testRule('weights-invalid', {
  kept: [
    weights(null, null),
    weights(1, 2, 1),
    weights(3, null),
    weights(40, 35, 25),
    weights(0.5, 0.3, 0.2),
    weights(0.33, 0.33, 0.33),
    weights(4, 1),
    weights(7),
    weights(200, 300),
  ],
  broken: [
    [
      { weight: 0 },
      {
        problem: 'Weight is 0, and it counts as 1',
        cure: 'Type a number above 0. What should not count at all gets the Status Dropped.',
      },
      { severity: 'warning', column: 'weight', fix: weigh(1) },
    ],
    [
      weights(40, 30, 20),
      { problem: 'The weights add up to 90, not to 100', cure: CURE },
      { fix: weigh(44.4, 33.3, 22.2) },
    ],
    [
      weights(0.5, 0.3),
      { problem: 'The weights add up to 0.8, not to 1', cure: CURE },
      { row: 2, fix: weigh(0.625, 0.375) },
    ],
    [
      weights(null, 50, 30),
      { problem: 'Next to weights such as 50 an empty one counts as 1', cure: CURE },
      { row: 3, fix: null },
    ],
    [
      weights(9, 1),
      {
        problem: 'With its weight of 9 it makes up 90 % of its objective',
        cure: 'Lower it, or ask whether the others are key results at all.',
      },
    ],
  ],
});
