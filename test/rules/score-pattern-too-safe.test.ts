import { testRule } from '../_rules.ts';

const scores = (list: (number | null)[], type: 'Committed' | '' = '') => ({
  ends: '2027-02-14',
  with: {
    objectives: [{ type }],
    keyResults: list.map((score, at) => ({ id: `O1-KR${at + 1}`, row: at + 2, score })),
  },
});

testRule('score-pattern-too-safe', {
  kept: [
    scores([1, 1, 1]),
    scores([1, 1, 0.2, 0.4]),
    // Two of three in full.
    scores([1, 1, 1, 1, 0.3, 0.4]),
    scores([0.8, 0.9, 0.85, 0.85]),
    scores([1, 1, 1, 1], 'Committed'),
    scores([1, 1, 1, null, null]),
    // Of hundred: another finding, and no mean.
    scores([100, 100, 100, 100]),
    { ...scores([1, 1, 1, 1]), ends: '2027-04-04' },
  ],
  broken: [
    [
      scores([1, 1, 1, 0.2]),
      { full: 3, count: 4, mean: '0.8' },
      { severity: 'info', tab: 'cycles', row: 2, id: null },
    ],
    [scores([0.9, 0.9, 0.9, 0.9, 0.8]), { full: 0, count: 5, mean: '0.88' }],
    [scores([1, 1, 1, 1]), { full: 4, count: 4, mean: '1' }],
  ],
});
