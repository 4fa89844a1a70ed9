import { testRule } from '../_rules.ts';

testRule('initiative-looks-like-kr', {
  kept: [
    // Work with a beginning and an end in numbers.
    { initiative: 'Move the nets from pier 2 to pier 5' },
    { initiative: 'Cut 3 forms and 2 signatures from the intake' },
    { initiative: 'Raise the shelves in rooms 4 and 5' },
    { initiative: 'Reduce 12 price lists to one' },
    { initiative: 'Move 12 hives to the upper field' },
    { initiative: 'Test 3 hooks on 40 boats' },
    { initiative: 'Cut the price list from 2025' },
    { initiative: 'Increase the stock of ropes' },
    { initiative: 'Replace the server from 2019 with 2 new ones' },
    { initiative: 'Cut lost nets from 9 to 3 a week', status: 'Stopped' },
    {
      initiative: 'Cut lost nets from 9 to 3 a week',
      with: { objectives: [{ status: 'Closed' }] },
    },
  ],
  broken: [
    [
      { initiative: 'Cut lost nets from 9 to 3 a week' },
      { initiative: '“Cut lost nets from 9 to 3 a week”' },
      {
        ...{ severity: 'info', tab: 'initiatives', column: 'initiative', id: 'I1' },
        fix: [
          {
            ...{ do: 'add', tab: 'keyResults' },
            values: {
              ...{ objective: 'O1', keyResult: 'Cut lost nets from 9 to 3 a week' },
              ...{ start: 9, target: 3, unit: 'nets', owner: 'Jon Adeyemi' },
            },
          },
          { do: 'set', tab: 'initiatives', row: 2, column: 'status', value: 'Stopped' },
        ],
      },
    ],
    [
      {
        initiative: 'Raise repeat bookings from 20% to 35%',
        with: { objectives: [{ status: 'Draft' }] },
      },
      { initiative: '“Raise repeat bookings from 20% to 35%”' },
      { severity: 'info' },
    ],
    // Nobody can know which objective it would prove.
    [
      { initiative: 'Cut lost nets from 9 to 3 a week', supports: '' },
      { initiative: '“Cut lost nets from 9 to 3 a week”' },
      { fix: null },
    ],
  ],
});
