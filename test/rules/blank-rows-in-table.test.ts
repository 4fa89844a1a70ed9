import { testRule } from '../_rules.ts';

const rows = (...blank: number[]) => ({
  with: {
    initiatives: [2, 5, 8, 11, 14].map((row) => ({ id: `I${row}`, row })),
    blankRows: { initiatives: blank },
  },
});

testRule('blank-rows-in-table', {
  kept: [
    // Nothing stands below it.
    rows(15, 16),
    rows(),
    // Gap after gap is a layout.
    rows(3, 4, 6, 7, 9, 10),
    // One line between each pair: three gaps.
    rows(4, 7, 10),
    { with: { blankRows: { keyResults: [3] } } },
    { with: { initiatives: [{ row: 2 }, { id: 'I9', row: 4 }] } },
  ],
  broken: [
    [
      rows(3, 4),
      { blank: '2 rows are', lines: '3 to 4' },
      { severity: 'info', tab: 'initiatives', row: 5, id: 'I5' },
    ],
    [rows(10), { blank: '1 row is', lines: '10' }, { row: 11 }],
    [rows(12, 13), { blank: '2 rows are', lines: '12 to 13' }, { row: 14 }],
  ],
});
