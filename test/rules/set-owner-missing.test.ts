import { testRule } from '../_rules.ts';

testRule('set-owner-missing', {
  kept: [
    // That it is a group is told by another rule.
    { owner: 'Growth team' },
    { owner: 'i' },
    { owner: 'ida@example.org' },
    { owner: '', status: 'Closed' },
  ],
  broken: [
    [{ owner: '' }, {}, { severity: 'error', tab: 'cycles', row: 2, column: 'owner', id: null }],
    [{ owner: '', status: 'Planning' }, {}, { severity: 'info', declared: 'error' }],
  ],
  instead: [
    [
      { cells: [{ tab: 'cycles', column: 'owner', found: '#REF!', trouble: 'formula-error' }] },
      'formula-error',
    ],
  ],
});
