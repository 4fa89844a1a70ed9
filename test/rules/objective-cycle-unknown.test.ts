import { testRule } from '../_rules.ts';

testRule('objective-cycle-unknown', {
  kept: [
    { cycle: ' 2027-q1 ' },
    { cycle: '' },
    { cycle: '2025', with: { cycles: [{ id: '2025', status: 'Closed' }] }, status: 'Closed' },
    // Blank means the only open cycle, whatever else is closed.
    { cycle: '', with: { cycles: [{ id: '2027-Q1' }, { id: '2026-Q4', status: 'Closed' }] } },
    { cycle: '', status: 'Dropped', with: { cycles: [{ id: 'A' }, { id: 'B' }] } },
    { cycle: '2030', objective: '' },
  ],
  broken: [
    [
      { cycle: '2027-Q2' },
      { reason: 'the tab Cycles has no “2027-Q2”', known: ': 2027-Q1' },
      { severity: 'error', tab: 'objectives', column: 'cycle', id: 'O1' },
    ],
    [
      { cycle: 'Spring', status: 'Draft' },
      { reason: 'the tab Cycles has no “Spring”', known: ': 2027-Q1' },
      { severity: 'error' },
    ],
    [
      { cycle: 'Spring', with: { cycles: [] } },
      { reason: 'the tab Cycles has no “Spring”', known: ', once the tab Cycles has it' },
    ],
    [
      { cycle: '', with: { cycles: [{ id: 'North' }, { id: 'South' }] } },
      { reason: 'Cycle is empty while several cycles are open', known: ': North or South' },
    ],
  ],
  instead: [
    [
      {
        with: { cycles: [{ id: 'North' }, { id: 'South' }] },
        cells: [{ tab: 'objectives', column: 'cycle', found: '#N/A', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
