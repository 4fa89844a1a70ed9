import { testRule } from '../_rules.ts';

testRule('objective-owner-missing', {
  kept: [
    { owner: 'Kitchen team' },
    { owner: 'N' },
    { owner: 'García, Ana' },
    { owner: '', status: 'Dropped' },
    { owner: '', status: 'Closed' },
    { owner: '', cycle: '2026-Q1', with: { cycles: [{}, { id: '2026-Q1', status: 'Closed' }] } },
  ],
  broken: [
    [{ owner: '' }, {}, { severity: 'error', tab: 'objectives', column: 'owner', id: 'O1' }],
    [{ owner: '', status: 'Draft' }, {}, { severity: 'info', declared: 'error' }],
  ],
  instead: [
    [
      { cells: [{ tab: 'objectives', column: 'owner', found: '#N/A', trouble: 'formula-error' }] },
      'formula-error',
    ],
  ],
});
