import { testRule } from '../_rules.ts';

testRule('cycle-change-missing', {
  kept: [
    // They begin as a blank does and say something.
    { change: 'None of our buyers phones about stock any more' },
    { change: 'Nobody waits twice' },
    { change: 'N/A rows vanish from the stock list' },
    { change: 'Fewer words, faster answers' },
    { change: '', status: 'Closed' },
    { change: 'x' },
  ],
  broken: [
    [{ change: 'tbd' }, {}],
    [{ change: ' – ' }, {}],
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
