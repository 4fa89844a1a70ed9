import { testRule } from '../_rules.ts';

testRule('close-not-graded', {
  kept: [
    // A week is left for it.
    { ends: '2027-02-10' },
    {},
    { ends: '2027-01-31', status: 'Closed' },
    { ends: '2027-01-31', status: 'Planning' },
    { ends: '2027-01-31', with: { keyResults: [{ score: 0.7 }, { row: 3, id: 'B', score: 0 }] } },
    // Whatever the score is, somebody gave it; what was dropped needs none.
    { ends: '2027-01-31', with: { keyResults: [{ score: 0 }, { row: 3, id: 'B', score: 70 }] } },
    {
      ends: '2027-01-31',
      with: { keyResults: [{ score: 0.6 }, { row: 3, id: 'B', status: 'Dropped' }] },
    },
    { ends: '2027-01-31', with: { objectives: [{ status: 'Draft' }] } },
    { ends: '2027-01-31', with: { keyResults: [{ status: 'Dropped' }] } },
  ],
  broken: [
    [
      { ends: '2027-02-09' },
      { age: '8 days', missing: '2 of 2 key results have', ids: 'O1-KR1 and O1-KR2' },
      { severity: 'warning', tab: 'cycles', row: 2, column: 'status', id: null },
    ],
    [
      { ends: '2027-02-07', with: { keyResults: [{ score: 0.4 }, { row: 3, id: 'B' }] } },
      { age: '10 days', missing: '1 of 2 key results has', ids: 'B' },
    ],
  ],
});
