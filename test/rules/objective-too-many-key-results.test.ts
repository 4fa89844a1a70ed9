import { testRule } from '../_rules.ts';

const many = (count: number, last: object = {}) => ({
  with: {
    keyResults: Array.from({ length: count }, (_, at) => ({
      id: `O1-KR${at + 1}`,
      ...(at === count - 1 ? last : {}),
    })),
  },
});
const weighed = (...weights: (number | null)[]) => ({
  with: {
    keyResults: weights.map((weight, at) => ({ id: `O1-KR${at + 1}`, row: at + 2, weight })),
  },
});
const park = (...rows: number[]) =>
  rows.map((row) => ({
    ...({ do: 'set', tab: 'keyResults', column: 'status', value: 'Dropped' } as const),
    row,
  }));

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
    // Where weights say which ones matter least, those can be parked.
    [weighed(3, 1, 3, 3, 2, 2, 3), { count: 7, most: 5 }, { fix: null }],
    [weighed(3, 1, 3, 3, 2, 3, null), { count: 7, most: 5 }, { fix: park(3, 8) }],
    [
      { ...many(9), status: 'Draft' },
      { count: 9, most: 5 },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
