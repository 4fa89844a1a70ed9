import { testRule } from '../_rules.ts';

/** So many key results in the last four weeks, all with confidence 7 but for the last ones. */
const said = (size: number, others: number[] = [], weeks = 4) => ({
  with: {
    keyResults: Array.from({ length: size }, (_, at) => ({ row: at + 2, id: `KR${at}` })),
    checkIns: Array.from({ length: size * weeks }, (_, at) => ({
      ...{ row: at + 2, id: `CK${at}`, keyResult: `KR${at % size}` },
      for: ['2027-02-17', '2027-02-10', '2027-02-03', '2027-01-27', '2027-01-20'][
        Math.floor(at / size)
      ] as string,
      confidence: others[at] ?? 7,
    })),
  },
});

testRule('confidence-rounded-only', {
  kept: [
    // Twelve of sixteen are the same, and one in four is not.
    said(4, [6, 5, 6, 8]),
    // The same four numbers every week, each for another key result.
    said(4, [5, 6, 7, 8, 5, 6, 7, 8, 5, 6, 7, 8, 5, 6, 7, 8]),
    // A small team may be of one mind.
    said(3),
    said(5, [6, 6, 5, 8, 4]),
    said(8, [], 1),
    said(0),
  ],
  broken: [
    [said(4), { same: 'All', all: 16, number: 7 }, { severity: 'info', tab: 'cycles', id: null }],
    [said(5, [6, 6, 5, 8]), { same: 16, all: 20, number: 7 }],
    // Five weeks ago does not count.
    [said(4, [], 5), { same: 'All', all: 16, number: 7 }],
  ],
});
