import { testRule } from '../_rules.ts';

const decision = '“Rent a second van until March”';

testRule('decision-overdue', {
  kept: [
    { due: '2027-02-18' },
    { due: '2028-02-01' },
    { due: '2027-02-17' },
    { due: '' },
    { due: '2027-02-01', status: 'Done' },
    { due: '2027-02-01', status: 'Dropped' },
    { due: '2027-02-01', with: { objectives: [{ status: 'Closed' }] } },
    { due: '2027-02-01', with: { cycles: [{ status: 'Planning' }] } },
  ],
  broken: [
    [
      { due: '2027-02-16' },
      { decision, due: '16 Feb 2027', age: '1 day', owner: 'Jon Adeyemi' },
      { severity: 'warning', tab: 'decisions', row: 2, column: 'due', id: 'D1', fix: null },
    ],
    [
      { due: '2027-02-01', owner: '', decision: '', status: '' },
      {
        ...{ decision: 'This decision', due: '1 Feb 2027', age: '16 days' },
        owner: 'whoever carries it out',
      },
    ],
  ],
});
