import { testRule } from '../_rules.ts';

const many = (count: number, last: object = {}) => ({
  with: {
    keyResults: Array.from({ length: count }, (_, at) => ({
      id: `O1-KR${at + 1}`,
      ...(at === count - 1 ? last : {}),
    })),
  },
});

testRule('objective-too-many-key-results', {
  kept: [
    many(0),
    many(5),
    // Dropped rows, another objective's and doubled ones do not count.
    many(6, { status: 'Dropped' }),
    many(6, { objective: 'O2' }),
    many(6, { id: 'O1-KR1' }),
    { ...many(7), status: 'Dropped' },
  ],
  broken: [
    [many(6), { count: 6, most: 5 }, { severity: 'warning', tab: 'objectives', column: 'id' }],
    [
      { ...many(9), status: 'Draft' },
      { count: 9, most: 5 },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
