import { testRule } from '../_rules.ts';

const at = (...values: (number | null)[]) => ({
  with: {
    checkIns: values.map((value, week) => ({
      ...{ keyResult: 'O1-KR1', for: `2027-02-0${week + 1}`, value },
    })),
  },
});

testRule('regression-below-baseline', {
  kept: [
    at(81),
    at(79, 83),
    at(83, 81),
    at(82, 82),
    { ...at(80, 80), kind: 'Maintain', floor: 90 },
    { ...at(80, 80), start: null },
    at(81, null),
  ],
  broken: [
    [
      at(84, 81, 80),
      { value: '80\u00a0%', start: '82\u00a0%' },
      { severity: 'warning', column: 'current', id: 'O1-KR1' },
    ],
    [
      { ...at(45, 46), start: 40, target: 10, unit: 'h' },
      { value: '46\u00a0h', start: '40\u00a0h' },
    ],
    [
      { ...at(-3, -4), start: 0, target: 8, unit: '' },
      { value: '-4', start: '0' },
    ],
  ],
});
