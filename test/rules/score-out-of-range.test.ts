import { testRule } from '../_rules.ts';

const cycles = [{ ends: '2027-02-07' }];

testRule('score-out-of-range', {
  kept: [
    { with: { cycles, keyResults: [{ score: 0 }] } },
    { with: { cycles, keyResults: [{ score: 1 }] } },
    { with: { cycles, keyResults: [{ score: null }] } },
    { with: { cycles, objectives: [{ score: 0.65 }] } },
    // While the cycle runs nothing is scored yet.
    { with: { keyResults: [{ score: 70 }] } },
  ],
  broken: [
    [
      { with: { cycles, keyResults: [{ score: 85 }] } },
      { score: '85', cure: 'Type 0.85 if 85 of 100 was meant.' },
      {
        severity: 'error',
        column: 'score',
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'score', value: 0.85 }],
      },
    ],
    [
      { with: { cycles, objectives: [{ score: 7 }] } },
      {
        score: '7',
        cure: 'Type 0.7 if 7 of 10 was meant; a target that was passed scores 1.',
      },
      { tab: 'objectives', id: 'O1', fix: null },
    ],
    [
      { with: { cycles, keyResults: [{ score: -0.2 }] } },
      {
        score: '−0.2',
        cure: 'Type what share of the way was reached: 0 for nothing, 1 for all of it.',
      },
      { fix: null },
    ],
  ],
});
