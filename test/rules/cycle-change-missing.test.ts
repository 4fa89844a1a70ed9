import { testRule } from '../_rules.ts';

testRule('cycle-change-missing', {
  kept: [
    { change: 'Fewer words, faster answers' },
    { change: '', status: 'Closed' },
    { change: 'x' },
  ],
  broken: [
    [
      { change: '' },
      {},
      { severity: 'warning', tab: 'cycles', row: 2, column: 'change', id: null },
    ],
    [{ change: '', status: 'Planning' }, {}, { severity: 'info', declared: 'warning' }],
    [{ change: '', status: '' }, {}, { severity: 'info' }],
  ],
  instead: [
    [
      { cells: [{ tab: 'cycles', column: 'change', found: '#REF!', trouble: 'formula-error' }] },
      'formula-error',
    ],
  ],
});
