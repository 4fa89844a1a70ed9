import { testRule } from '../_rules.ts';

const published = (objective: string, keyResult: string) => ({
  with: {
    launches: [
      { id: 'O1', on: objective },
      { id: 'O1-KR1', on: keyResult },
    ],
  },
});

testRule('midcycle-additions', {
  kept: [
    published('2027-01-04', '2027-01-18'),
    published('2026-12-20', '2026-12-20'),
    { with: { launches: [] } },
    // The add-on came later than the cycle.
    published('2027-02-10', '2027-02-10'),
    { with: { ...published('2027-01-04', '2027-02-10').with, cycles: [{ status: 'Planning' }] } },
    { with: { ...published('2027-01-04', '2027-02-10').with, cycles: [{ starts: '' }] } },
  ],
  broken: [
    [
      published('2027-01-04', '2027-01-19'),
      { day: '19 Jan 2027', age: '15 days' },
      { severity: 'info', tab: 'keyResults', row: 2, column: 'id', id: 'O1-KR1' },
    ],
    // Its key results came with it.
    [
      {
        tab: 'objectives',
        with: {
          launches: [
            { id: 'O1', on: '2027-02-10' },
            { id: 'O1-KR1', on: '2027-02-10' },
            { id: 'O1-KR2', on: '2027-01-04' },
          ],
        },
      },
      { day: '10 Feb 2027', age: '37 days' },
      { tab: 'objectives', id: 'O1' },
    ],
  ],
});
