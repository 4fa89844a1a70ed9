import { findingsOf, testRule } from '../_rules.ts';

const broken = (column: string, found = '#REF!') =>
  ({ tab: 'keyResults', column, found, trouble: 'formula-error' }) as const;
const cure =
  'A cell that its formula names is gone, or another file wants your permission: point the formula to the right place.';

testRule('formula-error', {
  kept: [
    { ...broken('target'), trouble: 'not-a-number', found: '#1' },
    { ...broken('due'), trouble: 'not-a-date', found: 'soon' },
    { ...broken('status'), trouble: 'not-a-choice', found: 'On hold' },
    // Words that only look like one.
    { ...broken('target'), trouble: 'not-a-number', found: 'N/A until March' },
    { ...broken('confidence'), trouble: 'not-a-number', found: 'Loading dock 7' },
    { ...broken('current'), with: { keyResults: [{ keyResult: '' }] } },
    { ...broken('current'), row: 40 },
  ],
  broken: [
    [
      broken('current'),
      { header: 'Current', error: '#REF!', cure },
      { severity: 'error', tab: 'keyResults', row: 2, column: 'current', id: 'O1-KR1' },
    ],
    [
      broken('source', 'Loading...'),
      {
        header: 'Data source',
        error: 'Loading...',
        cure: 'Wait until the other file has been read, then validate again.',
      },
    ],
    [
      broken('notes', '#ERROR!'),
      { header: 'Notes', error: '#ERROR!', cure: 'Look at its formula, or type the value.' },
    ],
    // The text itself is broken: the row is not empty.
    [broken('keyResult'), { header: 'Key result', error: '#REF!', cure }],
    [
      { ...broken('current'), with: { objectives: [{ status: 'Closed' }] } },
      { header: 'Current', error: '#REF!', cure },
    ],
    // A calculated cell that is broken by itself.
    [broken('progress'), { header: 'Progress', error: '#REF!', cure }],
  ],
});

test('says one thing about a broken cell, and nothing about the figures that follow from it', () => {
  const found = findingsOf('cell', {
    ...broken('current'),
    cells: [
      broken('progress'),
      broken('health'),
      { tab: 'objectives', column: 'progress', found: '#REF!', trouble: 'formula-error' },
    ],
    with: {
      checkIns: [
        { keyResult: 'O1-KR1', for: '2027-01-12', value: 84 },
        { row: 3, id: 'CK2', keyResult: 'O1-KR2', for: '2027-02-15', value: 84, confidence: 6 },
      ],
    },
  });
  expect(found.map(({ rule, column }) => [rule, column])).toEqual([['formula-error', 'current']]);
});
