import { testRule } from '../_rules.ts';

const notes = (...list: string[]) => ({
  with: {
    checkIns: list.map((changed, at) => ({
      ...{ row: at + 2, id: `CK${at + 1}`, value: 85, changed },
      for: ['2027-01-27', '2027-02-03', '2027-02-10', '2027-02-17'][at + 4 - list.length] ?? '',
    })),
  },
});

testRule('checkin-copy-paste', {
  kept: [
    notes('No change', 'No change'),
    notes('No change', 'One more oven', 'No change', 'No change'),
    notes('', '', '', ''),
    notes('Oven 1', 'Oven 2', 'Oven 3'),
    // Three times in two weeks.
    {
      with: {
        checkIns: ['2027-02-10', '2027-02-16', '2027-02-17'].map((day, at) => ({
          ...{ row: at + 2, id: `CK${at}`, for: day, changed: 'No change' },
        })),
      },
    },
  ],
  broken: [
    [
      notes('All as planned', 'all as planned!', 'All  as planned'),
      { note: '“All as planned”', count: 3 },
      { severity: 'info', tab: 'checkIns', row: 4, column: 'changed', id: 'O1-KR1' },
    ],
    [notes('Same', 'Same', 'Same', 'Same'), { note: '“Same”', count: 4 }],
  ],
});
