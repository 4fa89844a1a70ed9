import { testRule } from '../_rules.ts';

const scores = (list: (number | null)[], more: object = {}) => ({
  ends: '2027-02-14',
  with: {
    keyResults: list.map((score, at) => ({ id: `O1-KR${at + 1}`, row: at + 2, score })),
    ...more,
  },
});
const SELDOM = 'Too few check-ins were made to blame the targets: mend the weekly rhythm first.';

testRule('score-pattern-too-hard', {
  kept: [
    scores([0.1, 0.2, 0.1]),
    scores([0.4, 0.4, 0.4, 0.4]),
    scores([0, 0, 1, 1]),
    // The mean is of those that have a score, and just enough.
    scores([0.39, 0.41, 0.4, 0.4, null]),
    scores([0.1, 0.1, 0.1, 0.1], { objectives: [{ type: 'Committed' }] }),
    { ...scores([0.1, 0.1, 0.1, 0.1]), ends: '2027-04-04' },
  ],
  broken: [
    [
      scores([0.1, 0.2, 0.3, 0.4]),
      { count: 4, mean: '0.25', cure: SELDOM },
      { severity: 'info', tab: 'cycles' },
    ],
    [scores([0, 0, 0, 0, 1]), { count: 5, mean: '0.2', cure: SELDOM }],
    [
      scores([0.1, 0.1, 0.1, 0.2], {
        checkIns: ['01-04', '01-11', '01-18', '01-25', '02-01', '02-08'].flatMap((day) =>
          [1, 2, 3, 4].map((at) => ({ keyResult: `O1-KR${at}`, for: `2027-${day}`, value: 83 })),
        ),
      }),
      {
        count: 4,
        mean: '0.13',
        cure: 'Take less on next cycle, or ask which assumption behind the targets was wrong.',
      },
    ],
  ],
});
