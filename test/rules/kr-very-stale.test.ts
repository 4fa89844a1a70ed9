import { testRule } from '../_rules.ts';

const last = (day: string, value: number | boolean = 85) => ({
  checkIns: [{ keyResult: 'O1-KR1', for: day, value }],
});

testRule('kr-very-stale', {
  kept: [
    { with: last('2027-01-31') },
    { every: '2 weeks', with: last('2027-01-17') },
    { with: { checkIns: [] } },
    { with: { ...last('2027-01-20'), objectives: [{ status: 'Draft' }] } },
    // Reached: nobody has to look at it again.
    { kind: 'Milestone', start: null, target: null, with: last('2027-01-20', true) },
    // The cycle has not begun.
    { on: '2027-01-03', with: last('2026-12-01') },
  ],
  broken: [
    [
      { with: last('2027-01-30') },
      { age: '18 days', day: '30 Jan 2027' },
      { severity: 'error', tab: 'keyResults', column: 'lastCheckIn', id: 'O1-KR1' },
    ],
    [
      { every: '2 weeks', with: last('2027-01-16') },
      { age: '32 days', day: '16 Jan 2027' },
    ],
  ],
  instead: [
    [
      {
        with: last('2027-01-20'),
        cells: [{ column: 'current', found: '#REF!', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
