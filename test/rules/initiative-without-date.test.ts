import { testRule } from '../_rules.ts';

const words = 'Oil the gate';

testRule('initiative-without-date', {
  kept: [
    { initiative: 'Oil the gate', due: '2027-02-26' },
    { initiative: 'Oil every gate', due: '2027-01-04' },
    // Late is another finding.
    { initiative: 'Oil the gate', due: '2027-02-01' },
    { due: '2027-09-01' },
    { due: '', status: 'Done' },
    { due: '', status: 'Stopped' },
    { due: '', initiative: 'Weekly walk through the greenhouses' },
    { due: '', initiative: 'Check the traps every other morning' },
    { due: '', initiative: 'Ring one grower each Friday' },
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
    // Done once, to each of many.
    [
      { initiative: 'Call every grower before the frost', due: '' },
      { initiative: '“Call every grower before the frost”' },
    ],
    [
      { initiative: words, due: '', with: { cycles: [{ ends: '' }] } },
      { initiative: `“${words}”` },
      { fix: null },
    ],
  ],
});
