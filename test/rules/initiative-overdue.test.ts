import { testRule } from '../_rules.ts';

const words = 'Wash the sails';

testRule('initiative-overdue', {
  kept: [
    { due: '2027-02-18', status: 'Not started' },
    { due: '2027-03-31', status: '' },
    { due: '2027-02-17' },
    { due: '' },
    { due: '2027-02-01', status: 'Done' },
    { due: '2027-02-01', status: 'Stopped' },
    { due: '2027-02-01', with: { objectives: [{ status: 'Draft' }] } },
    { due: '2027-02-01', with: { cycles: [{ status: 'Planning' }] } },
    { due: '2027-01-02', on: '2027-01-03' },
  ],
  broken: [
    [
      { initiative: words, due: '2027-02-16' },
      { initiative: `“${words}”`, due: '16 Feb 2027' },
      { severity: 'info', tab: 'initiatives', row: 2, column: 'due', id: 'I1' },
    ],
    [
      { initiative: words, due: '2026-12-24', status: 'Not started' },
      { initiative: `“${words}”`, due: '24 Dec 2026' },
    ],
  ],
  instead: [
    [
      { cells: [{ tab: 'initiatives', column: 'due', found: '#REF!', trouble: 'formula-error' }] },
      'formula-error',
    ],
  ],
});
