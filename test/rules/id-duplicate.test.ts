import { findingsOf, testRule } from '../_rules.ts';

const cure = 'Empty this cell, and the next save gives the row an ID of its own.';

testRule('id-duplicate', {
  kept: [
    {
      with: {
        keyResults: [
          { id: '', row: 2 },
          { id: '', row: 3 },
        ],
      },
    },
    // One ID in two tabs is no doubled ID.
    { with: { initiatives: [{ id: 'O1' }] } },
    {
      with: {
        initiatives: [
          { id: 'I1', row: 2 },
          { id: 'I1', initiative: '', row: 3 },
        ],
      },
    },
    {
      with: {
        keyResults: [
          { id: 'O1-KR1', row: 2 },
          { id: 'O1-KR10', row: 3 },
        ],
      },
    },
  ],
  broken: [
    [
      {
        with: {
          keyResults: [
            { id: 'O1-KR1', row: 2 },
            { id: ' o1-kr1', row: 5 },
          ],
        },
      },
      { id: '“o1-kr1”', first: 2, cure },
      {
        severity: 'error',
        tab: 'keyResults',
        row: 5,
        column: 'id',
        fix: [{ do: 'number', tab: 'keyResults', row: 5 }],
      },
    ],
    [
      {
        with: {
          cycles: [
            { id: 'Q1', row: 2 },
            { id: 'Q1', team: 'Night shift', row: 3 },
          ],
        },
      },
      { id: '“Q1”', first: 2, cure: 'Name this cycle as no other is named.' },
      { fix: null },
    ],
    // The log tells it under the key result.
    [
      {
        with: {
          checkIns: [
            { id: 'CK4', for: '2027-02-15', row: 2 },
            { id: 'CK4', for: '2027-02-16', row: 3 },
          ],
        },
      },
      { id: '“CK4”', first: 2, cure },
      { tab: 'checkIns', row: 3, id: 'O1-KR1' },
    ],
  ],
});

test('each later row gets one finding and no other', () => {
  const keyResults = [2, 3, 4].map((row) => ({ row, owner: row === 2 ? 'Jon' : '', start: null }));
  const found = findingsOf('row', {
    with: { keyResults: [...keyResults, { row: 5, id: 'O1-KR2' }] },
  });
  expect(found.map(({ rule, row }) => [rule, row])).toEqual([
    ['id-duplicate', 3],
    ['id-duplicate', 4],
    ['kr-no-baseline', 2],
  ]);
});
