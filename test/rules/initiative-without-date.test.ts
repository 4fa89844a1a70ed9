import { testRule } from '../_rules.ts';

const words = 'Oil the gate';

testRule('initiative-without-date', {
  kept: [
    { due: '2027-09-01' },
    { due: '', status: 'Done' },
    { due: '', status: 'Stopped' },
    { due: '', initiative: 'Weekly walk through the greenhouses' },
    { due: '', initiative: 'Call every grower before the frost' },
    { due: '', with: { objectives: [{ status: 'Dropped' }] } },
  ],
  broken: [
    [
      { initiative: words, due: '' },
      { initiative: `“${words}”` },
      {
        severity: 'info',
        tab: 'initiatives',
        column: 'due',
        id: 'I1',
        fix: [{ do: 'set', tab: 'initiatives', row: 2, column: 'due', value: '2027-04-04' }],
      },
    ],
    [{ initiative: words, due: '', status: '' }, { initiative: `“${words}”` }],
    [
      { initiative: words, due: '', with: { cycles: [{ ends: '' }] } },
      { initiative: `“${words}”` },
      { fix: null },
    ],
  ],
});
