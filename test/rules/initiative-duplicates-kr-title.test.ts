import { testRule } from '../_rules.ts';

const words = 'Boats back before dark';

testRule('initiative-duplicates-kr-title', {
  kept: [
    { initiative: words, with: { keyResults: [{ keyResult: 'Boats back before dusk' }] } },
    {
      initiative: 'Lamps for boats back before dark',
      with: { keyResults: [{ keyResult: words }] },
    },
    { initiative: words, with: { keyResults: [{ keyResult: `${words}, from 60 % to 90 %` }] } },
    { initiative: words, with: { keyResults: [{ keyResult: words, status: 'Dropped' }] } },
    // It became the key result.
    { initiative: words, status: 'Stopped', with: { keyResults: [{ keyResult: words }] } },
    { initiative: '', with: { keyResults: [{ keyResult: '' }] } },
  ],
  broken: [
    [
      { initiative: words, status: 'Done', with: { keyResults: [{ row: 4, keyResult: words }] } },
      { initiative: `“${words}”`, row: 4 },
    ],
    [
      { initiative: words, with: { keyResults: [{ row: 4, keyResult: words }] } },
      { initiative: `“${words}”`, row: 4 },
      {
        ...{ severity: 'warning', tab: 'initiatives', row: 2, column: 'initiative', id: 'I1' },
        fix: [{ do: 'set', tab: 'initiatives', row: 2, column: 'status', value: 'Stopped' }],
      },
    ],
    [
      { initiative: words, with: { keyResults: [{ row: 4, keyResult: words, target: null }] } },
      { initiative: `“${words}”`, row: 4 },
      { fix: null },
    ],
    [
      { initiative: 'boats  back before DARK', with: { keyResults: [{ keyResult: words }] } },
      { initiative: '“boats back before DARK”', row: 2 },
    ],
  ],
});
