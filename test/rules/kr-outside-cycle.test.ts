import { testRule } from '../_rules.ts';

const span = { starts: '4 Jan 2027', ends: '4 Apr 2027' };
const CARRIED = 'Will be carried over into 2027-Q2';
const AFTER =
  'Empty Due, which then means the end of the cycle, and set Target to what can be reached by then.';
const BEFORE = 'Choose a day within the cycle, or empty Due, which then means its end.';

testRule('kr-outside-cycle', {
  kept: [
    { due: '' },
    { due: '2027-01-04' },
    { due: '2027-04-04' },
    { due: '2028-01-01', status: 'Dropped' },
    // A stretch that is meant to be carried over, and says so.
    { due: '2027-06-30', notes: CARRIED, with: { objectives: [{ type: 'Aspirational' }] } },
    {
      due: '2027-06-30',
      with: { objectives: [{ type: 'Aspirational', notes: 'Runs over two cycles' }] },
    },
    // Without the dates of the cycle nothing is inside or outside.
    { due: '2027-06-30', with: { cycles: [{ ends: '' }] } },
    { due: '', cells: [{ column: 'due', found: 'in spring', trouble: 'not-a-date' }] },
  ],
  broken: [
    // Carried, but a commitment of this cycle; a stretch, but nobody says that it takes several cycles; and before it.
    ...[
      { due: '2027-06-30', notes: CARRIED, with: { objectives: [{ type: 'Committed' as const }] } },
      { due: '2027-06-30', with: { objectives: [{ type: 'Aspirational' as const }] } },
    ].map(
      (fields) =>
        [fields, { due: '30 Jun 2027', ...span, cure: AFTER }] as [object, Record<string, string>],
    ),
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
