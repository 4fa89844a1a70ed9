import { testRule } from '../_rules.ts';

const span = { starts: '4 Jan 2027', ends: '4 Apr 2027' };
const AFTER =
  'Empty Due, which then means the end of the cycle, and set Target to what can be reached by then.';
const BEFORE = 'Choose a day within the cycle, or empty Due, which then means its end.';

testRule('kr-outside-cycle', {
  kept: [
    { due: '' },
    { due: '2027-01-04' },
    { due: '2027-04-04' },
    { due: '2028-01-01', status: 'Dropped' },
    // Without the dates of the cycle nothing is inside or outside.
    { due: '2027-06-30', with: { cycles: [{ ends: '' }] } },
    { due: '', cells: [{ column: 'due', found: 'in spring', trouble: 'not-a-date' }] },
  ],
  broken: [
    [
      { due: '2027-04-05' },
      { due: '5 Apr 2027', ...span, cure: AFTER },
      {
        severity: 'warning',
        column: 'due',
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'due', value: '2027-04-04' }],
      },
    ],
    [{ due: '2026-03-26' }, { due: '26 Mar 2026', ...span, cure: BEFORE }],
    [
      { due: '2027-12-31', with: { objectives: [{ status: 'Draft' }] } },
      { due: '31 Dec 2027', ...span, cure: AFTER },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
